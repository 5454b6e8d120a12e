/// Paths as users give them, as the search needs them, and as they are shown.
struct FolderNames: Sendable {
  /// Absolute, without a slash at its end.
  let current: String

  init(current: String) { self.current = current == "/" ? "" : current }

  /// Absolute, without `.` and `..`; symbolic links are not followed.
  func absolute(_ path: String) -> String { Self.path(path, from: current) }

  /// Below the current folder and in the folders above it as from there, else absolute.
  func shown(_ path: String) -> String {
    if path.hasPrefix(current + "/") { return String(path.dropFirst(current.count + 1)) }
    let folder = Self.folder(of: path) + "/"
    guard current.hasPrefix(folder) else { return path }
    let steps = current.dropFirst(folder.count).split(separator: "/").count
    return String(repeating: "../", count: steps) + path.dropFirst(folder.count)
  }

  /// Where a path leads that is given in an absolute folder.
  static func path(_ path: String, from folder: String) -> String {
    var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder of an absolute path; empty for the root.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }
}

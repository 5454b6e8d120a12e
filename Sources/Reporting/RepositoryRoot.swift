#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder from which other programs count paths: the top of the repository, else the folder of the run.
public struct RepositoryRoot: Sendable {
  /// Absolute, without a slash at its end.
  private let folder: String
  private let current: String

  /// Looks upward from a folder for the top of a repository.
  public init(from path: String = ".") {
    current = Self.resolved(path) ?? ""
    var folder = current
    while !folder.isEmpty {
      // A work tree has a file of that name.
      if access(folder + "/.git", F_OK) == 0 { break }
      folder = Self.parent(of: folder)
    }
    self.folder = folder.isEmpty ? current : folder
  }

  /// The path from the root, symbolic links resolved; as it is where it lies outside.
  public func path(_ path: String) -> String {
    let absolute = Self.resolved(path) ?? (path.hasPrefix("/") ? path : "\(current)/\(path)")
    guard absolute.hasPrefix(folder + "/") else { return path }
    return String(absolute.dropFirst(folder.count + 1))
  }

  /// Whether anything stands at a path from the root.
  public func exists(_ path: String) -> Bool {
    access(path.hasPrefix("/") ? path : folder + "/" + path, F_OK) == 0
  }

  private static func parent(of folder: String) -> String {
    folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
  }

  /// Nil where nothing exists.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let text = String(cString: resolved)
    return text == "/" ? "" : text
  }
}

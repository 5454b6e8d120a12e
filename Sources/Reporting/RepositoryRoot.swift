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
    current = Self.resolved(".") ?? ""
    let start = Self.resolved(path) ?? current
    folder = Self.repository(around: start) ?? start
  }

  /// The same for a file that keeps such paths: they are the same from whatever folder it is used.
  public init(beside file: String) {
    current = Self.resolved(".") ?? ""
    let beside = file.lastIndex(of: "/").flatMap { Self.resolved($0 == file.startIndex ? "/" : String(file[..<$0])) }
    let start = beside ?? current
    folder = Self.repository(around: start) ?? Self.repository(around: current) ?? start
  }

  private static func repository(around start: String) -> String? {
    var folder = start
    while !folder.isEmpty {
      // A work tree has a file of that name.
      if access(folder + "/.git", F_OK) == 0 { return folder }
      folder = parent(of: folder)
    }
    return nil
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

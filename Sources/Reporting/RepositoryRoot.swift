import Linting

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
    let here = DiskPath.resolved(".") ?? ""
    let start = DiskPath.resolved(path) ?? here
    current = Self.prefix(here)
    folder = Self.prefix(DiskPath.repository(around: start) ?? start)
  }

  /// The same for a file that keeps such paths: they are the same from whatever folder it is used.
  public init(beside file: String) {
    let here = DiskPath.resolved(".") ?? ""
    let start = DiskPath.resolved(DiskPath.folder(of: file)) ?? here
    current = Self.prefix(here)
    folder = Self.prefix(DiskPath.repository(around: start) ?? DiskPath.repository(around: here) ?? start)
  }

  private static func prefix(_ folder: String) -> String { folder == "/" ? "" : folder }

  /// The path from the root, symbolic links resolved; as it is where it lies outside.
  public func path(_ path: String) -> String {
    let absolute = DiskPath.resolved(path) ?? (path.hasPrefix("/") ? path : "\(current)/\(path)")
    guard absolute.hasPrefix(folder + "/") else { return path }
    return String(absolute.dropFirst(folder.count + 1))
  }

  /// Whether anything stands at a path from the root.
  public func exists(_ path: String) -> Bool {
    access(path.hasPrefix("/") ? path : folder + "/" + path, F_OK) == 0
  }
}

public enum FileKind: Sendable, Equatable { case file, folder, link, other }

/// The files below one folder. Paths are relative to it, with slashes; the folder itself is the empty path.
public protocol FileTree: Sendable {
  /// The names in a folder, spelled as they are; nil when it is none or cannot be read.
  func entries(of folder: String) -> [String: FileKind]?
  /// The first bytes of a file; nil when it is none or cannot be read.
  func bytes(of file: String, atMost limit: Int) -> [UInt8]?
  /// Where a symbolic link leads in the end; nil when that is nowhere, or outside the tree.
  func target(ofLink path: String) -> String?
}

/// A folder on the disk.
struct DiskTree: FileTree {
  /// Absolute, without symbolic links.
  let root: String

  func entries(of folder: String) -> [String: FileKind]? {
    guard let entries = DiskPath.entries(of: absolute(folder)) else { return nil }
    return Dictionary(entries.map { ($0.name, $0.kind) }) { _, last in last }
  }

  func bytes(of file: String, atMost limit: Int) -> [UInt8]? { try? SourceFile.read(absolute(file), atMost: limit) }

  func target(ofLink path: String) -> String? {
    DiskPath.resolved(absolute(path)).flatMap { DiskPath.relative($0, to: root) }
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? root : root == "/" ? "/" + path : root + "/" + path
  }
}

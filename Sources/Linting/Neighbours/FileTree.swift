#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    guard let stream = opendir(absolute(folder)) else { return nil }
    defer { closedir(stream) }
    var entries: [String: FileKind] = [:]
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries[name] = kind(Int32(entry.pointee.d_type), folder, name)
    }
    return entries
  }

  private func kind(_ type: Int32, _ folder: String, _ name: String) -> FileKind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems do not tell the kind with the name.
    var status = stat()
    guard lstat(absolute(folder) + "/" + name, &status) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  func bytes(of file: String, atMost limit: Int) -> [UInt8]? { try? SourceFile.read(absolute(file), atMost: limit) }

  func target(ofLink path: String) -> String? {
    guard let resolved = realpath(absolute(path), nil) else { return nil }
    defer { free(resolved) }
    let target = String(cString: resolved)
    if target == root { return "" }
    let prefix = root == "/" ? "/" : root + "/"
    return target.hasPrefix(prefix) ? String(target.dropFirst(prefix.count)) : nil
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? root : root == "/" ? "/" + path : root + "/" + path
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the disk says of paths.
public enum DiskPath {
  /// The absolute path without symbolic links; nil, with `errno`, where nothing exists.
  public static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Links followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Links not followed.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The folder that a path names its file in: `.` for a bare name.
  public static func folder(of path: String) -> String {
    RelativePath.lastSlash(in: path).map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// The folder with `.git` in it, which is the given one or stands above it.
  ///
  /// - Parameter folder: absolute.
  public static func repository(around folder: String) -> String? {
    var current = folder
    while !exists((current == "/" ? "" : current) + "/.git") {
      guard current != "/", current.contains("/") else { return nil }
      current = self.folder(of: current)
    }
    return current
  }

  /// The path from a folder on; nil for one outside it.
  static func relative(_ path: String, to folder: String) -> String? {
    if path == folder { return "" }
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  /// The names in a folder, and of which kind each is; nil when it is none or cannot be read.
  public static func entries(of folder: String) -> [(name: String, kind: FileKind)]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var entries: [(name: String, kind: FileKind)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append((name, kind(Int32(entry.pointee.d_type), folder, name)))
    }
    return entries
  }

  private static func kind(_ type: Int32, _ folder: String, _ name: String) -> FileKind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems do not tell the kind with the name.
    var status = stat()
    guard lstat(folder + "/" + name, &status) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}

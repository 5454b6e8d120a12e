#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the Markdown files that paths name: files as they are, folders with all below them.
public struct FileFinder {
  public private(set) var files: [String] = []
  /// Paths that do not exist or cannot be opened.
  public private(set) var failures: [ReadError] = []

  static let extensions = ["markdown", "md", "mdown", "mkd"]
  private var seen: Set<String> = []

  /// Sorted by path, each file once. Symbolic links to folders are not followed; `.gitignore` files are respected.
  public init(_ paths: [String]) {
    for path in paths {
      switch Self.kind(of: path) {
      case .file: add(path)
      case .folder: search(path)
      case .other: failures.append(ReadError(path: path, reason: "not a regular file"))
      case nil: failures.append(ReadError(path: path, reason: SystemError.phrase(errno)))
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private enum Kind { case file, folder, other }

  /// Links followed.
  private static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private mutating func add(_ path: String) {
    if seen.insert(path).inserted { files.append(path) }
  }

  private mutating func search(_ root: String) {
    let trimmed = root == "/" ? "" : root.hasSuffix("/") ? String(root.dropLast()) : root
    var pending: [(folder: String, ignores: [IgnoreFile])] = [(trimmed, Self.outerIgnores(of: trimmed))]
    while let (folder, outer) = pending.popLast() {
      let prefix = Self.isCurrent(folder) ? "" : folder + "/"
      let ignores = outer + Self.ignoreFile(in: prefix, matching: prefix)
      guard let entries = Self.entries(in: folder) else {
        // A folder that is gone since it was found is none.
        if errno != ENOENT { failures.append(ReadError(path: folder, reason: SystemError.phrase(errno))) }
        continue
      }
      for (name, kind) in entries where kind == .folder || Self.isMarkdown(name) {
        let path = prefix + name
        if kind != .folder, Self.isUnspeakable(path) {
          failures.append(ReadError(path: path, reason: "its name is no UTF-8 text; rename the file"))
          continue
        }
        switch kind {
        case .folder:
          if name != ".git", !Self.isIgnored(path, isFolder: true, ignores) { pending.append((path, ignores)) }
        case .file: if !Self.isIgnored(path, isFolder: false, ignores) { add(path) }
        // A link to a file is a document; a link to a folder may lead anywhere.
        case .link:
          if Self.kind(of: path) == .file, !Self.isIgnored(path, isFolder: false, ignores) { add(path) }
        case .other: break
        }
      }
    }
  }

  /// A name that is no text leads to no file, and its replacement characters tell.
  private static func isUnspeakable(_ path: String) -> Bool {
    path.unicodeScalars.contains("\u{FFFD}") && !DiskPath.exists(path)
  }

  private static func isCurrent(_ folder: String) -> Bool { folder == "." }

  static func isMarkdown(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  private static func entries(in folder: String) -> [(name: String, kind: FileKind)]? {
    DiskPath.entries(of: folder.isEmpty ? "/" : folder)?.sorted { $0.name < $1.name }
  }

  // MARK: .gitignore

  private static func ignoreFile(in prefix: String, matching folder: String) -> [IgnoreFile] {
    guard let bytes = try? SourceFile.read(prefix + ".gitignore") else { return [] }
    return [IgnoreFile(bytes, folder: folder)]
  }

  /// The files above a folder, up to the root of its repository; their paths are made relative to it by `../`.
  private static func outerIgnores(of folder: String) -> [IgnoreFile] {
    guard let absolute = DiskPath.resolved(folder.isEmpty ? "/" : folder), !isRepository(absolute) else { return [] }
    var ignores: [IgnoreFile] = []
    var above = absolute
    while let slash = above.lastIndex(of: "/"), slash > above.startIndex {
      above = String(above[..<slash])
      let below = String(absolute.dropFirst(above.count + 1))
      if let bytes = try? SourceFile.read(above + "/.gitignore") {
        ignores.insert(IgnoreFile(bytes, below: below, as: folder), at: 0)
      }
      if isRepository(above) { return ignores }
    }
    return []
  }

  private static func isRepository(_ folder: String) -> Bool { kind(of: folder + "/.git") != nil }

  private static func isIgnored(_ path: String, isFolder: Bool, _ ignores: [IgnoreFile]) -> Bool {
    for file in ignores.reversed() {
      if let verdict = file.ignores(path, isFolder: isFolder) { return verdict }
    }
    return false
  }
}

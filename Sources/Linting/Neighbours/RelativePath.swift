import MarkdownModel

/// Paths below the root of a repository, joined without asking the disk.
enum RelativePath {
  /// The path of a reference, seen from a folder; nil when it leaves the root.
  static func joined(_ folder: String, _ reference: String) -> String? {
    if isPlain(reference) { return folder.isEmpty ? reference : folder + "/" + reference }
    var parts = folder.split(separator: "/")
    for part in reference.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Whether a path has no part that is empty or begins with a dot.
  private static func isPlain(_ path: String) -> Bool {
    var before = UInt8(ascii: "/")
    for byte in path.utf8 {
      if before == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      before = byte
    }
    return before != UInt8(ascii: "/")
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// What stands behind the last dot of a name, without it; nil for none, or for more than a word.
  static func fileExtension(of path: String) -> Substring? {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let found = name[name.index(after: dot)...]
    guard (1...8).contains(found.utf8.count), found.utf8.allSatisfy({ $0.isAlphanumericASCII }),
      !found.utf8.allSatisfy(\.isDigit)
    else { return nil }
    return name[name.index(after: dot)...]
  }
}

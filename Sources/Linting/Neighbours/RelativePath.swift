import MarkdownModel

/// Paths below the root of a repository, joined without asking the disk.
enum RelativePath {
  /// The path of a reference, seen from a folder; nil when it leaves the root.
  static func joined(_ folder: String, _ reference: String) -> String? {
    if isPlain(reference) { return folder.isEmpty ? reference : folder + "/" + reference }
    var path: [UInt8] = []
    path.reserveCapacity(folder.utf8.count + reference.utf8.count + 1)
    guard append(folder, to: &path, resolvesDots: false), append(reference, to: &path, resolvesDots: true) else {
      return nil
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// Adds the names in a text to a path; false when it leaves the root.
  private static func append(_ text: String, to path: inout [UInt8], resolvesDots: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
        let dots = resolvesDots && bytes[start..<end].allSatisfy { $0 == UInt8(ascii: ".") } ? end - start : 0
        switch dots {
        case 1: break
        case 2:
          if path.isEmpty { return false }
          path.removeSubrange((path.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
        default:
          if start < end, !path.isEmpty { path.append(UInt8(ascii: "/")) }
          path.append(contentsOf: bytes[start..<end])
        }
        start = end + 1
      }
      return true
    }
  }

  /// The names in a path, from the outermost folder on; empty ones left out.
  static func parts(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// Whether a path has no part that is empty or begins with a dot.
  private static func isPlain(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var before = UInt8(ascii: "/")
      for byte in bytes {
        if before == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
        before = byte
      }
      return before != UInt8(ascii: "/")
    }
  }

  static func folder(of path: String) -> String {
    lastSlash(in: path).map { String(path[..<$0]) } ?? ""
  }

  static func name(of path: String) -> String {
    lastSlash(in: path).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Faster than to ask the string, which goes back scalar by scalar.
  static func lastSlash(in path: String) -> String.Index? {
    var bytes = path
    let offset = bytes.withUTF8 { $0.lastIndex(of: UInt8(ascii: "/")) }
    return offset.map { path.utf8.index(path.utf8.startIndex, offsetBy: $0) }
  }

  /// What stands behind the last dot of a name, without it; nil for none, or for more than a word.
  static func fileExtension(of path: String) -> Substring? {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }),
      bytes[dot] == UInt8(ascii: "."), dot > bytes.startIndex, bytes[bytes.index(before: dot)] != UInt8(ascii: "/")
    else { return nil }
    let found = bytes[bytes.index(after: dot)...]
    guard (1...8).contains(found.count), found.allSatisfy({ $0.isAlphanumericASCII }), !found.allSatisfy(\.isDigit)
    else { return nil }
    return Substring(found)
  }
}

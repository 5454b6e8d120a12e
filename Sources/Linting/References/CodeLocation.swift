import MarkdownModel

/// A place in source code, as people write it: `src/cache/lru.ts:120`, `src/cache/lru.ts#L120-L130`.
struct CodeLocation: Sendable {
  /// The path with the line behind it.
  let range: ByteRange
  let path: ByteRange
  /// The last line that is named; nil when there is none.
  let line: Int?

  /// The locations in a stretch of text, each around a slash.
  static func locations(in text: ByteRange, _ bytes: [UInt8]) -> [CodeLocation] {
    var found: [CodeLocation] = []
    var index = text.lower
    while let slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: index, to: text.upper) {
      let run = run(around: slash, in: text, bytes)
      if let location = location(run, text, bytes) { found.append(location) }
      index = run.upper
    }
    return found
  }

  /// The bytes of a path around a slash.
  private static func run(around slash: Int, in text: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    bytes.withUnsafeBufferPointer { bytes in
      var start = slash
      while start > text.lower, isPathByte(bytes[start - 1]) { start -= 1 }
      var end = slash
      while end < text.upper, isPathByte(bytes[end]) { end += 1 }
      return ByteRange(start, end)
    }
  }

  /// From where the path of a location may count: the root, the document's folder and all folders between.
  ///
  /// - Parameter isRelative: whether it begins with a dot, and the root does not count.
  static func bases(of home: DocumentHome, isRelative: Bool) -> [String] {
    var bases: [String] = isRelative ? [] : [""]
    var folder = home.folder
    while !folder.isEmpty {
      bases.append(folder)
      folder = RelativePath.folder(of: folder)
    }
    return bases
  }

  private static func location(_ run: ByteRange, _ text: ByteRange, _ bytes: [UInt8]) -> CodeLocation? {
    var pathEnd = run.upper
    while pathEnd > run.lower, bytes[pathEnd - 1] == UInt8(ascii: ".") { pathEnd -= 1 }
    let path = ByteRange(run.lower, pathEnd)
    guard path.count <= 300, bytes[path.lower] != UInt8(ascii: "/"), isOpening(before: run.lower, text, bytes),
      hasShape(path, bytes)
    else { return nil }
    guard pathEnd == run.upper, let (line, end) = line(at: pathEnd, text, bytes) else {
      guard isClosing(at: run.upper, text, bytes) else { return nil }
      return CodeLocation(range: path, path: path, line: nil)
    }
    guard isClosing(at: end, text, bytes) else { return nil }
    return CodeLocation(range: ByteRange(path.lower, end), path: path, line: line)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    // `-`, `.`, `/` and the digits stand one behind the other.
    byte.isLetterASCII || byte &- UInt8(ascii: "-") < 13 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "@")
  }

  /// A name of letters for the extension, a folder in front, no empty part.
  private static func hasShape(_ path: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard !path.isEmpty, bytes[path.lower] != UInt8(ascii: "/"), bytes[path.lower] != UInt8(ascii: "@") else {
      return false
    }
    var dot: Int?
    for index in path.lower..<path.upper {
      switch bytes[index] {
      case UInt8(ascii: "."): dot = index
      case UInt8(ascii: "/"):
        dot = nil
        if index + 1 < path.upper, bytes[index + 1] == UInt8(ascii: "/") { return false }
      default: break
      }
    }
    guard let dot, dot > path.lower, bytes[dot - 1] != UInt8(ascii: "/") else { return false }
    let type = bytes[dot + 1..<path.upper]
    return (1...8).contains(type.count) && type.contains(where: \.isLetterASCII)
      && type.allSatisfy(\.isAlphanumericASCII)
  }

  /// `:120`, `:120:8`, `:120-130`, `#L120`, `#L120-L130`.
  private static func line(at start: Int, _ text: ByteRange, _ bytes: [UInt8]) -> (line: Int, end: Int)? {
    var index = start
    if index < text.upper, bytes[index] == UInt8(ascii: ":") {
      index += 1
      if index < text.upper, bytes[index] == UInt8(ascii: "L") { index += 1 }
    } else if index + 1 < text.upper, bytes[index] == UInt8(ascii: "#"), bytes[index + 1] == UInt8(ascii: "L") {
      index += 2
    } else {
      return nil
    }
    guard let (first, end) = number(at: index, text, bytes) else { return nil }
    index = end
    guard index + 1 < text.upper else { return (first, index) }
    if bytes[index] == UInt8(ascii: "-") {
      index += bytes[index + 1] == UInt8(ascii: "L") ? 2 : 1
      return number(at: index, text, bytes).map { (max(first, $0.value), $0.end) }
    }
    if bytes[index] == UInt8(ascii: ":"), let column = number(at: index + 1, text, bytes) { return (first, column.end) }
    return (first, index)
  }

  private static func number(at start: Int, _ text: ByteRange, _ bytes: [UInt8]) -> (value: Int, end: Int)? {
    var value = 0
    var index = start
    while index < text.upper, bytes[index].isDigit, index - start < 9 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start && !(index < text.upper && bytes[index].isAlphanumericASCII) ? (value, index) : nil
  }

  private static func isOpening(before start: Int, _ text: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard start > text.lower else { return true }
    let byte = bytes[start - 1]
    return byte.isWhitespace || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  private static func isClosing(at end: Int, _ text: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard end < text.upper else { return true }
    let byte = bytes[end]
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") {
      return end + 1 == text.upper || bytes[end + 1].isWhitespace
    }
    return byte.isWhitespace || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "]")
  }
}

import MarkdownModel
import RuleModel

/// Names in capitals that the author is to replace: `YOUR_HOST`, `CHANGEME`.
struct CapitalBlanks: Sendable {
  private static let maximumLength = 40

  private var names: [[UInt8]] = []

  init(_ list: WordList) { list.forEach { names.append(Array($0)) } }

  @inline(__always)
  static func mayBegin(at start: Int, in cursor: TextCursor) -> Bool {
    cursor.byte(start).isUpperASCII && cursor.byte(start + 1).isUpperASCII
  }

  func match(at start: Int, in cursor: TextCursor) -> ByteRange? {
    guard Self.mayBegin(at: start, in: cursor),
      names.contains(where: { $0[0] == cursor.byte(start) }), !isJoined(cursor.byte(start - 1))
    else { return nil }
    var end = start
    while cursor.byte(end).isUpperASCII || cursor.byte(end).isDigit || cursor.byte(end) == UInt8(ascii: "_") {
      end += 1
    }
    guard end - start >= 6, end - start <= Self.maximumLength, cursor.byte(end - 1) != UInt8(ascii: "_"),
      !cursor.isWord(start - 1), !cursor.isWord(end), !isJoined(cursor.byte(end)) || !cursor.isWord(end + 1)
    else { return nil }
    let text = cursor.bytes[start..<end]
    let isBlank = names.contains { $0.last == UInt8(ascii: "_") ? text.starts(with: $0) : text.elementsEqual($0) }
    return isBlank ? ByteRange(start, end) : nil
  }

  /// Whether a mark joins the name to a path, an assignment or another name.
  private func isJoined(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "$"),
      UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

import MarkdownModel

/// What no placeholder stands in, and the words of running text.
extension TextCursor {
  private static let longestWord = 24

  /// The end of the word at an offset: ASCII quickly, other letters one by one. What stands behind the limits of the
  /// cursor counts up to the limit given.
  func plainWordEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte.isAlphanumericASCII || byte == UInt8(ascii: "_") {
        index += 1
      } else if byte >= 0x80, case let letter = Folding.letter(in: bytes, at: index, limit: limit), letter.isWord {
        index += letter.width
      } else {
        break
      }
    }
    return index
  }

  /// The word that ends before an offset and the blanks or emphasis marks there; empty when something else stands there.
  func word(before offset: Int) -> ByteRange {
    var end = offset
    while byte(end - 1) == .space || byte(end - 1) == UInt8(ascii: "*") { end -= 1 }
    var start = end
    while start > end - Self.longestWord, isWord(start - 1) { start -= 1 }
    return ByteRange(start, end)
  }

  /// The end of a bare URL, path or address that starts at a word.
  func addressEnd(from index: Int) -> Int? {
    switch byte(index) {
    case UInt8(ascii: "h"): if !hasPrefix("http", at: index) { return nil }
    case UInt8(ascii: "w"): if !hasPrefix("www.", at: index) { return nil }
    default: return nil
    }
    var end = index
    while end < limits.upper, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "|") {
      end += 1
    }
    let isAddress = find("://", from: index, within: end - index) != nil || hasPrefix("www.", at: index)
    return isAddress ? end : nil
  }

  /// The end of `$…$` or `$$…$$`: no blank inside the signs, no digit behind them.
  func mathEnd(from index: Int) -> Int? {
    if byte(index + 1) == UInt8(ascii: "$") {
      return find("$$", from: index + 2, within: 2000, lines: 40).map { $0 + 2 }
    }
    guard !byte(index + 1).isWhitespace, byte(index + 1) != UInt8(ascii: "{"), !isWord(index - 1)
    else { return nil }
    var end = index + 1
    while end < limits.upper, bytes[end] != UInt8(ascii: "$"), !bytes[end].isLineEnding {
      end += 1
    }
    guard byte(end) == UInt8(ascii: "$"), end > index + 1, !byte(end - 1).isWhitespace,
      !byte(end + 1).isDigit
    else { return nil }
    let inner = ByteRange(index + 1, end)
    // Two prices in one sentence are no formula.
    return byte(inner.lower).isDigit && contains(.space, in: inner) ? nil : end + 1
  }

  /// The end of `$N = 512^3$`: math that holds more than a name, and so no price.
  func equationEnd(from index: Int) -> Int? {
    guard let end = mathEnd(from: index), !isWord(end) else { return nil }
    let inner = ByteRange(index + 1, end - 1)
    let isEquation = bytes[inner.lower..<inner.upper].contains { byte in
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: ">"), .backslash:
        true
      default: false
      }
    }
    return isEquation ? end : nil
  }
}

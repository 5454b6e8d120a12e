import MarkdownModel
import Quantities

/// What the numbers of a document tell of its decimal mark: many French and German authors keep the point that their
/// tools print.
struct WrittenNumbers {
  private static let units: Set<[UInt8]> = Set(
    ["ms", "s", "µs", "us", "ns", "min", "h", "x", "KB", "kB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "Ko", "Mo", "Go"]
      .map { Array($0.utf8) })
  private static let longestUnit = 3
  private static let leastPoints = 2
  private static let leastThousands = 2

  /// `99.7 %`, `2.5 s`, `0.894`.
  private var points = 0
  /// `99,7 %`, `2,5 s`, `0,894`.
  private var commas = 0
  /// What no reader takes for thousands behind a point: `0.894`, `1,200`.
  private var hints = 0
  /// `1,700`: nobody writes two noughts behind a decimal comma.
  private var roundThousands = 0
  /// `1,234`, which may be either.
  private var otherThousands = 0

  /// How numbers are to be read: as the language has it, unless all that are clear have a decimal point.
  static func style(of document: Document, units: [TextUnit], language: String) -> NumberStyle {
    let usual = NumberStyle(language: language)
    guard usual != .decimalPoint else { return usual }
    var numbers = WrittenNumbers()
    let (bytes, inlines) = (document.source.bytes, document.inlines)
    for unit in units {
      for index in unit.inlines where inlines[index].kind == .text {
        numbers.read(inlines[index].range, of: bytes)
        if numbers.commas > 0 { return usual }
      }
    }
    let hasPoints = numbers.points >= leastPoints && (usual == .decimalComma || numbers.hints > 0)
    guard hasPoints || numbers.groupsByCommas else { return usual }
    return usual == .decimalComma ? .decimalPointGroupedByBlanks : .decimalPoint
  }

  private var groupsByCommas: Bool { roundThousands >= Self.leastThousands && otherThousands == 0 }

  private mutating func read(_ range: ByteRange, of bytes: [UInt8]) {
    var index = range.lower
    while let mark = bytes.firstIndex(
      ofEither: UInt8(ascii: "."), UInt8(ascii: ","), from: index, to: range.upper)
    {
      index = mark + 1
      guard index < range.upper, mark > range.lower, bytes[index].isDigit, bytes[mark - 1].isDigit else { continue }
      var (start, end) = (mark, index)
      while start > range.lower, bytes[start - 1].isDigit { start -= 1 }
      while end < range.upper, bytes[end].isDigit { end += 1 }
      index = end
      guard isFree(start, end, range, bytes) else { continue }
      note(isPoint: bytes[mark] == UInt8(ascii: "."), whole: start..<mark, decimals: end - mark - 1, range, bytes)
    }
  }

  private mutating func note(isPoint: Bool, whole: Range<Int>, decimals: Int, _ range: ByteRange, _ bytes: [UInt8]) {
    let startsWithZero = bytes[whole.lowerBound] == UInt8(ascii: "0")
    if decimals < 3 ? isMeasure(whole.upperBound + 1 + decimals, range, bytes) : startsWithZero && whole.count == 1 {
      if isPoint { points += 1 } else { commas += 1 }
      if isPoint, decimals >= 3 { hints += 1 }
    } else if decimals == 3, !isPoint, !startsWithZero, whole.count <= 3 {
      hints += 1
      if bytes[whole.upperBound + 2] == UInt8(ascii: "0"), bytes[whole.upperBound + 3] == UInt8(ascii: "0") {
        roundThousands += 1
      } else {
        otherThousands += 1
      }
    }
  }

  /// Whether digits are a number by themselves: no part of a date, a version or an address.
  private func isFree(_ start: Int, _ end: Int, _ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    if start > range.lower, !isEdge(bytes[start - 1]) { return false }
    guard end + 1 < range.upper, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",") else { return true }
    return !bytes[end + 1].isDigit
  }

  private func isEdge(_ byte: UInt8) -> Bool {
    !byte.isAlphanumericASCII && byte != UInt8(ascii: ".") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "_")
  }

  private func isMeasure(_ end: Int, _ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    var start = end
    if start < range.upper, bytes[start] == .space {
      start += 1
    } else if bytes.span.hasPrefix("\u{A0}", at: start) {
      start += 2
    } else if bytes.span.hasPrefix("\u{202F}", at: start) {
      start += 3
    }
    guard start < range.upper else { return false }
    if bytes[start] == UInt8(ascii: "%") { return true }
    let unit = bytes[start..<range.upper].prefix(Self.longestUnit + 1).prefix { $0.isLetterASCII || $0 >= 0x80 }
    return Self.units.contains(Array(unit))
  }
}

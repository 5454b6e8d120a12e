import MarkdownModel

/// Eight bytes of a text at once, the first in the lowest place.
struct EightBytes {
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let each: UInt64 = 0x0101_0101_0101_0101

  let bits: UInt64

  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    bits = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// How many at the start are ASCII letters or digits.
  @inline(__always)
  var leadingAlphanumerics: Int { Self.count(letters | digits) }

  /// How many at the start are ASCII letters.
  var leadingLetters: Int { Self.count(letters) }

  /// The letters at the start, so many and at most eight, in lower case and as a number: the first is its highest byte.
  func packed(_ count: Int) -> UInt64 { loweredAlphanumerics.byteSwapped >> UInt64(64 - 8 * count) }

  /// The end of the ASCII letters and digits from an offset on.
  @inline(__always)
  static func alphanumericEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
    end(in: text, from: start, to: limit, \.isAlphanumericASCII)
  }

  /// The end of the ASCII letters, digits and underscores from an offset on.
  @inline(__always)
  static func wordEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
    end(in: text, from: start, to: limit) { $0.isAlphanumericASCII || $0 == UInt8(ascii: "_") }
  }

  /// The end of the ASCII letters from an offset on, which may be behind the limit; near the end of a text before it.
  @inline(__always)
  static func lettersEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, end + 8 <= text.count {
      let count = EightBytes(text, at: end).leadingLetters
      end += count
      if count < 8 { break }
    }
    return end
  }

  /// Writes the ASCII letters and digits at the start of a range in lower case; how many.
  ///
  /// - Parameter letters: with room for seven bytes more than the range has.
  @inline(__always)
  static func copyLowered(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to letters: UnsafeMutableBufferPointer<UInt8>, at end: Int
  ) -> Int {
    var count = 0
    while range.lowerBound + count < range.upperBound, range.lowerBound + count + 8 <= text.count {
      let eight = EightBytes(text, at: range.lowerBound + count)
      UnsafeMutableRawBufferPointer(letters).storeBytes(
        of: eight.loweredAlphanumerics.littleEndian, toByteOffset: end + count, as: UInt64.self)
      let plain = eight.leadingAlphanumerics
      count += plain
      if plain < 8 { return min(count, range.count) }
    }
    // The last bytes of a text.
    while count < range.count, case let byte = text[range.lowerBound + count], byte.isAlphanumericASCII {
      letters[end + count] = byte.loweredAlphanumericASCII
      count += 1
    }
    return min(count, range.count)
  }

  /// Most words are letters and nothing else.
  @inline(__always)
  private static func end(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int, _ isPart: (UInt8) -> Bool
  ) -> Int {
    var end = lettersEnd(in: text, from: start, to: limit)
    while end < limit, isPart(text[end]) { end += 1 }
    return min(end, limit)
  }

  /// With letters in lower case; digits stay as they are.
  var loweredAlphanumerics: UInt64 { bits | Self.each &* 0x20 }

  /// The highest bit of each byte beyond ASCII.
  var beyondASCII: UInt64 { bits & Self.highs }

  /// The highest bit of each byte that is no ASCII letter or digit.
  var marks: UInt64 { ~(letters | digits) & Self.highs }

  /// With letters in lower case, digits as they are, and a blank for all else.
  var spaced: UInt64 {
    let words = ((letters | digits) & Self.highs) >> 7 &* 0xFF
    return loweredAlphanumerics & words | Self.each &* 0x20 & ~words
  }

  /// In these the highest bit of each byte says what holds for it: seven bits never carry into the next byte.
  private var letters: UInt64 {
    let lowered = (bits | Self.each &* 0x20) & ~Self.highs
    return (lowered &+ Self.each &* (0x80 - 0x61)) & ~(lowered &+ Self.each &* (0x80 - 0x7B)) & ~bits
  }

  private var digits: UInt64 {
    let plain = bits & ~Self.highs
    return (plain &+ Self.each &* (0x80 - 0x30)) & ~(plain &+ Self.each &* (0x80 - 0x3A)) & ~bits
  }

  @inline(__always)
  private static func count(_ marks: UInt64) -> Int { (~marks & highs).trailingZeroBitCount >> 3 }
}

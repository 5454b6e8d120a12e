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
  var leadingAlphanumerics: Int { Self.count(letters | digits) }

  /// How many at the start are ASCII letters, digits or underscores.
  var leadingWordBytes: Int { Self.count(letters | digits | underscores) }

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

  private var underscores: UInt64 {
    let difference = bits ^ Self.each &* 0x5F
    return ~(((difference & ~Self.highs) &+ ~Self.highs) | difference)
  }

  @inline(__always)
  private static func count(_ marks: UInt64) -> Int { (~marks & highs).trailingZeroBitCount >> 3 }
}

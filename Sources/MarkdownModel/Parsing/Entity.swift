/// An entity or numeric character reference in the source (CommonMark section 2.5).
struct Entity {
  /// From `&` to `;`, in bytes.
  let length: Int
  private let number: UInt32?
  private let isAmpersand: Bool

  init?(in bytes: [UInt8], at start: Int, limit: Int) {
    var index = start + 1
    let end = min(limit, start + 34)
    var value: UInt32 = 0
    var isNumeric = false
    if index < end, bytes[index] == UInt8(ascii: "#") {
      isNumeric = true
      index += 1
      let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { index += 1 }
      let digits = index
      while index < end, let digit = Self.digit(bytes[index], radix: isHexadecimal ? 16 : 10) {
        value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
        index += 1
      }
      guard index > digits, index - digits <= 7 else { return nil }
    } else {
      let name = index
      while index < end, bytes[index].isAlphanumericASCII { index += 1 }
      guard index > name else { return nil }
    }
    guard index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
    length = index + 1 - start
    number = isNumeric ? value : nil
    isAmpersand = bytes.span.hasPrefix("&amp;", at: start) || bytes.span.hasPrefix("&AMP;", at: start)
  }

  /// How many bytes of the literal the entity stands for, or nil when libcmark took it as text.
  func decodedLength(
    in literal: UnsafeBufferPointer<UInt8>, at index: Int, followedBy follower: ArraySlice<UInt8>
  ) -> Int? {
    if isAmpersand { return literal[index] == UInt8(ascii: "&") ? 1 : nil }
    if let number {
      let scalar = number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
      let encoded = Array(String(scalar).utf8)
      return literal[index...].starts(with: encoded) ? encoded.count : nil
    }
    if literal[index] == UInt8(ascii: "&") { return nil }
    // Named entities stand for one or two scalars: the right length is the one after which the text goes on.
    let plain = follower.prefix { !$0.isPunctuationASCII && $0 != 0 }
    for length in 1...8 where index + length <= literal.count {
      let isBoundary = index + length == literal.count || !literal[index + length].isContinuation
      if isBoundary, literal[(index + length)...].starts(with: plain) { return length }
    }
    return nil
  }

  private static func digit(_ byte: UInt8, radix: UInt32) -> UInt32? {
    let value: UInt32
    switch byte {
    case 0x30...0x39: value = UInt32(byte - 0x30)
    case 0x41...0x46: value = UInt32(byte - 0x41 + 10)
    case 0x61...0x66: value = UInt32(byte - 0x61 + 10)
    default: return nil
    }
    return value < radix ? value : nil
  }
}

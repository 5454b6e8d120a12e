/// An entity or numeric character reference in the source (CommonMark section 2.5).
struct Entity {
  /// From `&` to `;`.
  let range: ByteRange
  /// The UTF-8 that a numeric reference stands for; nil for a named one.
  let scalar: Unicode.Scalar?

  init?(in bytes: SourceBytes, at start: Int, limit: Int) {
    let end = min(limit, start + 34)
    var index = start + 1
    if index < end, bytes[index] == UInt8(ascii: "#") {
      index += 1
      let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { index += 1 }
      let digits = index
      var value: UInt32 = 0
      while index < end, let digit = Self.digit(bytes[index], radix: isHexadecimal ? 16 : 10) {
        value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
        index += 1
      }
      guard index > digits, index - digits <= (isHexadecimal ? 6 : 7) else { return nil }
      scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    } else {
      let name = index
      while index < end, bytes[index].isAlphanumericASCII { index += 1 }
      guard index > name else { return nil }
      scalar = nil
    }
    guard index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
    range = ByteRange(start, index + 1)
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

/// What entities stand for. libcmark knows the names, so each is asked for once.
struct EntityDecoder {
  private var named: [[UInt8]: [UInt8]] = [:]

  /// How many bytes of a literal an entity stands for; nil when libcmark took it as text.
  mutating func length(
    of entity: Entity, in bytes: SourceBytes, literal: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int? {
    if let scalar = entity.scalar {
      return Self.length(of: Array(String(scalar).utf8), in: literal, at: index)
    }
    let isAmpersand =
      bytes.span.hasPrefix("&amp;", at: entity.range.lower) || bytes.span.hasPrefix("&AMP;", at: entity.range.lower)
    if isAmpersand { return literal[index] == UInt8(ascii: "&") ? 1 : nil }
    // No other name stands for an ampersand, so this is one in front of an unknown name.
    if literal[index] == UInt8(ascii: "&") { return nil }
    return Self.length(of: text(of: Array(bytes[entity.range.lower..<entity.range.upper])), in: literal, at: index)
  }

  private static func length(of text: [UInt8], in literal: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    literal[index...].starts(with: text) ? text.count : nil
  }

  private mutating func text(of name: [UInt8]) -> [UInt8] {
    if let text = named[name] { return text }
    let text = name.withUnsafeBufferPointer { CommonMarkTree.firstText(of: $0) }
    named[name] = text
    return text
  }
}

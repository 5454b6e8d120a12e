extension UInt8 {
  @inlinable public static var tab: UInt8 { 0x09 }
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  @inlinable public static var space: UInt8 { 0x20 }
  @inlinable public static var backslash: UInt8 { 0x5C }

  @inlinable public var isDigit: Bool { self &- 0x30 < 10 }
  @inlinable public var isUpperASCII: Bool { self &- 0x41 < 26 }
  @inlinable public var isLowerASCII: Bool { self &- 0x61 < 26 }
  @inlinable public var isLetterASCII: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable public var isAlphanumericASCII: Bool { isDigit || isLetterASCII }
  @inlinable public var isSpaceOrTab: Bool { self == .space || self == .tab }
  /// Blank within a line: libcmark also counts vertical tab and form feed.
  @inlinable public var isBlank: Bool { isSpaceOrTab || self == 0x0B || self == 0x0C }
  @inlinable public var isLineEnding: Bool { self == .lineFeed || self == .carriageReturn }
  @inlinable public var isWhitespace: Bool { isSpaceOrTab || isLineEnding }
  /// ASCII punctuation as CommonMark section 2.1 defines it.
  @inlinable public var isPunctuationASCII: Bool {
    self > 0x20 && self < 0x7F && !isAlphanumericASCII
  }
  @inlinable public var isContinuation: Bool { self & 0xC0 == 0x80 }
  @inlinable public var lowercasedASCII: UInt8 { isUpperASCII ? self | 0x20 : self }

  /// Of a letter or digit: a digit has the bit already by which small letters differ from capital ones.
  @inlinable public var loweredAlphanumericASCII: UInt8 { self | 0x20 }

  @inlinable public init(_ scalar: Unicode.Scalar) { self.init(ascii: scalar) }
}

extension UInt64 {
  /// Whether any of the eight bytes is the given one.
  @inlinable public func hasByte(_ byte: UInt8) -> Bool {
    let difference = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    // A byte that is zero borrows from its highest bit.
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }
}

extension Array where Element == UInt8 {
  /// The number of bytes of the UTF-8 scalar at an index; 1 for a byte that starts none (Unicode 15, table 3-7).
  @inlinable public func scalarWidth(at index: Int) -> Int {
    let lead = self[index]
    if lead < 0x80 { return 1 }
    let width: Int
    switch lead {
    case 0xC2...0xDF: width = 2
    case 0xE0...0xEF: width = 3
    case 0xF0...0xF4: width = 4
    default: return 1
    }
    guard index + width <= count else { return 1 }
    let second = self[index + 1]
    switch lead {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
      return 1
    default: break
    }
    for offset in 1..<width where !self[index + offset].isContinuation { return 1 }
    return width
  }
}

extension Span where Element == UInt8 {
  /// Whether the ASCII text stands at an index.
  @inlinable public func hasPrefix(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    let start = text.utf8Start
    for offset in 0..<length where self[index + offset] != start[offset] { return false }
    return true
  }
}

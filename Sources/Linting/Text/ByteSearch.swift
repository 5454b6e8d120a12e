import MarkdownModel

extension Array where Element == UInt8 {
  /// Whether white space or the limit is behind a point or colon, which so ends a clause, unlike those of `1.5` and
  /// `12:30`.
  func endsClause(at index: Int, limit: Int) -> Bool { index + 1 >= limit || self[index + 1].isWhitespace }

  /// Where the last byte before an offset stands that is no blank; a sentence may go on in an indented line.
  func lastBeforeBlanks(_ offset: Int) -> Int {
    var index = offset - 1
    while index > 0, self[index] == .space { index -= 1 }
    return index
  }

  func holdDigit(in range: ByteRange) -> Bool { self[range.lower..<range.upper].contains(where: \.isDigit) }

  /// The first byte from 0x80 on in a range, or the range's end.
  func firstNonASCII(from start: Int, to end: Int) -> Int {
    withUnsafeBytes { Self.firstNonASCII($0, from: start, to: end) }
  }

  /// The first byte in a range that belongs to no UTF-8 scalar (Unicode 15, table 3-7).
  func firstNonUTF8(from start: Int, to end: Int) -> Int? {
    withUnsafeBytes { bytes in
      var index = start
      while index < end {
        index = Self.firstNonASCII(bytes, from: index, to: end)
        while index < end, bytes[index] >= 0x80 {
          // Most of what is written beyond ASCII is letters of two bytes, and signs of three.
          let lead = bytes[index]
          if lead &- 0xC2 < 0x1E, index + 2 <= end, bytes[index + 1].isContinuation {
            index += 2
          } else if lead &- 0xE1 < 0x0C, index + 3 <= end, bytes[index + 1].isContinuation,
            bytes[index + 2].isContinuation
          {
            index += 3
          } else {
            let width = scalarWidth(at: index)
            if width == 1 { return index }
            index += width
          }
        }
      }
      return nil
    }
  }

  private static func firstNonASCII(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= end {
      let found = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) & high
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
      while index + 32 <= end, isASCII(bytes, from: index) { index += 32 }
    }
    while index < end, bytes[index] < 0x80 { index += 1 }
    return index
  }

  private static func isASCII(_ bytes: UnsafeRawBufferPointer, from index: Int) -> Bool {
    let first = bytes.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
    let second = bytes.loadUnaligned(fromByteOffset: index + 16, as: SIMD2<UInt64>.self)
    let all = first | second
    return (all[0] | all[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// The first place of one of two bytes in a range; eight bytes at a time.
  func firstIndex(ofEither first: UInt8, _ second: UInt8, from start: Int, to end: Int) -> Int? {
    withUnsafeBytes { bytes in
      var index = start
      while index < end, index + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let found = word.marks(of: first) | word.marks(of: second)
        if found != 0 {
          index += found.trailingZeroBitCount / 8
          return index < end ? index : nil
        }
        index += 8
      }
      while index < end, bytes[index] != first, bytes[index] != second { index += 1 }
      return index < end ? index : nil
    }
  }
}

extension UInt64 {
  /// The highest bits of the bytes that are the given one; those above the first of them may be wrong.
  @inline(__always)
  fileprivate func marks(of byte: UInt8) -> UInt64 {
    let difference = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}

/// Finds a byte behind places that come in order, without looking twice at what lies between them.
struct ByteFinder {
  private let byte: UInt8
  private let end: Int
  /// From where the byte was looked for last, and where it was found.
  private var looked = Int.max
  private var found = -1

  init(_ byte: UInt8, to end: Int) {
    self.byte = byte
    self.end = end
  }

  /// The first place of the byte at or behind an offset; `Int.max` when there is none.
  mutating func first(from start: Int, in bytes: [UInt8]) -> Int {
    if start < looked || found < start {
      looked = start
      found = bytes.firstIndex(of: byte, from: start, to: end) ?? .max
    }
    return found
  }
}

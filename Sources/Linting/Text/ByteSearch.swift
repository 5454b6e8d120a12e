#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Array where Element == UInt8 {
  /// The first byte from 0x80 on in a range, or the range's end; eight bytes at a time.
  func firstNonASCII(from start: Int, to end: Int) -> Int {
    withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= end, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        index += 8
      }
      while index < end, bytes[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The first byte in a range that belongs to no UTF-8 scalar (Unicode 15, table 3-7).
  func firstNonUTF8(from start: Int, to end: Int) -> Int? {
    var index = start
    while true {
      index = firstNonASCII(from: index, to: end)
      // Most text beyond ASCII comes in runs, and most of it is well-formed.
      while index < end, self[index] >= 0x80 {
        let width = scalarWidth(at: index)
        if width == 1 { return index }
        index += width
      }
      if index >= end { return nil }
    }
  }

  /// The first place of a byte in a range.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    return withUnsafeBytes { bytes in
      guard end <= bytes.count, let base = bytes.baseAddress,
        let place = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return UnsafeRawPointer(place) - base
    }
  }

  /// The first place of one of two bytes in a range; eight bytes at a time.
  func firstIndex(ofEither first: UInt8, _ second: UInt8, from start: Int, to end: Int) -> Int? {
    withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= end,
        case let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        !word.hasByte(first), !word.hasByte(second)
      { index += 8 }
      while index < end, bytes[index] != first, bytes[index] != second { index += 1 }
      return index < end ? index : nil
    }
  }
}

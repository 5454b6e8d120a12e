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
}

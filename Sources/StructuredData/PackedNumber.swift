/// Whole numbers from 0 as printable bytes of five bits each, the highest first; all but the last say that more follow.
enum PackedNumber {
  private static let zero: UInt8 = 0x30
  private static let more: UInt8 = 0x20

  static func bytes(_ number: Int) -> [UInt8] {
    var bytes = [zero + UInt8(number & 31)]
    var rest = number >> 5
    while rest > 0 {
      bytes.append(zero + more + UInt8(rest & 31))
      rest >>= 5
    }
    return bytes.reversed()
  }

  @inline(__always)
  static func read(_ cursor: inout UnsafePointer<UInt8>) -> Int {
    var number = 0
    while true {
      let byte = cursor.pointee &- zero
      cursor += 1
      number = number << 5 | Int(byte & 31)
      if byte & more == 0 { return number }
    }
  }
}

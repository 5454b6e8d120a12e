/// What a pair in a mapping is known by, so that most are passed over with one look: the last letter of its key, and how
/// long the pair is as four numbers of seven bits.
enum PackedSign {
  static let width = 5

  static func bytes(of key: String, count: Int) -> [UInt8] {
    precondition(count < 1 << 28, "an entry of packed data has fewer than 2^28 bytes")
    return [letter(of: key.utf8)] + (0..<4).map { UInt8(count >> ($0 * 7) & 0x7F) }
  }

  static func letter(of key: some BidirectionalCollection<UInt8>) -> UInt8 { (key.last ?? 0) & 0x7F }

  @inline(__always)
  static func count(_ sign: UnsafePointer<UInt8>) -> Int {
    Int(sign[1]) | Int(sign[2]) << 7 | Int(sign[3]) << 14 | Int(sign[4]) << 21
  }
}

import Quantities

/// Pairs of letters, whatever their case: turns most words that begin otherwise away with one look.
struct LetterPairs: Sendable {
  /// Letters are told apart by their last five bits; digits and marks may answer for one of them.
  private var seconds = [UInt32](filledWith: 0, count: 32)

  mutating func withUnsafeMutablePairs<Result>(_ use: (UnsafeMutableBufferPointer<UInt32>) -> Result) -> Result {
    seconds.withUnsafeMutableBufferPointer { use($0) }
  }

  @inline(__always)
  static func insert(_ first: UInt8, _ second: UInt8, into pairs: UnsafeMutableBufferPointer<UInt32>) {
    pairs[Int(first & 31)] |= 1 << UInt32(second & 31)
  }

  @inline(__always)
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[Int(first & 31)] & (1 << UInt32(second & 31)) != 0
  }
}

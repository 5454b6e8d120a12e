import Phrases

extension [UInt8] {
  /// Makes what stands from an index on, one line of text, fit for a terminal.
  mutating func makePrintable(from start: Int) {
    guard withUnsafeBytes({ Printable.mayBeUnsafe(UnsafeRawBufferPointer(rebasing: $0[start...])) }) else { return }
    let line = Printable.line(String(decoding: self[start...], as: UTF8.self))
    removeSubrange(start...)
    append(line)
  }

  /// The digits of a number from 0 on.
  mutating func append(decimal number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = number.magnitude
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}

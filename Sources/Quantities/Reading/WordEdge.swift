/// Up to eight letters at the beginning or end of a word, small, packed into a number.
struct WordEdge {
  var letters: UInt64 = 0
  var count = 0
  /// A letter beyond ASCII follows, which may fold to another one.
  var isOpen = false

  @inline(__always)
  init(letters: UInt64, count: Int, isOpen: Bool) { (self.letters, self.count, self.isOpen) = (letters, count, isOpen) }

  /// - Parameter bytes: of a folded word, from its edge on.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard byte &- 0x61 < 26 || byte >= 0x80, add(byte) else { return }
    }
  }

  /// False where there is no room for more: behind eight bytes, or behind one letter of a script without blanks.
  private mutating func add(_ byte: UInt8) -> Bool {
    guard count < 8 else { return false }
    let isUnspaced = letters & 0xFF >= 0xE3
    if isUnspaced ? count == 3 : count > 0 && byte >= 0xE3 { return false }
    letters |= UInt64(byte) << UInt64(8 * count)
    count += 1
    return true
  }

  /// The same of a word in a text.
  init(folding text: ByteText, _ start: Int) {
    if text.isCJK(start) {
      (letters, count) = (Self.unspaced(text, start), 3)
      return
    }
    let end = min(text.wordEnd(start), start + 24)
    guard start >= text.lower, start < end else { return }
    var isDone = false
    WordHash.fold(text.bytes, start..<end) { byte in
      if !isDone, !(byte &- 0x61 < 26 || byte >= 0x80) || !add(byte) { isDone = true }
    }
  }

  /// The one letter that a word of a script without blanks begins with.
  @inline(__always)
  static func unspaced(_ text: ByteText, _ index: Int) -> UInt64 {
    UInt64(text.bytes[index]) | UInt64(text.bytes[index + 1]) << 8 | UInt64(text.bytes[index + 2]) << 16
  }

  /// How many ASCII letters eight bytes begin with.
  @inline(__always)
  static func letters(in bytes: UInt64) -> Int { stops(in: bytes | 0x2020_2020_2020_2020).trailingZeroBitCount >> 3 }

  /// The highest bit of each of eight small bytes says whether it is no letter.
  @inline(__always)
  private static func stops(in small: UInt64) -> UInt64 {
    let low = small & 0x7F7F_7F7F_7F7F_7F7F
    // A letter is at least `a` and at most `z`: one sum has its highest bit set, the other clear.
    return (~(low &+ 0x1F1F_1F1F_1F1F_1F1F) | (low &+ 0x0505_0505_0505_0505) | small) & 0x8080_8080_8080_8080
  }

  /// The letters that eight bytes begin with.
  @inline(__always)
  init(packed bytes: UInt64) {
    let small = bytes | 0x2020_2020_2020_2020
    let bits = Self.stops(in: small).trailingZeroBitCount & ~7
    count = bits >> 3
    guard bits < 64 else {
      letters = small
      return
    }
    letters = small & (1 &<< UInt64(truncatingIfNeeded: bits) &- 1)
    let stop = UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: bits))
    // What begins with E2 is no letter.
    isOpen = stop >= 0x80 && stop != 0xE2
  }
}

extension ByteText {
  /// The first letters of a word.
  @inline(__always)
  func head(at index: Int) -> WordEdge {
    guard index >= lower, index < upper else { return WordEdge(letters: 0, count: 0, isOpen: false) }
    guard index &+ 8 <= bytes.count else { return WordEdge(packed: lastBytes(from: index)) }
    let packed = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let room = upper &- index
    return WordEdge(packed: room >= 8 ? packed : packed & (1 &<< UInt64(truncatingIfNeeded: 8 &* room) &- 1))
  }

  /// The end of the letters and digits of a word whose first letters have been read.
  @inline(__always)
  func wordEnd(_ start: Int, behind head: WordEdge) -> Int {
    let end = start + head.count
    return head.count < 8 && !head.isOpen && !isDigit(end) ? end : wordEnd(end)
  }

  /// The last letters of a word, from its end on.
  @inline(__always)
  func tail(before end: Int) -> WordEdge {
    guard end > lower, end <= upper else { return WordEdge(letters: 0, count: 0, isOpen: false) }
    guard end >= 8 else { return WordEdge(packed: firstBytes(before: end)) }
    let packed = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end - 8, as: UInt64.self).bigEndian
    let room = end &- lower
    return WordEdge(packed: room >= 8 ? packed : packed & (1 &<< UInt64(truncatingIfNeeded: 8 &* room) &- 1))
  }

  @inline(never)
  private func lastBytes(from index: Int) -> UInt64 {
    var packed: UInt64 = 0
    for place in (index..<upper).reversed() { packed = packed << 8 | UInt64(bytes[place]) }
    return packed
  }

  @inline(never)
  private func firstBytes(before end: Int) -> UInt64 {
    var packed: UInt64 = 0
    for place in lower..<end { packed = packed << 8 | UInt64(bytes[place]) }
    return packed
  }
}

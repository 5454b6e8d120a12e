/// Small questions about the bytes of a text; nothing outside its limits is ever seen.
///
/// It borrows the bytes, so it lives no longer than the call that lends them: its copies then cost nothing.
struct ByteText {
  let bytes: UnsafeBufferPointer<UInt8>
  let lower: Int
  let upper: Int

  @inline(__always)
  subscript(index: Int) -> UInt8 { index >= lower && index < upper ? bytes[index] : 0 }

  @inline(__always)
  func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }

  /// The first digit from an index on, or the end: eight bytes at a time, because most text holds none.
  func firstDigit(from start: Int) -> Int {
    var index = start
    while index + 16 <= upper, digits(at: index) | digits(at: index + 8) == 0 { index += 16 }
    while index < upper, index + 8 <= bytes.count {
      let found = digits(at: index)
      if found != 0 { return min(index + found.trailingZeroBitCount >> 3, upper) }
      index += 8
    }
    while index < upper, !isDigit(index) { index += 1 }
    return min(index, upper)
  }

  /// The highest bit of each of eight bytes says whether it is a digit.
  @inline(__always)
  private func digits(at index: Int) -> UInt64 {
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let word = eight ^ 0x3030_3030_3030_3030
    // A digit is below 10 now: adding 0x76 leaves its highest bit clear.
    let sums = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676
    return ~(sums | word) & 0x8080_8080_8080_8080
  }

  @inline(__always)
  func isASCIILetter(_ index: Int) -> Bool { (self[index] | 0x20) &- 0x61 < 26 }

  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= lower, index + length <= upper else { return false }
    for offset in 0..<length where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether a text ends before an index.
  func ends(_ text: StaticString, before index: Int) -> Bool { has(text, at: index - text.utf8CodeUnitCount) }

  // MARK: Scalars

  /// The number of bytes that a lead byte announces.
  @inline(__always)
  static func width(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// A letter or digit of any script, at the first byte of a scalar.
  @inline(__always)
  static func isLetterOrDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    return isLetterBeyondASCII(bytes, index, limit)
  }

  private static func isLetterBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    let byte = bytes[index]
    let second = index + 1 < limit ? bytes[index + 1] : 0
    switch byte {
    case 0xC2: return second == 0xB5
    case 0xC3: return second != 0x97 && second != 0xB7
    case 0xC4...0xDF: return byte != 0xCC && byte != 0xCD
    case 0xE0, 0xE1, 0xE4...0xED: return true
    case 0xE3: return second >= 0x81
    default: return false
    }
  }

  func isWordStart(_ index: Int) -> Bool {
    index >= lower && index < upper && Self.isLetterOrDigit(bytes, index, upper)
  }

  /// The first byte of the scalar that ends before an index.
  func scalarStart(before index: Int) -> Int {
    var start = index - 1
    while start > lower, start > index - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether a letter or digit of an alphabet that sets blanks between words stands before an index; `_` counts.
  @inline(__always)
  func isJoinedBefore(_ index: Int) -> Bool {
    // Blanks, brackets and most other marks.
    guard index > lower, case let before = bytes[index - 1], before >= 0x30 else { return false }
    return isJoined(before, index)
  }

  private func isJoined(_ before: UInt8, _ index: Int) -> Bool {
    if before < 0x80, before != UInt8(ascii: "_") { return Self.isLetterOrDigit(bytes, index - 1, upper) }
    let start = scalarStart(before: index)
    if bytes[start] == UInt8(ascii: "_") {
      return start > lower && (isWordStart(start - 1) || self[start - 1] == UInt8(ascii: "_"))
    }
    return bytes[start] < 0xE3 && isWordStart(start)
  }

  /// Whole characters only: the end of a damaged text may hold the first byte of one.
  @inline(__always)
  func isCJK(_ index: Int) -> Bool { self[index] &- 0xE3 < 0x0B && index + 3 <= upper && isWordStart(index) }

  // MARK: Blanks

  /// The length of a blank at an index: space, tab, line ending, or a fixed, thin or zero-width one.
  @inline(__always)
  func blankLength(_ index: Int) -> Int {
    let byte = self[index]
    return byte == 0x20 ? 1 : byte &- 0x21 < 0x80 - 0x21 ? 0 : otherBlankLength(index)
  }

  private func otherBlankLength(_ index: Int) -> Int {
    switch self[index] {
    case 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return self[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard self[index + 1] == 0x80 else { return 0 }
      return self[index + 2] == 0xAF || (0x80...0x8B).contains(self[index + 2]) ? 3 : 0
    case 0xE3: return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// Behind blanks, and behind marks of emphasis and code.
  @inline(__always)
  func skipBlanks(_ start: Int) -> Int {
    let index = self[start] == 0x20 ? start + 1 : start
    return Self.mayPart(self[index]) ? skipAnyBlanks(start) : index
  }

  /// Whether a byte may begin or end a blank or mark: most that stand beside a word do not.
  @inline(__always)
  private static func mayPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 1 < 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`")
      || byte == UInt8(ascii: "_")
  }

  private func skipAnyBlanks(_ start: Int) -> Int {
    var index = start
    while index < upper {
      if (self[index] | 0x20) &- 0x61 < 26 { break }
      let length = blankLength(index)
      if length > 0 {
        index += length
      } else if isMark(index) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Before blanks and marks.
  @inline(__always)
  func skipBlanksBack(_ start: Int) -> Int {
    let index = start > lower && self[start - 1] == 0x20 ? start - 1 : start
    return Self.mayPart(self[index - 1]) ? skipAnyBlanksBack(start) : index
  }

  private func skipAnyBlanksBack(_ start: Int) -> Int {
    var index = start
    while index > lower {
      if isMark(index - 1) || blankLength(index - 1) == 1 {
        index -= 1
      } else if index - 2 >= lower, bytes[index - 2] == 0xC2, blankLength(index - 2) == 2 {
        index -= 2
      } else if index - 3 >= lower, bytes[index - 3] >= 0xE2, blankLength(index - 3) == 3 {
        index -= 3
      } else {
        break
      }
    }
    return index
  }

  private func isMark(_ index: Int) -> Bool {
    let byte = self[index]
    if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") { return true }
    return byte == UInt8(ascii: "_") && (!isWordStart(index + 1) || !isJoinedBefore(index))
  }

  /// Whether a sign of money may be among the last bytes before an index, all of them being looked at together.
  @inline(__always)
  func mayHoldCurrency(before end: Int) -> Bool {
    guard end >= 4 else { return true }
    let four = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end - 4, as: UInt32.self)
    let others = four ^ 0x2424_2424
    return (four | (others &- 0x0101_0101) & ~others) & 0x8080_8080 != 0
  }

  // MARK: Words

  /// The end of the letters and digits from an index.
  @inline(__always)
  func wordEnd(_ start: Int) -> Int {
    guard start >= lower, start < upper else { return min(start, upper) }
    let end = plainLettersEnd(start)
    guard end < upper, bytes[end] >= 0x80 || bytes[end] &- 0x30 < 10 else { return end }
    return anyWordEnd(end)
  }

  /// The end of the ASCII letters from an index, eight at a time.
  @inline(__always)
  func plainLettersEnd(_ start: Int) -> Int {
    var index = start
    while index &+ 8 <= upper {
      let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let count = WordEdge.letters(in: eight)
      index &+= count
      if count < 8 { return index }
    }
    while index < upper, (bytes[index] | 0x20) &- 0x61 < 26 { index &+= 1 }
    return index
  }

  private func anyWordEnd(_ start: Int) -> Int {
    var index = start
    while index < upper, Self.isLetterOrDigit(bytes, index, upper) {
      index += bytes[index] < 0x80 ? 1 : Self.width(bytes[index])
    }
    return min(index, upper)
  }

  /// The end of the letters from an index, in a script that sets blanks between words.
  @inline(__always)
  func lettersEnd(_ start: Int) -> Int {
    guard start >= lower, start < upper else { return min(start, upper) }
    let end = plainLettersEnd(start)
    return end < upper && bytes[end] >= 0x80 ? anyLettersEnd(end) : end
  }

  private func anyLettersEnd(_ start: Int) -> Int {
    var index = start
    while index < upper {
      let byte = bytes[index]
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 else { break }
        index += 1
      } else {
        guard isWordStart(index), !isCJK(index) else { break }
        index += Self.width(byte)
      }
    }
    return min(index, upper)
  }

  /// The start of the letters and digits before an index; no word that matters is longer than the limit.
  func wordStart(before end: Int) -> Int {
    var index = end
    while index > lower, end &- index < 64, (bytes[index &- 1] | 0x20) &- 0x61 < 26 { index &-= 1 }
    guard index > lower, bytes[index &- 1] >= 0x80 || bytes[index &- 1] &- 0x30 < 10 else { return index }
    while index > lower, end - index < 64 {
      let start = scalarStart(before: index)
      guard isWordStart(start) else { break }
      index = start
    }
    return index
  }
}

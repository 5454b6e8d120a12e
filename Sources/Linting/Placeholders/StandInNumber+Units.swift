import MarkdownModel

/// What is counted or measured behind letters that stand for a number.
extension StandInNumber {
  /// The end of a unit directly behind a number, or behind one blank.
  func unit(behind end: Int, allowsWords: Bool) -> Int? {
    let start = cursor.skipBlanks(end)
    guard start - end <= 3 else { return nil }
    if cursor.byte(start) == UInt8(ascii: "%") { return start + 1 }
    var stop = start
    while stop < cursor.limits.upper, cursor.isWord(stop) { stop += 1 }
    guard stop > start else { return nil }
    let length = stop - start
    // One letter directly behind another is a plural or a name, not a unit.
    if words.isUnitSymbol(cursor.bytes[start..<stop]), length > 1 || start > end { return perUnit(behind: stop) }
    // `Nthreads`, `Werror`: letters before a word that name an option; X stands for the number.
    guard allowsWords || start == end, start > end || length > 2 && cursor.byte(end - 1) | 0x20 == UInt8(ascii: "x")
    else { return nil }
    return countedEnd(start, stop)
  }

  /// The end of what is counted: `requests`, `concurrent users`.
  private func countedEnd(_ start: Int, _ stop: Int) -> Int? {
    if words.unitWordStarts.contains(cursor.byte(start), cursor.byte(start + 1)),
      words.unitWords.contains(cursor.bytes, folded: ByteRange(start, stop))
    {
      return perUnit(behind: stop)
    }
    let next = cursor.skipBlanks(stop)
    guard next > stop, case let end = cursor.wordEnd(next), end > next,
      words.countAdjectives.contains(cursor.bytes, folded: ByteRange(start, stop)),
      words.unitWords.contains(cursor.bytes, folded: ByteRange(next, end))
    else { return nil }
    return perUnit(behind: end)
  }

  /// `/s`, `/seconds/minutes`: what a unit is counted by, or its alternatives.
  private func perUnit(behind end: Int) -> Int {
    var stop = end
    while cursor.byte(stop) == UInt8(ascii: "/") {
      let next = cursor.wordEnd(stop + 1)
      guard next > stop + 1 else { break }
      stop = next
    }
    return stop
  }

  /// The end of `/s` behind a capital, of which N alone names a count, or of a noun that is counted by a time: `XX Etiketten/s`.
  func rateEnd(behind end: Int, isSingle: Bool) -> Int? {
    guard cursor.byte(end - 1).isUpperASCII, !isSingle || cursor.byte(end - 1) >= UInt8(ascii: "X") else { return nil }
    let noun = isSingle || cursor.byte(end) == UInt8(ascii: "/") ? end : cursor.wordEnd(cursor.skipBlanks(end))
    guard cursor.byte(noun) == UInt8(ascii: "/"), case let time = ByteRange(noun + 1, cursor.wordEnd(noun + 1)),
      words.rateTimes.contains(cursor.bytes[time.lower..<time.upper])
    else { return nil }
    return time.upper
  }
}

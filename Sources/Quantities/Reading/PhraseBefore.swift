/// Reads what stands before a value: comparators in signs and words, and the words that make it a window or a load.
struct PhraseReader {
  let text: ByteText
  let vocabulary: QuantityVocabulary

  struct Bound {
    var comparator: Comparator?
    var isApproximate = false
    /// Where the comparator begins, or the value where there is none.
    var start: Int
    /// The roles of the words before all that; nil where nobody has looked for words.
    var rolesBefore: WordRoles?
  }

  // MARK: Before

  /// The comparator before a value, and whether it is about.
  func bound(before start: Int, notBefore limit: Int) -> Bound {
    var bound = Bound(start: start)
    for _ in 0..<3 {
      let end = text.skipBlanksBack(bound.start)
      guard end > limit else { break }
      if let (comparator, isApproximate, begin) = sign(before: end), begin >= limit {
        if let comparator { bound.comparator = bound.comparator ?? comparator }
        bound.isApproximate = bound.isApproximate || isApproximate
        bound.start = begin
        if comparator != nil { break }
        continue
      }
      let phrase = phrase(before: end, notBefore: limit)
      guard !phrase.roles.isDisjoint(with: .bounds) else {
        bound.rolesBefore = phrase.roles
        break
      }
      if phrase.roles.contains(.about), phrase.roles.isDisjoint(with: [.below, .atMost, .above, .atLeast]) {
        bound.isApproximate = true
      } else {
        bound.comparator = bound.comparator ?? comparator(phrase.roles)
        if isComparative(phrase.start..<end), isNegated(before: phrase.start, notBefore: limit) {
          bound.comparator = bound.comparator?.denied
        }
      }
      bound.start = phrase.start
    }
    return bound
  }

  /// "longer than", « plus de »: what compares the noun before it. "above" may as well say where something happens.
  private func isComparative(_ phrase: Range<Int>) -> Bool { phrase.contains { text.blankLength($0) > 0 } }

  /// "no page slower than", « aucune pause de plus de »: a word denies the noun, and nothing between says when or of what.
  private func isNegated(before start: Int, notBefore limit: Int) -> Bool {
    var end = text.skipBlanksBack(start)
    for place in 0..<Self.longestDenial where end > limit {
      let word = max(text.wordStart(before: end), limit)
      guard word < end else { return false }
      let roles = vocabulary.roles(text, word..<end)
      if roles.contains(.negating) { return true }
      // "no pause of more than", but not "no cache of objects larger than".
      guard place == 0 && roles.contains(.outOf) || roles.isDisjoint(with: .circumstances) else { return false }
      end = text.skipBlanksBack(word)
    }
    return false
  }

  /// In words, the noun that is denied among them.
  private static let longestDenial = 4

  private func comparator(_ roles: WordRoles) -> Comparator? {
    if roles.contains(.atMost) { return .atMost }
    if roles.contains(.atLeast) { return .atLeast }
    if roles.contains(.below) { return .less }
    return roles.contains(.above) ? .more : nil
  }

  /// A comparator in signs that ends before an index.
  @inline(__always)
  private func sign(before end: Int) -> (comparator: Comparator?, isApproximate: Bool, start: Int)? {
    let byte = text[end - 1]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 ? nil : signBehindMark(before: end)
  }

  private func signBehindMark(before end: Int) -> (comparator: Comparator?, isApproximate: Bool, start: Int)? {
    switch text[end - 1] {
    case UInt8(ascii: "<"): return (.less, false, end - 1)
    case UInt8(ascii: ">"):
      let before = text[end - 2]
      return before == UInt8(ascii: "-") || before == UInt8(ascii: "=") || endsTag(end) ? nil : (.more, false, end - 1)
    // Two of them strike out what they enclose.
    case UInt8(ascii: "~"): return text[end - 2] == UInt8(ascii: "~") ? nil : (nil, true, end - 1)
    case UInt8(ascii: "="): return equality(before: end)
    case UInt8(ascii: ";"):
      for (entity, comparator) in Self.entities where text.ends(entity, before: end) {
        return (comparator, false, end - entity.utf8CodeUnitCount)
      }
      return nil
    case 0x80...0xBF:
      for (sign, comparator) in Self.signs where text.ends(sign, before: end) {
        return (comparator, comparator == nil, end - 3)
      }
      return nil
    default: return nil
    }
  }

  /// `<br>`, `<br />`, `</b>`: a short tag of letters that ends at an index.
  private func endsTag(_ end: Int) -> Bool {
    var index = end - 2
    if text[index] == UInt8(ascii: "/") { index = text.skipBlanksBack(index) - 1 }
    let last = index
    while last - index < 6, text.isASCIILetter(index) { index -= 1 }
    guard index < last else { return false }
    if text[index] == UInt8(ascii: "/") { index -= 1 }
    return text[index] == UInt8(ascii: "<")
  }

  private func equality(before end: Int) -> (comparator: Comparator?, isApproximate: Bool, start: Int)? {
    switch text[end - 2] {
    case UInt8(ascii: "<"): return (.atMost, false, end - 2)
    case UInt8(ascii: ">"): return (.atLeast, false, end - 2)
    case UInt8(ascii: "~"): return (nil, true, end - 2)
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: ":"): return nil
    default: return (.equal, false, end - 1)
    }
  }

  private static let entities: [(StaticString, Comparator)] = [
    ("&lt;", .less), ("&gt;", .more), ("&le;", .atMost), ("&ge;", .atLeast),
  ]
  private static let signs: [(StaticString, Comparator?)] = [
    ("≤", .atMost), ("≥", .atLeast), ("≦", .atMost), ("≧", .atLeast), ("⩽", .atMost), ("⩾", .atLeast), ("＜", .less),
    ("＞", .more), ("≈", nil), ("∼", nil), ("≃", nil), ("≅", nil), ("～", nil),
  ]

  /// The longest phrase with a role that ends at an index.
  func phrase(before end: Int, notBefore limit: Int) -> (roles: WordRoles, start: Int) {
    var result: (roles: WordRoles, start: Int) = ([], end)
    var end = end
    // "approx. 5"
    let isAbbreviated = text[end - 1] == UInt8(ascii: ".") && end - limit > 2
    if isAbbreviated { end -= 1 }
    guard end > limit, vocabulary.filter.mayEndRole(text, end) else { return result }
    if text.isCJK(text.scalarStart(before: end)) { return unspaced(before: end, notBefore: limit) }
    var start = end
    for _ in 0..<(isAbbreviated ? 1 : QuantityVocabulary.longestPhrase) {
      let wordStart = max(text.wordStart(before: start), limit)
      guard wordStart < start else { break }
      let found = vocabulary.rolesAndEnds(text, wordStart..<end)
      if case let roles = found.roles, !roles.isEmpty { result = (roles, wordStart) }
      guard found.contains(.goesOnBefore) else { break }
      start = gapStart(before: wordStart)
      guard start < wordStart, start > limit else { break }
    }
    return result
  }

  /// Before the blanks, apostrophe or hyphen that part two words of a phrase.
  private func gapStart(before index: Int) -> Int {
    if text.ends("’", before: index) { return index - 3 }
    if text[index - 1] == UInt8(ascii: "'") || text[index - 1] == UInt8(ascii: "-") { return index - 1 }
    return text.skipBlanksBack(index)
  }

  private func unspaced(before end: Int, notBefore limit: Int) -> (roles: WordRoles, start: Int) {
    var result: (roles: WordRoles, start: Int) = ([], end)
    var start = end
    for _ in 0..<4 {
      guard start - 3 >= limit, text.isCJK(start - 3) else { break }
      start -= 3
      let roles = vocabulary.roles(text, start..<end)
      if !roles.isEmpty { result = (roles, start) }
    }
    return result
  }

  // MARK: Behind

  /// "or less", « au maximum », 以下: what bounds a value from behind.
  @inline(__always)
  func bound(behind end: Int) -> (comparator: Comparator, end: Int)? {
    let start = text.skipBlanks(end)
    return vocabulary.filter.mayBegin(.boundBehind, text, start) ? bound(at: start) : nil
  }

  private func bound(at start: Int) -> (comparator: Comparator, end: Int)? {
    let (roles, stop) = phrase(at: start)
    if roles.contains(.orLess) { return (.atMost, stop) }
    if roles.contains(.orMore) { return (.atLeast, stop) }
    if roles.contains(.shortOf) { return (.less, stop) }
    return roles.contains(.beyond) ? (.more, stop) : nil
  }

  /// The longest phrase with a role that starts at an index, where its first word may begin one of a kind.
  @inline(__always)
  func phrase(behind start: Int, _ kind: WordFilter.Kind) -> (roles: WordRoles, end: Int) {
    vocabulary.filter.mayBegin(kind, text, start) ? phrase(at: start) : ([], start)
  }

  private func phrase(at start: Int) -> (roles: WordRoles, end: Int) {
    var result: (roles: WordRoles, end: Int) = ([], start)
    var end = start
    if text.isCJK(start) {
      for _ in 0..<4 where text.isCJK(end) {
        end += 3
        let roles = vocabulary.roles(text, start..<end)
        if !roles.isEmpty { result = (roles, end) }
      }
      return result
    }
    for _ in 0..<4 {
      let wordEnd = text.lettersEnd(end)
      guard wordEnd > end else { break }
      let found = vocabulary.rolesAndEnds(text, start..<wordEnd)
      if case let roles = found.roles, !roles.isEmpty { result = (roles, wordEnd) }
      guard found.contains(.goesOn) else { break }
      end = wordEnd + max(text.blankLength(wordEnd), text[wordEnd] == UInt8(ascii: "'") ? 1 : 0)
      guard end > wordEnd else { break }
    }
    return result
  }
}

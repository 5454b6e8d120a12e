/// What the words of the vocabulary begin and end with: turns most words of a text away with one look, unhashed.
struct WordFilter: Sendable {
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt16
    static let role = Kind(rawValue: 1), statistic = Kind(rawValue: 2), unit = Kind(rawValue: 4)
    /// A unit that says how often.
    static let rate = Kind(rawValue: 8)
    /// What joins two values: "to", "and", "out of".
    static let joint = Kind(rawValue: 16)
    static let multiplier = Kind(rawValue: 32), adjective = Kind(rawValue: 64), per = Kind(rawValue: 128)
    /// What bounds a value from behind.
    static let boundBehind = Kind(rawValue: 256)
    static let windowEnd = Kind(rawValue: 512), month = Kind(rawValue: 1024), percentile = Kind(rawValue: 2048)
    /// A unit, letter by letter.
    static let symbol = Kind(rawValue: 4096)
    /// What a number may have behind a blank.
    static let behindNumber: Kind = [.multiplier, .symbol, .unit, .adjective, .per]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// What a word with a role may be besides.
    init(_ role: WordRole) {
      var kind: Kind = role.isStatistic ? [.role, .statistic] : .role
      switch role {
      case .to, .and, .outOf: kind.insert(.joint)
      case .thousand, .tenThousand, .million, .hundredMillion, .billion: kind.insert(.multiplier)
      case .adjective: kind.insert(.adjective)
      case .per: kind.insert(.per)
      case .orLess, .orMore, .shortOf, .beyond: kind.insert(.boundBehind)
      case .windowEnd: kind.insert(.windowEnd)
      case .month: kind.insert(.month)
      case .percentile: kind.insert(.percentile)
      default: break
      }
      self = kind
    }
  }

  private static let size = 1 << 13

  /// By the first letters of a first word, or the last of a last one, what phrases may begin or end so.
  private var heads = [Kind](repeating: [], count: size)
  private var tails = [Bool](repeating: false, count: size)
  /// What begins, or ends, with a digit.
  private var digitHeads: Kind = []
  private var hasDigitTails = false
  /// By the first two letters alone: most words need no other look.
  private var pairs = [Kind](repeating: [], count: 1 << 11)
  /// The first three letters of rates, of which a short answer is all that is asked.
  private var rates = [UInt64](repeating: 0, count: 1 << 9)

  init() {
    heads[Self.slot(of: WordEdge("p".utf8).letters)] = .statistic
    heads[Self.slot(of: WordEdge("tp".utf8).letters)] = .statistic
    addPair(UInt8(ascii: "p"), nil, .statistic)
    addPair(UInt8(ascii: "t"), UInt8(ascii: "p"), .statistic)
  }

  /// - Parameter letters: of a phrase, folded and joined by one blank.
  mutating func add(_ letters: UnsafeBufferPointer<UInt8>, _ kind: Kind) {
    guard let first = letters.first, let last = letters.last else { return }
    // A letter beyond ASCII answers for all.
    if first &- 0x30 < 10 { digitHeads.formUnion(kind) }
    if case let head = WordEdge(letters), head.count > 0 { heads[Self.slot(of: head.letters)].formUnion(kind) }
    if kind.contains(.role) {
      if last &- 0x30 < 10 { hasDigitTails = true }
      if case let tail = WordEdge(letters.reversed() as ReversedCollection), tail.count > 0 {
        tails[Self.slot(of: tail.letters)] = true
      }
    }
    if kind.contains(.rate) { addRate(letters) }
    addPair(first, letters.count > 1 ? letters[1] : nil, kind)
  }

  private mutating func addPair(_ first: UInt8, _ second: UInt8?, _ kind: Kind) {
    guard first < 0x80 else { return }
    if let second, second &- 0x61 < 26 {
      pairs[Self.pair(first, second)].formUnion(kind)
    } else {
      // Behind a word of one letter anything may follow that is none.
      for second in 0..<UInt8(0x80) where (second | 0x20) &- 0x61 >= 26 {
        pairs[Self.pair(first, second)].formUnion(kind)
      }
    }
  }

  /// Letters are told apart by their last five bits, whatever their case, and from most else by another bit.
  @inline(__always)
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 6 | Int(second & 31 | (second & 0x40) >> 1)
  }

  /// Whether a word that begins with two letters may be of a kind, as far as they tell.
  @inline(__always)
  func mayBegin(_ kind: Kind, _ first: UInt8, _ second: UInt8) -> Bool {
    second >= 0x80 || !pairs[Self.pair(first, second)].isDisjoint(with: kind)
  }

  @inline(__always)
  private static func slot(of letters: UInt64) -> Int { Int((letters &* 0x9E37_79B9_7F4A_7C15) >> 51) }

  /// Which of some kinds a word that begins at an index may be: none of them, as a look at two letters shows of most.
  @inline(__always)
  func kinds(among wanted: Kind, _ text: ByteText, _ index: Int) -> Kind {
    let (first, second) = (text[index], text[index &+ 1])
    if first | second < 0x80 {
      if (first | 0x20) &- 0x61 >= 26 { return first &- 0x30 < 10 ? digitHeads.intersection(wanted) : [] }
      if pairs[Self.pair(first, second)].isDisjoint(with: wanted) { return [] }
    }
    return wholeKinds(text, index).intersection(wanted)
  }

  @inline(never)
  private func wholeKinds(_ text: ByteText, _ index: Int) -> Kind {
    text.isCJK(index) ? heads[Self.slot(of: WordEdge.unspaced(text, index))] : kinds(text.head(at: index), text, index)
  }

  /// The same where its first letters have been read.
  @inline(__always)
  func kinds(_ head: WordEdge, _ text: ByteText, _ index: Int) -> Kind {
    if head.isOpen { return kindsBeyondASCII(text, index) }
    guard head.count > 1 else { return kindsOfLetter(head, text, index) }
    return heads[Self.slot(of: head.letters)]
  }

  /// A letter before a digit names no role.
  private func kindsOfLetter(_ head: WordEdge, _ text: ByteText, _ index: Int) -> Kind {
    guard head.count == 1 else { return text.isDigit(index) ? digitHeads : [] }
    let kinds = heads[Self.slot(of: head.letters)]
    return text.isDigit(index + 1) ? kinds.intersection([.statistic, .symbol]) : kinds
  }

  private func kindsBeyondASCII(_ text: ByteText, _ index: Int) -> Kind {
    if text.isCJK(index) { return heads[Self.slot(of: WordEdge.unspaced(text, index))] }
    let head = WordEdge(folding: text, index)
    return head.count > 0 ? heads[Self.slot(of: head.letters)] : []
  }

  /// Whether a word that begins at an index may be of a kind.
  @inline(__always)
  func mayBegin(_ kind: Kind, _ text: ByteText, _ index: Int) -> Bool { !kinds(among: kind, text, index).isEmpty }

  /// Whether words that stand behind two marks at least may have a role: `**Phase**`.
  func mayBeginRoleBehindMarks(_ text: ByteText, _ index: Int) -> Bool {
    let (first, second, third) = (text[index], text[index + 1], text[index + 2])
    return first >= 0x80 || Self.code(first) == 0 && (Self.code(second) == 0 || third >= 0x80)
  }

  /// Whether a word that ends before an index may have a role.
  @inline(__always)
  func mayEndRole(_ text: ByteText, _ end: Int) -> Bool {
    let tail = text.tail(before: end)
    if tail.isOpen { return true }
    return tail.count > 0 ? tails[Self.slot(of: tail.letters)] : hasDigitTails && text.isDigit(end - 1)
  }

  // MARK: Rates

  /// Behind a blank anything may follow: words may stand farther apart in a text.
  private mutating func addRate(_ letters: UnsafeBufferPointer<UInt8>) {
    let second = letters.count > 1 ? letters[1] : 0x20
    let third = second == 0x20 || letters.count < 3 ? nil : letters[2]
    let start = Self.code(letters[0]) << 10 | Self.code(second) << 5
    for code in third.map({ Self.code($0)...Self.code($0) }) ?? 0...31 {
      rates[(start | code) >> 6] |= 1 << UInt64((start | code) & 63)
    }
  }

  /// Whether a unit that begins at an index may say how often. Letters are told apart by their last five bits.
  func mayBeginRate(_ text: ByteText, _ index: Int) -> Bool {
    let (first, second, third) = (text[index], text[index + 1], text[index + 2])
    // A letter with an accent folds to another one: no short answer.
    if first | second | third >= 0x80 { return true }
    let place = Self.code(first) << 10 | Self.code(second) << 5 | Self.code(third)
    return rates[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// What parts words is 0; a digit may answer for a letter.
  @inline(__always)
  private static func code(_ byte: UInt8) -> Int {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 ? Int(byte & 31) : 0
  }
}

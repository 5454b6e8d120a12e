/// What the words of the vocabulary begin and end with: turns most words of a text away with one look, unhashed.
struct WordFilter: Sendable {
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    static let role = Kind(rawValue: 1), statistic = Kind(rawValue: 2), unit = Kind(rawValue: 4)
    /// A unit that says how often.
    static let rate = Kind(rawValue: 16)
    fileprivate static let roleEnd = Kind(rawValue: 8)
  }

  /// For three letters what may begin, or end, with them. Letters are told apart by their last five bits, whatever
  /// their case; a digit may answer for a letter, and what parts words is 0.
  private var kinds = [Kind](repeating: [], count: 1 << 15)

  init() {
    for digit in "0123456789(-".utf8 { insert([UInt8(ascii: "p"), digit], .statistic) }
    insert("tp".utf8, .statistic)
  }

  /// - Parameter letters: of a phrase, folded and joined by one blank.
  mutating func add(_ letters: [UInt8], _ kind: Kind) {
    insert(letters, kind)
    if kind.contains(.role) { insert(letters.reversed() as ReversedCollection, .roleEnd) }
  }

  /// Behind a blank anything may follow: words may stand farther apart in a text.
  private mutating func insert(_ letters: some Sequence<UInt8>, _ kind: Kind) {
    var rest = letters.makeIterator()
    guard let first = rest.next() else { return }
    let second = rest.next() ?? 0x20
    let third = second == 0x20 ? nil : rest.next()
    let start = Self.code(first) << 10 | Self.code(second) << 5
    for code in third.map({ Self.code($0)...Self.code($0) }) ?? 0...31 { kinds[start | code].formUnion(kind) }
  }

  @inline(__always)
  private static func code(_ byte: UInt8) -> Int {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 ? Int(byte & 31) : 0
  }

  /// A letter with an accent folds to another one: no short answer.
  @inline(__always)
  private func contains(_ kind: Kind, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first | second | third >= 0x80
      || !kinds[Self.code(first) << 10 | Self.code(second) << 5 | Self.code(third)].isDisjoint(with: kind)
  }

  /// Whether a word that begins at an index may be of a kind.
  @inline(__always)
  func mayBegin(_ kind: Kind, _ text: ByteText, _ index: Int) -> Bool {
    contains(kind, text[index], text[index + 1], text[index + 2])
  }

  /// Whether a word that ends before an index may have a role.
  @inline(__always)
  func mayEndRole(_ text: ByteText, _ end: Int) -> Bool {
    contains(.roleEnd, text[end - 1], text[end - 2], text[end - 3])
  }
}

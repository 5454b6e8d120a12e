import MarkdownModel

/// What a value may turn out to be, told by its first two bytes: most values are none of it.
struct ValueOpenings: Sendable {
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let insertion = Kinds(rawValue: 1)
    static let unfinished = Kinds(rawValue: 1 << 1)
    static let pending = Kinds(rawValue: 1 << 2)
    static let filler = Kinds(rawValue: 1 << 3)
    static let instruction = Kinds(rawValue: 1 << 4)
    static let sample = Kinds(rawValue: 1 << 5)
    static let bracket = Kinds(rawValue: 1 << 6)

    /// Of a letter beyond ASCII, which may fold to a plain one.
    fileprivate static let any = Kinds(rawValue: .max)
  }

  private static let firsts = 0x80
  /// Letters and digits are told apart by their last five bits; all else is a blank.
  private static let seconds = 32

  private var kinds = [Kinds](repeating: [], count: firsts * seconds)

  /// Adds the beginnings of phrases.
  mutating func add(_ kind: Kinds, _ phrases: PhraseMatcher) {
    phrases.forEachStart { first, second in
      guard (first | second) < 0x80 else { return }
      insert(kind, first, second)
      if first.isLowerASCII { insert(kind, first & 0xDF, second) }
    }
  }

  mutating func add(_ kind: Kinds, _ starts: WordStarts) {
    for first in 0..<UInt8(Self.firsts) {
      starts.forEachASCII(behind: first) { insert(kind, first, $0) }
    }
  }

  /// Adds all that begins with one of some signs or letters.
  mutating func add(_ kind: Kinds, _ signs: StaticString) {
    signs.withUTF8Buffer { signs in
      for first in signs {
        for second in 0..<Self.seconds { kinds[Int(first) * Self.seconds + second].formUnion(kind) }
      }
    }
  }

  private mutating func insert(_ kind: Kinds, _ first: UInt8, _ second: UInt8) {
    kinds[Self.place(first, second)].formUnion(kind)
  }

  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) * seconds + (second.isAlphanumericASCII ? Int(second & 31) : 0)
  }

  /// What a value may be; nothing of it when it has no two bytes.
  @inline(__always)
  func kinds(of value: ByteRange, in bytes: [UInt8]) -> Kinds {
    guard value.count > 1 else { return [] }
    let (first, second) = (bytes[value.lower], bytes[value.lower + 1])
    return (first | second) < 0x80 ? kinds[Self.place(first, second)] : .any
  }
}

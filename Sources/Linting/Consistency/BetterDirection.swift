import MarkdownModel
import Quantities
import RuleModel

/// Whether more of something is better, as its bounds, its name or its unit say.
struct BetterDirection: Sendable {
  enum Direction: Sendable { case higher, lower }

  private static let higher: UInt8 = 1, lower: UInt8 = 2, neither: UInt8 = 3, turned: UInt8 = 4

  private let words: PhraseTable

  init(_ vocabulary: Vocabulary) {
    words = PhraseTable([
      (vocabulary.list("higher-is-better"), Self.higher), (vocabulary.list("lower-is-better"), Self.lower),
      (vocabulary.list("neither-is-better"), Self.neither), (vocabulary.list("turned-metrics"), Self.turned),
    ])
  }

  /// Nil where bounds contradict each other, or nothing tells.
  func direction(_ figures: [StatedFigure], names: [ByteRange], in source: [UInt8]) -> Direction? {
    var stated: Direction?
    for figure in figures {
      guard let comparator = figure.quantity.comparator, comparator != .equal else { continue }
      let own: Direction = comparator.isUpperBound ? .lower : .higher
      if let stated, stated != own { return nil }
      stated = own
    }
    if let stated { return stated }
    // Nobody sets nines to errors, and those of a latency are what is answered in time.
    let areNines =
      !figures.isEmpty
      && figures.allSatisfy { $0.figure.kind == .share && $0.scale == 0.01 && $0.exact.interval.low >= 0.9 }
    for name in names where !name.isEmpty {
      let tag = tag(of: name, in: source)
      if tag != 0, !(areNines && tag == Self.lower) { return Self.direction(tag) }
    }
    if areNines { return .higher }
    let isTime = figures.allSatisfy {
      if case .unit(let unit) = $0.figure.kind { unit.isTime } else { false }
    }
    return isTime && !figures.isEmpty ? .lower : nil
  }

  /// As the words of a name say.
  func direction(named name: ByteRange, in source: [UInt8]) -> Direction? {
    Self.direction(tag(of: name, in: source))
  }

  /// What the phrase says that begins with a word: nil for a direction where neither is better.
  func match(in scan: WordScan, at word: Int) -> (direction: Direction?, words: Int)? {
    words.match(in: scan, at: word, limit: scan.words.count).map { (Self.direction($0.tag), $0.words) }
  }

  private static func direction(_ tag: UInt8) -> Direction? {
    switch tag {
    case higher: .higher
    case lower: .lower
    default: nil
    }
  }

  /// Of the first word or phrase that tells; 0 for none.
  private func tag(of name: ByteRange, in source: [UInt8]) -> UInt8 {
    var scan = WordScan()
    scan.read(source, name, most: 16)
    var first: UInt8 = 0
    for word in scan.words.indices {
      let tag = words.match(in: scan, at: word, limit: scan.words.count)?.tag ?? words.unspacedTag(in: scan, word: word)
      // `CPU headroom`, `latency reduction`
      if tag == Self.turned { return first == Self.lower ? Self.higher : Self.neither }
      if first == 0 { first = tag }
    }
    return first
  }
}

import MarkdownModel
import Quantities
import RuleModel

/// Whether more of something is better, as its bounds, its name or its unit say.
struct BetterDirection: Sendable {
  enum Direction: Sendable { case higher, lower }

  private let words: PhraseTable

  init(_ vocabulary: Vocabulary) {
    words = PhraseTable([(vocabulary.list("higher-is-better"), 1), (vocabulary.list("lower-is-better"), 2)])
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
    var scan = WordScan()
    for name in names where !name.isEmpty {
      if let named = direction(named: name, in: source, &scan) { return named }
    }
    // Nobody sets nines to errors.
    if !figures.isEmpty,
      figures.allSatisfy({ $0.figure.kind == .share && $0.scale == 0.01 && $0.exact.interval.low >= 0.9 })
    {
      return .higher
    }
    let isTime = figures.allSatisfy {
      if case .unit(let unit) = $0.figure.kind { unit.dimension == .time && unit.perDimension == nil } else { false }
    }
    return isTime && !figures.isEmpty ? .lower : nil
  }

  private func direction(named name: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> Direction? {
    scan.read(source, name, most: 16)
    for word in scan.words.indices {
      let tag = words.match(in: scan, at: word, limit: scan.words.count)?.tag ?? words.unspacedTag(in: scan, word: word)
      if tag > 0 { return tag == 1 ? .higher : .lower }
    }
    return nil
  }
}

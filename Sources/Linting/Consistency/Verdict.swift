import MarkdownModel
import Quantities
import RuleModel

/// Whether a measured value keeps a bound.
enum Verdict: Sendable {
  case met, missed

  /// Nil where rounding leaves it open, or the two cannot be compared.
  init?(_ measured: StatedFigure, against bound: StatedFigure) {
    guard let comparator = bound.quantity.comparator, comparator != .equal else { return nil }
    self.init(measured, against: bound, isUpperBound: comparator.isUpperBound)
  }

  /// - Parameter isUpperBound: whether the value may not be above the bound, or not below it.
  init?(_ measured: StatedFigure, against bound: StatedFigure, isUpperBound: Bool) {
    guard let value = measured.figure.adapted(to: bound.figure.kind),
      measured.statistic == nil || bound.statistic == nil || measured.statistic == bound.statistic,
      (measured.figure.kind == .bare) == (bound.figure.kind == .bare)
    else { return nil }
    let limit = bound.exact.interval
    if value.interval.isBelow(limit) {
      self = isUpperBound ? .met : .missed
    } else if limit.isBelow(value.interval) {
      self = isUpperBound ? .missed : .met
    } else {
      return nil
    }
  }
}

/// What marks and words say about whether a target was met: `✅`, "met", "failed".
struct VerdictWords: Sendable {
  private let words: PhraseTable

  init(_ vocabulary: Vocabulary) {
    words = PhraseTable([(vocabulary.list("met-words"), 1), (vocabulary.list("missed-words"), 2)])
  }

  /// What a cell says and nothing else; nil for remarks, plans and mixed marks.
  func verdict(in cell: ByteRange, of source: [UInt8]) -> Verdict? {
    var mark: Verdict?
    for index in cell.lower..<cell.upper where source[index] == 0xE2 {
      let own: Verdict
      switch (source.span.hasPrefix("✅", at: index), source.span.hasPrefix("❌", at: index)) {
      case (true, _): own = .met
      case (_, true): own = .missed
      default:
        if source.span.hasPrefix("✔", at: index) || source.span.hasPrefix("✓", at: index) {
          own = .met
        } else if source.span.hasPrefix("✗", at: index) || source.span.hasPrefix("✘", at: index) {
          own = .missed
        } else {
          return nil
        }
      }
      if let mark, mark != own { return nil }
      mark = own
    }
    // A yellow mark says that it was met in part: `🟡 Good`.
    for index in cell.lower..<cell.upper where source[index] == 0xF0 {
      if source.span.hasPrefix("🟡", at: index) || source.span.hasPrefix("🟠", at: index) { return nil }
    }
    var scan = WordScan()
    scan.read(source, cell, most: 8)
    guard !scan.words.isEmpty else { return mark }
    let tag = words.tag(ofWhole: 0..<scan.words.count, in: scan)
    guard tag > 0 else { return nil }
    let said: Verdict = tag == 1 ? .met : .missed
    return mark == nil || mark == said ? said : nil
  }
}

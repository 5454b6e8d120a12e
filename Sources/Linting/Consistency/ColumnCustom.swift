import MarkdownModel

/// How the values of one column of a table are reckoned: who takes shares of what was there before takes no other ones.
struct ColumnCustom {
  private static let fewestOthers = 3
  /// No time falls by more per cent; who says so takes a share of what there was afterwards.
  private static let whole = 100.0

  private var plain = 0
  private var loose: [EquationCase] = []

  /// Adds a value that some reading makes right.
  mutating func note(_ item: EquationCase, _ judge: EquationJudge, in document: Document) {
    // "1.5x" beside percentages is what there is afterwards of what there was before.
    guard item.result.quantity.low.significand != 0, judge.plain < judge.formulas.count,
      item.result.quantity.unit?.dimension == .percentage, item.result.quantity.low.value <= Self.whole
    else { return }
    if judge.plainly.mismatch(item, in: document) == nil { plain += 1 } else { loose.append(item) }
  }

  /// The only value that is right in another way than all others.
  var exception: EquationCase? { plain >= Self.fewestOthers && loose.count == 1 ? loose[0] : nil }
}

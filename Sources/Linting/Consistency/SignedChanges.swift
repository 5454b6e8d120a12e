import MarkdownModel

/// The changes of one column of a table with their signs: `−89 %`, `+20 %`.
struct SignedChanges {
  /// A slip shows only beside others that have the sign of what is left when the earlier value is taken from the later one.
  private static let fewestOthers = 3

  struct Change {
    let stated: StatedFigure
    let from: StatedFigure
    let to: StatedFigure
    let rises: Bool

    /// Nil where no sign stands, or nobody can tell in which direction the value moved.
    init?(_ item: EquationCase) {
      guard item.place == "table", item.candidates.count == 2, item.result.quantity.sign != .none,
        let from = item.candidates[0].first, let to = item.candidates[1].first,
        let later = to.figure.adapted(to: from.figure.kind)
      else { return nil }
      (stated, self.from, self.to) = (item.result, from, to)
      rises = from.figure.interval.isBelow(later.interval)
      guard rises || later.interval.isBelow(from.figure.interval) else { return nil }
    }

    fileprivate var isRight: Bool { (stated.quantity.sign == .plus) == rises }
  }

  private var changes: [Change] = []

  mutating func note(_ item: EquationCase) {
    if let change = Change(item) { changes.append(change) }
  }

  /// The only one with the wrong sign.
  var slip: Change? {
    let wrong = changes.filter { !$0.isRight }
    return wrong.count == 1 && changes.count > Self.fewestOthers ? wrong[0] : nil
  }
}

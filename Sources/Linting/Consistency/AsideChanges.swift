import MarkdownModel
import Quantities
import RuleModel

/// The changes that stand in parentheses behind a later value, of which the earlier one stands beside it:
/// `95 ms | 60 ms (−37 %)`.
struct AsideChanges {
  private static let earlier: [Role] = [.before, .current]
  private static let later: [Role] = [.after, .target]

  let subject: Subject
  /// What may stand behind the amount, by `ChangeEnding`.
  let endings: PhraseTable
  private var bytes: [UInt8] { subject.document.source.bytes }

  func all() -> [EquationCase] {
    let related = RelatedValues(subject, wanted: [RoleSet(Self.earlier), RoleSet(Self.later)])
    return related.records.flatMap { record -> [EquationCase] in
      let cells = related.cells[record.cells]
      guard let from = sole(Self.earlier, among: cells), let to = sole(Self.later, among: cells),
        let before = StatedFigure.sole(
          from.facts, in: from.range, of: subject.facts, subject: subject, isResult: false),
        let (after, amount, wording) = change(in: to), before.quantity.comparator == nil
      else { return [] }
      return [
        EquationCase(
          candidates: [[before], [after]], result: amount, periods: [], place: record.isTable ? "table" : "list",
          wording: wording)
      ]
    }
  }

  /// The only cell of the first role that any has: of two runs nobody can tell which is meant.
  private func sole(_ roles: [Role], among cells: ArraySlice<RelatedValues.Cell>) -> RelatedValues.Cell? {
    guard let role = roles.first(where: { role in cells.contains { $0.role == role } }) else { return nil }
    let found = cells.filter { $0.role == role }
    return found.count == 1 ? found[0] : nil
  }

  private func change(
    in cell: RelatedValues.Cell
  ) -> (after: StatedFigure, amount: StatedFigure, wording: AmountWording)? {
    let stated = StatedFigure.all(cell.facts, in: cell.range, of: subject.facts, subject: subject, isResult: true)
    guard stated.count == 2, stated[1].figure.kind == .share, stated[0].figure.kind != .share,
      opens(stated[1]), let wording = wording(of: stated[1], in: cell.range),
      let after = StatedFigure.sole(
        cell.facts, in: cell.range, of: subject.facts, subject: subject, isResult: false)
    else { return nil }
    return (after, stated[1], wording)
  }

  /// Whether the parenthesis begins with the amount: "(about 3 % of them, −20 %)" says more.
  private func opens(_ amount: StatedFigure) -> Bool {
    var index = amount.range.lower
    while index > 0, bytes[index - 1] == .space { index -= 1 }
    return index > 0 && bytes[index - 1] == UInt8(ascii: "(")
  }

  /// By the sign or by the word behind it, up to the end of the parenthesis; nil where more is said, or neither: "(62 %)" may
  /// be a share of anything.
  private func wording(of amount: StatedFigure, in cell: ByteRange) -> AmountWording? {
    let end = amount.quantity.range.upperBound
    guard end < cell.upper, let close = bytes.firstIndex(of: UInt8(ascii: ")"), from: end, to: cell.upper) else {
      return nil
    }
    var scan = WordScan()
    scan.read(bytes, ByteRange(end, close), most: 6)
    if scan.words.isEmpty {
      let wording = AmountWording(amount.quantity.sign)
      return wording == .open ? nil : wording
    }
    guard let match = endings.match(in: scan, at: 0, limit: scan.words.count), match.words == scan.words.count else {
      return nil
    }
    return amount.quantity.sign == .none ? AmountWording(match) : AmountWording(amount.quantity.sign)
  }
}

import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports a verb that the values behind it contradict. Card: `Rules/consistency/contradicting-change.yaml`.
struct ChangeWords: Check {
  private let words: ChangeTelling

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    words = ChangeTelling(vocabulary)
  }

  func findings(in subject: Subject) -> [Finding] {
    guard subject.facts.quantities.contains(where: { $0.part == .from || $0.form == .range }) else { return [] }
    var changes = ToldChanges(subject, words)
    return changes.wrong().map { finding($0, subject) }
  }

  private func finding(_ change: ToldChange, _ subject: Subject) -> Finding {
    let document = subject.document
    return Finding(
      at: change.verb,
      [
        "word": Excerpt.line(document.string(change.verb)), "from": Excerpt.line(document.string(change.from)),
        "to": Excerpt.line(document.string(change.to)),
      ],
      phrases: ["actual": actual(change, subject)])
  }

  private func actual(_ change: ToldChange, _ subject: Subject) -> Phrase {
    if let factor = change.factor {
      return factor > 1
        ? "\(text(change.ratio, places: 1, subject)) times as much"
        : "\(text(change.ratio * 100, places: 0, subject)) % of it"
    }
    return switch change.kind {
    case .falls: "more"
    case .rises: "less"
    case .improves: "worse"
    default: "better"
    }
  }

  private func text(_ value: Double, places: Int, _ subject: Subject) -> String {
    DecimalText(places: places, mark: subject.numberStyle.hasDecimalPoint ? "." : ",").text(value) ?? ""
  }
}

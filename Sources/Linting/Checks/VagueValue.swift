import MarkdownModel
import RuleModel
import StructuredData

/// Reports values, targets and goals that are words without a measure. Card: `Rules/quantity/vague-value.yaml`.
struct VagueValue: Check {
  private let words: VagueWords
  private let advice: [(kind: VaguePlace.Advice, text: String)]

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'vague-value' needs 'with: {advice: …}'")
    }
    let reader = try DataReader(parameters, known: ["advice"], of: "the parameters of 'vague-value'")
    let advice = try DataReader(
      reader.required("advice"), known: VaguePlace.Advice.allCases.map(\.rawValue), of: "the advice of 'vague-value'")
    var texts: [(kind: VaguePlace.Advice, text: String)] = []
    for kind in VaguePlace.Advice.allCases { texts.append((kind, try advice.string(kind.rawValue))) }
    self.advice = texts
    words = vocabulary.vagueWords
  }

  func findings(in subject: Subject) -> [Finding] {
    var scan = VagueScan(subject.document, words)
    var findings: [Finding] = []
    var descriptions = DescriptiveColumns(subject)
    let places = VaguePlaces(subject: subject, words: words)
    places.forEach { place in
      guard let range = scan.vagueWord(in: place), !subject.hasPlaceholder(in: place.range),
        scan.isProse(range, in: place), !(place.row.map { places.isUnmeasured($0.table, $0.row) } ?? false),
        !(place.column.map { descriptions.contain($0) } ?? false)
      else { return }
      let word = Excerpt.line(subject.document.string(range))
      findings.append(
        Finding(at: range, ["word": word, "advice": advice.first { $0.kind == place.advice }?.text ?? ""]))
    }
    return findings
  }
}

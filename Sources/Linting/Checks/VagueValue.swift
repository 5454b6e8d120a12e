import MarkdownModel
import RuleModel
import StructuredData

/// Reports values, targets and goals that are words without a measure. Card: `Rules/quantity/vague-value.yaml`.
struct VagueValue: Check {
  /// What would do instead of a vague word, for one kind of metric or for any.
  private struct Example {
    let kind: MetricKind
    let advice: VaguePlace.Advice
    let text: String
  }

  private let words: VagueWords
  private let metrics: MetricWords
  private let advice: [(kind: VaguePlace.Advice, text: String)]
  private let examples: [Example]

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'vague-value' needs 'with: {advice: …, examples: …}'")
    }
    let reader = try DataReader(parameters, known: ["advice", "examples"], of: "the parameters of 'vague-value'")
    let kinds = VaguePlace.Advice.allCases.map(\.rawValue)
    let advice = try DataReader(reader.required("advice"), known: kinds, of: "the advice of 'vague-value'")
    var texts: [(kind: VaguePlace.Advice, text: String)] = []
    for kind in VaguePlace.Advice.allCases { texts.append((kind, try advice.string(kind.rawValue))) }
    self.advice = texts
    examples = try Self.examples(reader.required("examples"), kinds)
    words = vocabulary.vagueWords
    metrics = vocabulary.metricWords
  }

  private static func examples(_ node: DataNode, _ advice: [String]) throws(DataError) -> [Example] {
    let reader = try DataReader(node, known: MetricKind.allCases.map(\.name), of: "the examples of 'vague-value'")
    // An example of a latency for each stands for all that have none of their own.
    _ = try reader.required(MetricKind.latency.name)
    var examples: [Example] = []
    for kind in MetricKind.allCases {
      guard let own = node[kind.name] else { continue }
      let reader = try DataReader(own, known: advice, of: "the examples of 'vague-value'")
      for advice in VaguePlace.Advice.allCases where kind == .latency || own[advice.rawValue] != nil {
        examples.append(Example(kind: kind, advice: advice, text: try reader.string(advice.rawValue)))
      }
    }
    return examples
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
      findings.append(Finding(at: range, ["word": word, "advice": advice(for: range, place, in: subject)]))
    }
    return findings
  }

  // MARK: Advice

  private func advice(for word: ByteRange, _ place: VaguePlace, in subject: Subject) -> String {
    let text = advice.first { $0.kind == place.advice }?.text ?? ""
    let kind = metric(of: place, in: subject) ?? (isOfSpeed(word, subject) ? .latency : .other)
    let example =
      examples.first { $0.kind == kind && $0.advice == place.advice }
      ?? examples.first { $0.kind == .latency && $0.advice == place.advice }
    return text + " " + (example?.text ?? "")
  }

  /// Fast and slow are told in times.
  private func isOfSpeed(_ word: ByteRange, _ subject: Subject) -> Bool {
    var scan = WordScan()
    scan.read(subject.document.source.bytes, word)
    return words.vague.match(in: scan, at: 0, limit: scan.words.count)?.tag == VagueWords.Class.speed.rawValue
  }

  /// What is measured, as the row or its column says, or else the line.
  private func metric(of place: VaguePlace, in subject: Subject) -> MetricKind? {
    var scan = WordScan()
    let source = subject.document.source
    func kind(of name: ByteRange) -> MetricKind? { metrics.kind(of: name, in: source.bytes, &scan) }
    guard let (table, row) = place.row else {
      return kind(of: source.lineRange(source.line(at: place.range.lower)))
    }
    let cells = subject.document.tables[table]
    let column = place.column.map { cells[0, $0.column].range }
    return kind(of: cells[row, subject.roles.tables[table].subject].range) ?? column.flatMap { kind(of: $0) }
  }
}

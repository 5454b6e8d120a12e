import MarkdownModel
import Quantities
import RuleModel

/// The threshold of an alert.
struct AlertValue: Sendable {
  /// Of the facts.
  let fact: Int
  let stated: StatedFigure
  /// What it watches, without what section it stands in.
  let bag: NameBag
  let name: ByteRange
  /// Where its words stand, for the direction in which it fires.
  let texts: [ByteRange]
  /// Thresholds of one table, or of the lists of the document, have the same number.
  let group: Int
  /// Whether it says when it fires, rather than up to where all is well.
  let saysWhen: Bool
}

/// Finds the thresholds of the alerts of a document: conditions in tables, in labels, in lists of alerts.
struct AlertValues {
  private static let longestLead = 120

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  private let alertWords: PhraseTable
  private var names: NameReader
  private var scan = WordScan()
  private(set) var values: [AlertValue] = []

  init(_ subject: Subject, _ words: NameWords, alertWords: PhraseTable) {
    self.subject = subject
    self.alertWords = alertWords
    facts = subject.facts
    bytes = subject.document.source.bytes
    names = NameReader(subject, words)
  }

  mutating func readAll() {
    for (index, fact) in facts.all.enumerated() {
      let quantity = facts.quantity(of: fact)
      guard isAlert(fact), quantity.part == .value, quantity.form == .single, !quantity.isApproximate,
        quantity.tolerance == nil, quantity.comparator != .equal
      else { continue }
      read(fact, index)
    }
  }

  private func isAlert(_ fact: Fact) -> Bool {
    switch fact.role {
    case .threshold, .condition: true
    case .value: isListed(fact)
    default: false
    }
  }

  /// An item of a list of alerts: "p95 latency > 500 ms for 5 min".
  private func isListed(_ fact: Fact) -> Bool {
    guard fact.section >= 0, facts.quantity(of: fact).comparator != nil,
      subject.roles.ownRole(ofSection: fact.section) == .alerts
    else { return false }
    if case .cell = fact.place { return false }
    return subject.units[fact.textUnit].isItem
  }

  private mutating func read(_ fact: Fact, _ index: Int) {
    let range = facts.range(of: fact)
    var bag = NameBag()
    var texts: [ByteRange] = []
    let group: Int
    let saysWhen: Bool
    var name = fact.subject
    switch fact.place {
    case .cell(let table, let row, let column):
      // Several thresholds of one alert are levels, or bind each other.
      guard isSoleThreshold(index) else { return }
      let isTransposed = subject.roles.tables[table].isTransposed
      let cell = subject.document.tables[table][row, column].range
      texts = subject.names(ofRecord: isTransposed ? column : row, inTable: table).filter { $0 != cell }
      let header =
        isTransposed ? subject.document.tables[table][row, 0].range : subject.document.tables[table][0, column].range
      group = table
      saysWhen = fact.role == .condition || names(alertWords, in: header)
      name = texts.first ?? header
      texts.append(ByteRange(cell.lower, max(cell.lower, min(range.lower, cell.upper))))
    case .label(let label):
      guard isSoleThreshold(index) else { return }
      let line = subject.labels[label]
      texts = [
        fact.subject, line.label,
        ByteRange(line.value.lower, max(line.value.lower, min(range.lower, line.value.upper))),
      ]
      group = -1
      saysWhen = fact.role == .condition || names(alertWords, in: line.label) || isListed(fact)
      if isListed(fact) { name = line.label }
    case .text:
      let unit = subject.units[fact.textUnit].range
      guard isSoleThreshold(index), range.lower - unit.lower <= Self.longestLead else { return }
      texts = [ByteRange(unit.lower, range.lower)]
      name = texts[0]
      group = -2
      saysWhen = true
    }
    for text in texts { names.add(text, to: &bag, as: .alert) }
    let stated = StatedFigure(fact, in: facts, place: range, isResult: false, subject: subject)
    values.append(
      AlertValue(
        fact: index, stated: stated, bag: bag, name: Emphasis.stripped(name, bytes), texts: texts, group: group,
        saysWhen: saysWhen))
  }

  private func isSoleThreshold(_ index: Int) -> Bool {
    let unit = facts.all[index].textUnit
    return !facts.indices(ofUnit: unit).contains { $0 != index && facts.quantity(of: facts.all[$0]).part == .value }
  }

  private mutating func names(_ table: PhraseTable, in range: ByteRange) -> Bool {
    scan.finds(table, in: bytes, range, most: 8)
  }
}

import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports targets without a comparator among targets that have one. Card: `Rules/quantity/missing-comparator.yaml`.
struct ComparatorPresence: Check {
  /// From how many compared targets on a column is taken to compare.
  private static let (leastCompared, leastComparedInList) = (2, 3)

  private let metrics: MetricWords
  /// Metrics that are plain numbers.
  private let unitless: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    metrics = vocabulary.metricWords
    unitless = vocabulary.phrases("unitless-metrics")
  }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    var findings: [Finding] = []
    for group in groups(subject) {
      let compared = group.filter { facts.quantity(of: facts.all[$0]).comparator != nil }
      let others = group.count { !isServiceObjective(facts.all[$0], facts.quantity(of: facts.all[$0])) }
      guard compared.count >= Self.leastCompared, compared.count * 3 >= others * 2 else { continue }
      for index in group where isOpen(facts.all[index], facts.quantity(of: facts.all[index])) {
        let fact = facts.all[index]
        guard fact.unit != nil || isUnitless(fact, subject, &scan), endsValue(fact, subject),
          belongs(fact, to: compared.map { facts.all[$0] }, subject, &scan)
        else { continue }
        findings.append(
          Finding(
            at: facts.valueRange(of: fact), ["value": Excerpt.line(subject.document.string(facts.valueRange(of: fact)))]
          ))
      }
    }
    return findings.sorted { $0.range < $1.range }
  }

  private func isOpen(_ fact: Fact, _ quantity: Quantity) -> Bool {
    quantity.comparator == nil && quantity.form == .single && !quantity.isApproximate && quantity.tolerance == nil
      && quantity.low.value != 0 && !(fact.unit?.dimension == .percentage && quantity.low.value == 100)
      && fact.unit?.dimension != .multiple && quantity.sign == .none
      && !isServiceLevel(fact, quantity) && !isExtreme(fact)
  }

  /// `CLS | 0.1`
  private func isUnitless(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    fact.isInTable && scan.finds(unitless, in: subject.document.source.bytes, fact.metric, most: 6)
  }

  /// Whether what the others bound is what the value is of.
  private func belongs(_ fact: Fact, to compared: [Fact], _ subject: Subject, _ scan: inout WordScan) -> Bool {
    switch fact.place {
    case .cell: true
    case .label: isLike(fact, compared)
    case .text: compared.count >= Self.leastComparedInList && isOnlyNamed(fact, subject, &scan)
    }
  }

  /// `Error rate 0.3 %`: the name of a time or a share and its value, and nothing else.
  private func isOnlyNamed(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    let (source, start) = (
      subject.document.source.bytes, subject.document.textBehindBox(of: subject.units[fact.textUnit])
    )
    let name = ByteRange(start.lower, max(start.lower, subject.facts.range(of: fact).lower))
    guard !source.holdDigit(in: name), let kind = metrics.kind(of: name, in: source, &scan),
      metrics.namesMetric(name, in: source, &scan)
    else { return false }
    return kind == .share || kind == .latency || kind == .time
  }

  /// Whether nothing stands behind a value, or a comma or parenthesis with what was measured.
  private func endsValue(_ fact: Fact, _ subject: Subject) -> Bool {
    let (end, text) = (subject.facts.valueRange(of: fact).upper, subject.units[fact.textUnit].range)
    guard case .label = fact.place, end < text.upper else { return end == text.upper }
    let bytes = subject.document.source.bytes
    return bytes[end] == UInt8(ascii: ",") || bytes.span.hasPrefix(" (", at: end)
  }

  /// Whether other items of a list bound what is measured alike: lists hold what is to be provided as well.
  private func isLike(_ fact: Fact, _ compared: [Fact]) -> Bool {
    compared.count >= Self.leastComparedInList
      && compared.contains {
        $0.unit?.dimension == fact.unit?.dimension && $0.unit?.perDimension == fact.unit?.perDimension
      }
  }

  /// Below `Minimum target` the header bounds.
  private func isExtreme(_ fact: Fact) -> Bool { fact.statistic == .minimum || fact.statistic == .maximum }

  /// `99.9 %` among service levels is what is to be reached at least; nobody writes the sign.
  private func isServiceLevel(_ fact: Fact, _ quantity: Quantity) -> Bool {
    guard fact.unit?.dimension == .percentage else { return false }
    return quantity.low.value >= (fact.role == .objective || fact.role == .agreement ? 90 : 99)
  }

  private func isServiceObjective(_ fact: Fact, _ quantity: Quantity) -> Bool {
    fact.role != .target && isServiceLevel(fact, quantity)
  }

  /// The targets of one column, each alone in its cell; those of one list, each the first of its item.
  private func groups(_ subject: Subject) -> [[Int]] {
    struct Key: Hashable {
      let table: Int
      let column: Int
    }
    let facts = subject.facts
    var groups: [Key: [Int]] = [:]
    for (index, fact) in facts.all.enumerated() where fact.role.isTarget && facts.quantity(of: fact).part == .value {
      switch fact.place {
      case .cell(let table, _, let column) where facts.isAlone(index):
        groups[Key(table: table, column: column), default: []].append(index)
      case .label where facts.isFirst(index), .text where facts.isFirst(index) && subject.units[fact.textUnit].isItem:
        let list = subject.document.list(of: subject.units[fact.textUnit])
        groups[Key(table: -1, column: list), default: []].append(index)
      default: continue
      }
    }
    return Array(groups.values)
  }
}

extension Fact {
  fileprivate var isInTable: Bool { if case .cell = place { true } else { false } }
}

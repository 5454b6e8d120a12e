import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports targets without a comparator among targets that have one. Card: `Rules/quantity/missing-comparator.yaml`.
struct ComparatorPresence: PlainCheck {
  /// From how many compared targets on a column is taken to compare.
  private static let leastCompared = 2

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    var findings: [Finding] = []
    for group in groups(facts) {
      let compared = group.count { facts.quantity(of: facts.all[$0]).comparator != nil }
      guard compared >= Self.leastCompared, compared * 3 >= group.count * 2 else { continue }
      for index in group where isOpen(facts.all[index], facts.quantity(of: facts.all[index])) {
        let fact = facts.all[index]
        guard facts.valueRange(of: fact).upper == subject.units[fact.textUnit].range.upper else { continue }
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
      && fact.unit?.dimension != .multiple && quantity.sign == .none && fact.unit != nil
      && !isServiceLevel(fact, quantity) && !isExtreme(fact)
  }

  /// Below `Minimum target` the header bounds.
  private func isExtreme(_ fact: Fact) -> Bool { fact.statistic == .minimum || fact.statistic == .maximum }

  /// `99.9 %` among service levels is what is to be reached at least; nobody writes the sign.
  private func isServiceLevel(_ fact: Fact, _ quantity: Quantity) -> Bool {
    guard fact.unit?.dimension == .percentage else { return false }
    return quantity.low.value >= (fact.role == .objective || fact.role == .agreement ? 90 : 99)
  }

  /// The targets of one column, each alone in its cell.
  private func groups(_ facts: Facts) -> [[Int]] {
    struct Key: Hashable {
      let table: Int
      let column: Int
    }
    var groups: [Key: [Int]] = [:]
    for (index, fact) in facts.all.enumerated() where fact.role.isTarget && facts.isAlone(index) {
      guard case .cell(let table, _, let column) = fact.place, facts.quantity(of: fact).part == .value else { continue }
      groups[Key(table: table, column: column), default: []].append(index)
    }
    return Array(groups.values)
  }
}

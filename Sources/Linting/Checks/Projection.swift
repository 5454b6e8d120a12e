import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports growth that shrinks from a cautious scenario to a bold one, and load that goes up and down with the horizon.
/// Card: `Rules/consistency/projection-not-growing.yaml`.
struct Projection: Check {
  private struct Entry {
    let rank: Int
    let stated: StatedFigure
    let name: ByteRange
  }

  /// By how bold they are.
  private let scenarios: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    let lists = ["cautious-scenarios", "expected-scenarios", "optimistic-scenarios", "bold-scenarios"]
    scenarios = PhraseTable(
      lists.enumerated().map { rank, list in (vocabulary.list(list), UInt8(rank + 1)) })
  }

  func findings(in subject: Subject) -> [Finding] {
    let tables = subject.document.tables.indices.filter { table in
      !subject.roles.tables[table].isTransposed && subject.roles.column(of: table) { $0 == .trend } != nil
    }
    guard !tables.isEmpty else { return [] }
    var scan = WordScan()
    var findings: [Finding] = []
    subject.facts.forEach(tables, table: { $0 }) { findings += self.findings($0, $1, subject, &scan) }
    return findings
  }

  private func findings(_ table: Int, _ indices: Range<Int>, _ subject: Subject, _ scan: inout WordScan) -> [Finding] {
    let facts = subject.facts
    let cells = subject.document.tables[table]
    let names = subject.roles.tables[table].subject
    var columns = [[Entry]](filledWith: [], count: cells.columnCount)
    var index = indices.lowerBound
    while index < indices.upperBound, case .cell(_, let row, let column) = facts.all[index].place {
      let first = index
      while index < indices.upperBound, facts.all[index].place == facts.all[first].place { index += 1 }
      guard subject.roles.line(column, of: table).role == .trend else { continue }
      scan.read(subject.document.source.bytes, cells[row, names].range, most: 6)
      guard let word = scan.words.indices.first,
        let tag = scenarios.match(in: scan, at: word, limit: scan.words.count)?.tag,
        let stated = StatedFigure.sole(
          first..<index, in: cells[row, column].range, of: facts, subject: subject, isResult: false)
      else { continue }
      columns[column].append(Entry(rank: Int(tag), stated: stated, name: cells[row, names].range))
    }
    return columns.compactMap { finding($0, subject.document) }.sorted { $0.range < $1.range }
  }

  private func finding(_ entries: [Entry], _ document: Document) -> Finding? {
    let sorted = entries.sorted { $0.rank < $1.rank }
    guard sorted.count >= 2, Set(sorted.map(\.rank)).count == sorted.count else { return nil }
    for index in 1..<sorted.count {
      let (low, high) = (sorted[index - 1], sorted[index])
      guard isBelow(high, low) else { continue }
      let restores = index < 2 || !isBelow(high, sorted[index - 2])
      let isFollowed = index + 1 < sorted.count && isBelow(sorted[index + 1], low)
      let (wrong, other) = restores && isFollowed ? (low, high) : (high, low)
      return Finding(
        at: wrong.stated.range,
        [
          "found": wrong.stated.text(in: document), "name": Excerpt.line(document.string(wrong.name)),
          "bound": other.stated.text(in: document), "other": Excerpt.line(document.string(other.name)),
        ],
        phrases: ["relation": wrong.rank > other.rank ? "below" : "above"])
    }
    return nil
  }

  private func isBelow(_ a: Entry, _ b: Entry) -> Bool {
    // Assumptions are set and not measured: nothing was rounded.
    guard let figure = a.stated.exact.adapted(to: b.stated.figure.kind) else { return false }
    return figure.interval.isBelow(b.stated.exact.interval)
  }
}

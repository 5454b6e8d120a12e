import MarkdownModel
import RuleModel
import StructuredData

/// Reports alerts whose table says of the others how grave they are, or what to do. Cards: `alert-without-severity` and
/// `alert-without-action`.
struct AlertAnswer: Check {
  private enum Part: String, CaseIterable {
    case severity, action

    var role: Role { self == .severity ? .severity : .action }
  }

  private let lacks: Part
  private let words: TargetWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'alert-answer' needs 'with: {lacks: …}'")
    }
    lacks = try DataReader(parameters, known: ["lacks"], of: "the parameters of 'alert-answer'").choice("lacks")
    words = vocabulary.targetWords
  }

  func findings(in subject: Subject) -> [Finding] {
    guard subject.roles.present.contains(lacks.role) else { return [] }
    return subject.document.tables.indices.flatMap { findings(inTable: $0, of: subject) }
  }

  private func findings(inTable index: Int, of subject: Subject) -> [Finding] {
    let (roles, table) = (subject.roles, subject.document.tables[index])
    guard let column = roles.column(of: index, where: { $0 == lacks.role }), column != roles.tables[index].subject,
      AlertFinder.isAlertTable(index, in: subject, words)
    else { return [] }
    let severity = lacks == .action ? roles.column(of: index) { $0 == .severity } : nil
    var peers = Peers()
    var findings: [Finding] = []
    for row in 1..<max(table.rowCount, 1) {
      let (name, cell) = (table[row, roles.tables[index].subject].range, table[row, column].range)
      // What is empty or a placeholder is reported already.
      guard !name.isEmpty, !cell.isEmpty, !subject.hasPlaceholder(in: name), !subject.hasPlaceholder(in: cell) else {
        continue
      }
      let isUnsaid = isUnsaid(cell, subject)
      peers.count(!isUnsaid)
      if isUnsaid, severity.map({ !isForInformation(table[row, $0].range, subject) }) ?? true {
        findings.append(Finding(at: cell, ["alert": Excerpt.line(subject.document.plainString(name))]))
      }
    }
    return peers.mostHave ? findings : []
  }

  private func isUnsaid(_ cell: ByteRange, _ subject: Subject) -> Bool {
    if subject.saysNothing(cell) { return true }
    var scan = WordScan()
    scan.read(subject.document.source.bytes, cell, most: 8)
    return !scan.words.isEmpty && words.unowned.tag(ofWhole: scan.words.indices, in: scan) != 0
  }

  /// Nobody has to act on it.
  private func isForInformation(_ cell: ByteRange, _ subject: Subject) -> Bool {
    var scan = WordScan()
    return scan.finds(words.informational, in: subject.document.source.bytes, cell, most: 8)
  }
}

import MarkdownModel
import RuleModel
import StructuredData

/// Reports targets and work without an owner among others that have one. Card: `Rules/target/target-without-owner.yaml`.
struct TargetOwner: Check {
  private let words: TargetWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    words = vocabulary.targetWords
  }

  func findings(in subject: Subject) -> [Finding] {
    var names: [ByteRange] = []
    for table in subject.document.tables.indices { addUnownedRows(of: table, in: subject, to: &names) }
    names += unownedItems(in: subject)
    if names.isEmpty { return [] }
    return names.sorted().map { Finding(at: $0, ["target": Excerpt.line(subject.document.string($0))]) }
  }

  // MARK: Tables

  private func addUnownedRows(of index: Int, in subject: Subject, to names: inout [ByteRange]) {
    let roles = subject.roles
    let table = subject.document.tables[index]
    guard let owner = roles.column(of: index, where: { $0 == .owner }), owner != roles.tables[index].subject,
      roles.role(ofBlock: table.block, in: subject.document) != .neutral,
      let promise = roles.column(of: index, where: isPromise), table.rowCount > 2
    else { return }
    var scan = WordScan()
    var peers = Peers()
    var unowned: [ByteRange] = []
    for row in 1..<table.rowCount {
      let name = table[row, roles.tables[index].subject].range
      let cell = table[row, owner].range
      // What is empty or a placeholder is reported already.
      guard !name.isEmpty, !cell.isEmpty, !subject.hasPlaceholder(in: name), !subject.hasPlaceholder(in: cell) else {
        continue
      }
      scan.read(subject.document.source.bytes, cell, most: 8)
      let isUnowned =
        scan.words.isEmpty ? isDash(cell, subject) : words.unowned.tag(ofWhole: scan.words.indices, in: scan) != 0
      peers.count(!isUnowned)
      if isUnowned, !subject.saysNothing(table[row, promise].range) { unowned.append(name) }
    }
    if peers.mostHave { names += unowned }
  }

  private func isPromise(_ role: Role) -> Bool {
    role.isTarget || role == .action || role == .effort || role == .impact || role == .horizon
  }

  private func isDash(_ cell: ByteRange, _ subject: Subject) -> Bool {
    switch cell.count {
    case 1:
      let byte = subject.document.source.bytes[cell.lower]
      return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
    case 3:
      let span = subject.document.source.bytes.span
      return span.hasPrefix("–", at: cell.lower) || span.hasPrefix("—", at: cell.lower)
    default: return false
    }
  }

  // MARK: Lists

  private func unownedItems(in subject: Subject) -> [ByteRange] {
    let items = GoalItemFinder.items(in: subject, words)
    var names: [ByteRange] = []
    var start = 0
    while start < items.count {
      let end = items[start...].firstIndex { $0.list != items[start].list } ?? items.count
      var peers = Peers()
      for item in items[start..<end] { peers.count(item.hasOwner) }
      if peers.mostHave { names += items[start..<end].filter { !$0.hasOwner }.map(\.name) }
      start = end
    }
    return names
  }
}

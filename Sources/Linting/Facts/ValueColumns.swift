import MarkdownModel
import Quantities
import RuleModel

/// Which columns of tables hold values, worked out once for each column.
struct ValueColumns {
  private let subject: Subject
  private let document: Document
  private let bytes: [UInt8]
  private let reader: QuantityReader
  private var table = -1
  /// For those columns that were asked for, whether their numbers name things.
  private var identifiers: [Bool?] = []

  init(_ subject: Subject, _ reader: QuantityReader) {
    self.subject = subject
    document = subject.document
    bytes = subject.document.source.bytes
    self.reader = reader
  }

  mutating func holdValue(table: Int, row: Int, column: Int) -> Bool {
    let roles = subject.roles.tables[table]
    if roles.isTransposed { return column > 0 }
    guard column != roles.subject,
      subject.roles.role(table: table, row: row, column: column).role?.mayState ?? true
    else { return false }
    return !isIdentifier(column, of: table)
  }

  private mutating func isIdentifier(_ column: Int, of table: Int) -> Bool {
    if table != self.table {
      self.table = table
      identifiers.removeAll(keepingCapacity: true)
      identifiers.append(contentsOf: repeatElement(nil, count: document.tables[table].columnCount))
    }
    if let isIdentifier = identifiers[column] { return isIdentifier }
    // `Window` names no window, unlike `Run` or `Phase`.
    let isWindow = subject.roles.line(column, of: table).role == .window
    let isIdentifier = !isWindow && namesThings(document.tables[table][0, column].range) && !beginsWithShare(column)
    identifiers[column] = isIdentifier
    return isIdentifier
  }

  /// `#`, `No.`, `ID`: numbers that name rows.
  private func namesThings(_ header: ByteRange) -> Bool {
    let name = Emphasis.stripped(header, bytes)
    if name.count == 1, bytes[name.lower] == UInt8(ascii: "#") { return true }
    return reader.namesThings(bytes, name.lower..<name.upper)
  }

  /// `Part` above `18 %` names no part.
  private func beginsWithShare(_ column: Int) -> Bool {
    guard document.tables[table].rowCount > 1 else { return false }
    let cell = document.tables[table][1, column].range
    return bytes[cell.lower..<cell.upper].contains(UInt8(ascii: "%"))
  }
}

extension Role {
  /// Whether what stands below it may be quantities: no names, dates, people or ranks.
  var mayState: Bool {
    switch self {
    case .owner, .date, .status, .priority, .severity, .location, .tool, .notification, .statistic, .unit, .subject,
      .metric, .indicator:
      false
    default: true
    }
  }
}

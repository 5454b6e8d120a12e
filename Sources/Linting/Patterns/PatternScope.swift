import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Where in documents a pattern is looked for: in which texts, sections, columns and keys.
struct PatternScope: Sendable {
  /// The words for it in cards.
  enum Place: String, CaseIterable, Sendable {
    case headings, prose
    case listItems = "list-items"
    case headers, cells, code
    case frontMatter = "front-matter"

    var texts: [SearchText.Place] {
      switch self {
      case .headings: [.headings]
      case .prose: [.paragraphs, .items]
      case .listItems: [.items]
      case .headers: [.headers]
      case .cells: [.cells]
      case .code: [.code]
      case .frontMatter: [.frontMatter]
      }
    }
  }

  static let keys = ["in", "sections", "columns", "keys"]
  private static let visible: [SearchText.Place] = [.headings, .paragraphs, .items, .headers, .cells]

  let texts: [SearchText.Place]
  /// Folded titles; empty for all sections.
  private let sections: Set<FoldedText>
  private let headers: Set<FoldedText>
  private let roles: Set<Role>
  private let keys: Set<String>

  var namesSections: Bool { !sections.isEmpty }

  /// - Parameter parameters: those of the check, with other keys among them.
  init(_ parameters: DataReader) throws(DataError) {
    sections = try Self.titles(parameters.optional("sections"), "a section")
    keys = Set(try Self.texts(parameters.optional("keys"), "a key of the front matter").map(\.text))
    var (headers, roles): (Set<FoldedText>, Set<Role>) = ([], [])
    if let columns = parameters.optional("columns") {
      if columns.entries == nil {
        headers = try Self.titles(columns, "a column's header")
      } else {
        let reader = try DataReader(columns, known: ["headers", "roles"], of: "the columns")
        headers = try Self.titles(reader.optional("headers"), "a column's header")
        for node in reader.optional("roles").map({ $0.elements ?? [$0] }) ?? [] { roles.insert(try node.choice()) }
      }
      guard !headers.isEmpty || !roles.isEmpty else {
        throw DataError(at: columns.start, "expected headers, or '{headers: […], roles: […]}'")
      }
    }
    (self.headers, self.roles) = (headers, roles)
    texts = try Self.places(parameters, hasColumns: !headers.isEmpty || !roles.isEmpty, hasKeys: !keys.isEmpty)
  }

  /// Columns are about cells and keys about the front matter, where nothing else is said.
  private static func places(
    _ parameters: DataReader, hasColumns: Bool, hasKeys: Bool
  ) throws(DataError) -> [SearchText.Place] {
    guard let node = parameters.optional("in") else {
      return hasColumns ? [.cells] : hasKeys ? [.frontMatter] : visible
    }
    var chosen: Set<SearchText.Place> = []
    for element in node.elements ?? [node] { chosen.formUnion((try element.choice() as Place).texts) }
    guard !chosen.isEmpty else { throw DataError(at: node.start, "expected at least one place") }
    if hasColumns, chosen.isDisjoint(with: [.cells, .headers]), let columns = parameters.optional("columns") {
      throw DataError(at: columns.start, "columns have only 'cells' and 'headers'; add one of them to 'in'")
    }
    if hasKeys, !chosen.contains(.frontMatter), let keys = parameters.optional("keys") {
      throw DataError(at: keys.start, "only the front matter has keys; add 'front-matter' to 'in'")
    }
    return SearchText.Place.allCases.filter(chosen.contains)
  }

  private static func titles(_ node: DataNode?, _ what: Phrase) throws(DataError) -> Set<FoldedText> {
    var titles: Set<FoldedText> = []
    for (text, node) in try texts(node, what) {
      let folded = FoldedText(text).key
      guard !folded.isEmpty else { throw DataError(at: node.start, "expected the name of \(what)") }
      titles.insert(folded)
    }
    return titles
  }

  private static func texts(_ node: DataNode?, _ what: Phrase) throws(DataError) -> [(text: String, node: DataNode)] {
    guard let node else { return [] }
    var texts: [(text: String, node: DataNode)] = []
    for element in node.elements ?? [node] {
      guard let text = element.string, !text.isEmpty else {
        throw DataError(at: element.start, "expected the name of \(what)")
      }
      texts.append((text, element))
    }
    guard !texts.isEmpty else { throw DataError(at: node.start, "expected the name of \(what)") }
    return texts
  }

  // MARK: Asking

  func contains(_ piece: SearchText.Piece, in subject: Subject) -> Bool {
    if !keys.isEmpty, piece.block < 0, !keys.contains(piece.key) { return false }
    if !headers.isEmpty || !roles.isEmpty, let cell = piece.cell, !contains(cell, in: subject) { return false }
    return sections.isEmpty || piece.block >= 0 && section(holding: piece.block, in: subject) != nil
  }

  private func contains(_ cell: SearchText.Cell, in subject: Subject) -> Bool {
    let document = subject.document
    let line = subject.roles.tables[cell.table].isTransposed && cell.row > 0 ? cell.row : cell.column
    if let role = subject.roles.line(line, of: cell.table).role, roles.contains(role) { return true }
    if headers.isEmpty { return false }
    return headers.contains(FoldedText(document.source.bytes, document.tables[cell.table][0, cell.column].range).key)
  }

  /// The outermost section of one of the titles that holds a block.
  private func section(holding block: Int, in subject: Subject) -> Int? {
    var section = subject.document.section(ofBlock: block) ?? -1
    var found: Int?
    while section >= 0 {
      if hasTitle(section, in: subject) { found = section }
      section = subject.document.sections[section].parent
    }
    return found
  }

  private func hasTitle(_ section: Int, in subject: Subject) -> Bool {
    let title = subject.titles[section]
    return sections.contains { $0.bytes.elementsEqual(title) }
  }

  /// The sections of the titles that lie in no other of them.
  func outermostSections(of subject: Subject) -> [Int] {
    var found: [Int] = []
    var next = 0
    while next < subject.document.sections.count {
      if hasTitle(next, in: subject) {
        found.append(next)
        next = subject.document.sections[next].next
      } else {
        next += 1
      }
    }
    return found
  }
}

import Phrases
import StructuredData

/// A rule: what is asked of a document and why, in one language.
public struct Card: Sendable {
  /// A Markdown text that shows the rule, run as a test.
  public struct Example: Sendable {
    public let isBad: Bool
    public let text: String
    /// Bad examples: the exact text of each finding, in order; empty when the finding stands on the whole document.
    public let at: [String]
    /// Other files of the repository in which the example stands: path and text.
    public let beside: [(path: String, text: String)]
    /// The example as it was committed last; empty when that does not matter.
    public let committed: String
    /// The day on which it is read; empty when that does not matter.
    public let today: String
    public let place: DataPlace
  }

  public let id: String
  public let family: String
  public internal(set) var severity: Severity
  /// Whether it is switched off until a configuration names it.
  public let isOptIn: Bool
  public let severityByStatus: [(status: DocumentStatus, severity: Severity)]
  /// The name of the check that finds violations.
  public let check: String
  /// The check's parameters.
  public let parameters: DataNode?
  /// With `{name}` where the finding has a value of that name.
  public let message: String
  public let fix: FixGrade
  public internal(set) var options: [Option]
  /// The card as it is written.
  private let source: DataNode
  /// The message in all languages in which it is written.
  public private(set) var writtenMessage: DataNode

  private static let keys = [
    "id", "family", "severity", "opt-in", "by-status", "summary", "why", "check", "with", "message", "fix", "options",
    "examples",
  ]

  /// Where it starts in its file.
  public var place: DataPlace { source.start }
  /// Where a key's value stands in its file, for messages about it.
  public func node(of key: String) -> DataNode { source[key] ?? source }

  /// - Parameter node: the card as it is written, with texts by language or without.
  public init(_ node: DataNode, in language: MessageLanguage) throws(DataError) {
    try self.init(node.spoken(in: language))
    writtenMessage = node["message"] ?? node
  }

  /// - Parameter node: the card as it is spoken in a language.
  public init(_ node: DataNode) throws(DataError) {
    source = node
    writtenMessage = node["message"] ?? node
    let card = try DataReader(node, known: Self.keys, of: "a card")
    id = try card.string("id")
    try Self.checkWord(id, at: card.required("id"), "an id")
    family = try card.string("family")
    try Self.checkWord(family, at: card.required("family"), "a family")
    severity = try card.choice("severity")
    isOptIn = try card.optional("opt-in")?.bool() ?? false
    severityByStatus = try Self.byStatus(card.optional("by-status"))
    check = try card.string("check")
    parameters = card.optional("with")
    message = try Self.text("message", in: card)
    fix = try card.choice("fix", default: FixGrade.none)
    options = try Self.options(card.optional("options"))
    if !node.isBuiltIn { try Self.validateDocumentation(card, at: node.start) }
  }

  // MARK: For people

  // Linting asks for none of it, so it is read when it is asked for.

  public var summary: String { source["summary"]?.string ?? "" }
  public var why: String { source["why"]?.string ?? "" }
  public var examples: [Example] { (try? DataReader(source, known: Self.keys, of: "a card").examples()) ?? [] }

  private static func validateDocumentation(_ card: DataReader, at place: DataPlace) throws(DataError) {
    for key in ["summary", "why"] { _ = try text(key, in: card) }
    let examples = try card.examples()
    guard examples.contains(where: \.isBad), examples.contains(where: { !$0.isBad }) else {
      throw DataError(at: place, "expected at least one bad and one good example")
    }
  }

  private static func text(_ key: String, in card: DataReader) throws(DataError) -> String {
    let node = try card.required(key)
    guard let text = node.string else {
      throw DataError(at: node.start, "expected text, or texts by language as in '{en: a rule, fr: une règle}'")
    }
    return text
  }

  private static func checkWord(_ word: String, at node: DataNode, _ what: Phrase) throws(DataError) {
    if node.isBuiltIn { return }
    let parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isWord = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard isWord else {
      throw DataError(at: node.start, "expected \(what) of lower-case words joined by '-'")
    }
  }

  private static func byStatus(
    _ node: DataNode?
  ) throws(DataError) -> [(status: DocumentStatus, severity: Severity)] {
    guard let node else { return [] }
    guard let entries = node.entries else { throw DataError(at: node.start, "expected severities by status") }
    var result: [(status: DocumentStatus, severity: Severity)] = []
    for entry in entries { result.append((try entry.key.choice(), try entry.value.choice())) }
    return result
  }

  fileprivate static func example(_ node: DataNode) throws(DataError) -> Example {
    let reader = try DataReader(node, known: ["bad", "good", "at", "beside", "committed", "today"], of: "an example")
    let isBad = reader.optional("bad") != nil
    guard isBad != (reader.optional("good") != nil) else {
      throw DataError(at: node.start, "expected either 'bad' or 'good'")
    }
    var beside: [(path: String, text: String)] = []
    if let files = reader.optional("beside") {
      guard let entries = files.entries else { throw DataError(at: files.start, "expected texts by path") }
      for entry in entries {
        guard let path = entry.key.string, let text = entry.value.string else {
          throw DataError(at: entry.value.start, "expected the text of a file")
        }
        beside.append((path, text))
      }
    }
    return Example(
      isBad: isBad, text: try reader.string(isBad ? "bad" : "good"), at: try reader.stringOrStrings("at"),
      beside: beside, committed: reader.optional("committed")?.string ?? "",
      today: reader.optional("today")?.string ?? "", place: node.start)
  }
}

extension DataReader {
  fileprivate func examples() throws(DataError) -> [Card.Example] { try list("examples", Card.example) }
}

import StructuredData

/// A rule: what is asked of a document and why.
public struct Card: Sendable {
  /// A Markdown text that shows the rule, run as a test.
  public struct Example: Sendable {
    public let isBad: Bool
    public let text: String
    /// Bad examples: the exact text of each finding, in order; empty when the finding stands on the whole document.
    public let at: [String]
    public let place: DataPlace
  }

  public struct Option: Sendable {
    public let name: String
    public let type: OptionType
    public let defaultValue: DataNode
    public let about: String
  }

  public enum OptionType: String, CaseIterable, Sendable {
    case integer, number, boolean, text, list, percentage, bytes
  }

  public let id: String
  public let family: String
  public let severity: Severity
  public let severityByStatus: [DocumentStatus: Severity]
  public let summary: LocalizedText
  public let why: LocalizedText
  /// The name of the check that finds violations.
  public let check: String
  /// The check's parameters.
  public let parameters: DataNode?
  /// With `{name}` where the finding has a value of that name.
  public let message: LocalizedText
  public let fix: FixGrade
  public let options: [Option]
  public let examples: [Example]

  private static let keys = [
    "id", "family", "severity", "by-status", "summary", "why", "check", "with", "message", "fix", "options", "examples",
  ]

  public init(_ node: DataNode) throws(DataError) {
    let card = try DataReader(node, known: Self.keys, of: "a card")
    id = try card.string("id")
    guard id.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    else {
      throw DataError(at: try card.required("id").start, "expected an id of lower-case words joined by '-'")
    }
    family = try card.string("family")
    severity = try card.choice("severity")
    severityByStatus = try Self.byStatus(card.optional("by-status"))
    summary = try LocalizedText(card.required("summary"))
    why = try LocalizedText(card.required("why"))
    check = try card.string("check")
    parameters = card.optional("with")
    message = try LocalizedText(card.required("message"))
    fix = try card.choice("fix", default: FixGrade.none)
    options = try Self.options(card.optional("options"))
    examples = try card.list("examples", Self.example)
    guard examples.contains(where: \.isBad), examples.contains(where: { !$0.isBad }) else {
      throw DataError(at: node.start, "expected at least one bad and one good example")
    }
  }

  private static func byStatus(_ node: DataNode?) throws(DataError) -> [DocumentStatus: Severity] {
    guard let node else { return [:] }
    guard let entries = node.entries else { throw DataError(at: node.start, "expected severities by status") }
    var result: [DocumentStatus: Severity] = [:]
    for entry in entries { result[try entry.key.choice()] = try entry.value.choice() as Severity }
    return result
  }

  private static func options(_ node: DataNode?) throws(DataError) -> [Option] {
    guard let node else { return [] }
    guard let entries = node.entries else { throw DataError(at: node.start, "expected options by name") }
    var options: [Option] = []
    for entry in entries {
      let reader = try DataReader(entry.value, known: ["type", "default", "about"], of: "an option")
      options.append(
        Option(
          name: entry.key.string ?? "", type: try reader.choice("type"), defaultValue: try reader.required("default"),
          about: try reader.string("about")))
    }
    return options
  }

  private static func example(_ node: DataNode) throws(DataError) -> Example {
    let reader = try DataReader(node, known: ["bad", "good", "at"], of: "an example")
    let isBad = reader.optional("bad") != nil
    guard isBad != (reader.optional("good") != nil) else {
      throw DataError(at: node.start, "expected either 'bad' or 'good'")
    }
    let at = try reader.stringOrStrings("at")
    return Example(isBad: isBad, text: try reader.string(isBad ? "bad" : "good"), at: at, place: node.start)
  }
}

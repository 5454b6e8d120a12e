import MarkdownModel
import RuleModel

/// A finding with its rule, severity and message, for people and tools.
public struct Diagnostic: Sendable {
  public let rule: String
  public let family: String
  public let severity: Severity
  /// The severity that the rule has for a finished document, where the document's status softened it.
  public let unsoftened: Severity?
  public let message: String
  public let range: ByteRange
  public let edits: [Edit]
  public let fix: FixGrade
}

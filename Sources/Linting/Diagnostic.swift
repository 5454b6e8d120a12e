import MarkdownModel
import Phrases
import RuleModel

/// A finding with its rule and severity, for people and tools.
///
/// A class because diagnostics are sorted, and passed on to one report after another.
public final class Diagnostic: Sendable {
  private let source: Rule
  private let finding: Finding
  private let wording: Wording
  public let severity: Severity
  /// The severity that the rule has for a finished document, where the document's status softened it.
  public let unsoftened: Severity?

  /// Nil where the rule does not speak about documents of the status.
  init?(_ finding: Finding, of rule: Rule, status: DocumentStatus?, _ wording: Wording) {
    guard let severity = rule.card.severity(for: status) else { return nil }
    (source, self.finding, self.wording, self.severity) = (rule, finding, wording, severity)
    unsoftened = severity < rule.card.severity ? rule.card.severity : nil
  }

  public var rule: String { source.card.id }
  public var family: String { source.card.family }
  public var range: ByteRange { finding.range }
  public var edits: [Edit] { finding.edits }
  public var fix: FixGrade { finding.edits.isEmpty ? .none : finding.fix ?? source.card.fix }

  public var message: String {
    var text: [UInt8] = []
    appendMessage(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the message in UTF-8, for those who put a longer text together.
  public func appendMessage(to text: inout [UInt8]) {
    if let message = finding.message {
      text.append(wording(message))
    } else {
      source.message.append(finding, wording, to: &text)
    }
  }
}

import MarkdownModel
import RuleModel
import StructuredData

@testable import Linting

/// A rule of a team's own, for a test.
enum OwnCard {
  static func text(check: String = "pattern", with parameters: String?, message: String = "found") -> String {
    """
    id: own-rule
    family: team
    severity: warning
    summary: A rule for a test.
    why: It has to work.
    check: \(check)
    \(parameters.map { "with: \($0)" } ?? "fix: none")
    message: "\(message)"
    examples: [{bad: x, at: x}, {good: y}]
    """
  }

  /// The built-in book with nothing but this rule in force.
  ///
  /// - Throws: the mistake, with its exact place.
  static func book(_ text: String) throws -> RuleBook {
    let bytes = Array(text.utf8)
    let builtIn = try LintRun.book
    do throws(DataError) {
      guard let node = try YAMLReader.read(bytes) else { return builtIn.keeping("") }
      return builtIn.adding([try Rule(Card(node), builtIn.vocabulary)]).keeping("own-rule")
    } catch {
      throw error.inFile("own.yaml", holding: bytes)
    }
  }

  /// The findings of a rule on a text, as their own texts and messages.
  static func found(_ book: RuleBook, in bytes: [UInt8]) -> [(text: String, message: String)] {
    Linter(book).lint(bytes, path: "document.md").diagnostics.map {
      (String(decoding: bytes[$0.range.lower..<$0.range.upper], as: UTF8.self), $0.message)
    }
  }
}

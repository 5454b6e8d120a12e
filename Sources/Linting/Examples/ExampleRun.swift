import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Runs the examples of cards: the bad ones raise their findings where the card says, the good ones none.
public struct ExampleRun: Sendable {
  /// The day on which an example is read that names none.
  static let day = CalendarDate(year: 2026, month: 11, day: 2)
  private static let path = "document.md"

  private let book: RuleBook

  public init(_ book: RuleBook) { self.book = book }

  /// What does not hold, each at the place of its example in the card's file.
  public func mistakes(in card: Card) -> [DataError] {
    let linter = book.keeping(card.id)
    return card.examples.compactMap { example in
      Self.mistake(in: example, of: card, linter).map { DataError(at: example.place, $0) }
    }
  }

  private static func mistake(in example: Card.Example, of card: Card, _ book: RuleBook) -> Phrase? {
    let bytes = ExampleText.bytes(example.text)
    let report = Linter(book, context: context(of: example, bytes)).lint(bytes, path: path)
    guard report.subject != nil else {
      return """
        this example is no performance document, so that no rule looks at it; give it a title such as \
        '# Load performance'
        """
    }
    // Line ends as they are written in the card.
    let found = report.diagnostics.filter { $0.rule == card.id }.map { diagnostic in
      String(
        decoding: bytes[diagnostic.range.lower..<diagnostic.range.upper].filter { $0 != .carriageReturn },
        as: UTF8.self)
    }
    if !example.isBad { return found.isEmpty ? nil : "nothing may be found in a good example; found \(list(found))" }
    if found == example.at { return nil }
    guard !found.isEmpty else { return "nothing is found in this bad example; 'at' says \(list(example.at))" }
    return "found \(list(found)) in this bad example; 'at' says \(list(example.at))"
  }

  private static func list(_ texts: [String]) -> Phrase {
    texts.isEmpty ? "nothing" : texts.map { "'\(Excerpt.line($0))'" as Phrase }.joined()
  }

  private static func context(of example: Card.Example, _ bytes: [UInt8]) -> LintContext {
    var repository: Repository?
    if !example.beside.isEmpty {
      var files = Dictionary(example.beside) { first, _ in first }
      files[path] = String(decoding: bytes, as: UTF8.self)
      repository = Repository(MemoryTree(files: files))
    }
    let committed = example.committed.isEmpty ? nil : Array(example.committed.utf8)
    return LintContext(
      today: CalendarDate(example.today) ?? day,
      home: { [repository] path in repository.map { DocumentHome(repository: $0, path: path) } },
      committed: { _ in committed })
  }
}

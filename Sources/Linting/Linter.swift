import MarkdownModel
import RuleModel

/// What linting one file yields.
public struct FileReport: Sendable {
  public let path: String
  public let source: SourceText
  /// The document that counts for the file: the file itself, or the document in its fenced block. Nil when the file is
  /// no performance document.
  public let subject: Subject?
  public let diagnostics: [Diagnostic]
}

/// Lints one file after another; an immutable value that any number of threads may share.
public struct Linter: Sendable {
  let book: RuleBook
  /// Lint files that are no performance documents as well.
  let lintsEverything: Bool
  let context: LintContext

  public init(_ book: RuleBook, lintsEverything: Bool = false, context: LintContext = LintContext()) {
    self.book = book
    self.lintsEverything = lintsEverything
    self.context = context
  }

  public func lint(_ bytes: [UInt8], path: String) -> FileReport {
    let source = SourceText(bytes)
    let outer = Document(source)
    let inner = NestedDocument.documents(in: outer)
    let subjects = inner.compactMap { subject($0, path: path, isNested: true) }
    let main = subjects.isEmpty ? subject(outer, path: path, isNested: false) : nil
    let all = (main.map { [$0] } ?? []) + subjects
    let diagnostics = all.flatMap { self.diagnostics($0) }.sorted { ($0.range, $0.rule) < ($1.range, $1.rule) }
    return FileReport(path: path, source: source, subject: all.first, diagnostics: diagnostics)
  }

  private func subject(_ document: Document, path: String, isNested: Bool) -> Subject? {
    let frontMatter = FrontMatter(document)
    let declared = frontMatter.range(of: "profile").map { document.string($0) }
    let sectionTitles = SectionTitles(document)
    let matter = SubjectMatter(
      document: document, sectionTitles: sectionTitles, names: book.profileIndex.subjectNames,
      words: book.placeholderWords)
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let fileName = folder.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let isPerformance =
      lintsEverything || declared != nil
      || matter.isPerformanceDocument(fileName: isNested ? "" : fileName, frontMatter: frontMatter)
    let recogniser = ProfileRecogniser(
      document: document, index: book.profileIndex, frontMatter: frontMatter, titles: sectionTitles)
    guard let match = recogniser.match(declared: declared, isPerformanceDocument: isPerformance) else { return nil }
    return Subject(
      document, match: match, frontMatter: frontMatter, titles: sectionTitles, units: document.textUnits(), book: book,
      place: Subject.Place(path: path, context: context))
  }

  private func diagnostics(_ subject: Subject) -> [Diagnostic] {
    let suppressions = SuppressionReader(document: subject.document).suppressions(frontMatter: subject.frontMatter)
    var used = Set<Int>()
    var diagnostics: [Diagnostic] = []
    func report(_ finding: Finding, of rule: Rule, by able: Set<Int>? = nil) {
      if !suppressions.isEmpty {
        let line = subject.document.source.line(at: finding.range.lower)
        let covering = suppressions.indices.filter {
          suppressions[$0].covers(rule: rule.card.id, line: line) && (able?.contains($0) ?? true)
        }
        used.formUnion(covering)
        if !covering.isEmpty { return }
      }
      diagnostics.append(Diagnostic(finding, rule, status: subject.status))
    }
    for (index, check) in book.checks.enumerated() {
      for finding in check.findings(in: subject) { report(finding, of: book.rules[index]) }
    }
    guard !suppressions.isEmpty else { return diagnostics }
    let unused = suppressions.indices.filter { !used.contains($0) }.map { suppressions[$0] }
    // A comment that suppresses everything must not hide that it suppresses nothing.
    let able = used.union(suppressions.indices.filter { !suppressions[$0].rules.isEmpty })
    for rule in book.rules {
      guard let check = rule.check as? any SuppressionCheck else { continue }
      for finding in check.findings(about: unused, rules: book.cards.map(\.id), in: subject) {
        report(finding, of: rule, by: able)
      }
    }
    return diagnostics
  }
}

/// A check that runs last, on the suppressions that suppressed nothing.
protocol SuppressionCheck: Check {
  func findings(about unused: [Suppression], rules: [String], in subject: Subject) -> [Finding]
}

extension Diagnostic {
  init(_ finding: Finding, _ rule: Rule, status: DocumentStatus?) {
    let card = rule.card
    let severity = card.severity(for: status)
    self.init(
      rule: card.id, family: card.family, severity: severity,
      unsoftened: severity < card.severity ? card.severity : nil,
      message: rule.message.text(finding.values), range: finding.range, edits: finding.edits,
      fix: finding.edits.isEmpty ? .none : finding.fix ?? card.fix)
  }
}

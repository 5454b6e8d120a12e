import MarkdownModel
import Phrases
import RuleModel

/// What linting one file yields.
public struct FileReport: Sendable {
  public let path: String
  public let source: SourceText
  /// The document that counts for the file: the file itself, or the document in its fenced block. Nil when the file is
  /// no performance document.
  public let subject: Subject?
  public let diagnostics: [Diagnostic]

  /// The same with the diagnostics, by their index, that a closure keeps.
  public func keepingDiagnostics(_ isKept: (Int) -> Bool) -> FileReport {
    FileReport(
      path: path, source: source, subject: subject,
      diagnostics: diagnostics.indices.filter(isKept).map { diagnostics[$0] })
  }
}

/// Lints one file after another; an immutable value that any number of threads may share.
public struct Linter: Sendable {
  let book: RuleBook
  /// Lint files that are no performance documents as well.
  let lintsEverything: Bool
  let context: LintContext
  let assumptions: DocumentAssumptions
  /// Reads a document that relates to the one being linted; made once for all documents.
  private let neighbour: @Sendable (_ bytes: [UInt8], _ path: String) -> Subject?

  public init(
    _ book: RuleBook, lintsEverything: Bool = false, context: LintContext = LintContext(),
    assumptions: DocumentAssumptions = DocumentAssumptions()
  ) {
    self.book = book
    self.lintsEverything = lintsEverything
    self.context = context
    self.assumptions = assumptions
    neighbour = { [today = context.today] bytes, path in
      Linter(book, lintsEverything: lintsEverything, context: LintContext(today: today)).subject(of: bytes, path: path)
    }
  }

  public func lint(_ bytes: [UInt8], path: String) -> FileReport {
    let source = SourceText(bytes)
    let all = subjects(of: source, path: path)
    let diagnostics = all.flatMap { self.diagnostics($0) }.sorted { ($0.range, $0.rule) < ($1.range, $1.rule) }
    return FileReport(path: path, source: source, subject: all.first, diagnostics: diagnostics)
  }

  /// The document that counts for a file, as the checks see it, without any findings.
  ///
  /// - Parameter profile: the profile to use whatever the document is like.
  func subject(of bytes: [UInt8], path: String, profile: String? = nil) -> Subject? {
    subjects(of: SourceText(bytes), path: path, profile: profile).first
  }

  private func subjects(of source: SourceText, path: String, profile: String? = nil) -> [Subject] {
    let outer = Document(source)
    let inner = NestedDocument.documents(in: outer).compactMap {
      subject($0, path: path, isNested: true, profile: profile)
    }
    if !inner.isEmpty { return inner }
    return subject(outer, path: path, isNested: false, profile: profile).map { [$0] } ?? []
  }

  private func subject(_ document: Document, path: String, isNested: Bool, profile: String?) -> Subject? {
    let frontMatter = FrontMatter(document)
    let declared = profile ?? frontMatter.range(of: "profile").map { document.string($0) } ?? assumptions.profile
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
      place: Subject.Place(path: path, context: context, language: assumptions.language, neighbour: neighbour))
  }

  private func diagnostics(_ subject: Subject) -> [Diagnostic] {
    let suppressions = SuppressionReader(document: subject.document).suppressions(frontMatter: subject.frontMatter)
    var index = SuppressionIndex(suppressions)
    var suppressed = SuppressedLines()
    var diagnostics: [Diagnostic] = []
    func report(_ finding: Finding, of rule: Rule) {
      if !index.isEmpty {
        let line = subject.document.source.line(at: finding.range.lower)
        if index.covers(rule: rule.card.id, line: line) { return suppressed.add(rule: rule.card.id, line: line) }
      }
      if let diagnostic = Diagnostic(finding, rule, status: subject.status, book.wording) {
        diagnostics.append(diagnostic)
      }
    }
    for rule in book.rules {
      for finding in rule.check.findings(in: subject) { report(finding, of: rule) }
    }
    guard !suppressions.isEmpty else { return diagnostics }
    suppressed.sort()
    let unused = suppressions.filter { !suppressed.hold($0) && !isIdle($0) }
    // A comment that suppresses everything must not hide that it suppresses nothing.
    index = SuppressionIndex(suppressions.filter { !$0.rules.isEmpty || suppressed.hold($0) })
    for rule in book.rules {
      guard let check = rule.check as? any SuppressionCheck else { continue }
      for finding in check.findings(about: unused, rules: book.knownRules, in: subject) {
        report(finding, of: rule)
      }
    }
    return diagnostics
  }
}

extension Linter {
  /// Whether a comment is about nothing but rules that are switched off here, and may be on elsewhere.
  private func isIdle(_ suppression: Suppression) -> Bool {
    guard !suppression.rules.isEmpty else { return false }
    return suppression.rules.allSatisfy { id in book.knownRules.contains(id) && book.card(id) == nil }
  }
}

/// What holds for a document that does not say it itself.
public struct DocumentAssumptions: Sendable {
  public var profile: String?
  /// A two-letter code.
  public var language: String?

  public init(profile: String? = nil, language: String? = nil) {
    self.profile = profile
    self.language = language
  }
}

/// A check that runs last, on the suppressions that suppressed nothing.
protocol SuppressionCheck: Check {
  func findings(about unused: [Suppression], rules: [String], in subject: Subject) -> [Finding]
}

extension Diagnostic {
  /// Nil where the rule does not speak about documents of the status.
  init?(_ finding: Finding, _ rule: Rule, status: DocumentStatus?, _ wording: Wording) {
    let card = rule.card
    guard let severity = card.severity(for: status) else { return nil }
    self.init(
      rule: card.id, family: card.family, severity: severity,
      unsoftened: severity < card.severity ? card.severity : nil,
      message: finding.message.map { wording($0) } ?? rule.message.text(finding, wording), range: finding.range,
      edits: finding.edits,
      fix: finding.edits.isEmpty ? .none : finding.fix ?? card.fix)
  }
}

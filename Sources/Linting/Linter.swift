import MarkdownModel
import Phrases
import RuleModel

/// A file as it was read.
public struct FileContent: Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}

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
    lint([FileContent(path: path, bytes: bytes)])[0]
  }

  /// Lints some files side by side: each step is taken for all of them before the next one, because a processor that
  /// has just read the code of a step is quicker the second time.
  ///
  /// - Returns: what is said of each, as if it had been linted alone.
  public func lint(_ files: [FileContent]) -> [FileReport] {
    let atHand = DocumentsAtHand()
    defer { atHand.drop() }
    let documents = files.map { Document(SourceText($0.bytes)) }
    let subjects = zip(files, documents).map { self.subjects(of: $1, path: $0.path, atHand) }
    // What is assumed of these is not assumed of documents to which others relate.
    if assumptions.isEmpty {
      for (file, own) in zip(files, subjects) { if let first = own.first { atHand.take(file, first) } }
    }
    var rest = diagnostics(subjects.flatMap { $0 })[...]
    return files.indices.map { index in
      let own = rest.prefix(subjects[index].count)
      rest = rest.dropFirst(own.count)
      return FileReport(
        path: files[index].path, source: documents[index].source, subject: subjects[index].first,
        diagnostics: (own.count == 1 ? own[own.startIndex] : Array(own.joined())).sorted {
          $0.range == $1.range ? $0.rule < $1.rule : $0.range < $1.range
        })
    }
  }

  /// The document that counts for a file, as the checks see it, without any findings.
  ///
  /// - Parameter profile: the profile to use whatever the document is like.
  func subject(of bytes: [UInt8], path: String, profile: String? = nil) -> Subject? {
    subjects(of: Document(SourceText(bytes)), path: path, profile: profile).first
  }

  private func subjects(
    of outer: Document, path: String, _ atHand: DocumentsAtHand? = nil, profile: String? = nil
  ) -> [Subject] {
    var nested = NestedDocument.all(in: outer)
    let areMinor = NestedDocument.areMinor(nested, in: outer)
    if areMinor { nested.removeAll { $0.isSample(in: outer, book.placeholderWords.samples) } }
    let inner = nested.compactMap { subject($0.document, path: path, isNested: true, atHand, profile: profile) }
    if !inner.isEmpty, !areMinor { return inner }
    return (subject(outer, path: path, isNested: false, atHand, profile: profile).map { [$0] } ?? []) + inner
  }

  private func subject(
    _ document: Document, path: String, isNested: Bool, _ atHand: DocumentsAtHand?, profile: String?
  ) -> Subject? {
    let frontMatter = FrontMatter(document)
    let declared = profile ?? frontMatter.range(of: "profile").map { document.string($0) } ?? assumptions.profile
    let sectionTitles = SectionTitles(document)
    let matter = SubjectMatter(
      document: document, sectionTitles: sectionTitles, names: book.profileIndex.subjectNames,
      words: book.placeholderWords)
    let isPerformance =
      lintsEverything || declared != nil
      || matter.isPerformanceDocument(fileName: isNested ? "" : RelativePath.name(of: path), frontMatter: frontMatter)
    let recogniser = ProfileRecogniser(
      document: document, index: book.profileIndex, frontMatter: frontMatter, titles: sectionTitles)
    guard let match = recogniser.match(declared: declared, isPerformanceDocument: isPerformance) else { return nil }
    return Subject(
      document, match: match, frontMatter: frontMatter, titles: sectionTitles, units: document.textUnits(), book: book,
      place: Subject.Place(
        path: path, context: context, language: assumptions.language,
        neighbour: { [neighbour] in atHand?.subject(of: $0, at: $1) ?? neighbour($0, $1) }))
  }

  /// What is said of each document.
  private func diagnostics(_ subjects: [Subject]) -> [[Diagnostic]] {
    var diagnoses = subjects.map { Diagnosis($0, book.wording) }
    for rule in book.rules {
      for index in diagnoses.indices { diagnoses[index].check(rule) }
    }
    for index in diagnoses.indices where diagnoses[index].hasSuppressions { diagnoses[index].checkSuppressions(book) }
    return diagnoses.map(\.diagnostics)
  }
}

/// What holds for a document that does not say it itself.
public struct DocumentAssumptions: Sendable {
  public var profile: String?
  /// A two-letter code.
  public var language: String?

  var isEmpty: Bool { profile == nil && language == nil }

  public init(profile: String? = nil, language: String? = nil) {
    self.profile = profile
    self.language = language
  }
}

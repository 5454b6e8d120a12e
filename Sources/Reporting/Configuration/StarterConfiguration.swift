import Linting
import Phrases

/// A commented configuration for the documents that a folder holds.
public struct StarterConfiguration: Sendable {
  /// One performance document.
  public struct Document: Sendable {
    public let path: String
    let profile: String
    let hasSections: Bool
    let language: String

    /// Nil for a file that is no performance document.
    public init?(_ report: FileReport) {
      guard let subject = report.subject else { return nil }
      path = report.path
      profile = subject.match.profile.id
      hasSections = subject.match.profile.hasSections
      language = subject.language
    }

    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
  }

  private let documents: [Document]

  public init(_ documents: [Document]) { self.documents = documents }

  /// `14 performance documents in docs: 12 performance-document, 2 performance-plan`.
  public var overview: Phrase {
    if documents.isEmpty { return "no performance documents yet" }
    let counts = Dictionary(grouping: documents, by: \.profile).sorted { $0.key < $1.key }
      .map { "\($0.value.count) \($0.key)" }
    let count = Phrase(documents.count, "performance document", "performance documents")
    let list = counts.joined(separator: ", ")
    return commonFolder.isEmpty ? "\(count): \(list)" : "\(count) in \(commonFolder): \(list)"
  }

  /// The deepest folder that holds all documents; empty for the current one.
  public var commonFolder: String {
    guard var common = documents.first?.folder.split(separator: "/") else { return "" }
    for document in documents.dropFirst() {
      common = Array(zip(common, document.folder.split(separator: "/")).prefix { $0 == $1 }.map(\.0))
    }
    return common.joined(separator: "/")
  }

  // MARK: Texts

  public var configuration: String {
    """
    # Configuration of perflint for this folder and all below it. 'perflint config FILE' shows what is in force for a
    # file, and 'perflint explain RULE' what a rule is about and which options it has.
    # When this was written there were \(Printable.line(overview.description)).

    # What to start from: recommended, strict, minimal, and paths of other configurations.
    extends: recommended

    # What is not looked at, by patterns as in a .gitignore.
    # ignore: [archive/]

    # The least severity of a finding that makes 'perflint check' fail: note, warning or error.
    # fail-on: error

    # How complete documents must be, from 0 to 100: all of them, or those of a status.
    # min-score: {current: 90}

    # The language of documents that do not declare one.
    # language: \(language)

    # Rules by their id: off, note, warning or error, or with options.
    # rules:
    #   missing-percentile: off
    #   stale-completeness: {severity: error, options: {tolerance: 0}}

    # Rules and words of your own: files, folders or patterns. 'perflint rules --test' runs the examples of the rules.
    # rule-files: [rules/]
    # vocabulary: [words.yaml]

    # Other settings for some files. A profile says which kind of document they are.
    # overrides:
    \(suggestions.map { "#   - files: '\($0.folder)/**'\n#     profile: \($0.profile)" }.joined(separator: "\n"))

    """
  }

  /// A configuration of pre-commit with a hook that runs the installed program.
  public var hook: String { "repos:\n" + hookEntry }

  public var hookEntry: String {
    """
      - repo: local
        hooks:
          - id: perflint
            name: perflint
            entry: perflint check
            args: [--]
            language: system
            types: [markdown]

    """
  }

  /// The language of most documents.
  private var language: String {
    let counts = Dictionary(grouping: documents, by: \.language).mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
  }

  /// Folders whose documents all follow one profile with sections.
  private var suggestions: [(folder: String, profile: String)] {
    let folders = Dictionary(grouping: documents.filter { !$0.folder.isEmpty }, by: \.folder)
    let found = folders.compactMap { folder, documents -> (folder: String, profile: String)? in
      guard let first = documents.first, first.hasSections, documents.allSatisfy({ $0.profile == first.profile }),
        isPlain(folder)
      else { return nil }
      return (folder, first.profile)
    }.sorted { $0.folder < $1.folder }
    return found.isEmpty ? [("docs/plans", "performance-plan")] : Array(found.prefix(10))
  }

  /// Whether a name can stand in a pattern as it is.
  private func isPlain(_ folder: String) -> Bool {
    folder.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789-_./ ".unicodeScalars.contains($0) }
  }
}

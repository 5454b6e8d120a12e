import Linting
import Phrases
import StructuredData
import Synchronization
import Testing

@testable import Configuration

/// Configuration files without a disk; the current folder is `/repository`, and it is the root of one.
struct Sample {
  private static let loaded = Result { () throws(any Error) in try RuleBook.builtIn() }

  static var book: RuleBook { get throws { try loaded.get() } }
  static var catalog: Catalog { get throws { try book.catalog } }

  private(set) var tree: ConfigurationTree

  /// - Parameter files: by path from the current folder on.
  init(_ files: [String: String], file: String? = nil) throws {
    let files = Dictionary(uniqueKeysWithValues: files.map { ("/repository/\($0)", Array($1.utf8)) })
    let access = FileAccess(
      exists: { $0 == "/repository/.git" || files[$0] != nil },
      read: { path in files[path].map { .bytes($0) } ?? .failure("no such file or directory") },
      entries: { Self.entries(of: $0, in: files.keys) })
    tree = ConfigurationTree(catalog: try Self.catalog, access: access, currentFolder: "/repository", file: file)
  }

  private static func entries(of folder: String, in files: some Sequence<String>) -> [FileAccess.Entry]? {
    var entries: [String: Bool] = [:]
    for file in files where file.hasPrefix(folder + "/") {
      let below = file.dropFirst(folder.utf8.count + 1).split(separator: "/", maxSplits: 1)
      entries[String(below[0])] = below.count > 1
    }
    return entries.isEmpty ? nil : entries.map { FileAccess.Entry(name: $0.key, isFolder: $0.value) }
  }

  mutating func resolve(_ path: String) -> ResolvedConfiguration { tree.resolve(path) }

  /// The mistakes that are found on the way to a document.
  mutating func problems(for path: String = "docs/a.md") -> [String] {
    _ = tree.resolve(path)
    return Self.shown(tree.problems)
  }

  /// How mistakes are printed; there must be words for them in French as well.
  static func shown(_ problems: [DataError]) -> [String] {
    let french = Wording.builtIn(.french)
    for problem in problems { #expect(french.missing(in: problem.message) == []) }
    return problems.map { "\($0)" }
  }
}

@testable import Linting

/// Where and when a test reads a document.
struct Setting: Sendable {
  /// The other files of the repository; nil where there is none.
  var neighbours: [String: String]?
  var today = LintRun.today
  /// The document as it was committed last.
  var committed: [UInt8]?

  /// The document itself stands among its neighbours.
  func context(of document: [UInt8] = [], _ path: String = "document.md") -> LintContext {
    let repository = neighbours.map { files in
      let tree = MemoryTree(files: files.merging([path: String(decoding: document, as: UTF8.self)]) { $1 })
      return Linting.Repository(tree)
    }
    return LintContext(
      today: today, home: { path in repository.map { DocumentHome(repository: $0, path: path) } },
      committed: { [committed] _ in committed })
  }
}

import Configuration
import Linting
import RuleModel
import StructuredData

/// A configuration file: it is read, or every mistake has a place in it.
struct ConfigurationTarget: FuzzTarget {
  static let name = "configuration"

  private let book: RuleBook

  init() {
    guard let book = try? RuleBook.builtIn() else { fatalError("the built-in rules are wrong") }
    self.book = book
  }

  func run(_ bytes: [UInt8]) {
    let access = FileAccess(
      exists: { $0 == "/docs/.perflint.yml" },
      read: { $0 == "/docs/.perflint.yml" ? .bytes(bytes) : .failure("no such file") },
      entries: { _ in nil })
    var tree = ConfigurationTree(catalog: book.catalog, access: access, currentFolder: "/docs")
    let resolved = tree.resolve("plan.md")
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
    for problem in tree.problems {
      promise(
        problem.place.line >= 1 && problem.place.line <= lines,
        "'\(problem)' stands in line \(problem.place.line) of \(lines)")
      promise(problem.place.column >= 1, "'\(problem)' stands in column \(problem.place.column)")
      promise(!problem.message.isEmpty, "a mistake without a message")
    }
    _ = try? book.configured(by: resolved.settings.rules)
  }
}

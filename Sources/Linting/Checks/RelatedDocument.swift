import RuleModel
import StructuredData

/// Reports documents named in the front matter that do not exist. Card: `Rules/front-matter/missing-related-document.yaml`.
struct RelatedDocument: Check {
  private let keys: [String]

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'related-document' needs 'with: {keys: …}'")
    }
    keys = try DataReader(parameters, known: ["keys"], of: "the parameters of 'related-document'").strings("keys")
  }

  func findings(in subject: Subject) -> [Finding] {
    let paths = keys.flatMap { RelatedPath.paths(ofKey: $0, in: subject) }
    guard !paths.isEmpty, let home = subject.home else { return [] }
    let resolver = ReferenceResolver(home)
    var hints = NameHints()
    return paths.compactMap { path in
      switch resolver.related(path.path) {
      case .found, .uncertain: nil
      case .outside:
        Finding(
          at: path.range, ["path": Excerpt.line(path.path)], phrases: ["problem": "leads out of the repository"])
      case .missing:
        Finding(
          at: path.range,
          ["path": Excerpt.line(path.path)],
          phrases: [
            "problem":
              "does not exist, seen from the document or the repository's root\(hints.hint { resolver.nearestName(to: path.path) })"
          ])
      }
    }
  }
}

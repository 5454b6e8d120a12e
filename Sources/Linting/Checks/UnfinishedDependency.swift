import RuleModel
import StructuredData

/// Reports documents of one status that depend on those of others. Card: `Rules/front-matter/depends-on-unfinished.yaml`.
struct UnfinishedDependency: Check {
  private let status: DocumentStatus
  private let unfinished: [DocumentStatus]

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(
        at: card.place, "the check 'unfinished-dependency' needs 'with: {status: …, on: […]}'")
    }
    let reader = try DataReader(parameters, known: ["status", "on"], of: "the parameters of 'unfinished-dependency'")
    status = try reader.choice("status")
    unfinished = try reader.list("on") { (node) throws(DataError) in try node.choice() }
  }

  func findings(in subject: Subject) -> [Finding] {
    guard subject.status == status else { return [] }
    let paths = RelatedPath.paths(ofKey: "dependencies", in: subject)
    guard !paths.isEmpty, let home = subject.home else { return [] }
    let graph = DependencyGraph(home: home)
    return paths.compactMap { path in
      guard let document = graph.document(at: path.path, of: home), document != graph.start,
        let other = home.repository.head(of: document).status, unfinished.contains(other)
      else { return nil }
      return Finding(
        at: path.range, ["path": Excerpt.line(path.path), "status": other.rawValue, "own": status.rawValue])
    }
  }
}

import RuleModel
import StructuredData

/// Reports dependencies that lead back to the document. Card: `Rules/front-matter/dependency-cycle.yaml`.
struct DependencyCycle: PlainCheck {
  private static let mostDependencies = 200

  func findings(in subject: Subject) -> [Finding] {
    let paths = RelatedPath.paths(ofKey: "dependencies", in: subject).prefix(Self.mostDependencies)
    guard !paths.isEmpty, let home = subject.home else { return [] }
    let graph = DependencyGraph(home: home)
    return paths.compactMap { path in
      guard let document = graph.document(at: path.path, of: home), let way = graph.way(backFrom: document) else {
        return nil
      }
      let names = ([graph.start] + way).map { RelativePath.name(of: $0) }
      return Finding(at: path.range, ["path": Excerpt.line(path.path), "cycle": Self.chain(names)])
    }
  }

  private static func chain(_ names: [String]) -> String {
    let shown = names.count > 6 ? names.prefix(4) + ["…"] + names.suffix(1) : names[...]
    return shown.joined(separator: " → ")
  }
}

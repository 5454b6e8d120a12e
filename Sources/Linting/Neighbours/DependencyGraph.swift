import RuleModel

/// What documents depend on, as far as their front matter says.
struct DependencyGraph {
  private static let mostDocuments = 1000

  let home: DocumentHome

  /// The documents that paths of the document itself lead to; nil for those that lead nowhere.
  func document(at path: String, of home: DocumentHome) -> String? {
    guard case .found(let found) = ReferenceResolver(home).related(path), !found.isFolder,
      ReferenceResolver.isMarkdown(found.path)
    else { return nil }
    return found.path
  }

  /// This document, by its path without symbolic links.
  var start: String { home.repository.find(home.path)?.path ?? home.path }

  /// The shortest way from a document back to this one, both included; nil when there is none.
  func way(backFrom first: String) -> [String]? {
    let start = start
    if first == start { return [start] }
    var previous: [String: String] = [first: ""]
    var queue = [first]
    var next = 0
    while next < queue.count, queue.count < Self.mostDocuments {
      let current = queue[next]
      next += 1
      let place = DocumentHome(repository: home.repository, path: current)
      for path in home.repository.head(of: current).dependencies.lazy.compactMap(RelatedPath.path) {
        guard let document = document(at: path, of: place), previous[document] == nil else { continue }
        previous[document] = current
        if document == start { return way(to: document, previous) }
        queue.append(document)
      }
    }
    return nil
  }

  private func way(to last: String, _ previous: [String: String]) -> [String] {
    var way = [last]
    while let before = way.last.flatMap({ previous[$0] }), !before.isEmpty { way.append(before) }
    return way.reversed()
  }
}

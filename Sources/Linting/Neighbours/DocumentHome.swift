import Synchronization

/// Where a document stands: a repository, and the document's path in it.
public struct DocumentHome: Sendable {
  let repository: Repository
  /// Relative to the root.
  let path: String
  let folder: String

  public init(repository: Repository, path: String) {
    self.repository = repository
    self.path = path
    folder = RelativePath.folder(of: path)
  }
}

/// Finds the repositories of documents on the disk: the folder with `.git` in or above theirs, else a folder that the
/// user named.
///
/// A class, because the repositories of a run are shared by all its documents.
public final class RepositoryFinder: Sendable {
  private struct Place: Sendable {
    let repository: Repository
    /// Relative to the root.
    let folder: String
  }

  private struct Known: Sendable {
    var repositories: [String: Repository] = [:]
    var places: [String: Place?] = [:]
  }

  /// Absolute.
  private let namedFolders: [String]
  private let known = Mutex(Known())

  /// - Parameter paths: what the user named; files among them do not count.
  public init(paths: [String]) {
    namedFolders = paths.compactMap { DiskPath.isFolder($0) ? DiskPath.resolved($0) : nil }
  }

  /// - Parameter path: as given; the file itself need not exist.
  public func home(ofDocumentAt path: String) -> DocumentHome? {
    let folder = DiskPath.folder(of: path)
    let name = RelativePath.name(of: path)
    guard let place = place(of: folder) else { return nil }
    return DocumentHome(
      repository: place.repository, path: place.folder.isEmpty ? name : place.folder + "/" + name)
  }

  private func place(of folder: String) -> Place? {
    if let found = known.withLock({ $0.places[folder] }) { return found }
    let found = DiskPath.resolved(folder).flatMap { absolute in
      DiskPath.repository(around: absolute).map { ($0, absolute, true) }
        ?? namedFolders.first { DiskPath.relative(absolute, to: $0) != nil }.map { ($0, absolute, false) }
    }
    return known.withLock { known in
      let place = found.flatMap { root, absolute, isCertain -> Place? in
        guard let relative = DiskPath.relative(absolute, to: root) else { return nil }
        let repository = known.repositories[root] ?? Repository(DiskTree(root: root), isCertain: isCertain)
        known.repositories[root] = repository
        return Place(repository: repository, folder: relative)
      }
      known.places[folder] = .some(place)
      return place
    }
  }
}

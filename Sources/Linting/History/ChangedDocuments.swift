/// Which documents a change is about: those that changed, and those that refer to what changed or is gone.
public struct ChangedDocuments: Sendable {
  public enum Reason: Sendable { case changed, refersToChange }

  private let files: ChangedFiles
  private let repository: Repository

  public init(_ files: ChangedFiles) {
    self.files = files
    repository = Repository(DiskTree(root: files.root))
  }

  /// Nil where nothing about the document changed.
  public func reason(forDocumentAt path: String) -> Reason? {
    guard let place = files.path(ofFileAt: path), !files.isEmpty else { return nil }
    if files.contains(place) { return .changed }
    // A symbolic link is the document that it leads to.
    if let target = repository.find(place)?.path, target != place, files.contains(target) { return .changed }
    // What cannot be read is left to those who want to read it and say so.
    guard let bytes = try? SourceFile.read(path) else { return .refersToChange }
    let references = DocumentReferences(DocumentHome(repository: repository, path: place))
    return references.contains(in: bytes, where: files.contains) ? .refersToChange : nil
  }
}

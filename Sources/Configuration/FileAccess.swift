import Phrases

/// How configuration files, and the files that they name, are reached.
public struct FileAccess: Sendable {
  public enum Outcome: Sendable {
    case bytes([UInt8])
    /// Why it cannot be read.
    case failure(Phrase)
  }

  public struct Entry: Sendable {
    public let name: String
    public let isFolder: Bool

    public init(name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  let exists: @Sendable (_ path: String) -> Bool
  let read: @Sendable (_ path: String) -> Outcome
  let entries: @Sendable (_ folder: String) -> [Entry]?

  /// - Parameter entries: what stands in a folder; nil for what is none. Links to folders are no folders.
  public init(
    exists: @escaping @Sendable (_ path: String) -> Bool, read: @escaping @Sendable (_ path: String) -> Outcome,
    entries: @escaping @Sendable (_ folder: String) -> [Entry]?
  ) {
    self.exists = exists
    self.read = read
    self.entries = entries
  }
}

import Synchronization

/// The documents that are linted side by side, so that one to which another relates is not read a second time.
final class DocumentsAtHand: Sendable {
  private let subjects = Mutex<[(file: FileContent, subject: Subject)]>([])

  func take(_ file: FileContent, _ subject: Subject) { subjects.withLock { $0.append((file, subject)) } }

  /// They can reach this value, so it must let go of them in the end.
  func drop() { subjects.withLock { $0 = [] } }

  /// The document of a file: one with the same name and the same bytes is read in the same way.
  func subject(of bytes: [UInt8], at path: String) -> Subject? {
    let name = RelativePath.name(of: path)
    return subjects.withLock { subjects in
      subjects.first { RelativePath.name(of: $0.file.path) == name && $0.file.bytes == bytes }?.subject
    }
  }
}

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

/// Files in memory, by path; a text that begins with `-> ` is a symbolic link.
struct MemoryTree: FileTree {
  private static let arrow = "-> "

  let files: [String: String]

  func entries(of folder: String) -> [String: FileKind]? {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var entries: [String: FileKind] = [:]
    for (path, text) in files where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      if let slash = rest.firstIndex(of: "/") {
        entries[String(rest[..<slash])] = .folder
      } else {
        entries[String(rest)] = text.hasPrefix(Self.arrow) ? .link : .file
      }
    }
    return entries.isEmpty && !folder.isEmpty ? nil : entries
  }

  func bytes(of file: String, atMost limit: Int) -> [UInt8]? { files[file].map { Array($0.utf8.prefix(limit)) } }

  func target(ofLink path: String) -> String? {
    var current = path
    for _ in 0..<8 {
      guard let text = files[current] else { return entries(of: current) == nil ? nil : current }
      guard text.hasPrefix(Self.arrow) else { return current }
      let folder = RelativePath.folder(of: current)
      guard let next = RelativePath.joined(folder, String(text.dropFirst(Self.arrow.count))) else { return nil }
      current = next
    }
    return nil
  }
}

import MarkdownModel
import RuleModel
import StructuredData
import Synchronization

/// The files around a document, as far as rules may look: never outside the root, not through links either.
///
/// A class, because what was once read is kept for all documents of a run, on all its threads. What it answers does not
/// depend on what was asked before.
public final class Repository: Sendable {
  /// Something that exists, by its path without symbolic links.
  struct Found: Hashable, Sendable {
    let path: String
    let isFolder: Bool
  }

  private static let mostFolders = 40
  private static let longestHead = 1 << 16
  private static let longestDocument = 1 << 22
  private static let longestSource = 1 << 24

  /// Whether it is the root of a repository, or only a folder that the user named.
  let isCertain: Bool
  private let tree: any FileTree
  private let paths = Mutex<[String: Found?]>([:])
  private let folders = Mutex<[String: [String: FileKind]?]>([:])
  private let names = Mutex<[String: FolderNames]>([:])
  private let heads = Mutex<[String: NeighbourHead]>([:])
  private let anchors = Mutex<[String: Anchors?]>([:])
  private let values = Mutex<[String: NeighbourValues]>([:])
  private let lineCounts = Mutex<[String: Int?]>([:])
  private let ignoreFiles = Mutex<[String: IgnoreFile?]>([:])
  private let ignoreChains = Mutex<[String: [IgnoreFile?]]>([:])

  public init(_ tree: any FileTree, isCertain: Bool = true) {
    self.tree = tree
    self.isCertain = isCertain
  }

  // MARK: What there is

  /// - Parameter path: relative to the root, without `.` and `..`; letter case counts on every system.
  func find(_ path: String) -> Found? { paths.kept(path) { walk(path) } }

  private func walk(_ path: String) -> Found? {
    var current = Found(path: "", isFolder: true)
    for part in RelativePath.parts(of: path) {
      guard current.isFolder, let next = child(String(part), of: current.path) else { return nil }
      current = next
    }
    return current
  }

  private func child(_ name: String, of folder: String) -> Found? {
    guard name != ".git", let kind = entries(of: folder)?[name] else { return nil }
    let path = folder.isEmpty ? name : folder + "/" + name
    switch kind {
    case .file: return Found(path: path, isFolder: false)
    case .folder: return Found(path: path, isFolder: true)
    case .other: return nil
    case .link:
      guard let target = tree.target(ofLink: path) else { return nil }
      if target.isEmpty { return Found(path: "", isFolder: true) }
      switch entries(of: RelativePath.folder(of: target))?[RelativePath.name(of: target)] {
      case .file: return Found(path: target, isFolder: false)
      case .folder: return Found(path: target, isFolder: true)
      default: return nil
      }
    }
  }

  func entries(of folder: String) -> [String: FileKind]? {
    folders.kept(folder) { tree.entries(of: folder) }
  }

  /// The deepest part of a path that exists, and the name in it that does not.
  func gap(in path: String) -> (folder: String, name: String)? {
    // Mostly the last name alone is missing, of one folder again and again.
    if !path.isEmpty, let last = find(RelativePath.folder(of: path)), last.isFolder {
      let name = RelativePath.name(of: path)
      if !name.isEmpty { return child(name, of: last.path)?.isFolder ?? false ? nil : (last.path, name) }
    }
    var folder = ""
    for part in RelativePath.parts(of: path) {
      guard let next = child(String(part), of: folder), next.isFolder else { return (folder, String(part)) }
      folder = next.path
    }
    return nil
  }

  /// The name that was probably meant where a path ends to exist.
  func nearestName(to path: String) -> String? {
    guard let (folder, name) = gap(in: path) else { return nil }
    let names = names.kept(folder) { FolderNames(entries(of: folder).map { Array($0.keys) } ?? []) }
    return names.nearest(to: name)
  }

  /// Whether git leaves a path out.
  func ignores(_ path: String) -> Bool {
    let files = ignoreFiles(above: RelativePath.folder(of: path))
    guard !files.isEmpty else { return false }
    let slashes = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
    let folders = [""] + slashes.map { String(path[..<$0]) }
    // What is left out of git hides all that stands below it.
    for (depth, part) in (folders.dropFirst() + [path]).enumerated() {
      let verdict = files[...depth].reversed().lazy.compactMap { file in
        file?.ignores(part, isFolder: depth < slashes.count)
      }.first
      if verdict == true { return true }
    }
    return false
  }

  /// Those of a folder and all above it, the outermost first; none where there is not a single one.
  private func ignoreFiles(above folder: String) -> [IgnoreFile?] {
    ignoreChains.kept(folder) {
      let slashes = folder.utf8.indices.filter { folder.utf8[$0] == UInt8(ascii: "/") }
      let folders = [""] + slashes.map { String(folder[..<$0]) } + (folder.isEmpty ? [] : [folder])
      guard folders.count <= Self.mostFolders else { return [] }
      let files = folders.map(ignoreFile(in:))
      return files.contains { $0 != nil } ? files : []
    }
  }

  private func ignoreFile(in folder: String) -> IgnoreFile? {
    ignoreFiles.kept(folder) {
      let prefix = folder.isEmpty ? "" : folder + "/"
      return tree.bytes(of: prefix + ".gitignore", atMost: Self.longestHead).map { IgnoreFile($0, folder: prefix) }
    }
  }

  // MARK: What stands in it

  /// The front matter of a document; empty when it has none.
  func head(of path: String) -> NeighbourHead {
    heads.kept(path) {
      guard let bytes = tree.bytes(of: path, atMost: Self.longestHead) else { return NeighbourHead() }
      return NeighbourHead(bytes)
    }
  }

  /// The anchors of a Markdown file; nil when it is too large or cannot be read.
  func anchors(of path: String) -> Anchors? {
    anchors.kept(path) {
      guard let bytes = tree.bytes(of: path, atMost: Self.longestDocument), bytes.count < Self.longestDocument else {
        return nil
      }
      return Anchors(Document(SourceText(bytes)))
    }
  }

  /// The values that a document states; none when it is too large or cannot be read.
  ///
  /// - Parameter read: what finds them, the same for all documents of a run.
  func values(of path: String, read: ([UInt8]) -> NeighbourValues) -> NeighbourValues {
    values.kept(path) {
      guard let bytes = tree.bytes(of: path, atMost: Self.longestDocument), bytes.count < Self.longestDocument else {
        return .none
      }
      return read(bytes)
    }
  }

  /// The number of lines of a file; nil when it is too large or cannot be read.
  func lineCount(of path: String) -> Int? {
    lineCounts.kept(path) {
      guard let bytes = tree.bytes(of: path, atMost: Self.longestSource), bytes.count < Self.longestSource else {
        return nil
      }
      let source = SourceText(bytes)
      return bytes.last?.isLineEnding ?? true ? source.lineCount - 1 : source.lineCount
    }
  }
}

/// What a document says about itself, as far as its neighbours ask.
struct NeighbourHead: Sendable {
  private(set) var status: DocumentStatus?
  private(set) var dependencies: [String] = []

  init() {}

  init(_ bytes: [UInt8]) {
    let source = SourceText(bytes)
    let block = FrontMatterBlock(in: source, at: source.byteOrderMarkLength, limit: bytes.count)
    let frontMatter = FrontMatter(block, in: source)
    status = frontMatter.entry("status").flatMap { DocumentStatus(spelled: $0.text) }
    dependencies = frontMatter.entry("dependencies").map { frontMatter.elements(of: $0).map(\.text) } ?? []
  }
}

extension Mutex where Value: ~Copyable {
  /// The value kept under a key; made when it is asked for the first time, outside the lock.
  fileprivate func kept<Key: Hashable & Sendable, Kept: Sendable>(_ key: Key, _ make: () -> Kept) -> Kept
  where Value == [Key: Kept] {
    if let found = withLock({ $0[key] }) { return found }
    let made = make()
    withLock { $0[key] = made }
    return made
  }
}

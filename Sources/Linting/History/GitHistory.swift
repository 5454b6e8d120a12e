import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a history cannot be told.
public enum HistoryError: Error, Sendable {
  case noRepository(path: String)
  case severalRepositories(path: String)
  case unknownRevision(String)
  /// git is there, but does not have or give what was asked for.
  case incomplete

  public var reason: Phrase {
    switch self {
    case .noRepository(let path): "\(path): is in no git repository, or git cannot be run"
    case .severalRepositories(let path): "\(path): is in another git repository than the other paths"
    case .unknownRevision(let name): "git knows no commit '\(name)'"
    case .incomplete: "git does not have all versions at hand; fetch the whole history first"
    }
  }
}

/// The Markdown files of some folders in the commits of a branch. Nothing is checked out.
public struct GitHistory: Sendable {
  /// A file as a commit has it.
  public struct Version: Hashable, Sendable {
    /// From the root of the repository.
    public let path: String
    public let blob: String
    let size: Int
  }

  public struct Commit: Sendable {
    public let id: String
    /// In UTC: `2026-11-02`.
    public let date: String
    public let versions: [Version]
  }

  private static let patience = 60_000
  /// What is asked for at once fits into a pipe, what comes back into memory.
  private static let mostBlobs = 150
  private static let mostBytes = 1 << 25
  /// What is longer is no document.
  private static let longestDocument = 1 << 24

  private let git = GitProgram()
  private let root: String
  /// From the root; empty for all of it.
  private let paths: [String]

  /// - Parameter paths: files and folders of one repository.
  public init(_ paths: [String]) throws(HistoryError) {
    var root: String?
    var inside: [String] = []
    for path in paths {
      guard let absolute = DiskPath.resolved(path) else { throw .noRepository(path: path) }
      guard let own = Self.root(of: absolute, git) else { throw .noRepository(path: path) }
      guard root == nil || root == own else { throw .severalRepositories(path: path) }
      root = own
      inside.append(String(absolute.dropFirst(own.count).drop { $0 == "/" }))
    }
    guard let root else { throw .noRepository(path: ".") }
    self.root = root
    self.paths = inside.contains("") ? [] : inside
  }

  private static func root(of path: String, _ git: GitProgram) -> String? {
    let folder = DiskPath.isFolder(path) ? path : DiskPath.folder(of: path)
    return git.output(["rev-parse", "--show-toplevel"], in: folder).flatMap { lines($0).first }
  }

  private static func lines(_ bytes: [UInt8], separator: UInt8 = .lineFeed) -> [String] {
    bytes.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Commits

  /// The commits of the current branch that changed the files, the oldest first.
  ///
  /// - Parameters:
  ///   - start: the commit to begin with; nil for the first one.
  ///   - most: of more commits as many are chosen, evenly, the first and the last among them.
  public func commits(since start: String?, most: Int) throws(HistoryError) -> [Commit] {
    var range = "HEAD"
    var heads: [(id: String, date: String)] = []
    if let start {
      guard let head = logged(["-1", "--end-of-options", start])?.first else { throw .unknownRevision(start) }
      heads.append(head)
      range = "\(head.id)..HEAD"
    }
    guard let found = logged(["--first-parent", "--reverse", "--end-of-options", range, "--"] + patterns) else {
      // A repository without a commit.
      return []
    }
    heads += found
    var commits: [Commit] = []
    for head in Self.evenly(heads, most: most) {
      commits.append(Commit(id: head.id, date: head.date, versions: try versions(in: head.id)))
    }
    return commits
  }

  /// What tells git the Markdown files among all others; letter case does not count in extensions.
  private var patterns: [String] {
    (paths.isEmpty ? [""] : paths).flatMap { path in
      let folder = path.isEmpty ? "" : Self.escaped(path) + "/"
      return FileFinder.extensions.map { ":(top,icase,glob)\(folder)**/*.\($0)" }
        + (path.isEmpty ? [] : [":(top,literal)\(path)"])
    }
  }

  private static func escaped(_ path: String) -> String {
    path.unicodeScalars.map { "\\*?[".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  private func logged(_ arguments: [String]) -> [(id: String, date: String)]? {
    let format = ["log", "--format=%H %cd", "--date=format-local:%Y-%m-%d"]
    guard let output = git.output(format + arguments, in: root, patience: Self.patience) else { return nil }
    return Self.lines(output).compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }

  private static func evenly<Element>(_ elements: [Element], most: Int) -> [Element] {
    guard elements.count > most, most > 1 else { return most > 0 ? elements.suffix(max(most, 1)) : [] }
    return (0..<most).map { elements[$0 * (elements.count - 1) / (most - 1)] }
  }

  private func versions(in commit: String) throws(HistoryError) -> [Version] {
    let arguments = ["--literal-pathspecs", "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--"] + paths
    guard let output = git.output(arguments, in: root, patience: Self.patience) else { throw .incomplete }
    return Self.lines(output, separator: 0).compactMap(Self.version)
  }

  /// `100644 blob 1f7391… 1234	docs/a.md`.
  private static func version(_ entry: String) -> Version? {
    guard let tab = entry.firstIndex(of: "\t") else { return nil }
    let path = String(entry[entry.index(after: tab)...])
    let words = entry[..<tab].split(separator: " ")
    guard words.count == 4, words[0].hasPrefix("100"), FileFinder.isMarkdown(RelativePath.name(of: path)),
      let size = Int(words[3]), size <= longestDocument
    else { return nil }
    return Version(path: path, blob: String(words[2]), size: size)
  }

  // MARK: Contents

  /// Reads versions in as many helpings as memory asks for.
  ///
  /// - Parameter body: gets the versions of one helping with their bytes.
  public func read(
    _ versions: [Version], _ body: ([(version: Version, bytes: [UInt8])]) -> Void
  ) throws(HistoryError) {
    var start = 0
    while start < versions.count {
      var end = start
      var size = 0
      while end < versions.count,
        end == start || end - start < Self.mostBlobs && size + versions[end].size <= Self.mostBytes
      {
        size += versions[end].size
        end += 1
      }
      body(try contents(of: versions[start..<end]))
      start = end
    }
  }

  private func contents(of versions: ArraySlice<Version>) throws(HistoryError) -> [(version: Version, bytes: [UInt8])] {
    let input = Array(versions.map { $0.blob + "\n" }.joined().utf8)
    guard let output = git.output(["cat-file", "--batch"], in: root, input: input, patience: Self.patience) else {
      throw .incomplete
    }
    var found: [(version: Version, bytes: [UInt8])] = []
    var index = 0
    for version in versions {
      // `1f7391… blob 1234`, a line feed, the bytes, a line feed.
      guard let end = output[index...].firstIndex(of: .lineFeed) else { throw .incomplete }
      let head = String(decoding: output[index..<end], as: UTF8.self)
      guard head == "\(version.blob) blob \(version.size)", end + version.size + 2 <= output.count else {
        throw .incomplete
      }
      found.append((version, Array(output[(end + 1)..<(end + 1 + version.size)])))
      index = end + version.size + 2
    }
    return found
  }
}

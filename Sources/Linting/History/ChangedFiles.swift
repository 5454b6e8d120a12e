import Phrases

/// Why nobody can tell what changed.
public enum ChangeProblem: Error, Sendable {
  case noProgram
  case noRepository(path: String)
  case severalRepositories(path: String)
  case unknownRevision(String, isShallow: Bool)
  case noCommonCommit(String, isShallow: Bool)
  /// git does not do what it was asked; what it says.
  case refused(String)

  public var reason: Phrase {
    switch self {
    case .noProgram: "git cannot be run, and nothing else can tell what changed; put it on the PATH"
    case .noRepository(let path): "\(path): is in no git repository, so nothing can tell what changed"
    case .severalRepositories(let path): "\(path): is in another git repository than the other paths"
    case .unknownRevision(let name, isShallow: false): "git knows no commit '\(name)'"
    case .unknownRevision(let name, isShallow: true):
      "git knows no commit '\(name)' in this shallow clone; \(Self.remedy)"
    case .noCommonCommit(let name, isShallow: false): "'\(name)' and HEAD have no commit in common"
    case .noCommonCommit(let name, isShallow: true):
      "this clone is shallow and lacks the commit where '\(name)' and HEAD parted; \(Self.remedy)"
    case .refused(let complaint): "git cannot tell what changed: \(Phrase(verbatim: complaint))"
    }
  }

  private static let remedy: Phrase =
    "fetch the whole history with 'git fetch --unshallow', in GitHub Actions with 'fetch-depth: 0' for actions/checkout"
}

/// The files of a git repository that differ from a commit, those that are gone among them.
public struct ChangedFiles: Sendable {
  private static let patience = 60_000

  /// Absolute, without symbolic links.
  let root: String
  /// From the root. A folder stands for all below it: another repository, or one that is gone.
  private let paths: Set<String>

  /// - Parameters:
  ///   - paths: files and folders of one repository.
  ///   - revision: counted from where the current branch left it; nil for the last commit.
  public init(_ paths: [String], since revision: String?) throws(ChangeProblem) {
    let git = GitProgram()
    root = try Self.root(of: paths, git)
    let base = try Self.base(revision, git, root)
    var changed: Set<String> = []
    // A file may be staged and then put back; it is about to be committed all the same.
    let diff = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative"]
    for arguments in [
      diff + [base, "--"], diff + ["--cached", base, "--"], ["ls-files", "--others", "--exclude-standard", "-z"],
    ] {
      guard let output = git.output(arguments, in: root, patience: Self.patience) else {
        throw Self.refusal(arguments, git, root)
      }
      for name in output.split(separator: 0) {
        // Another repository inside this one ends with a slash.
        let path = String(decoding: name, as: UTF8.self)
        changed.insert(path.hasSuffix("/") ? String(path.dropLast()) : path)
      }
    }
    self.paths = changed.union(Self.goneFolders(above: changed, in: root))
  }

  var isEmpty: Bool { paths.isEmpty }

  /// Whether a path, or a folder above it, is among what changed.
  func contains(_ path: String) -> Bool {
    if paths.contains(path) { return true }
    var index = path.startIndex
    while let slash = path[index...].firstIndex(of: "/") {
      if paths.contains(String(path[..<slash])) { return true }
      index = path.index(after: slash)
    }
    return false
  }

  /// The path of a file from the root, links among its folders resolved; nil when it lies outside.
  func path(ofFileAt path: String) -> String? {
    guard let folder = DiskPath.resolved(DiskPath.folder(of: path)) else { return nil }
    return DiskPath.relative((folder == "/" ? "" : folder) + "/" + RelativePath.name(of: path), to: root)
  }

  // MARK: Asking git

  /// Paths are asked for by the repository that their folders show, so that git is not started for each.
  private static func root(of paths: [String], _ git: GitProgram) throws(ChangeProblem) -> String {
    var asked: Set<String> = []
    var root: String?
    for path in paths {
      guard let folder = DiskPath.resolved(DiskPath.isFolder(path) ? path : DiskPath.folder(of: path)) else { continue }
      guard asked.insert(DiskPath.repository(around: folder) ?? folder).inserted else { continue }
      let own = try self.root(of: folder, named: path, git)
      guard root == nil || root == own else { throw .severalRepositories(path: path) }
      root = own
    }
    guard let root else { throw .noRepository(path: paths.first ?? ".") }
    return root
  }

  private static func root(of folder: String, named path: String, _ git: GitProgram) throws(ChangeProblem) -> String {
    let question = ["rev-parse", "--show-toplevel"]
    if let output = git.output(question, in: folder), let end = output.lastIndex(of: .lineFeed), end > 0,
      let root = DiskPath.resolved(String(decoding: output[..<end], as: UTF8.self))
    {
      return root
    }
    guard let complaint = git.complaint(question, in: folder) else { throw .noProgram }
    // git refuses repositories of other users, and has no files in bare ones.
    guard complaint.isEmpty || complaint.contains("not a git repository") else {
      throw .refused(complaint.withoutPrefix("fatal: "))
    }
    throw .noRepository(path: path)
  }

  private static func base(_ revision: String?, _ git: GitProgram, _ root: String) throws(ChangeProblem) -> String {
    guard let revision else {
      if let head = commit("HEAD", git, root) { return head }
      return try emptyTree(git, root)
    }
    let isShallow = { git.output(["rev-parse", "--is-shallow-repository"], in: root).map(Self.line) == "true" }
    guard let other = commit(revision, git, root) else {
      throw .unknownRevision(revision, isShallow: isShallow())
    }
    guard let base = git.output(["merge-base", other, "HEAD"], in: root, patience: patience).map(Self.line),
      !base.isEmpty
    else { throw .noCommonCommit(revision, isShallow: isShallow()) }
    return base
  }

  private static func commit(_ name: String, _ git: GitProgram, _ root: String) -> String? {
    // What begins with a hyphen would be an option.
    if name.isEmpty || name.hasPrefix("-") || name.utf8.contains(0) { return nil }
    return git.output(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"], in: root).map(line)
  }

  /// What a repository without a commit differs from.
  private static func emptyTree(_ git: GitProgram, _ root: String) throws(ChangeProblem) -> String {
    let question = ["hash-object", "-t", "tree", "--stdin"]
    guard let output = git.output(question, in: root) else { throw refusal(question, git, root) }
    return line(output)
  }

  private static func refusal(_ question: [String], _ git: GitProgram, _ root: String) -> ChangeProblem {
    guard let complaint = git.complaint(question, in: root) else { return .noProgram }
    return .refused(complaint.isEmpty ? "it takes too long or says too much" : complaint.withoutPrefix("fatal: "))
  }

  private static func line(_ output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != .lineFeed }, as: UTF8.self)
  }

  // MARK: Looking at the disk

  /// The folders that went with their last file.
  private static func goneFolders(above paths: Set<String>, in root: String) -> Set<String> {
    var gone: Set<String> = []
    for path in paths where !DiskPath.exists(root + "/" + path) {
      var folder = RelativePath.folder(of: path)
      while !folder.isEmpty, !gone.contains(folder), !DiskPath.exists(root + "/" + folder) {
        gone.insert(folder)
        folder = RelativePath.folder(of: folder)
      }
    }
    return gone
  }
}

extension String {
  fileprivate func withoutPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

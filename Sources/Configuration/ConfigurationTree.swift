import RuleModel
import StructuredData

/// What is in force for one document.
public struct ResolvedConfiguration: Sendable {
  /// The same for all documents of a run that have the same settings.
  public struct Key: Equatable, Sendable {
    /// The place of its configuration files among those of the run.
    public let chain: Int
    let overrides: [Bool]
  }

  public let settings: Settings
  /// Why the document is left out; nil when it is not.
  public let ignored: Origin?
  /// The files, as shown to users, the nearest last.
  public let files: [String]
  /// What the files bring along.
  public let additions: Additions
  public let key: Key
}

/// The configuration files of a tree of folders: each holds for all below its folder, and the nearest stands first.
///
/// A file is looked for from a document's folder upward, to the root of the repository where there is one. What it
/// extends comes before it, with its overrides; then the file, then its own overrides.
public struct ConfigurationTree: Sendable {
  public static let fileName = ".perflint.yml"
  private static let mistakenName = ".perflint.yaml"

  private struct FolderConfiguration: Sendable {
    let file: String
    /// With a slash at its end.
    let folder: String
    let layers: [Layer]
  }

  private var loader: ConfigurationLoader
  private let access: FileAccess
  private let folders: FolderNames
  private let isSearching: Bool
  private var chains: [[FolderConfiguration]] = [[]]
  /// For each chain what its files may name, and what they bring along.
  private var scopes: [Scope]
  private var chainOfFolder: [String: Int] = [:]
  /// The folder of the document that was asked for last, as it was given, with its slash: documents come sorted.
  private var latest: (folder: Substring, chain: Int)?

  /// - Parameters:
  ///   - currentFolder: absolute.
  ///   - file: the only file to use, instead of those that a search finds; empty for none at all.
  public init(catalog: Catalog, access: FileAccess, currentFolder: String, file: String? = nil) {
    folders = FolderNames(current: currentFolder)
    loader = ConfigurationLoader(presets: catalog.presets, access: access, folders: folders)
    self.access = access
    isSearching = file == nil
    scopes = [Scope(catalog: catalog)]
    if let file, !file.isEmpty {
      let path = folders.absolute(file)
      add(path, for: folders.current, to: 0)
    }
  }

  /// All mistakes in the files read so far.
  public var problems: [DataError] {
    var known: Set<String> = []
    return loader.problems.filter { known.insert("\($0)").inserted }
      .sorted { ($0.file, $0.place, $0.message.description) < ($1.file, $1.place, $1.message.description) }
  }

  /// What holds for a document, by its path as users give it.
  public mutating func resolve(_ path: String) -> ResolvedConfiguration {
    let chain = chain(ofDocumentAt: path)
    if chains[chain].isEmpty {
      return ResolvedConfiguration(
        settings: Settings(), ignored: nil, files: [], additions: scopes[chain].additions,
        key: ResolvedConfiguration.Key(chain: chain, overrides: []))
    }
    let absolute = folders.absolute(path)
    var settings = Settings()
    var ignored: Origin?
    var overrides: [Bool] = []
    for configuration in chains[chain] {
      let below = Array(
        absolute.hasPrefix(configuration.folder)
          ? absolute.utf8.dropFirst(configuration.folder.utf8.count) : absolute.utf8.dropFirst(1)
      )
      for layer in configuration.layers {
        settings.merge(layer.settings)
        for pattern in layer.ignore {
          if let verdict = pattern.value.matches(below) { ignored = verdict ? pattern.origin : nil }
        }
        for override in layer.overrides {
          overrides.append(override.files.matches(below) ?? false)
          if overrides.last == true { settings.merge(override.settings) }
        }
      }
    }
    return ResolvedConfiguration(
      settings: settings, ignored: ignored, files: chains[chain].map { folders.shown($0.file) },
      additions: scopes[chain].additions, key: ResolvedConfiguration.Key(chain: chain, overrides: overrides))
  }

  /// What is brought along for a document, and further files of rules besides.
  ///
  /// - Parameter ruleFiles: files, folders and patterns, from the current folder on.
  /// - Returns: also the names of those files, as they are shown.
  public mutating func additions(for path: String, and ruleFiles: [String]) -> (all: Additions, named: Set<String>) {
    var scope = scopes[chain(ofDocumentAt: path)]
    let named = loader.addRules(ruleFiles, to: &scope)
    return (scope.additions, named)
  }

  // MARK: Search

  private mutating func chain(ofDocumentAt path: String) -> Int {
    guard isSearching else { return chains.count - 1 }
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    let folder = path[..<name]
    if let latest, latest.folder == folder, !isStep(path[name...]) { return latest.chain }
    let chain = chain(of: FolderNames.folder(of: folders.absolute(path)))
    if !isStep(path[name...]) { latest = (folder, chain) }
    return chain
  }

  /// Whether a name leads elsewhere than into its folder.
  private func isStep(_ name: Substring) -> Bool { name == "." || name == ".." }

  private mutating func chain(of folder: String) -> Int {
    var unknown: [(folder: String, isRoot: Bool)] = []
    var known = 0
    var next: String? = folder
    while let current = next {
      if let chain = chainOfFolder[current] {
        known = chain
        break
      }
      let isRoot = current.isEmpty || access.exists(current + "/.git")
      unknown.append((current, isRoot))
      next = isRoot ? nil : FolderNames.folder(of: current)
    }
    for (folder, _) in unknown.reversed() {
      known = self.chain(adding: folder, to: known)
      chainOfFolder[folder] = known
    }
    return known
  }

  private mutating func chain(adding folder: String, to outer: Int) -> Int {
    let file = folder + "/" + Self.fileName
    guard access.exists(file) else {
      let mistaken = folder + "/" + Self.mistakenName
      if access.exists(mistaken) { loader.note(in: mistaken, "is not read; call it '\(Self.fileName)'") }
      return outer
    }
    add(file, for: folder, to: outer)
    return chains.count - 1
  }

  private mutating func add(_ file: String, for folder: String, to outer: Int) {
    var scope = scopes[outer]
    let layers = loader.layers(of: file, in: &scope)
    chains.append(chains[outer] + [FolderConfiguration(file: file, folder: folder + "/", layers: layers)])
    scopes.append(scope)
    checkProfileNames(ofChain: chains.count - 1)
  }

  /// The nearest file of a chain may name the profiles of all of its files.
  private mutating func checkProfileNames(ofChain chain: Int) {
    guard let nearest = chains[chain].last else { return }
    let own = chains[chain].flatMap(\.layers).flatMap { $0.settings.profiles.keys }
    loader.checkProfileNames(of: nearest.layers, known: scopes[chain].catalog.profiles, own: Set(own).sorted())
  }
}

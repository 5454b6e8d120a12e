import Phrases
import StructuredData

/// Reads configuration files with all that they extend, and the rules and word lists that they bring along.
struct ConfigurationLoader {
  /// A chain of files that extend each other is rarely longer than two.
  private static let mostExtended = 32
  /// Files that share what they extend reach it on many ways.
  private static let mostReached = 500

  /// A file or preset that is read, but not yet understood: what it may name depends on who extends it.
  private struct Part {
    /// Absolute; nil for a preset.
    let path: String?
    let name: String
    let node: DataNode
  }

  let access: FileAccess
  let folders: FolderNames
  private let presets: [String: DataNode]
  private var notes: [DataError] = []
  private var roots: [String: DataNode?] = [:]
  private var ownFiles: [String: OwnFile?] = [:]
  /// How many files one of them has reached, each way counted.
  private var reached = 0

  init(presets: [String: DataNode], access: FileAccess, folders: FolderNames) {
    self.presets = presets
    self.access = access
    self.folders = folders
  }

  /// All mistakes so far, each once: a file that is reached on two ways is read twice.
  var problems: [DataError] {
    var seen: Set<String> = []
    return notes.filter { seen.insert($0.description).inserted }
  }

  /// The layers of a file: what it extends, in its order, then its own. What they bring along is added to a scope, and
  /// holds for all of them.
  mutating func layers(of path: String, in scope: inout Scope) -> [Layer] {
    reached = 0
    let parts = parts(of: path, extendedBy: [], at: nil)
    for part in parts { add(part, to: &scope) }
    return parts.map { part in
      var file = ConfigurationFile(part.node, catalog: scope.catalog) { place in
        part.path == nil ? .preset(part.name) : .file(part.name, place)
      }
      if let path = part.path {
        notes += file.problems.map { $0.inFile(part.name) }
        addProfiles(to: &file, at: path, builtIn: scope.catalog.profiles)
      }
      return file.layer
    }
  }

  // MARK: What is extended

  /// - Parameters:
  ///   - chain: the files that lead here, the first one first.
  ///   - place: where the last of them names this one.
  private mutating func parts(of path: String, extendedBy chain: [String], at place: DataNode?) -> [Part] {
    if let place, let user = chain.last {
      if chain.contains(path) {
        note(place, in: user, "'\(place.string ?? "")' leads back to this file; a file cannot extend itself")
        return []
      }
      guard chain.count < Self.mostExtended else {
        note(place, in: user, "more than \(Self.mostExtended) files extend each other")
        return []
      }
    }
    guard let root = root(of: path, place, in: chain.last), isWithinReach(of: chain.first ?? path) else { return [] }
    var parts: [Part] = []
    for node in root.texts(of: "extends") {
      let name = node.string ?? ""
      if let preset = presets[name] {
        parts.append(Part(path: nil, name: name, node: preset))
      } else if isPath(name) {
        parts += self.parts(
          of: FolderNames.path(name, from: FolderNames.folder(of: path)), extendedBy: chain + [path], at: node)
      } else {
        let hint = NearestWord.hint(for: name, among: presets.keys.sorted())
        note(
          node, in: path,
          "no preset is named '\(name)'\(hint.isEmpty ? "; a file stands as './\(name).yml'" : hint)")
      }
    }
    return parts + [Part(path: path, name: folders.shown(path), node: root)]
  }

  private mutating func isWithinReach(of first: String) -> Bool {
    reached += 1
    if reached == Self.mostReached + 1 {
      notes.append(
        DataError(
          file: folders.shown(first), at: .start,
          "more than \(Self.mostReached) files are extended, some of them on many ways"))
    }
    return reached <= Self.mostReached
  }

  private func isPath(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "/")) || name.hasSuffix(".yml") || name.hasSuffix(".yaml")
  }

  private mutating func root(of path: String, _ place: DataNode?, in user: String?) -> DataNode? {
    if let known = roots[path] { return known }
    let shown = folders.shown(path)
    switch access.read(path) {
    case .failure(let reason):
      if let place, let user {
        note(place, in: user, "'\(place.string ?? "")' cannot be read: \(reason)")
      } else {
        notes.append(DataError(file: shown, at: .start, "cannot be read: \(reason)"))
      }
      return nil
    case .bytes(let bytes):
      do throws(DataError) {
        let root = try YAMLReader.read(bytes) ?? DataNode(.mapping([]), start: .start, end: .start)
        roots[path] = root
        return root
      } catch {
        notes.append(error.inFile(shown))
        roots[path] = DataNode?.none
        return nil
      }
    }
  }

  // MARK: What is brought along

  private mutating func add(_ part: Part, to scope: inout Scope) {
    guard let path = part.path else { return }
    for node in part.node.texts(of: "rule-files") {
      for file in files(node, namedBy: path, as: "rule-files", in: &scope) { notes += scope.addRules(of: file) }
    }
    for node in part.node.texts(of: "vocabulary") {
      for file in files(node, namedBy: path, as: "vocabulary", in: &scope) { scope.additions.add(vocabulary: file) }
    }
  }

  /// Adds rules that are named on the command line.
  ///
  /// - Returns: their files, as they are shown.
  mutating func addRules(_ names: [String], to scope: inout Scope) -> Set<String> {
    var shown: Set<String> = []
    for name in names {
      let node = DataNode(.scalar(name), start: .start, end: .start)
      do throws(DataError) {
        for path in try NamedFiles(access: access).files(node, from: folders.current) {
          guard let file = ownFile(path, node, in: path) else { continue }
          shown.insert(file.name)
          notes += scope.addRules(of: file)
        }
      } catch {
        notes.append(error.inFile(name))
      }
    }
    return shown
  }

  private mutating func files(
    _ node: DataNode, namedBy user: String, as key: String, in scope: inout Scope
  ) -> [OwnFile] {
    let origin = Origin(source: .file(folders.shown(user), node.start), override: nil)
    let isKnown = scope.additions.named.contains { $0.key == key && $0.path.origin == origin }
    if !isKnown { scope.additions.named.append((key, Sourced(value: node.string ?? "", origin: origin))) }
    do throws(DataError) {
      let paths = try NamedFiles(access: access).files(node, from: FolderNames.folder(of: user))
      return paths.compactMap { ownFile($0, node, in: user) }
    } catch {
      notes.append(error.inFile(folders.shown(user)))
      return []
    }
  }

  private mutating func ownFile(_ path: String, _ node: DataNode, in user: String) -> OwnFile? {
    if let known = ownFiles[path] { return known }
    let shown = folders.shown(path)
    var file: OwnFile?
    switch access.read(path) {
    case .failure(let reason): note(node, in: user, "'\(shown)' cannot be read: \(reason)")
    case .bytes(let bytes):
      do throws(DataError) {
        guard let root = try YAMLReader.read(bytes) else { throw DataError(at: .start, "the file is empty") }
        file = OwnFile(path: path, name: shown, bytes: bytes, node: root)
      } catch {
        notes.append(error.inFile(shown))
      }
    }
    ownFiles[path] = file
    return file
  }

  // MARK: Mistakes

  mutating func note(_ problem: DataError) { notes.append(problem) }

  mutating func note(_ node: DataNode, in file: String, _ message: Phrase) {
    notes.append(DataError(file: folders.shown(file), at: node.start, message))
  }

  mutating func note(in file: String, _ message: Phrase) {
    notes.append(DataError(file: folders.shown(file), at: .start, message))
  }
}

extension DataPlace {
  fileprivate static let start = DataPlace(line: 1, column: 1)
}

extension DataNode {
  /// The texts of a list, or the one text, under a key; what else stands there is reported by who reads the settings.
  fileprivate func texts(of key: String) -> [DataNode] {
    guard let value = self[key] else { return [] }
    return (value.elements ?? [value]).filter { node in
      node.string.map { !$0.isEmpty && !(node.isPlain && ($0 == "~" || $0 == "null")) } ?? false
    }
  }
}

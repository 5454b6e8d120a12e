import StructuredData

/// How configuration files are reached.
public struct FileAccess: Sendable {
  public enum Outcome: Sendable {
    case bytes([UInt8])
    /// Why it cannot be read.
    case failure(String)
  }

  let exists: @Sendable (_ path: String) -> Bool
  let read: @Sendable (_ path: String) -> Outcome

  public init(
    exists: @escaping @Sendable (_ path: String) -> Bool, read: @escaping @Sendable (_ path: String) -> Outcome
  ) {
    self.exists = exists
    self.read = read
  }
}

/// Reads configuration files with all that they extend.
struct ConfigurationLoader {
  /// A chain of files that extend each other is rarely longer than two.
  private static let mostExtended = 32

  let catalog: Catalog
  let access: FileAccess
  let folders: FolderNames
  private(set) var problems: [DataError] = []
  private var files: [String: ConfigurationFile] = [:]

  init(catalog: Catalog, access: FileAccess, folders: FolderNames) {
    self.catalog = catalog
    self.access = access
    self.folders = folders
  }

  /// The layers of a file: what it extends, in its order, then its own.
  mutating func layers(of path: String) -> [Layer] {
    layers(of: path, extendedBy: [], at: nil)
  }

  /// - Parameters:
  ///   - chain: the files that lead here, the first one first.
  ///   - place: where the last of them names this one.
  private mutating func layers(of path: String, extendedBy chain: [String], at place: DataNode?) -> [Layer] {
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
    guard let file = file(at: path, place, in: chain.last) else { return [] }
    var layers: [Layer] = []
    for node in file.extends {
      let name = node.string ?? ""
      if let preset = catalog.presets[name] {
        layers.append(ConfigurationFile(preset, catalog: catalog) { _ in .preset(name) }.layer)
      } else if isPath(name) {
        layers += self.layers(
          of: FolderNames.path(name, from: FolderNames.folder(of: path)), extendedBy: chain + [path], at: node)
      } else {
        let hint = NearestWord.hint(for: name, among: catalog.presets.keys.sorted())
        note(
          node, in: path,
          "no preset is named '\(name)'\(hint.isEmpty ? "; a file stands as './\(name).yml'" : hint)")
      }
    }
    return layers + [file.layer]
  }

  private func isPath(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "/")) || name.hasSuffix(".yml") || name.hasSuffix(".yaml")
  }

  private mutating func file(at path: String, _ place: DataNode?, in user: String?) -> ConfigurationFile? {
    if let known = files[path] { return known }
    let shown = folders.shown(path)
    switch access.read(path) {
    case .failure(let reason):
      if let place, let user {
        note(place, in: user, "'\(place.string ?? "")' cannot be read: \(reason)")
      } else {
        problems.append(DataError(file: shown, at: DataPlace(line: 1, column: 1), "cannot be read: \(reason)"))
      }
      return nil
    case .bytes(let bytes):
      do throws(DataError) {
        let start = DataPlace(line: 1, column: 1)
        let node = try YAMLReader.read(bytes) ?? DataNode(.mapping([]), start: start, end: start)
        var file = ConfigurationFile(node, catalog: catalog) { .file(shown, $0) }
        problems += file.problems.map { $0.inFile(shown) }
        addProfiles(to: &file, at: path)
        files[path] = file
        return file
      } catch {
        problems.append(error.inFile(shown))
        return nil
      }
    }
  }

  mutating func note(_ problem: DataError) { problems.append(problem) }

  mutating func note(_ node: DataNode, in file: String, _ message: String) {
    problems.append(DataError(file: folders.shown(file), at: node.start, message))
  }

  mutating func note(in file: String, _ message: String) {
    problems.append(DataError(file: folders.shown(file), at: DataPlace(line: 1, column: 1), message))
  }
}

import StructuredData

/// Finds the files that a configuration names by a path, a folder or a pattern.
struct NamedFiles {
  static let most = 10_000
  private static let deepest = 32

  let access: FileAccess

  /// Absolute paths, sorted: the file itself, or the YAML files of a folder and below it, or those that match.
  ///
  /// - Parameter folder: where the configuration stands, absolute.
  func files(_ node: DataNode, from folder: String) throws(DataError) -> [String] {
    guard let text = node.string, !text.isEmpty else { throw DataError(at: node.start, "expected the path of a file") }
    let found = isPattern(text) ? try matches(node, text, from: folder) : try named(node, text, from: folder)
    guard found.count <= Self.most else {
      throw DataError(at: node.start, "'\(text)' stands for more than \(Self.most) files")
    }
    return found
  }

  private func isPattern(_ text: String) -> Bool { text.utf8.contains { "*?[{".utf8.contains($0) } }

  private func named(_ node: DataNode, _ text: String, from folder: String) throws(DataError) -> [String] {
    let path = FolderNames.path(text, from: folder)
    guard access.entries(path) != nil else {
      if access.exists(path) { return [path] }
      let parent = FolderNames.folder(of: path)
      let name = String(path.dropFirst(parent.utf8.count + 1))
      let hint = NearestWord.hint(for: name, among: (access.entries(parent) ?? []).map(\.name).sorted())
      throw DataError(at: node.start, "there is no file or folder '\(text)'\(hint)")
    }
    let files = filesBelow(path)
    guard !files.isEmpty else { throw DataError(at: node.start, "the folder '\(text)' holds no .yaml or .yml file") }
    return files
  }

  private func matches(_ node: DataNode, _ text: String, from folder: String) throws(DataError) -> [String] {
    let globs: [[UInt8]]
    do throws(PathPatterns.BraceMistake) {
      globs = try PathPatterns.alternatives(of: Array(text.utf8))
    } catch {
      throw DataError(at: node.start, "\(error.reason) in the pattern '\(text)'")
    }
    var found: Set<String> = []
    for glob in globs {
      let parts = String(decoding: glob, as: UTF8.self).split(separator: "/", omittingEmptySubsequences: false)
      let fixed = parts.prefix { !isPattern(String($0)) }.dropLast(glob.contains { "*?[".utf8.contains($0) } ? 0 : 1)
      let base = FolderNames.path(fixed.joined(separator: "/"), from: text.hasPrefix("/") ? "" : folder)
      let rest = Array(parts.dropFirst(fixed.count).joined(separator: "/").utf8)
      let prefix = base == "/" ? base : base + "/"
      for file in filesBelow(base) where Glob.matches(rest, Array(file.utf8.dropFirst(prefix.utf8.count))) {
        found.insert(file)
      }
    }
    guard !found.isEmpty else { throw DataError(at: node.start, "no .yaml or .yml file matches '\(text)'") }
    return found.sorted()
  }

  /// The YAML files of a folder and of those below it that are not hidden.
  private func filesBelow(_ root: String) -> [String] {
    var files: [String] = []
    var pending = [(folder: root == "/" ? "" : root, depth: 0)]
    while let (folder, depth) = pending.popLast(), files.count <= Self.most {
      for entry in access.entries(folder.isEmpty ? "/" : folder) ?? [] where !entry.name.hasPrefix(".") {
        let path = folder + "/" + entry.name
        if entry.isFolder {
          if depth < Self.deepest { pending.append((path, depth + 1)) }
        } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
          files.append(path)
        }
      }
    }
    return files.sorted()
  }
}

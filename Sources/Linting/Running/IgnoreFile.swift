import Configuration
import MarkdownModel

/// The patterns of one `.gitignore` (gitignore(5)).
struct IgnoreFile: Sendable {
  private struct Pattern: Sendable {
    let glob: [UInt8]
    let isNegated: Bool
    let isForFolders: Bool
    /// Matched against the path below the folder of the file, not against the name alone.
    let isAnchored: Bool
  }

  /// How the paths begin that the file is about; and what stands there instead for its patterns.
  private let prefix: (path: String, pattern: String)
  private let patterns: [Pattern]

  /// - Parameter folder: the folder of the file, with a slash at its end; empty for the current one.
  init(_ bytes: [UInt8], folder: String) {
    self.init(bytes, prefix: (folder, ""))
  }

  /// A file in a folder above the one that is searched.
  ///
  /// - Parameters:
  ///   - below: the path of the searched folder below the file's folder.
  ///   - name: how the searched folder is named in the paths.
  init(_ bytes: [UInt8], below: String, as name: String) {
    self.init(bytes, prefix: (name == "." ? "" : name + "/", below + "/"))
  }

  private init(_ bytes: [UInt8], prefix: (path: String, pattern: String)) {
    self.prefix = prefix
    patterns = bytes.split(whereSeparator: \.isLineEnding).compactMap { Self.pattern(Array($0)) }
  }

  private static func pattern(_ line: [UInt8]) -> Pattern? {
    var text = line[...]
    while let last = text.last, last.isSpaceOrTab, text.dropLast().last != .backslash { text.removeLast() }
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    if text.first == .backslash, let second = text.dropFirst().first,
      second == UInt8(ascii: "#") || second == UInt8(ascii: "!")
    {
      text.removeFirst()
    }
    let isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text.removeLast() }
    let isAnchored = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    return Pattern(glob: Array(text), isNegated: isNegated, isForFolders: isForFolders, isAnchored: isAnchored)
  }

  /// What the last matching pattern says of a path; nil when none matches.
  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    guard path.hasPrefix(prefix.path) else { return nil }
    let relative = Array(prefix.pattern.utf8) + Array(path.utf8.dropFirst(prefix.path.utf8.count))
    let name = relative.lastIndex(of: UInt8(ascii: "/")).map { Array(relative[($0 + 1)...]) } ?? relative
    for pattern in patterns.reversed() where isFolder || !pattern.isForFolders {
      if Glob.matches(pattern.glob, pattern.isAnchored ? relative : name) { return !pattern.isNegated }
    }
    return nil
  }
}

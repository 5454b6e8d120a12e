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

/// Shell globs: `*`, `?`, `[a-z]` within a path component, `**` over components.
enum Glob {
  static func matches(_ glob: [UInt8], _ text: [UInt8]) -> Bool {
    // Pairs of positions still to be tried; each pair is tried once, so the work is bounded by their product.
    var pending = [(0, 0)]
    var tried = Set<Int>()
    while let (g, t) = pending.popLast() {
      guard tried.insert(g * (text.count + 1) + t).inserted else { continue }
      if g == glob.count {
        if t == text.count { return true }
        continue
      }
      switch glob[g] {
      case UInt8(ascii: "*"): star(glob, text, g, t, &pending)
      case UInt8(ascii: "?"): if t < text.count, text[t] != UInt8(ascii: "/") { pending.append((g + 1, t + 1)) }
      case UInt8(ascii: "["):
        if t < text.count, let (isMember, end) = characterClass(glob, g, text[t]), isMember {
          pending.append((end, t + 1))
        }
      case .backslash where g + 1 < glob.count:
        if t < text.count, text[t] == glob[g + 1] { pending.append((g + 2, t + 1)) }
      default: if t < text.count, text[t] == glob[g] { pending.append((g + 1, t + 1)) }
      }
    }
    return false
  }

  private static func star(_ glob: [UInt8], _ text: [UInt8], _ g: Int, _ t: Int, _ pending: inout [(Int, Int)]) {
    let isDouble = g + 1 < glob.count && glob[g + 1] == UInt8(ascii: "*")
    guard isDouble else {
      pending.append((g + 1, t))
      if t < text.count, text[t] != UInt8(ascii: "/") { pending.append((g, t + 1)) }
      return
    }
    var after = g + 2
    if after < glob.count, glob[after] == UInt8(ascii: "/") { after += 1 }
    pending.append((after, t))
    if after == g + 2 {
      if t < text.count { pending.append((g, t + 1)) }
    } else if let slash = text[t...].firstIndex(of: UInt8(ascii: "/")) {
      pending.append((g, slash + 1))
    }
  }

  private static func characterClass(_ glob: [UInt8], _ start: Int, _ byte: UInt8) -> (isMember: Bool, end: Int)? {
    var index = start + 1
    let isNegated = index < glob.count && (glob[index] == UInt8(ascii: "!") || glob[index] == UInt8(ascii: "^"))
    if isNegated { index += 1 }
    var isMember = false
    let first = index
    while index < glob.count, glob[index] != UInt8(ascii: "]") || index == first {
      if index + 2 < glob.count, glob[index + 1] == UInt8(ascii: "-"), glob[index + 2] != UInt8(ascii: "]") {
        if glob[index] <= byte, byte <= glob[index + 2] { isMember = true }
        index += 3
      } else {
        if glob[index] == byte { isMember = true }
        index += 1
      }
    }
    return index < glob.count ? (isMember != isNegated && byte != UInt8(ascii: "/"), index + 1) : nil
  }
}

import Phrases
import StructuredData

/// Patterns as in a `.gitignore`, with alternatives in braces: one without a slash matches a name at any depth, one with
/// a slash a path from the folder of its file on; a folder that matches stands for all below it; `!` takes away again.
struct PathPatterns: Sendable {
  private struct Pattern: Sendable {
    /// One for each choice of alternatives.
    let globs: [[UInt8]]
    let isNegated: Bool
    let isForFolders: Bool
    let isAnchored: Bool
  }

  static let mostAlternatives = 256
  static let longest = 1000

  private var patterns: [Pattern] = []

  init() {}

  var startsWithNegation: Bool { patterns.first?.isNegated ?? false }

  /// - Throws: what is wrong in a pattern, with its place in the file.
  mutating func add(_ node: DataNode) throws(DataError) {
    guard let text = node.string else { throw DataError(at: node.start, "expected a pattern, as in 'plans/**'") }
    guard text.utf8.count <= Self.longest else {
      throw DataError(at: node.start, "the pattern is longer than \(Self.longest) bytes")
    }
    var bytes = Array(text.utf8)[...]
    let isNegated = bytes.first == UInt8(ascii: "!")
    if isNegated { bytes.removeFirst() }
    if bytes.starts(with: "./".utf8) { bytes.removeFirst(2) }
    let isForFolders = bytes.last == UInt8(ascii: "/") && bytes.count > 1
    if isForFolders { bytes.removeLast() }
    let isAnchored = bytes.contains(UInt8(ascii: "/"))
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    guard !bytes.isEmpty else { throw DataError(at: node.start, "expected a pattern, as in 'plans/**'") }
    guard !bytes.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) else {
      throw DataError(at: node.start, "the pattern '\(text)' leads out of the folder of its file")
    }
    do throws(BraceMistake) {
      let globs = try Self.alternatives(of: Array(bytes))
      patterns.append(
        Pattern(globs: globs, isNegated: isNegated, isForFolders: isForFolders, isAnchored: isAnchored))
    } catch {
      throw DataError(at: node.start, "\(error.reason) in the pattern '\(text)'")
    }
  }

  /// What the last matching pattern says of a path; nil when none matches.
  func matches(_ path: [UInt8]) -> Bool? {
    for pattern in patterns.reversed() where Self.matches(pattern, path) { return !pattern.isNegated }
    return nil
  }

  private static func matches(_ pattern: Pattern, _ path: [UInt8]) -> Bool {
    guard !pattern.isAnchored else {
      let extent: Glob.Extent = pattern.isForFolders ? .folder : .wholeOrFolder
      return pattern.globs.contains { Glob.matches($0, path, extent) }
    }
    let names = path.split(separator: UInt8(ascii: "/")).map(Array.init)
    return names.dropLast(pattern.isForFolders ? 1 : 0).contains { name in
      pattern.globs.contains { Glob.matches($0, name) }
    }
  }

  // MARK: Braces

  struct BraceMistake: Error { let reason: Phrase }

  /// `a{b,c}` is `ab` and `ac`.
  static func alternatives(of glob: [UInt8]) throws(BraceMistake) -> [[UInt8]] {
    var pending = [glob]
    var done: [[UInt8]] = []
    while let next = pending.popLast() {
      guard let brace = try innermostBrace(of: next) else {
        done.append(next)
        continue
      }
      for choice in brace.choices { pending.append(Array(next[..<brace.open]) + choice + next[(brace.close + 1)...]) }
      guard pending.count + done.count <= mostAlternatives else {
        throw BraceMistake(reason: "more than \(mostAlternatives) alternatives")
      }
    }
    return done.reversed()
  }

  private static func innermostBrace(
    of glob: [UInt8]
  ) throws(BraceMistake) -> (open: Int, close: Int, choices: [ArraySlice<UInt8>])? {
    var open: Int?
    var isInClass = false
    var index = 0
    while index < glob.count {
      switch glob[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "{") where !isInClass: open = index
      case UInt8(ascii: "}") where !isInClass:
        guard let open else { throw BraceMistake(reason: "'}' closes nothing") }
        return (
          open, index, glob[(open + 1)..<index].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        )
      default: break
      }
      index += 1
    }
    if open != nil { throw BraceMistake(reason: "'{' is not closed") }
    if isInClass { throw BraceMistake(reason: "'[' is not closed") }
    return nil
  }
}

import MarkdownModel

/// A comment that switches rules off for a while: `<!-- perflint-disable-next-line rule-id: reason -->`.
struct Suppression: Sendable {
  enum Scope: Sendable, Equatable {
    case line(Int)
    case lines(Range<Int>)
    case file
  }

  /// Rule ids; empty for all rules.
  let rules: [String]
  let scope: Scope
  /// The comment.
  let range: ByteRange

  /// The lines that it is about, 0-based.
  var lines: Range<Int> {
    switch scope {
    case .line(let number): number..<number + 1
    case .lines(let numbers): numbers
    case .file: 0..<Int.max
    }
  }
}

/// Reads the suppressions of a document, in HTML comments and in YAML comments of the front matter.
struct SuppressionReader {
  private static let prefix: StaticString = "perflint-"

  private enum Command { case disable, enable, disableLine, disableNextLine, disableFile }

  private struct Comment {
    let command: Command
    let rules: [String]
    let range: ByteRange
    let line: Int
  }

  let document: Document

  func suppressions(frontMatter: FrontMatter) -> [Suppression] {
    let comments = comments(frontMatter)
    return comments.isEmpty ? [] : resolve(comments.sorted { $0.range < $1.range })
  }

  private func comments(_ frontMatter: FrontMatter) -> [Comment] {
    var found = frontMatter.comments.compactMap { comment($0, whole: ByteRange($0.lower - 1, $0.upper)) }
    for block in document.blocks where block.kind == .htmlBlock { found += comments(in: block.range) }
    for inline in document.inlines where inline.kind == .html { found += comments(in: inline.range) }
    return found
  }

  private func comments(in range: ByteRange) -> [Comment] {
    let cursor = TextCursor(bytes: document.source.bytes, limits: range)
    var comments: [Comment] = []
    var index = range.lower
    while let open = cursor.find("<!--", from: index, within: range.count, lines: .max),
      let close = cursor.find("-->", from: open + 4, within: range.count, lines: .max)
    {
      if let found = comment(ByteRange(open + 4, close), whole: ByteRange(open, close + 3)) { comments.append(found) }
      index = close + 3
    }
    return comments
  }

  /// `perflint-disable rule-a, rule-b: reason`.
  private func comment(_ text: ByteRange, whole: ByteRange) -> Comment? {
    let cursor = TextCursor(bytes: document.source.bytes, limits: text)
    let start = cursor.skipBlanks(text.lower)
    guard cursor.hasPrefix(Self.prefix, at: start) else { return nil }
    let bytes = document.source.bytes
    let words = bytes[start + Self.prefix.utf8CodeUnitCount..<text.upper].split {
      $0.isWhitespace || $0 == UInt8(ascii: ",")
    }
    guard let first = words.first else { return nil }
    let isGeneral = first.last == UInt8(ascii: ":")
    guard let command = Self.command(isGeneral ? first.dropLast() : first) else { return nil }
    var rules: [String] = []
    if !isGeneral {
      for word in words.dropFirst() {
        let id = word.prefix { $0 != UInt8(ascii: ":") }
        if !id.isEmpty { rules.append(String(decoding: id, as: UTF8.self)) }
        if id.count < word.count { break }
      }
    }
    return Comment(command: command, rules: rules, range: whole, line: document.source.line(at: whole.upper))
  }

  private static func command(_ word: ArraySlice<UInt8>) -> Command? {
    switch String(decoding: word, as: UTF8.self) {
    case "disable": .disable
    case "enable": .enable
    case "disable-line": .disableLine
    case "disable-next-line": .disableNextLine
    case "disable-file": .disableFile
    default: nil
    }
  }

  /// From the last comment to the first, so that the next `enable` is known where a `disable` begins.
  private func resolve(_ comments: [Comment]) -> [Suppression] {
    var suppressions: [Suppression] = []
    // The next one of all rules, and of exactly these rules.
    var enabled = Int.max
    var enabledRules: [[String]: Int] = [:]
    for comment in comments.reversed() {
      let scope: Suppression.Scope
      switch comment.command {
      case .enable:
        if comment.rules.isEmpty { enabled = comment.line } else { enabledRules[comment.rules] = comment.line }
        continue
      case .disableFile: scope = .file
      case .disableLine: scope = .line(comment.line)
      case .disableNextLine: scope = .line(comment.line + 1)
      case .disable:
        let end = min(enabled, enabledRules[comment.rules] ?? Int.max)
        scope = .lines(comment.line..<max(comment.line, end))
      }
      suppressions.append(Suppression(rules: comment.rules, scope: scope, range: comment.range))
    }
    return suppressions.reversed()
  }
}

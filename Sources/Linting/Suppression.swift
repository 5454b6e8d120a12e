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

  func covers(rule: String, line: Int) -> Bool {
    guard rules.isEmpty || rules.contains(rule) else { return false }
    return switch scope {
    case .line(let number): number == line
    case .lines(let numbers): numbers.contains(line)
    case .file: true
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
    let content = cursor.string(ByteRange(start + Self.prefix.utf8CodeUnitCount, text.upper))
    let words = content.split { $0.isWhitespace || $0 == "," }
    guard let first = words.first, let command = Self.command(first.hasSuffix(":") ? first.dropLast() : first) else {
      return nil
    }
    var rules: [String] = []
    if !first.hasSuffix(":") {
      for word in words.dropFirst() {
        let id = word.prefix { $0 != ":" }
        if !id.isEmpty { rules.append(String(id)) }
        if id.count < word.count { break }
      }
    }
    return Comment(command: command, rules: rules, range: whole, line: document.source.line(at: whole.upper))
  }

  private static func command(_ word: Substring) -> Command? {
    switch word {
    case "disable": .disable
    case "enable": .enable
    case "disable-line": .disableLine
    case "disable-next-line": .disableNextLine
    case "disable-file": .disableFile
    default: nil
    }
  }

  private func resolve(_ comments: [Comment]) -> [Suppression] {
    var suppressions: [Suppression] = []
    for (index, comment) in comments.enumerated() {
      let scope: Suppression.Scope
      switch comment.command {
      case .enable: continue
      case .disableFile: scope = .file
      case .disableLine: scope = .line(comment.line)
      case .disableNextLine: scope = .line(comment.line + 1)
      case .disable:
        let end = comments[(index + 1)...].first {
          $0.command == .enable && ($0.rules.isEmpty || $0.rules == comment.rules)
        }
        scope = .lines(comment.line..<(end?.line ?? Int.max))
      }
      suppressions.append(Suppression(rules: comment.rules, scope: scope, range: comment.range))
    }
    return suppressions
  }
}

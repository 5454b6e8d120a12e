import MarkdownModel

/// Reads the suppressions of a document, in HTML comments and in YAML comments of the front matter.
struct SuppressionReader {
  private static let prefix: StaticString = "perflint-"

  private enum Command { case disable, enable, disableLine, disableNextLine, disableFile }

  private struct Comment {
    let command: Command
    let rules: [(id: String, range: ByteRange)]
    let directive: ByteRange
    let hasReason: Bool
    let range: ByteRange
    let line: Int
  }

  let document: Document
  let places: LinkPlaces

  func suppressions(frontMatter: FrontMatter) -> Suppressions {
    let comments = comments(frontMatter)
    return comments.isEmpty
      ? Suppressions(all: [], enabling: [:]) : Self.resolved(comments.sorted { $0.range < $1.range })
  }

  // MARK: Finding comments

  private func comments(_ frontMatter: FrontMatter) -> [Comment] {
    var found = frontMatter.comments.compactMap { comment($0, whole: ByteRange($0.lower - 1, $0.upper)) }
    for block in places.blocks { found += comments(in: document.blocks[block].range) }
    for inline in places.inlines where document.inlines[inline].kind == .html {
      found += comments(in: document.inlines[inline].range)
    }
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

  // MARK: Reading one

  /// `perflint-disable rule-a, rule-b: reason`.
  private func comment(_ text: ByteRange, whole: ByteRange) -> Comment? {
    let bytes = document.source.bytes
    let cursor = TextCursor(bytes: bytes, limits: text)
    let start = cursor.skipBlanks(text.lower)
    guard cursor.hasPrefix(Self.prefix, at: start) else { return nil }
    let commandStart = start + Self.prefix.utf8CodeUnitCount
    var index = wordEnd(commandStart, text)
    let hasColon = index > commandStart && bytes[index - 1] == UInt8(ascii: ":")
    var directiveEnd = hasColon ? index - 1 : index
    guard let command = Self.command(cursor.string(ByteRange(commandStart, directiveEnd))) else { return nil }
    var rules: [(id: String, range: ByteRange)] = []
    var reason: Int? = hasColon ? index : nil
    while reason == nil {
      while index < text.upper, blankWidth(index, text) > 0 { index += blankWidth(index, text) }
      guard index < text.upper else { break }
      let end = wordEnd(index, text)
      let colon = bytes[index..<end].firstIndex(of: UInt8(ascii: ":"))
      let id = ByteRange(index, colon ?? end)
      if !id.isEmpty {
        rules.append((cursor.string(id), id))
        directiveEnd = id.upper
      }
      reason = colon.map { $0 + 1 }
      index = end
    }
    let said = ByteRange(reason ?? text.upper, text.upper)
    let hasReason = bytes[said.lower..<said.upper].contains { $0 >= 0x80 || $0.isAlphanumericASCII }
    return Comment(
      command: command, rules: rules, directive: ByteRange(start, directiveEnd), hasReason: hasReason, range: whole,
      line: document.source.line(at: whole.upper))
  }

  private func wordEnd(_ start: Int, _ text: ByteRange) -> Int {
    var index = start
    while index < text.upper, blankWidth(index, text) == 0 { index += 1 }
    return index
  }

  /// Blanks, commas and no-break spaces part words.
  private func blankWidth(_ index: Int, _ text: ByteRange) -> Int {
    let byte = document.source.bytes[index]
    if byte.isWhitespace || byte == UInt8(ascii: ",") { return 1 }
    return byte == 0xC2 && index + 1 < text.upper && document.source.bytes[index + 1] == 0xA0 ? 2 : 0
  }

  private static func command(_ word: String) -> Command? {
    switch word {
    case "disable": .disable
    case "enable": .enable
    case "disable-line": .disableLine
    case "disable-next-line": .disableNextLine
    case "disable-file": .disableFile
    default: nil
    }
  }

  // MARK: Where they hold

  /// From the last comment to the first, so that each knows which ones enable again behind it.
  private static func resolved(_ comments: [Comment]) -> Suppressions {
    var all: [Suppression] = []
    var enabling: [String: [(offset: Int, line: Int)]] = [:]
    var enabled = Int.max
    var enabledRules: [String: Int] = [:]
    for comment in comments.reversed() {
      let lines: Range<Int>
      switch comment.command {
      case .enable:
        if comment.rules.isEmpty {
          enabled = comment.line
          enabledRules = [:]
        }
        for rule in comment.rules {
          enabledRules[rule.id] = comment.line
          enabling[rule.id, default: []].append((comment.range.lower, comment.line))
        }
        continue
      case .disableFile: lines = 0..<Int.max
      case .disableLine: lines = comment.line..<comment.line + 1
      case .disableNextLine: lines = comment.line + 1..<comment.line + 2
      case .disable: lines = comment.line..<max(comment.line, enabled)
      }
      let rules = comment.rules.map { rule in
        let end = comment.command == .disable ? enabledRules[rule.id] : nil
        return Suppression.NamedRule(
          id: rule.id, range: rule.range, lines: end.map { lines.lowerBound..<max(lines.lowerBound, $0) } ?? lines)
      }
      all.append(
        Suppression(
          rules: rules, lines: lines, endsWhenEnabled: comment.command == .disable, range: comment.range,
          directive: comment.directive, hasReason: comment.hasReason))
    }
    return Suppressions(all: all.reversed(), enabling: enabling.mapValues { $0.reversed() })
  }
}

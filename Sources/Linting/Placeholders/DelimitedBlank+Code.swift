import MarkdownModel

/// What looks like a blank and is code of the site, of a command or of a program.
extension DelimitedBlank {
  private static let longestQuotation = 160

  // MARK: Template expressions

  /// Expressions of Hugo, Helm, GitHub Actions, Jinja and Mustache are code of the site, not blanks of its author.
  func isTemplateExpression(_ inner: ByteRange) -> Bool {
    switch cursor.byte(inner.lower) {
    case UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "/"),
      UInt8(ascii: ">"), UInt8(ascii: "-"),
      UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "*"),
      UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "@"):
      return true
    default: break
    }
    if cursor.contains(UInt8(ascii: "\""), in: inner) || cursor.contains(UInt8(ascii: "$"), in: inner) { return true }
    let root = ByteRange(inner.lower, min(cursor.wordEnd(inner.lower), inner.upper))
    let next = cursor.byte(root.upper)
    let isJoined =
      next == UInt8(ascii: ".") || next == UInt8(ascii: "(")
      || (next.isSpaceOrTab && root.upper < inner.upper && (isKeyword(root) || isFiltered(behind: root, in: inner)))
    return isJoined
      && (words.expressionRoots.contains(cursor.bytes, folded: root) || isMember(inner)
        || isCall(behind: root, in: inner))
  }

  private func isKeyword(_ root: ByteRange) -> Bool {
    let word = cursor.string(root)
    return ["if", "else", "with", "range", "partial", "include", "end"].contains(word)
  }

  /// `content | upcase`.
  private func isFiltered(behind root: ByteRange, in inner: ByteRange) -> Bool {
    let bar = cursor.skipBlanks(root.upper)
    return bar < inner.upper && cursor.byte(bar) == UInt8(ascii: "|")
  }

  /// `git.short_commit`: names in small letters, one behind the other; `e.g.` ends in a dot.
  private func isMember(_ inner: ByteRange) -> Bool {
    var end = inner.lower
    var longest = 0
    while true {
      let start = end
      while cursor.byte(end).isAlphanumericASCII || cursor.byte(end) == UInt8(ascii: "_") { end += 1 }
      guard cursor.byte(start).isLowerASCII else { return false }
      longest = max(longest, end - start)
      guard end < inner.upper, cursor.byte(end) == UInt8(ascii: ".") else { break }
      end += 1
    }
    let rest = min(cursor.skipBlanks(end), inner.upper)
    return longest > 1 && (rest == inner.upper || cursor.byte(rest) == UInt8(ascii: "|"))
  }

  /// `badges()`.
  private func isCall(behind root: ByteRange, in inner: ByteRange) -> Bool {
    cursor.byte(root.upper) == UInt8(ascii: "(") && cursor.byte(root.upper + 1) == UInt8(ascii: ")")
      && root.upper + 2 == inner.upper
  }

  // MARK: Programs

  /// `import {Chart} from '…'` in pages that may hold components.
  func isImport(behind end: Int) -> Bool {
    cursor.hasPrefix(" from '", at: end) || cursor.hasPrefix(" from \"", at: end)
  }

  /// `${HOME}`, `%TEMP%`, `${__interval}`: the reader's machine fills it in.
  func isEnvironment(_ name: ByteRange) -> Bool {
    cursor.hasPrefix("__", at: name.lower)
      || words.environmentNames.contains(cursor.bytes[name.lower..<name.upper])
  }

  // MARK: Mentions

  /// Whether the words around speak of the blank: "replace {id} with …", "the log says 'took {ms}'".
  func isSpokenOf(_ range: ByteRange) -> Bool {
    let before = cursor.word(before: range.lower)
    if words.referenceMentions.contains(cursor.bytes, folded: before), namesValue(range) { return false }
    if words.definitionLeads.contains(cursor.bytes, folded: before), !cursor.contains(.space, in: range) { return true }
    return words.blankMentions.contains(cursor.bytes, folded: before) || isQuoted(range) || isTopic(before: range.lower)
  }

  /// "errors from placeholders that were not replaced (${price})"
  private func isTopic(before start: Int) -> Bool {
    var index = max(cursor.limits.lower, start - Self.longestQuotation)
    while index < start {
      let end = cursor.plainWordEnd(index, start)
      if end > index, words.placeholderNames.contains(cursor.bytes, folded: ByteRange(index, end)) { return true }
      index = max(end, index + 1)
    }
    return false
  }

  /// `<link to the dashboard>`: several words, the first or last of which names what is to be written.
  private func namesValue(_ blank: ByteRange) -> Bool {
    let folded = FoldedText(cursor.bytes, blank).bytes
    guard let first = folded.firstIndex(of: .space), let last = folded.lastIndex(of: .space) else { return false }
    return words.blankWords.contains(folded[..<first]) || words.blankWords.contains(folded[(last + 1)...])
  }

  /// Between double quotes among other words: the form of a message, not what is to be written here.
  private func isQuoted(_ range: ByteRange) -> Bool {
    var index = range.lower - 1
    let limit = max(cursor.limits.lower, index - Self.longestQuotation)
    while index >= limit, !cursor.byte(index).isLineEnding {
      if cursor.byte(index) == UInt8(ascii: "\"") {
        return cursor.isWord(index + 1) && !cursor.isWord(index - 1)
          && cursor.find("\"", from: range.upper, within: Self.longestQuotation, lines: 1) != nil
      }
      index -= 1
    }
    return false
  }
}

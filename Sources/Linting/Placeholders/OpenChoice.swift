import MarkdownModel

/// Recognises alternatives of which the author should have kept one: `Low / Medium / High`, `✅ / ❌`, `stub | draft`.
struct OpenChoice: Sendable {
  private static let maximumLength = 160
  private static let usualParts = 4

  let bytes: [UInt8]
  let words: PlaceholderWords

  /// Whether a whole value is a choice left open: all alternatives but at most one belong to one set of choices.
  func isOpen(_ value: ByteRange) -> Bool {
    if value.count > 6, bytes[value.lower] == 0xE2, areUnticked(value) { return true }
    guard value.count >= 5, value.count <= Self.maximumLength,
      let first = separator(from: value.lower, to: value.upper),
      mayBeginChoice(value.lower, first) || mayBeginChoice(first + 1, value.upper)
    else { return false }
    // `/low/medium/high` is a path.
    guard !isQuotation(value), !isSeparator(bytes[value.lower]), !isSeparator(bytes[value.upper - 1]) else {
      return false
    }
    let next = separator(from: first + 1, to: value.upper)
    let second = ByteRange(first + 1, next ?? value.upper)
    // Of more than two alternatives one may be a stranger.
    guard
      mayBeChoice(ByteRange(value.lower, first))
        ? next != nil || mayBeChoice(second) : next != nil && mayBeChoice(second)
    else { return false }
    let parts = alternatives(of: value)
    guard parts.count >= 2, !isRemark(parts) else { return false }
    // `Low/medium`: between the two.
    if parts.count == 2, words.levelSpans.contains(bytes, folded: value) { return false }
    let digests = parts.map { Digest.folded(bytes, $0) }
    if digests.allSatisfy({ $0 == Digest.seed }) { return areSymbols(parts) }
    guard !digests.contains(Digest.seed), Set(digests).count == digests.count else { return false }
    let most = words.choices.largestShare(of: digests)
    return most == digests.count || (digests.count >= 3 && most == digests.count - 1 && isLoose(value))
  }

  /// `The option reads: "low / high".`: what stands elsewhere.
  private func isQuotation(_ value: ByteRange) -> Bool {
    bytes[value.lower] == UInt8(ascii: "\"") && bytes[value.upper - 1] == UInt8(ascii: ".")
  }

  /// `☐ yes ☐ no`: two boxes or more, words behind each, none ticked.
  private func areUnticked(_ value: ByteRange) -> Bool {
    guard value.count <= Self.maximumLength else { return false }
    var boxes = 0
    var hasWord = true
    var index = value.lower
    while index < value.upper {
      if bytes.span.hasPrefix("☐", at: index) || bytes.span.hasPrefix("□", at: index) {
        guard hasWord else { return false }
        boxes += 1
        hasWord = false
        index += 3
        continue
      }
      if boxes == 0 || bytes[index] == 0xE2 { return false }
      if bytes[index].isAlphanumericASCII || bytes[index] >= 0x80 { hasWord = true }
      index += 1
    }
    return boxes > 1 && hasWord
  }

  /// Whether an open choice lists what its name announces: `Severity levels: Low / High`, `Before/after: high / low`.
  func isListing(_ value: ByteRange, of name: ByteRange) -> Bool {
    guard name.count <= Self.maximumLength else { return false }
    let folded = FoldedText(bytes, name).bytes
    if folded.split(separator: .space).contains(where: { words.choiceNames.contains($0) }) { return true }
    let names = alternatives(of: name)
    let parts = alternatives(of: value)
    return names.count > 1 && names.count == parts.count && names.allSatisfy { $0.count > 2 }
      && Set(names.map { Digest.folded(bytes, $0) }) != Set(parts.map { Digest.folded(bytes, $0) })
  }

  /// Whether a sign between alternatives stands in parentheses: `High (of low / medium / high)` has been chosen.
  private func isRemark(_ parts: [ByteRange]) -> Bool {
    parts.contains { part in
      let text = bytes[part.lower..<part.upper]
      return text.contains(UInt8(ascii: "(")) != text.contains(UInt8(ascii: ")"))
    }
  }

  private func alternatives(of value: ByteRange) -> [ByteRange] {
    var parts: [ByteRange] = []
    parts.reserveCapacity(Self.usualParts)
    var start = value.lower
    while let end = separator(from: start, to: value.upper) {
      if end > start { parts.append(ByteRange(start, end)) }
      start = end + 1
    }
    if start < value.upper { parts.append(ByteRange(start, value.upper)) }
    return parts
  }

  /// A quick answer for most texts: a member of some set, or a sign that is no word.
  private func mayBeChoice(_ part: ByteRange) -> Bool {
    guard part.count <= words.longestChoice, mayBeginChoice(part.lower, part.upper) else { return false }
    let digest = Digest.folded(bytes, part)
    return digest == Digest.seed || words.choices.contains(digest)
  }

  /// Blanks around the signs: a stranger among three choices is still one of them; `p50/p95/max` is no choice.
  private func isLoose(_ value: ByteRange) -> Bool {
    var index = value.lower
    while index < value.upper {
      if bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "|") {
        guard index > value.lower, bytes[index - 1] == .space else { return false }
      }
      index += 1
    }
    return true
  }

  private func areSymbols(_ parts: [ByteRange]) -> Bool {
    let symbols = parts.map { part in
      String(
        String(decoding: bytes[part.lower..<part.upper], as: UTF8.self).unicodeScalars.filter {
          $0 != " " && $0.value != 0xFE0F
        })
    }
    guard !symbols.contains(""), Set(symbols).count == symbols.count else { return false }
    return words.symbolChoices.contains { set in
      let plain = Set(set.map { String($0.unicodeScalars.filter { $0.value != 0xFE0F }) })
      return symbols.allSatisfy(plain.contains)
    }
  }

  private func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|") }

  private func separator(from start: Int, to end: Int) -> Int? {
    bytes.firstIndex(ofEither: UInt8(ascii: "/"), UInt8(ascii: "|"), from: start, to: end)
  }

  /// Whether an alternative begins like a member of some set, or with a sign that is no word.
  private func mayBeginChoice(_ start: Int, _ end: Int) -> Bool {
    var start = start
    while start < end, bytes[start].isSpaceOrTab { start += 1 }
    guard start + 1 < end, bytes[start].isAlphanumericASCII, bytes[start + 1].isAlphanumericASCII else { return true }
    return words.choiceStarts.contains(bytes[start], bytes[start + 1])
  }
}

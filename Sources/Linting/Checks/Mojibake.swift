import MarkdownModel

/// Reports UTF-8 that was once read as Windows-1252 and written back: `âœ“` for `✓`. Card: `Rules/document/mojibake.yaml`.
struct Mojibake: PlainCheck {
  /// The scalars of Windows-1252's bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let bytes = document.source.bytes
    var findings: [Finding] = []
    var index = document.extent.lower
    var inline = document.inlines.startIndex
    // Every mojibake begins with a letter from U+00C2 to U+00F4, in UTF-8 C3 82 to C3 B4, and goes on beyond ASCII.
    while let start = bytes.firstIndex(of: 0xC3, from: index, to: document.extent.upper) {
      guard start + 2 < document.extent.upper, bytes[start + 2] >= 0x80,
        let run = run(at: start, in: bytes, limit: document.extent.upper)
      else {
        index = start + 1
        continue
      }
      if !isLetterAndMark(run.original), !isInCodeSpan(run.range, document, from: &inline) {
        let text = String(decoding: run.original, as: UTF8.self)
        findings.append(
          Finding(
            at: run.range, ["text": Excerpt.line(document.string(run.range)), "original": Excerpt.line(text)],
            edits: [Edit(range: run.range, replacement: run.original)]))
      }
      index = run.range.upper
    }
    return findings
  }

  /// `8×–9×`, `“MENÜ”`: of the alphabets beyond Latin, Greek and Cyrillic hardly a letter stands alone.
  private func isLetterAndMark(_ original: [UInt8]) -> Bool {
    guard original.count == 2 else { return false }
    switch (original[0], original[1]) {
    // … ’ “ ” – —
    case (0xC9...0xCD, 0x85), (0xC9...0xCD, 0x92...0x94), (0xC9...0xCD, 0x96...0x97),
      (0xD2...0xDF, 0x85), (0xD2...0xDF, 0x92...0x94), (0xD2...0xDF, 0x96...0x97):
      return true
    default: return false
    }
  }

  /// Neighbouring sequences are one run, blanks between them not included.
  private func run(at start: Int, in bytes: [UInt8], limit: Int) -> (range: ByteRange, original: [UInt8])? {
    var original: [UInt8] = []
    var index = start
    while index < limit, let (end, character) = sequence(at: index, in: bytes, limit: limit) {
      original += character
      index = end
    }
    return original.isEmpty ? nil : (ByteRange(start, index), original)
  }

  /// One character: as many scalars as its UTF-8 has bytes, each standing for one byte.
  private func sequence(at start: Int, in bytes: [UInt8], limit: Int) -> (end: Int, character: [UInt8])? {
    guard let (lead, next) = byte(at: start, in: bytes, limit: limit), lead >= 0xC2, lead <= 0xF4 else { return nil }
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    // Most of what begins like one goes on otherwise.
    guard let (second, _) = byte(at: next, in: bytes, limit: limit), second.isContinuation else { return nil }
    var character = [lead]
    var index = next
    while character.count < count {
      guard let (byte, end) = byte(at: index, in: bytes, limit: limit), byte.isContinuation else { return nil }
      character.append(byte)
      index = end
    }
    guard character.scalarWidth(at: 0) == count else { return nil }
    return (index, character)
  }

  private func byte(at index: Int, in bytes: [UInt8], limit: Int) -> (byte: UInt8, end: Int)? {
    guard index < limit, bytes[index] >= 0x80 else { return nil }
    let width = bytes.scalarWidth(at: index)
    guard width == 2 || width == 3 else { return nil }
    let scalar: UInt32 =
      width == 2
      ? UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      : UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    if let place = Self.upperControls.firstIndex(of: scalar) { return (0x80 + UInt8(place), index + width) }
    return (0x80...0xFF).contains(scalar) ? (UInt8(scalar), index + width) : nil
  }

  /// - Parameter inline: where to look from; runs and inlines stand in the same order.
  private func isInCodeSpan(_ range: ByteRange, _ document: Document, from inline: inout Int) -> Bool {
    let inlines = document.inlines
    while inline < inlines.endIndex, inlines[inline].kind != .code || inlines[inline].range.upper <= range.lower {
      inline += 1
    }
    return inline < inlines.endIndex && inlines[inline].range.contains(range)
  }
}

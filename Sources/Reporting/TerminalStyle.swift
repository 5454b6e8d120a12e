import RuleModel

/// How text is set off on a terminal; without colour everything stays plain.
public struct TerminalStyle: Sendable {
  public let hasColour: Bool

  public init(hasColour: Bool) { self.hasColour = hasColour }

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func dim(_ text: String) -> String { wrapped(text, "2") }
  func green(_ text: String) -> String { wrapped(text, "32") }
  func yellow(_ text: String) -> String { wrapped(text, "33") }
  func red(_ text: String) -> String { wrapped(text, "31") }
  func cyan(_ text: String) -> String { wrapped(text, "36") }

  func severity(_ severity: Severity, _ text: String? = nil) -> String {
    let text = text ?? severity.rawValue
    return switch severity {
    case .error: wrapped(text, "1;31")
    case .warning: wrapped(text, "1;33")
    case .note: wrapped(text, "1;36")
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Document text and paths made fit for a terminal.
public enum Printable {
  /// Text of several lines; see `line`.
  public static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  /// Control, format and bidirectional characters written out, so that no document can steer the terminal.
  public static func line(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ mayBeUnsafe(UnsafeRawBufferPointer($0)) }), text.unicodeScalars.contains(where: isUnsafe)
    else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result += " "
      } else if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The quick answer for most texts: whether any byte may belong to a scalar that is unsafe, being a control or the
  /// lead of what begins like one. Eight bytes at a time.
  static func mayBeUnsafe(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 8 <= text.count {
      if !isPlain(text.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        for offset in index..<index + 8 where mayBeUnsafe(text[offset]) { return true }
      }
      index += 8
    }
    while index < text.count {
      if mayBeUnsafe(text[index]) { return true }
      index += 1
    }
    return false
  }

  /// Whether all of eight bytes certainly are from U+0020 to U+007E.
  private static func isPlain(_ bytes: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    return (bytes | (bytes &- each &* 0x20) | (bytes &+ each)) & (each &* 0x80) == 0
  }

  private static func mayBeUnsafe(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return true }
    if scalar.value < 0x200B { return false }
    switch scalar.value {
    // Zero-width joiners belong to emoji and some scripts.
    case 0x200C, 0x200D: return false
    case 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return true
    default: return false
    }
  }

  /// How many columns a terminal gives to a text: wide East Asian characters and emoji take two, combining ones none.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Self.width(text)))
  }

  /// The text cut to a width, with an ellipsis at its start where it is a path.
  static func fitted(_ text: String, to width: Int) -> String {
    guard Self.width(text) > width, width > 1 else { return text }
    var kept: [Unicode.Scalar] = []
    var used = 1
    for scalar in text.unicodeScalars.reversed() {
      used += Self.width(scalar)
      if used > width { break }
      kept.append(scalar)
    }
    var result = "…"
    result.unicodeScalars.append(contentsOf: kept.reversed())
    return result
  }
}

import Phrases

/// A card's message, with `{name}` where a finding has a value of that name.
struct MessageTemplate: Sendable {
  private enum Part: Sendable {
    case text(String)
    case value(String)
  }

  private static let usualValue = 16

  private var parts: [Part] = []
  /// In bytes, so that a text mostly finds room at once.
  private var usualLength = 0

  init(_ template: String) {
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.text(String(Substring(rest[..<open])))) }
      parts.append(.value(String(Substring(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(Substring(rest)))) }
    usualLength = template.utf8.count + parts.count * Self.usualValue
  }

  /// The names in a template, each with the byte at which its brace opens.
  static func names(in template: String) -> [(name: String, byte: Int)] {
    var byte = 0
    var names: [(name: String, byte: Int)] = []
    for part in MessageTemplate(template).parts {
      switch part {
      case .text(let text): byte += text.utf8.count
      case .value(let name):
        names.append((name, byte))
        byte += name.utf8.count + 2
      }
    }
    return names
  }

  /// The message; a name without a value stays as it is.
  func text(_ finding: Finding, _ wording: Wording) -> String {
    var text = ""
    text.reserveCapacity(usualLength)
    for part in parts {
      switch part {
      case .text(let plain): text += plain
      case .value(let name):
        text += finding.values[name] ?? finding.phrases[name].map { wording($0) } ?? "{\(name)}"
      }
    }
    return text
  }
}

import MarkdownModel

/// What to write where a field of the front matter is missing.
struct FieldLines {
  let subject: Subject

  static func example(of field: String) -> String {
    switch field {
    case "status": "status: draft"
    case "completeness": "completeness: 0"
    case "created", "updated", "last-synced": "\(field): 2026-11-02"
    case "category": "category: performance"
    case "related", "dependencies": "\(field): [other.md]"
    default: "\(field): …"
    }
  }

  func line(for field: String) -> String { "\(field): \(value(of: field))" }

  func value(of field: String) -> String {
    switch field {
    case "status": subject.status?.rawValue ?? "draft"
    case "completeness": "\(subject.completeness.score)"
    case "created", "updated": subject.today.map { "\($0)" } ?? "YYYY-MM-DD"
    case "last-synced": "never"
    case "related", "dependencies": "[]"
    default: subject.match.profile.frontMatterSigns.first { $0.key == field }?.value ?? fileStem ?? "unknown"
    }
  }

  /// The document's file name without its extension, where that is a plain word of YAML.
  private var fileStem: String? {
    let name = RelativePath.name(of: subject.path)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let isPlain = stem.utf8.allSatisfy { $0.isAlphanumericASCII || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return isPlain && stem.utf8.first?.isLetterASCII == true ? stem : nil
  }

  /// Adds the field behind all others.
  func insertion(of field: String) -> [Edit] {
    guard let end = subject.frontMatter.end else { return [] }
    let text =
      switch end.form {
      case .line(let indent): String(repeating: " ", count: indent) + line(for: field) + ending
      case .firstInBraces: line(for: field)
      case .nextInBraces: ", " + line(for: field)
      }
    return [Edit(range: ByteRange(end.offset, end.offset), replacement: Array(text.utf8))]
  }

  /// The line ending of the document.
  var ending: String {
    let bytes = subject.document.source.bytes
    guard let feed = bytes.firstIndex(of: .lineFeed) else { return "\n" }
    return feed > 0 && bytes[feed - 1] == .carriageReturn ? "\r\n" : "\n"
  }
}

import Phrases

/// A card's message, with `{name}` where a finding has a value of that name.
///
/// A class because every finding asks for it: one reference is cheap to pass on.
final class MessageTemplate: Sendable {
  private let letters: [UInt8]
  /// What stands before, between and behind the values.
  private let texts: [Range<Int>]
  private let names: [String]

  init(_ template: String) {
    let letters = Array(template.utf8)
    var (texts, names): ([Range<Int>], [String]) = ([], [])
    var start = 0
    while let open = letters[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = letters[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      texts.append(start..<open)
      names.append(String(decoding: letters[(open + 1)..<close], as: UTF8.self))
      start = close + 1
    }
    texts.append(start..<letters.count)
    (self.letters, self.texts, self.names) = (letters, texts, names)
  }

  /// The names in a template, each with the byte at which its brace opens.
  static func names(in template: String) -> [(name: String, byte: Int)] {
    let template = MessageTemplate(template)
    return zip(template.names, template.texts).map { (name: $0, byte: $1.upperBound) }
  }

  /// Appends the message in UTF-8; a name without a value stays as it is.
  func append(_ finding: Finding, _ wording: Wording, to text: inout [UInt8]) {
    for index in names.indices {
      let name = names[index]
      append(texts[index], to: &text)
      text.append(finding.values[name] ?? finding.phrases[name].map { wording($0) } ?? "{\(name)}")
    }
    append(texts[names.count], to: &text)
  }

  private func append(_ range: Range<Int>, to text: inout [UInt8]) {
    letters.withUnsafeBufferPointer { text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

import MarkdownModel
import RuleModel

/// The words by which templates are read; `Rules/vocabulary/templates.yaml`.
struct TemplateWords: Sendable {
  /// What `new` writes behind keys that perflint reads and the profile does not ask for.
  static let besideMark = "not asked for by the profile"

  private let optionalMarks: [String]
  private let leastMarks: [String]
  private let tableWords: [String]
  private let questionWords: [String]
  let kindKeys: Set<String>
  /// Words with which a value begins that only says what belongs there.
  private let blankStarts: Set<String>
  private let stockNouns: Set<String>

  init(_ vocabulary: Vocabulary) {
    func folded(_ list: String) -> [String] { vocabulary.words(list).map { FoldedText($0).string } }
    optionalMarks = folded("optional-marks")
    leastMarks = folded("at-least")
    tableWords = folded("table-words")
    questionWords = folded("question-words")
    kindKeys = Set(vocabulary.words("kind-keys"))
    blankStarts = Set((folded("blank-words") + folded("filler-values")).filter { !$0.contains(" ") })
    stockNouns = Set(folded("stock-nouns"))
  }

  // MARK: Hints

  func saysOptional(_ text: String) -> Bool { Self.holds(text, optionalMarks) }

  /// Whether a text begins so: "Remove this section if …".
  func beginsOptional(_ text: String) -> Bool {
    let folded = FoldedText(text).string
    return optionalMarks.contains { folded == $0 || folded.hasPrefix($0 + " ") }
  }

  func isAboutTable(_ text: String) -> Bool { Self.holds(text, tableWords) }

  /// The number in "at least 2 rows".
  func least(in text: String) -> Int? {
    let folded = FoldedText(text).string
    for mark in leastMarks {
      guard let place = (" " + folded).utf8Range(of: " " + mark + " ") else { continue }
      let digits = (" " + folded).utf8.dropFirst(place.upperBound).prefix { $0.isDigit }
      if let number = Int(String(Substring(digits))), (1...1000).contains(number) { return number }
    }
    return nil
  }

  /// A title or label without "(optional)", and whether that stood there.
  func withoutMark(_ text: String) -> (text: String, isOptional: Bool) {
    guard saysOptional(text), let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return (text, false) }
    let inside = text[text.index(after: open)...]
    guard let close = inside.firstIndex(where: { $0 == ")" || $0 == "]" }), saysOptional(String(inside[..<close]))
    else {
      return (text, false)
    }
    let rest = String(text[..<open]) + String(inside[inside.index(after: close)...])
    return (rest.trimmed, true)
  }

  private static func holds(_ text: String, _ phrases: [String]) -> Bool {
    let folded = " " + FoldedText(text).string + " "
    return phrases.contains { folded.utf8Range(of: " " + $0 + " ") != nil }
  }

  // MARK: Instructions

  /// Whether a value only says what belongs there: a question, an example, or a word such as "description" first.
  func isInstruction(_ text: String) -> Bool {
    let folded = FoldedText(text).string
    if text.hasSuffix("?") || text.contains("e.g.") || text.contains("z. B.") || text.contains("p. ex.") { return true }
    if folded.utf8.contains(where: \.isDigit) { return false }
    if questionWords.contains(where: { folded.hasPrefix($0 + " ") }) { return true }
    let words = folded.split(separator: " ")
    return words.count >= 2 && words.first.map { blankStarts.contains(String($0)) } ?? false
  }

  func isQuestion(_ text: String) -> Bool {
    let folded = FoldedText(text).string
    return text.hasSuffix("?") || questionWords.contains { folded.hasPrefix($0 + " ") }
  }

  /// `Bottleneck` of "Bottleneck 1" and "Option A"; nil where no number stands behind a name.
  func numberedNoun(_ text: String) -> (noun: String, number: String)? {
    let trimmed = text.trimmed
    guard let blank = trimmed.lastIndex(where: { $0 == " " || $0 == "#" }) else { return nil }
    let number = String(trimmed[trimmed.index(after: blank)...])
    let noun = String(trimmed[..<blank]).trimmed
    let isDigits = !number.isEmpty && number.utf8.count <= 2 && number.utf8.allSatisfy { $0.isDigit }
    let isLetter =
      number.utf8.count == 1 && number.utf8.allSatisfy { $0.isUpperASCII }
      && stockNouns.contains(FoldedText(noun).string)
    guard isDigits || isLetter || number == "N" || number == "X", !FoldedText(noun).isEmpty,
      noun.utf8.count <= 60, !noun.utf8.contains(where: { $0.isDigit || $0 == UInt8(ascii: ":") })
    else { return nil }
    return (noun, number)
  }
}

extension String {
  /// The first place at which another text stands, in UTF-8.
  func utf8Range(of other: String) -> Range<Int>? { Array(utf8).firstRange(of: Array(other.utf8)) }
}

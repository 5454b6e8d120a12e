import MarkdownModel

/// What a template says itself: sentences that must not stay, and words that may but are nobody's own.
struct TemplateSentences {
  private static let longestLine = 400
  private static let longestWords = 2000
  /// More texts than that no template has.
  private static let most = 4000

  /// What perflint itself reads in front matter, besides dates and the status, is no text of a template.
  private static let ownKeys: Set<String> = ["completeness", "profile", "lang"]

  private let template: TemplateText
  private(set) var lines: [String] = []
  private(set) var words: [String] = []
  private var known: Set<UInt64> = []

  init(_ template: TemplateText, instructions: PlaceholderWords) {
    self.template = template
    for unit in template.units { read(unit, instructions) }
    for label in template.labels { readValue(label) }
    for block in template.document.blocks(ofKind: .codeBlock) { readCode(block) }
    for entry in template.frontMatter.entries.prefix(TemplateFrontMatter.mostKeys)
    where !Self.ownKeys.contains(entry.key) && FieldRole(rawValue: entry.key) == nil {
      for element in template.frontMatter.elements(of: entry) { add(element.range, isLine: false) }
    }
  }

  private mutating func read(_ unit: TextUnit, _ instructions: PlaceholderWords) {
    switch unit.place {
    case .heading, .headerCell: return
    case .bodyCell: add(unit.range, isLine: false)
    case .paragraph, .item:
      guard unit.range.count <= Self.longestWords else { return }
      let text = template.plain(unit.range)
      let labels = template.labels(ofBlock: unit.block)
      // What stands behind a label is read by itself.
      if !labels.isEmpty, labels.allSatisfy(isField),
        template.document.blocks[unit.block].segments.count == labels.count
      {
        return
      }
      let label = labels.first.map { template.plain($0.label) }
      // "Metric 1: target value (e.g. …)" waits for a name and a value.
      let isNumbered = label.map { template.words.numberedNoun($0) != nil } ?? false
      let isInstruction =
        text.hasSuffix("?") || begins(unit.range, instructions)
        || isNumbered && template.words.isInstruction(text)
      add(unit.range, isLine: isInstruction)
      // Each line of a paragraph can be left alone.
      let segments = template.document.blocks[unit.block].segments
      if segments.count > 1, segments.count < 50 {
        for segment in segments { add(template.document.segments[segment], isLine: false) }
      }
    }
  }

  private func isField(_ label: LabelledLine) -> Bool {
    !template.hasBlank(label.label) && template.words.numberedNoun(template.plain(label.label)) == nil
  }

  private func begins(_ range: ByteRange, _ instructions: PlaceholderWords) -> Bool {
    let bytes = template.bytes
    var start = range.lower
    while start < range.upper, "([*_".utf8.contains(bytes[start]) { start += 1 }
    return instructions.instructionStarts.match(in: bytes, at: start, limit: range.upper) != nil
      || instructions.weakInstructionStarts.match(in: bytes, at: start, limit: range.upper) != nil
  }

  private mutating func readValue(_ label: LabelledLine) {
    guard !label.value.isEmpty else { return }
    add(label.value, isLine: template.words.isInstruction(template.plain(label.value)))
  }

  private mutating func readCode(_ block: Int) {
    let segments = template.document.blocks[block].segments
    guard let first = segments.first else { return }
    let last = template.document.segments[segments.upperBound - 1].upper
    let range = ByteRange(
      template.document.segments[first].lower, max(template.document.segments[first].lower, last))
    add(range, isLine: false)
  }

  /// Without the box of a task.
  private static func withoutBox(_ text: String) -> String {
    for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) { return String(text.dropFirst(box.count)) }
    return text
  }

  private mutating func add(_ range: ByteRange, isLine: Bool) {
    guard !range.isEmpty, range.count <= Self.longestWords, words.count + lines.count < Self.most else { return }
    let text = Self.withoutBox(template.outsideBlanks(range))
    let digest = Digest.folded(text)
    guard digest != Digest.seed, known.insert(digest).inserted else { return }
    if isLine, !template.hasDelimited(range),
      range.count <= Self.longestLine
    {
      lines.append(text)
    } else {
      words.append(text)
    }
  }
}

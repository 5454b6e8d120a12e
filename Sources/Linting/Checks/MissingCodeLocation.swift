import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports places in source code that are not in the repository. Card: `Rules/reference/missing-code-location.yaml`.
struct MissingCodeLocation: Check {
  /// With a slash, in a document that has any.
  private static let usualTexts = 16

  private let generatedFolders: Set<String>
  /// By their digests.
  private let labels: WordSet

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    generatedFolders = Set(vocabulary.words("generated-folders"))
    labels = WordSet(vocabulary.list("location-labels"), as: .key)
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    var findings: [Finding] = []
    var hints = NameHints()
    var places: [ByteRange]?
    for text in textsWithSlash(document) {
      for location in CodeLocation.locations(in: text, document.source.bytes) {
        if location.line == nil {
          // A path alone may be one that is to be written; where a location belongs it is not.
          if places == nil { places = locationValues(subject) }
          guard places?.last(startingBefore: location.range)?.contains(location.range) == true else { continue }
        }
        guard let home = subject.home, !subject.hasPlaceholder(in: location.range),
          let problem = problem(document.string(location.path), line: location.line, home, &hints)
        else { continue }
        findings.append(
          Finding(
            at: location.range, ["location": Excerpt.line(document.string(location.range))],
            phrases: ["problem": problem]))
      }
    }
    return findings
  }

  /// The code spans and texts in which a path may stand, links aside.
  private func textsWithSlash(_ document: Document) -> [ByteRange] {
    let bytes = document.source.bytes
    var texts: [ByteRange] = []
    document.inlines.withUnsafeBufferPointer { inlines in
      var next = 0
      var index = document.extent.lower
      while let slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: index, to: document.extent.upper) {
        index = slash + 1
        // The last inline that begins before it is the innermost one there.
        while next < inlines.count, inlines[next].range.lower <= slash { next += 1 }
        guard next > 0, case let inline = inlines[next - 1],
          inline.kind == .code || inline.kind == .text && !inline.isLinkText,
          case let text = inline.kind == .code ? inline.content : inline.range, text.lower <= slash, slash < text.upper
        else { continue }
        if texts.isEmpty { texts.reserveCapacity(Self.usualTexts) }
        texts.append(text)
        index = text.upper
      }
    }
    return texts
  }

  /// The values of labels and columns that say where code is.
  private func locationValues(_ subject: Subject) -> [ByteRange] {
    let bytes = subject.document.source.bytes
    func isLabel(_ text: ByteRange) -> Bool {
      labels.mayHold(bytes, keyOf: text) && labels.contains(Digest.key(bytes, text))
    }
    var values = subject.labels.filter { isLabel($0.label) }.map(\.value)
    for table in subject.document.tables {
      for (column, header) in table.row(0).enumerated() where isLabel(header.range) {
        for row in 1..<max(table.rowCount, 1) { values.append(table[row, column].range) }
      }
    }
    return values.sorted()
  }

  // MARK: Judging

  private func problem(_ path: String, line: Int?, _ home: DocumentHome, _ hints: inout NameHints) -> Phrase? {
    let parts = RelativePath.parts(of: path)
    guard let first = parts.first(where: { $0 != "." && $0 != ".." }), !parts.contains("…"),
      !parts.dropLast().contains(where: { generatedFolders.contains($0.lowercased()) })
    else { return nil }
    let isRelative = parts.first == "." || parts.first == ".."
    var missing: String?
    for base in CodeLocation.bases(of: home, isRelative: isRelative) {
      guard let target = RelativePath.joined(base, path) else { continue }
      if let found = home.repository.find(target) {
        guard !found.isFolder, let line, let count = home.repository.lineCount(of: found.path), line > count else {
          return nil
        }
        return "the file has \(Phrase(count, "line", "lines"))"
      }
      let root = base.isEmpty ? String(first) : base + "/" + first
      if missing == nil, isRelative || home.repository.find(root)?.isFolder == true { missing = target }
    }
    guard let missing, !home.repository.ignores(missing) else { return nil }
    return "no such file in the repository\(hints.hint { home.repository.nearestName(to: missing) })"
  }
}

extension Array where Element == ByteRange {
  /// The last range that starts at or before another. The ranges are sorted. O(log n).
  fileprivate func last(startingBefore range: ByteRange) -> ByteRange? {
    let behind = partitioningIndex { $0.lower > range.lower }
    return behind > 0 ? self[behind - 1] : nil
  }
}

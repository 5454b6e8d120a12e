import MarkdownModel
import Quantities
import RuleModel

/// A place in a document where content is expected.
public struct Slot: Sendable {
  public enum Expectation: Sendable {
    case text
    /// A section that says nothing but what its template says.
    case ownWords
    case field(Names)
    case column(Names)
    case listItem
    case frontMatter(key: String)
    /// A placeholder where the profile expects nothing in particular.
    case placeholder
    /// A value in a document without fixed sections.
    case value
  }

  public let expectation: Expectation
  /// Where it stands; nil when it is missing.
  public let range: ByteRange?
  public let isFilled: Bool
  /// For how many places it counts in its section; more than one for a blank whose surroundings are the template's, too.
  public let weight: Int
}

/// Collects the slots of one section after another and keeps account of the placeholders that belong to one.
struct SlotCollector {
  let document: Document
  let placeholders: [Placeholder]
  /// What the template itself says, by hash.
  let templateWords: Set<UInt64>
  private(set) var slots: [Slot] = []
  /// How much of the current section is as the template has it: neither filled nor open.
  private(set) var kept: (count: Int, first: ByteRange?) = (0, nil)
  private var isAccounted: [Bool]
  private let blankWeight: Int

  /// - Parameter blankWeight: for how many places a template's blank counts.
  init(document: Document, placeholders: [Placeholder], templateWords: Set<UInt64>, blankWeight: Int = 1) {
    self.blankWeight = blankWeight
    self.document = document
    self.placeholders = placeholders
    self.templateWords = templateWords
    isAccounted = [Bool](filledWith: false, count: placeholders.count)
  }

  mutating func beginSection() { kept = (0, nil) }

  mutating func add(_ expectation: Slot.Expectation, at range: ByteRange?, isFilled: Bool) {
    let isBlank = blankWeight > 1 && !isFilled && range.map(hasBlank) ?? false
    slots.append(
      Slot(expectation: expectation, range: range, isFilled: isFilled, weight: isBlank ? blankWeight : 1))
    if let range, !isFilled { account(for: range) }
  }

  mutating func addMissing(_ expectation: Slot.Expectation) { add(expectation, at: nil, isFilled: false) }

  mutating func keep(_ range: ByteRange) { kept = (kept.count + 1, kept.first ?? range) }

  /// A value that is open when any of it is a placeholder, and the template's own when it says what the template says.
  mutating func addValue(_ expectation: Slot.Expectation, at range: ByteRange) {
    if hasPlaceholder(range) {
      add(expectation, at: range, isFilled: false)
    } else if isTemplate(range) {
      keep(range)
    } else {
      add(expectation, at: range, isFilled: true)
    }
  }

  // MARK: Placeholders

  func hasPlaceholder(_ range: ByteRange) -> Bool { !indices(touching: range).isEmpty }

  /// Whether a template's own mark stands there, not one that an author sets where something is still unknown.
  private func hasBlank(_ range: ByteRange) -> Bool {
    indices(touching: range).contains {
      placeholders[$0].kind != .unfinishedMarker && placeholders[$0].kind != .emptyValue
    }
  }

  /// Whether a text is `TODO` or the like.
  func isMarker(_ range: ByteRange) -> Bool {
    indices(touching: range).contains {
      placeholders[$0].kind == .unfinishedMarker && placeholders[$0].range.contains(range)
    }
  }

  mutating func account(for range: ByteRange) {
    for index in indices(touching: range) { isAccounted[index] = true }
  }

  /// Opens a slot for each placeholder of a range that belongs to none yet.
  mutating func addRest(in range: ByteRange?) {
    guard let range else { return }
    for index in indices(touching: range) where !isAccounted[index] {
      add(.placeholder, at: placeholders[index].range, isFilled: false)
    }
  }

  /// The placeholders that overlap a range, or stand in it without any width. O(log n + hits).
  private func indices(touching range: ByteRange) -> Range<Int> {
    let low = placeholders.partitioningIndex {
      $0.range.upper > range.lower || $0.range.upper == range.lower && ($0.range.isEmpty || range.isEmpty)
    }
    var end = low
    while end < placeholders.count, touches(placeholders[end].range, range) { end += 1 }
    return low..<end
  }

  private func touches(_ a: ByteRange, _ b: ByteRange) -> Bool {
    a.overlaps(b) || ((a.isEmpty || b.isEmpty) && a.lower <= b.upper && b.lower <= a.upper)
  }

  /// Whether placeholders are half of a text or more, or all that the template does not say already.
  func isMostlyPlaceholder(_ range: ByteRange) -> Bool {
    let open = indices(touching: range)
    guard !open.isEmpty else { return false }
    let count = open.reduce(0) { $0 + placeholders[$1].range.clamped(to: range).count }
    return count * 2 >= range.count || isTemplate(range)
  }

  // MARK: Template

  /// Whether a text, placeholders left out, is what the template says.
  func isTemplate(_ range: ByteRange) -> Bool {
    guard !templateWords.isEmpty, range.count <= Self.longestTemplateText else { return false }
    return Self.digest(of: range, without: indices(touching: range).map { placeholders[$0].range }, in: document)
      .map(templateWords.contains) ?? false
  }

  private static let longestTemplateText = 2000

  /// The hash of a text without its placeholders; nil when no word is left.
  static func digest(of range: ByteRange, without open: [ByteRange], in document: Document) -> UInt64? {
    let folded = open.isEmpty ? FoldedText(document.source.bytes, range) : text(of: range, without: open, in: document)
    return folded.isEmpty ? nil : Digest.fnv1a(folded.bytes[...])
  }

  private static func text(of range: ByteRange, without open: [ByteRange], in document: Document) -> FoldedText {
    var bytes = Array(document.source.bytes[range.lower..<range.upper])
    for placeholder in open {
      let part = placeholder.clamped(to: range)
      for index in part.lower..<part.upper { bytes[index - range.lower] = .space }
    }
    return FoldedText(bytes, ByteRange(0, bytes.count))
  }
}

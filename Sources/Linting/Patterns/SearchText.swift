import MarkdownModel
import Synchronization

/// What patterns are searched for in: the texts of a document of one kind, one behind the other, as their readers see
/// them. Emphasis marks are left out; a code span, image or HTML tag is one character that is neither word nor blank.
struct SearchText: Sendable {
  enum Place: Int, CaseIterable, Sendable {
    case headings, paragraphs, items, headers, cells, code, frontMatter
  }

  /// One heading, paragraph, cell, code or value. A match lies in one of them.
  struct Piece: Sendable {
    /// Where it stands among the letters; a line end stands behind it.
    let letters: Range<Int>
    /// Where it stands in the document.
    let range: ByteRange
    /// The block that holds it; -1 in the front matter.
    let block: Int
    /// Of a cell.
    let cell: Cell?
    /// Of a value in the front matter.
    let key: String
  }

  struct Cell: Sendable {
    let table: Int
    let row: Int
    let column: Int
  }

  /// Stands for what is no text.
  static let mark: UInt8 = 0x1A

  /// Letters that stand for bytes of the document.
  private struct Run: Sendable {
    let start: Int
    let range: ByteRange
    /// Whether one letter stands for the whole range, and not each for a byte.
    let isMark: Bool
  }

  private(set) var letters: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private var runs: [Run] = []

  /// The bytes of the document that some letters stand for. O(log n).
  ///
  /// - Parameter range: not empty.
  func source(of range: Range<Int>) -> ByteRange {
    let (first, last) = (run(at: range.lowerBound), run(at: range.upperBound - 1))
    let lower = first.isMark ? first.range.lower : first.range.lower + range.lowerBound - first.start
    let upper = last.isMark ? last.range.upper : last.range.lower + range.upperBound - last.start
    return ByteRange(lower, max(lower, upper))
  }

  private func run(at letter: Int) -> Run {
    runs[max(0, runs.partitioningIndex { $0.start > letter } - 1)]
  }

  /// The index of the piece that holds a letter. O(log n).
  func piece(at letter: Int) -> Int {
    max(0, pieces.partitioningIndex { $0.letters.lowerBound > letter } - 1)
  }

  /// Some letters for people to read.
  func shown(_ range: Range<Int>) -> String {
    String(decoding: letters[range], as: UTF8.self).split(separator: "\u{1A}", omittingEmptySubsequences: false)
      .joined(separator: "…")
  }

  // MARK: Making

  private mutating func append(_ range: ByteRange, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    runs.append(Run(start: letters.count, range: range, isMark: false))
    letters += source[range.lower..<range.upper]
  }

  private mutating func append(_ letter: UInt8, for range: ByteRange) {
    runs.append(Run(start: letters.count, range: range, isMark: true))
    letters.append(letter)
  }

  private mutating func endPiece(
    from start: Int, _ range: ByteRange, block: Int, cell: Cell? = nil, key: String = ""
  ) {
    pieces.append(Piece(letters: start..<letters.count, range: range, block: block, cell: cell, key: key))
    append(.lineFeed, for: ByteRange(range.upper, range.upper))
  }

  /// Patterns are searched for in valid UTF-8 alone; a byte that is none becomes a mark, so that all else keeps its place.
  private mutating func makeValid() {
    if String(validating: letters, as: UTF8.self) != nil { return }
    var valid: [UInt8] = []
    valid.reserveCapacity(letters.count)
    var parser = Unicode.UTF8.ForwardParser()
    var rest = letters.makeIterator()
    reading: while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): valid += scalar
      case .error(let length): valid += repeatElement(Self.mark, count: length)
      case .emptyInput: break reading
      }
    }
    letters = valid
  }
}

extension SearchText {
  init(_ place: Place, of subject: Subject) {
    switch place {
    case .code: readCode(subject.document)
    case .frontMatter: readFrontMatter(subject)
    default: for unit in subject.units where Self.place(of: unit, in: subject.document) == place { read(unit, subject) }
    }
    makeValid()
  }

  private static func place(of unit: TextUnit, in document: Document) -> Place {
    switch unit.place {
    case .heading: return .headings
    case .item: return .items
    case .headerCell: return .headers
    case .bodyCell: return .cells
    case .paragraph:
      let parent = document.blocks[unit.block].parent
      return parent >= 0 && document.blocks[parent].kind == .item ? .items : .paragraphs
    }
  }

  private mutating func read(_ unit: TextUnit, _ subject: Subject) {
    let document = subject.document
    let source = document.source.bytes
    let start = letters.count
    var end = unit.range.lower
    for inline in document.inlines[unit.inlines] {
      // What holds other inlines is read by them; the parts of an image come behind it.
      if inline.kind == .emphasis || inline.kind == .strong || inline.kind == .link || inline.range.lower < end {
        continue
      }
      if let line = source[end..<inline.range.lower].firstIndex(where: \.isLineEnding) {
        append(.lineFeed, for: ByteRange(line, inline.range.lower))
      }
      if inline.kind == .text { append(inline.range, of: source) } else { append(Self.mark, for: inline.range) }
      end = inline.range.upper
    }
    endPiece(from: start, unit.range, block: unit.block, cell: Self.cell(of: unit))
  }

  private static func cell(of unit: TextUnit) -> Cell? {
    switch unit.place {
    case .headerCell(let table, let column): Cell(table: table, row: 0, column: column)
    case .bodyCell(let table, let row, let column): Cell(table: table, row: row, column: column)
    default: nil
    }
  }

  private mutating func readCode(_ document: Document) {
    let source = document.source.bytes
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .codeBlock {
        let start = letters.count
        for (line, segment) in document.segments[block.segments].enumerated() {
          if line > 0 { append(.lineFeed, for: ByteRange(segment.lower, segment.lower)) }
          append(segment, of: source)
        }
        endPiece(from: start, block.range, block: index)
        continue
      }
      let inlines = block.table < 0 ? [block.inlines] : document.tables[block.table].cells.map(\.inlines)
      for inline in inlines.joined() where document.inlines[inline].kind == .code {
        let start = letters.count
        append(document.inlines[inline].content, of: source)
        endPiece(from: start, document.inlines[inline].content, block: index)
      }
    }
  }

  private mutating func readFrontMatter(_ subject: Subject) {
    for entry in subject.frontMatter.entries {
      for element in subject.frontMatter.elements(of: entry) {
        let start = letters.count
        append(element.range, of: subject.document.source.bytes)
        endPiece(from: start, element.range, block: -1, key: entry.key)
      }
    }
  }
}

/// The texts of a document to search in, each made when it is first asked for.
final class SearchTexts: Sendable {
  /// By the raw values of the places.
  private let texts = Mutex([SearchText?](repeating: nil, count: SearchText.Place.allCases.count))

  func text(_ place: SearchText.Place, of subject: Subject) -> SearchText {
    if let known = texts.withLock({ $0[place.rawValue] }) { return known }
    let new = SearchText(place, of: subject)
    texts.withLock { $0[place.rawValue] = new }
    return new
  }
}

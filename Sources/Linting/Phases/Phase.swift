import MarkdownModel
import Quantities
import RuleModel

/// A part of a plan with the days on which it starts and ends.
struct Phase: Sendable {
  let name: ByteRange
  /// 2 for `Phase 2`; nil where it has no number.
  let number: Int?
  let start: DateSpan?
  let end: DateSpan?
  /// Phases of one table, list or section have the same number.
  let group: Int

  var first: DateSpan? { start ?? end }
  var last: DateSpan? { end ?? start }
}

/// The words by which phases are known.
struct PhaseWords: Sendable {
  let starts: PhraseTable
  let ends: PhraseTable
  let names: PhraseTable
  let sequence: PhraseTable
  let joints: PhraseTable
  /// Of the longest name.
  let mostNameWords: Int

  init(_ vocabulary: Vocabulary) {
    starts = vocabulary.phrases("start-headers")
    ends = vocabulary.phrases("end-headers")
    names = vocabulary.phrases("phase-names")
    sequence = vocabulary.phrases("sequence-words")
    joints = vocabulary.phrases("date-joints")
    var most = 0
    vocabulary.list("phase-names").forEach { name in
      most = max(most, 1 + name.count { $0 < 0x80 && !$0.isAlphanumericASCII })
    }
    mostNameWords = most
  }

  /// A quick answer for most texts: whether one may begin with the name of a phase and goes on to a digit, with no more
  /// than so many words before it.
  func mayBeginName(_ text: ByteRange, in bytes: [UInt8], most: Int) -> Bool {
    guard let start = start(of: text, in: bytes), QuantityReader.firstDigit(bytes, start..<text.upper) != nil else {
      return false
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      var words = 0
      var isInWord = false
      while index < text.upper, words <= most {
        let byte = bytes[index]
        if byte.isDigit { return true }
        if byte.isLetterASCII {
          if !isInWord { words += 1 }
          isInWord = true
        } else if byte < 0x80 {
          isInWord = false
        }
        index += 1
      }
      return false
    }
  }

  /// The first letter, if the name of a phase may begin with it.
  private func start(of text: ByteRange, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = text.lower
      while index < text.upper, !(bytes[index].isLetterASCII || bytes[index] >= 0xC3) {
        if bytes[index].isDigit { return nil }
        index += 1
      }
      return index < text.upper && names.mayBegin(in: bytes, at: index, limit: text.upper) ? index : nil
    }
  }
}

/// Finds the phases of plans: rows of tables, headings, items of lists.
struct PhaseFinder: ~Copyable {
  private static let longestName = 200
  /// The name of a phase and its number.
  private static let mostWords = 4

  private let subject: Subject
  private let document: Document
  private let bytes: [UInt8]
  private let words: PhaseWords
  private let dates: DateSpanReader
  private var scan: WordScan
  private(set) var phases: [Phase] = []
  private var groups = 0

  init(_ subject: Subject, _ words: PhaseWords) {
    self.subject = subject
    self.words = words
    document = subject.document
    bytes = subject.document.source.bytes
    dates = DateSpanReader(subject)
    scan = subject.spareScan.take()
  }

  deinit { subject.spareScan.giveBack(scan) }

  mutating func readAll() {
    for table in document.tables.indices { readTable(table) }
    readHeadings()
    readItems()
  }

  // MARK: Names

  /// The number behind the name of a phase, `Phase 2: Roll-out`; nil where the text does not begin with one.
  private mutating func number(in name: ByteRange) -> Int? {
    guard !name.isEmpty, name.count <= Self.longestName,
      words.mayBeginName(name, in: bytes, most: min(Self.mostWords - 1, words.mostNameWords))
    else { return nil }
    scan.read(bytes, name, most: Self.mostWords)
    guard let match = words.names.match(in: scan, at: 0, limit: scan.words.count), match.words < scan.words.count,
      case let digits = scan.bytes[scan.words[match.words].folded], digits.count <= 2, digits.allSatisfy(\.isDigit)
    else { return nil }
    // `Phase 2-3`, `Phase 2.1` are parts of others.
    let end = scan.words[match.words].range.upper
    if end + 1 < name.upper, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "-"), bytes[end + 1].isDigit
    {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  // MARK: Tables

  private mutating func readTable(_ table: Int) {
    let roles = subject.roles
    guard !roles.tables[table].isTransposed, document.tables[table].rowCount > 1,
      roles.lines[roles.tables[table].lines].contains(where: { mayHoldDates($0.role) })
    else { return }
    let cells = document.tables[table]
    var (start, end): (Int?, Int?) = (nil, nil)
    var dated: [Int] = []
    for column in 0..<cells.columnCount where mayHoldDates(roles.line(column, of: table).role) {
      let header = cells[0, column].range
      scan.read(bytes, header, most: 4)
      if column == roles.tables[table].subject { continue }
      if names(words.starts) {
        start = start ?? column
      } else if names(words.ends) {
        end = end ?? column
      } else {
        dated.append(column)
      }
    }
    guard start != nil || end != nil || !dated.isEmpty else { return }
    groups += 1
    for row in 1..<cells.rowCount {
      let name = cells[row, roles.tables[table].subject].range
      let number = number(in: name)
      if start != nil || end != nil {
        add(
          name, number, start: start.flatMap { sole(cells[row, $0].range) },
          end: end.flatMap { sole(cells[row, $0].range) })
      } else if let column = dated.first {
        addRange(cells[row, column].range, name, number)
      }
    }
  }

  private func mayHoldDates(_ role: Role?) -> Bool {
    switch role {
    case .date, .horizon, .window, .duration, nil: true
    default: false
    }
  }

  /// Whether the header that was read last is one of some words.
  private func names(_ table: PhraseTable) -> Bool {
    guard !scan.words.isEmpty else { return false }
    let match = table.match(in: scan, at: 0, limit: scan.words.count)
    return match.map { $0.words == scan.words.count } ?? false || table.unspacedTag(in: scan, word: 0) != 0
  }

  private func sole(_ cell: ByteRange) -> DateSpan? {
    guard cell.count <= Self.longestName, DateReader.mayRead(cell, in: bytes), let spans = dates.spans(in: cell),
      spans.count == 1
    else { return nil }
    return spans[0]
  }

  // MARK: Lines

  private mutating func readHeadings() {
    var parent = -2
    for section in document.sections where section.level > 1 {
      let title = section.title
      guard let number = number(in: title) else { continue }
      if section.parent != parent { groups += 1 }
      parent = section.parent
      if !addRange(title, title, number) { addLabels(of: section, title, number) }
    }
  }

  /// "**Start:** 2026-03-02" below the heading of a phase.
  private mutating func addLabels(of section: Section, _ title: ByteRange, _ number: Int) {
    var (start, end): (DateSpan?, DateSpan?) = (nil, nil)
    for index in subject.labels.indices(inBlocks: section.ownBlocks) {
      let label = subject.labels[index]
      scan.read(bytes, label.label, most: 4)
      if names(words.starts) {
        start = start ?? sole(label.value)
      } else if names(words.ends) {
        end = end ?? sole(label.value)
      } else if mayHoldDates(subject.roles.labels[index].role), start == nil, end == nil,
        addRange(label.value, title, number)
      {
        return
      }
    }
    add(title, number, start: start, end: end)
  }

  private mutating func readItems() {
    var list = -1
    for unit in subject.units where unit.isItem && unit.range.count <= 400 {
      guard let number = number(in: unit.range) else { continue }
      let parent = document.blocks[unit.block].parent
      let own = parent >= 0 ? document.blocks[parent].parent : unit.block
      if own != list { groups += 1 }
      list = own
      addRange(unit.range, unit.range, number)
    }
  }

  // MARK: Adding

  /// A text that names one date, or two with a joint between.
  @discardableResult
  private mutating func addRange(_ text: ByteRange, _ name: ByteRange, _ number: Int?) -> Bool {
    guard DateReader.mayRead(text, in: bytes), let spans = dates.spans(in: text) else { return false }
    switch spans.count {
    case 1: add(name, number, start: nil, end: spans[0])
    case 2 where joins(spans[0].range.upper, spans[1].range.lower): add(name, number, start: spans[0], end: spans[1])
    default: return false
    }
    return true
  }

  private mutating func joins(_ lower: Int, _ upper: Int) -> Bool {
    guard lower <= upper, upper - lower <= 16 else { return false }
    scan.read(bytes, ByteRange(lower, upper), most: 3)
    if scan.words.isEmpty {
      return bytes[lower..<upper].contains {
        $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == UInt8(ascii: ">") || $0 == 0xE3
      }
    }
    return scan.words.indices.allSatisfy { words.joints.match(in: scan, at: $0, limit: scan.words.count) != nil }
  }

  private mutating func add(_ name: ByteRange, _ number: Int?, start: DateSpan?, end: DateSpan?) {
    guard start != nil || end != nil, !subject.hasPlaceholder(in: name) else { return }
    phases.append(Phase(name: name, number: number, start: start, end: end, group: groups))
  }
}

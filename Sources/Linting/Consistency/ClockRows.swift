import MarkdownModel
import Quantities
import RuleModel

/// The headers of columns that tell when something began and ended, and how long it took.
struct ClockRowWords: Sendable {
  fileprivate enum Header: UInt8 { case start = 1, end, duration }

  fileprivate let headers: PhraseTable

  init(_ vocabulary: Vocabulary) {
    headers = PhraseTable([
      (vocabulary.list("start-headers"), Header.start.rawValue), (vocabulary.list("end-headers"), Header.end.rawValue),
      (vocabulary.list("clock-duration-headers"), Header.duration.rawValue),
    ])
  }
}

/// Reads tables of clock times and durations, `Start | End | Duration`, and keeps the durations that are wrong.
struct ClockRows {
  private static let day = 1440.0
  /// Further off, breaks were left out, or it is another duration; unless the clock ran backwards.
  private static let plausible = 0.3...3.0

  private let subject: Subject
  private let bytes: [UInt8]
  private let words: ClockRowWords
  private let clocks: ClockSpans
  private let reader: QuantityReader

  init(_ subject: Subject, _ words: ClockRowWords, _ clocks: ClockSpans) {
    (self.subject, self.words, self.clocks) = (subject, words, clocks)
    bytes = subject.document.source.bytes
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  func wrong() -> [ClockSpan] {
    var scan = WordScan()
    return subject.document.tables.indices.flatMap { table -> [ClockSpan] in
      columns(of: table, &scan).map { rows(of: table, $0) } ?? []
    }
  }

  private typealias Columns = (start: Int, end: Int, duration: Int)

  private func columns(of table: Int, _ scan: inout WordScan) -> Columns? {
    let cells = subject.document.tables[table]
    guard cells.columnCount > 3, hasClock(cells) else { return nil }
    var places = [Int](filledWith: -1, count: 4)
    for column in 0..<cells.columnCount {
      let header = name(cells[0, column].range)
      guard words.headers.mayBegin(in: bytes, header) else { continue }
      scan.read(bytes, header, most: 6)
      let tag = Int(words.headers.tag(ofWhole: 0..<scan.words.count, in: scan))
      guard tag > 0 else { continue }
      guard places[tag] < 0 else { return nil }
      places[tag] = column
    }
    return places[1...].contains(-1) ? nil : (places[1], places[2], places[3])
  }

  /// The quick answer for most tables: whether a colon stands between digits in the first row.
  private func hasClock(_ cells: Table) -> Bool {
    guard cells.rowCount > 2 else { return false }
    let (lower, upper) = (cells[1, 0].range.upper, cells[1, cells.columnCount - 1].range.upper)
    return bytes.withUnsafeBufferPointer { bytes in
      var index = lower + 1
      while index + 1 < upper {
        if bytes[index] == UInt8(ascii: ":"), bytes[index - 1].isDigit, bytes[index + 1].isDigit { return true }
        index += 1
      }
      return false
    }
  }

  /// `Start` of `Start (UTC)`.
  private func name(_ header: ByteRange) -> ByteRange {
    let text = Emphasis.stripped(header, bytes)
    let end = (text.lower..<text.upper).first { bytes[$0] == UInt8(ascii: "(") } ?? text.upper
    return ByteRange(text.lower, end)
  }

  /// Where most rows are right, the others are wrong; where most are not, breaks may have been left out.
  private func rows(of table: Int, _ columns: Columns) -> [ClockSpan] {
    let cells = subject.document.tables[table]
    var right = 0
    var wrong: [ClockSpan] = []
    for row in 1..<max(1, cells.rowCount) {
      guard let from = clock(cells[row, columns.start].range), let to = clock(cells[row, columns.end].range),
        let (duration, stated) = duration(cells[row, columns.duration].range)
      else { continue }
      let span = to > from ? to - from : to - from + Self.day
      if stated.meets(Interval(span - 1, span + 1)) {
        right += 1
      } else if to < from || Self.plausible.contains(stated.middle / span) {
        let times = [columns.start, columns.end].map { column in
          subject.document.string(Emphasis.stripped(cells[row, column].range, bytes))
        }
        wrong.append(
          ClockSpan(duration: duration, clocks: times.joined(separator: " → "), minutes: Int(span.rounded())))
      }
    }
    return right > wrong.count ? wrong : []
  }

  private func clock(_ cell: ByteRange) -> Double? {
    let text = Emphasis.stripped(cell, bytes)
    guard text.lower < text.upper, let clock = clocks.clock(at: text.lower, limit: text.upper), clock.end == text.upper
    else { return nil }
    return clock.minutes
  }

  /// In minutes.
  private func duration(_ cell: ByteRange) -> (place: ByteRange, minutes: Interval)? {
    let text = Emphasis.stripped(cell, bytes)
    let found = reader.quantities(bytes, text.lower..<text.upper)
    guard found.count == 1, found[0].isPlainValue, let unit = found[0].unit, unit.dimension == .time,
      unit.perDimension == nil
    else { return nil }
    return (found[0].valueRange, found[0].low.interval * (unit.factor / 60))
  }
}

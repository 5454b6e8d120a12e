import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports values behind whose number stands what is no unit of their metric. Card: `Rules/quantity/unknown-unit.yaml`.
struct UnknownUnit: Check {
  private let metrics: MetricWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    metrics = vocabulary.metricWords
  }

  func findings(in subject: Subject) -> [Finding] {
    let reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    var table = TableContext(subject, reader)
    var columns = ValueColumns(subject, reader)
    var scan = WordScan()
    var findings: [Finding] = []
    func report(_ token: NumberedToken, _ advice: UnitAdvice) {
      findings.append(
        Finding(
          at: token.range, ["unit": subject.document.string(token.range)],
          phrases: ["kind": advice.kind, "hint": advice.hint]))
    }
    @discardableResult
    func judge(_ value: ByteRange, _ measured: () -> Measured?) -> Bool {
      let bytes = subject.document.source.bytes
      guard let token = NumberedToken(in: value, bytes),
        // So most values end.
        reader.unit(named: bytes, token.range.lower..<token.range.upper) == nil, let measured = measured(),
        let advice = (measured.isTime ? .time : metrics.kind(of: measured.metric, in: bytes, &scan)).map({
          UnitAdvice(token, $0, reader, subject)
        }) ?? (measured.isPercentile ? UnitAdvice(misspeltTime: token, reader, subject) : nil)
      else { return false }
      report(token, advice)
      return true
    }
    let bytes = subject.document.source.bytes
    /// Where no header tells what is measured, the cells around a value do: `21 mss` between `7 ms` and `54 ms`.
    func judgeByPeers(_ value: ByteRange, _ table: Int, _ row: Int, _ column: Int) {
      guard let token = NumberedToken(in: value, bytes),
        reader.unit(named: bytes, token.range.lower..<token.range.upper) == nil,
        let advice = UnitAdvice.misspelt(
          token, among: UnitPeersAround(subject.document.tables[table], row, column).dimensions(reader, bytes), reader,
          subject)
      else { return }
      report(token, advice)
    }
    for unit in subject.units where unit.isCell {
      guard case .bodyCell(let index, let row, let column) = unit.place, NumberedToken.mayStand(in: unit.range, bytes)
      else { continue }
      let line = subject.roles.role(table: index, row: row, column: column)
      guard line.role?.statesValue ?? (column > 0) else { continue }
      let isReported =
        line.role != nil
        && judge(unit.range) {
          table.enter(index, row: row)
          guard columns.holdValue(table: index, row: row, column: column),
            table.unit(of: column, row: row, role: line.role) == nil
          else { return nil }
          return Measured(
            metric: table.context(of: column, row: row, line).metric, isTime: false,
            isPercentile: table.statistic(of: column, row: row, role: line.role)?.isPercentile ?? false)
        }
      if !isReported { judgeByPeers(unit.range, index, row, column) }
    }
    for (index, label) in subject.labels.enumerated() {
      guard let role = subject.roles.labels[index].role, role.statesValue || role == .duration || role == .ttl else {
        continue
      }
      judge(NumberedToken.first(of: label.value, bytes)) {
        Measured(
          metric: label.label, isTime: !role.statesValue,
          isPercentile: reader.statistic(ofLabel: bytes, label.label.lower..<label.label.upper)?.statistic.isPercentile
            ?? false)
      }
    }
    return findings.sorted { $0.range < $1.range }
  }
}

/// What a value is said to be.
private struct Measured {
  let metric: ByteRange
  /// Whether its role says that it is a time: a duration, a time to live.
  let isTime: Bool
  /// Mostly of times, whether or not the name says so: `p99`.
  let isPercentile: Bool
}

/// One number and one word, and nothing else: `310 mss`, `< 200msc`.
private struct NumberedToken {
  private static let longest = 12

  let value: ByteRange
  /// The word.
  let range: ByteRange
  let isAttached: Bool

  /// A quick answer for most texts: whether one ends in a letter, or in a mark that may stand around it.
  static func mayStand(in range: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard !range.isEmpty, case let last = bytes[range.upper - 1] else { return false }
    return last.isLetterASCII
      || !(last.isDigit || last == UInt8(ascii: "%") || last == UInt8(ascii: ")") || last >= 0x80)
  }

  /// What stands before what is said about a value: `< 250 mili (p95)`, `30 mins, each night`, `700 MBB per pod`.
  static func first(of value: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    var end = value.lower
    while end + 1 < value.upper {
      let isAside = bytes[end] == .space && bytes[end + 1] == UInt8(ascii: "(")
      if isAside || bytes[end] == UInt8(ascii: ",") && bytes[end + 1] == .space
        || bytes.span.hasPrefix(" per ", at: end)
      {
        return ByteRange(value.lower, end)
      }
      end += 1
    }
    return value
  }

  init?(in range: ByteRange, _ bytes: borrowing [UInt8]) {
    let inner = Emphasis.stripped(range, bytes)
    var index = inner.lower
    while index < inner.upper, !bytes[index].isAlphanumericASCII, index < inner.lower + 6 { index += 1 }
    let number = index
    while index < inner.upper,
      bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")
    { index += 1 }
    guard index > number, bytes[number].isDigit, bytes[index - 1].isDigit else { return nil }
    let end = index
    while index < inner.upper, bytes[index] == .space, index < end + 2 { index += 1 }
    let word = index
    while index < inner.upper, bytes[index].isLetterASCII || (index > word && bytes[index] == UInt8(ascii: "/")) {
      index += 1
    }
    guard index == inner.upper, index - word >= 2, index - word <= Self.longest, bytes[index - 1].isLetterASCII else {
      return nil
    }
    value = inner
    self.range = ByteRange(word, index)
    isAttached = word == end
  }
}

/// The cells above, below and beside a cell.
private struct UnitPeersAround {
  private let cells: [ByteRange]

  init(_ table: Table, _ row: Int, _ column: Int) {
    let places = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
    cells = places.compactMap { row, column in
      row > 0 && row < table.rowCount && column > 0 && column < table.columnCount ? table[row, column].range : nil
    }
  }

  /// In what at least two of them are given.
  func dimensions(_ reader: QuantityReader, _ bytes: [UInt8]) -> [Dimension] {
    var counts: [Dimension: Int] = [:]
    for cell in cells where bytes.holdDigit(in: cell) {
      if let unit = reader.quantities(bytes, cell.lower..<cell.upper).first?.unit, unit.perDimension == nil {
        counts[unit.dimension, default: 0] += 1
      }
    }
    return [.time, .data].filter { counts[$0] ?? 0 > 1 }
  }
}

/// What would be a unit of the metric.
private struct UnitAdvice {
  let kind: Phrase
  let hint: Phrase

  /// - Parameter token: with a word that is no unit.
  /// - Returns: Nil where the word plays a part of its own, or may be the name of something counted.
  init?(_ token: NumberedToken, _ metric: MetricKind, _ reader: QuantityReader, _ subject: Subject) {
    let bytes = subject.document.source.bytes
    let place = token.range.lower..<token.range.upper
    guard !subject.hasPlaceholder(in: token.value), !reader.hasRole(bytes, place),
      reader.quantities(bytes, token.value.lower..<token.value.upper).allSatisfy({
        $0.unit == nil && $0.low.exponent < 3 && $0.statistic == nil
      })
    else { return nil }
    let dimension: Dimension
    let example: Phrase
    switch metric {
    case .latency, .time: (dimension, kind, example) = (.time, "unit of time", "ms or s")
    case .data: (dimension, kind, example) = (.data, "unit of data", "MB or MiB")
    case .share: (dimension, kind, example) = (.percentage, "unit of a share", "%")
    case .throughput:
      guard let rate = Self.rate(token, reader, subject) else { return nil }
      (kind, hint) = ("rate", "did you mean '\(rate)'?")
      return
    case .other: return nil
    }
    let word = subject.document.string(token.range)
    let nearest = NearestWord.nearest(to: word, among: subject.quantityVocabulary.names(of: dimension))
    // Apart from its number the word may be what is counted: "3 retries".
    guard token.isAttached || nearest != nil, !Self.isOrdinal(word) else { return nil }
    hint = nearest.map { "did you mean '\($0)'?" } ?? "write for example \(example)"
  }

  /// `reqs/sek`, `Gbti/s`: a rate of which one half is known.
  private static func rate(_ token: NumberedToken, _ reader: QuantityReader, _ subject: Subject) -> String? {
    let bytes = subject.document.source.bytes
    guard let slash = bytes[token.range.lower..<token.range.upper].firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let amount = subject.document.string(ByteRange(token.range.lower, slash))
    let time = subject.document.string(ByteRange(slash + 1, token.range.upper))
    func nearest(to word: String, _ dimension: Dimension) -> String? {
      NearestWord.nearest(to: word, among: subject.quantityVocabulary.names(of: dimension))
    }
    if reader.unit(named: bytes, slash + 1..<token.range.upper)?.dimension == .time {
      return nearest(to: amount, .data).map { "\($0)/\(time)" }
    }
    return nearest(to: time, .time).map { "\(amount)/\($0)" }
  }

  /// For a percentile of nobody knows what: only what comes close to a unit of time.
  init?(misspeltTime token: NumberedToken, _ reader: QuantityReader, _ subject: Subject) {
    self.init(misspelt: token, .time, reader, subject)
  }

  private init?(
    misspelt token: NumberedToken, _ dimension: Dimension, _ reader: QuantityReader, _ subject: Subject
  ) {
    let names = subject.quantityVocabulary.names(of: dimension)
    guard NearestWord.nearest(to: subject.document.string(token.range), among: names) != nil else { return nil }
    self.init(token, dimension == .time ? .latency : .data, reader, subject)
  }

  static func misspelt(
    _ token: NumberedToken, among dimensions: [Dimension], _ reader: QuantityReader, _ subject: Subject
  ) -> UnitAdvice? {
    dimensions.lazy.compactMap { UnitAdvice(misspelt: token, $0, reader, subject) }.first
  }

  /// `95th`, `5xx`
  private static func isOrdinal(_ word: String) -> Bool { ["st", "nd", "rd", "th", "xx"].contains(word) }
}

import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports criteria that are ticked although the measured value misses them, or the other way round.
/// Cards: `unmet-criterion-checked`, `met-criterion-unchecked`.
struct Criterion: Check {
  enum Report: String, CaseIterable { case ticked, open }

  /// In bytes: that of `[x]`, `✅` and `❌`.
  private static let markWidth = 3
  private static let longestVerdict = 16

  let report: Report
  /// 1 before a measured value, 2 before a bound.
  private let words: PhraseTable
  let verdictWords: VerdictWords
  let rowWords: MarkedRowWords
  private let nameWords: NameWords
  private let measuredMarks: MeasuredMarks
  private let saidWords: SaidVerdictWords
  let successWords: ToldSuccessWords
  private let metrics: BetterDirection
  /// "currently": before what is to be improved.
  private let states: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'criterion' needs 'with: {reports: …}'")
    }
    report = try DataReader(parameters, known: ["reports"], of: "the parameters of 'criterion'").choice("reports")
    words = PhraseTable([
      (vocabulary.list("criterion-measured-words"), 1), (vocabulary.list("criterion-bound-words"), 2),
    ])
    verdictWords = vocabulary.verdictWords
    rowWords = MarkedRowWords(vocabulary)
    nameWords = vocabulary.nameWords
    measuredMarks = vocabulary.measuredMarks
    saidWords = SaidVerdictWords(vocabulary)
    successWords = ToldSuccessWords(vocabulary)
    metrics = vocabulary.betterDirection
    states = vocabulary.phrases("criterion-state-words")
  }

  /// The verdict that the document gives and that is to be doubted.
  var doubted: Verdict { report == .ticked ? .met : .missed }

  func findings(in subject: Subject) -> [Finding] {
    let said = SaidVerdicts(subject, saidWords).contradicted().filter { $0.said == doubted }
    return items(in: subject) + rows(in: subject) + (report == .ticked ? toldSuccess(in: subject) : [])
      + said.map { verdict in
        finding(
          at: verdict.words, verdict.measured, verdict.bound, subject.document, advice: "mend the words or the figures")
      }
  }

  // MARK: Task lists

  private func items(in subject: Subject) -> [Finding] {
    let document = subject.document
    let wanted: TaskState = report == .ticked ? .done : .open
    let facts = subject.facts
    var scan = WordScan()
    var findings: [Finding] = []
    var bareBounds: Set<Int> = []
    var index = 0
    while index < facts.all.count {
      let first = index
      let unit = subject.units[facts.all[first].textUnit]
      while index < facts.all.count, facts.all[index].textUnit == facts.all[first].textUnit { index += 1 }
      let item = unit.isItem ? document.blocks[unit.block].parent : -1
      let hasBox = document.task(of: unit) == wanted
      let values = (first..<index).count { facts.quantity(of: facts.all[$0]).part == .value }
      // A mark without a measured value may stand before what is promised.
      if values == 1, hasBox { bareBounds.insert(facts.all[first].textUnit) }
      guard values > 1, item >= 0 || isLine(unit, document),
        let box = hasBox
          ? box(of: unit, document)
          : mark(of: unit, document) ?? verdictWords(of: unit, behind: facts.range(of: facts.all[index - 1]), document)
      else { continue }
      guard let (measured, bound) = pair(first..<index, facts, subject, &scan),
        let verdict = verdict(on: measured, bound, unit, subject), verdict != doubted
      else { continue }
      findings.append(finding(at: box, measured, bound, document))
    }
    return bareBounds.isEmpty
      ? findings : (findings + measuredElsewhere(bareBounds, subject)).sorted { $0.range < $1.range }
  }

  /// Criteria that state only their bound; the measured value stands in a table of metrics or in another list.
  private func measuredElsewhere(_ units: Set<Int>, _ subject: Subject) -> [Finding] {
    guard subject.facts.all.contains(where: { $0.role == .current || $0.role == .after }) else { return [] }
    // The same for what is ticked and for what is open.
    let values = subject.lazyCriterionValues {
      let measures = MeasureSet(
        subject.facts.all.lazy.filter { subject.document.task(of: subject.units[$0.textUnit]) != .none }.map {
          MeasureKey($0)
        })
      var reader = StatedValues(subject, nameWords, measuredMarks: measuredMarks)
      reader.readAll { kind, measure in
        (kind == .target || kind == .objective || kind.isMeasured) && measures.contains(measure)
      }
      return reader.values
    }
    let known = MeasuredValues(values)
    return values.compactMap { bound in
      guard units.contains(bound.unit), bound.kind == .target,
        let box = box(of: subject.units[bound.unit], subject.document), let measured = known.value(for: bound),
        let verdict = Verdict(measured.stated, against: bound.stated), verdict != doubted,
        measured.kind != .current || !isAchieved(bound, values),
        // Where the bound itself is in doubt, nothing is met by it.
        report == .ticked || !known.contradicts(bound, besides: measured)
      else { return nil }
      return finding(at: box, measured.stated, bound.stated, subject.document)
    }
  }

  /// Whether what was achieved in the end, told under a shorter or a longer name, is as the mark says: "today" was before.
  private func isAchieved(_ bound: StatedValue, _ values: [StatedValue]) -> Bool {
    values.contains { value in
      value.kind == .achieved && (value.bag.isSubset(of: bound.bag) || bound.bag.isSubset(of: value.bag))
        && Verdict(value.stated, against: bound.stated) == doubted
    }
  }

  /// A paragraph of one line may be marked like an item.
  private func isLine(_ unit: TextUnit, _ document: Document) -> Bool {
    unit.place == .paragraph
      && !document.source.bytes[unit.range.lower..<unit.range.upper].contains(where: \.isLineEnding)
  }

  private func box(of unit: TextUnit, _ document: Document) -> ByteRange? {
    guard unit.range.count > Self.markWidth, document.source.bytes[unit.range.lower] == UInt8(ascii: "[") else {
      return nil
    }
    return ByteRange(unit.range.lower, unit.range.lower + Self.markWidth)
  }

  /// `✅` or `❌` at either end of an item or line without a box; at its end with a word that says the same: `✅ PASS`.
  private func mark(of unit: TextUnit, _ document: Document) -> ByteRange? {
    guard unit.range.count > Self.markWidth else { return nil }
    let bytes = document.source.bytes
    let last = unit.range.upper - Self.markWidth
    let tail = max(unit.range.lower, last - Self.longestVerdict)..<unit.range.upper
    guard bytes[unit.range.lower] == 0xE2 || bytes[tail].contains(0xE2) else { return nil }
    let start =
      [unit.range.lower, last].first { isMark($0, bytes) }
      ?? (max(unit.range.lower, last - Self.longestVerdict)..<last).last {
        isMark($0, bytes) && verdictWords.verdict(in: ByteRange($0, unit.range.upper), of: bytes) == doubted
      }
    return start.map { ByteRange($0, $0 + Self.markWidth) }
  }

  private func isMark(_ start: Int, _ bytes: [UInt8]) -> Bool {
    bytes.span.hasPrefix(report == .ticked ? "✅" : "❌", at: start)
  }

  /// The words that end an item: "p95 340 ms (target < 300 ms), met".
  private func verdictWords(of unit: TextUnit, behind value: ByteRange, _ document: Document) -> ByteRange? {
    let bytes = document.source.bytes
    guard value.upper < unit.range.upper, unit.range.upper - value.upper <= Self.longestRest,
      case let rest = value.upper..<unit.range.upper,
      let mark = rest.last(where: { Self.parts(bytes[$0]) }),
      let first = (mark..<unit.range.upper).first(where: {
        bytes[$0].isLetterASCII || bytes[$0] >= 0xC3 && bytes[$0] < 0xE2
      }),
      let last = (first..<unit.range.upper).last(where: { bytes[$0].isLetterASCII || bytes[$0] >= 0x80 }),
      case let words = ByteRange(first, last + 1), self.verdictWords.verdict(in: words, of: bytes) == doubted
    else { return nil }
    return words
  }

  private static let longestRest = 40

  /// A comma, a colon, a parenthesis, a dash or an arrow.
  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "-"), 0xE2: true
    default: false
    }
  }

  /// A bound without a comparator counts as what is measured is wanted.
  private func verdict(on measured: StatedFigure, _ bound: StatedFigure, _ unit: TextUnit, _ subject: Subject)
    -> Verdict?
  {
    if bound.quantity.isBound { return Verdict(measured, against: bound) }
    let name = ByteRange(unit.range.lower, max(unit.range.lower, min(measured.range.lower, bound.range.lower)))
    return metrics.direction([measured, bound], names: [name], in: subject.document.source.bytes).flatMap {
      Verdict(measured, against: bound, isUpperBound: $0 == .lower)
    }
  }

  /// "p95 < 200 ms (measured: 230 ms)", "p95 230 ms (target < 200 ms)", "p95 230 ms (target: 200 ms)".
  private func pair(
    _ indices: Range<Int>, _ facts: Facts, _ subject: Subject, _ scan: inout WordScan
  ) -> (measured: StatedFigure, bound: StatedFigure)? {
    let values = indices.filter { facts.quantity(of: facts.all[$0]).part == .value }
    guard values.count == 2 else { return nil }
    let quantities = values.map { facts.quantity(of: facts.all[$0]) }
    guard quantities.allSatisfy({ $0.form == .single && !$0.isApproximate && $0.tolerance == nil }) else { return nil }
    let between = ByteRange(
      quantities[0].range.upperBound, max(quantities[0].range.upperBound, quantities[1].range.lowerBound))
    scan.read(subject.document.source.bytes, between, most: 16)
    func names(_ tag: UInt8) -> Bool {
      scan.words.indices.contains {
        (words.match(in: scan, at: $0, limit: scan.words.count)?.tag ?? words.unspacedTag(in: scan, word: $0)) == tag
      }
    }
    let boundIndex: Int
    if let index = quantities.firstIndex(where: \.isBound) {
      boundIndex = index
      guard names(index == 0 ? 1 : 2) else { return nil }
    } else {
      guard names(1) != names(2) else { return nil }
      boundIndex = names(1) ? 0 : 1
      let lower = subject.units[facts.all[values[0]].textUnit].range.lower
      let start = boundIndex == 0 ? quantities[0].range.upperBound : lower
      let end = quantities[1 - boundIndex].range.lowerBound
      // "Speed up the search (currently 340 ms, target 300 ms)" is work to be done.
      if scan.finds(states, in: subject.document.source.bytes, ByteRange(start, max(start, end)), most: 16) {
        return nil
      }
    }
    let measuredIndex = 1 - boundIndex
    guard quantities[measuredIndex].comparator == nil || quantities[measuredIndex].comparator == .equal else {
      return nil
    }
    let figures = values.map {
      StatedFigure(facts.all[$0], in: facts, isResult: false, subject: subject)
    }
    let (measured, bound) = (figures[measuredIndex], figures[boundIndex])
    return (measured.counted(as: bound), bound.counted(as: measured))
  }

  func finding(
    at range: ByteRange, _ measured: StatedFigure, _ bound: StatedFigure, _ document: Document,
    advice: Phrase = "mark it, or say what is missing"
  ) -> Finding {
    let text: NamedValues<String> = [
      "mark": document.string(range), "measured": document.string(measured.range),
      "bound": document.string(bound.range),
    ]
    return report == .ticked ? Finding(at: range, text) : Finding(at: range, text, phrases: ["advice": advice])
  }
}

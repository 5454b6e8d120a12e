import MarkdownModel
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
  }

  /// The verdict that the document gives and that is to be doubted.
  var doubted: Verdict { report == .ticked ? .met : .missed }

  func findings(in subject: Subject) -> [Finding] {
    let said = report == .ticked ? SaidVerdicts(subject, saidWords).contradicted() : []
    return items(in: subject) + rows(in: subject) + (report == .ticked ? toldSuccess(in: subject) : [])
      + said.map { verdict in
        Finding(
          at: verdict.words,
          [
            "mark": subject.document.string(verdict.words), "measured": verdict.measured.text(in: subject.document),
            "bound": verdict.bound.text(in: subject.document),
          ])
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
      guard values > 1, let box = hasBox ? box(of: unit, document) : mark(of: unit, document),
        item >= 0 || isLine(unit, document)
      else { continue }
      guard let (measured, bound) = pair(first..<index, facts, subject, &scan),
        let verdict = Verdict(measured, against: bound), verdict != doubted
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

  /// "p95 < 200 ms (measured: 230 ms)", "p95 230 ms (target < 200 ms)".
  private func pair(
    _ indices: Range<Int>, _ facts: Facts, _ subject: Subject, _ scan: inout WordScan
  ) -> (measured: StatedFigure, bound: StatedFigure)? {
    let values = indices.filter { facts.quantity(of: facts.all[$0]).part == .value }
    guard values.count == 2 else { return nil }
    let quantities = values.map { facts.quantity(of: facts.all[$0]) }
    guard quantities.allSatisfy({ $0.form == .single && !$0.isApproximate && $0.tolerance == nil }),
      let boundIndex = quantities.firstIndex(where: \.isBound),
      case let measuredIndex = 1 - boundIndex,
      quantities[measuredIndex].comparator == nil || quantities[measuredIndex].comparator == .equal
    else { return nil }
    let between = ByteRange(
      quantities[0].range.upperBound, max(quantities[0].range.upperBound, quantities[1].range.lowerBound))
    scan.read(subject.document.source.bytes, between, most: 16)
    let tag: UInt8 = measuredIndex == 1 ? 1 : 2
    let isNamed = scan.words.indices.contains {
      (words.match(in: scan, at: $0, limit: scan.words.count)?.tag ?? words.unspacedTag(in: scan, word: $0)) == tag
    }
    guard isNamed else { return nil }
    let figures = values.map {
      StatedFigure(facts.all[$0], in: facts, isResult: false, subject: subject)
    }
    return (figures[measuredIndex], figures[boundIndex])
  }

  func finding(at range: ByteRange, _ measured: StatedFigure, _ bound: StatedFigure, _ document: Document)
    -> Finding
  {
    Finding(
      at: range,
      [
        "mark": document.string(range), "measured": document.string(measured.range),
        "bound": document.string(bound.range),
      ])
  }
}

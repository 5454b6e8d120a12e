import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports alerts that do not guard what they are for: that fire too late for the objective, or never, or while all is
/// well. Card: `Rules/consistency/alert-contradicts-objective.yaml`.
struct AlertContradiction: Check {
  private static let farAbove = 8.0

  private let nameWords: NameWords
  private let measuredMarks: MeasuredMarks
  private let alertWords: PhraseTable
  /// 1 for what is better when it is more, 2 for what is better when it is less, 3 for what may well be too little.
  private let directions: PhraseTable
  private let shares: PhraseTable
  private let milderLevels: PhraseTable
  private let graverLevels: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    nameWords = vocabulary.nameWords
    measuredMarks = vocabulary.measuredMarks
    alertWords = vocabulary.phrases("alert-words")
    directions = PhraseTable([
      (vocabulary.list("falling-alerts"), 1), (vocabulary.list("rising-alerts"), 2),
      (vocabulary.list("usage-alerts"), 3),
    ])
    shares = vocabulary.phrases("share-metrics")
    milderLevels = vocabulary.phrases("milder-levels")
    graverLevels = vocabulary.phrases("graver-levels")
  }

  func findings(in subject: Subject) -> [Finding] {
    guard
      subject.facts.all.contains(where: { $0.role == .threshold || $0.role == .condition }) || hasAlertSection(subject)
    else { return [] }
    var reader = AlertValues(subject, nameWords, alertWords: alertWords)
    reader.readAll()
    let alerts = reader.values
    let levels = levels(in: subject)
    guard !alerts.isEmpty else { return levels }
    var findings = levels + impossible(alerts, subject) + reversed(alerts, subject)
    let reported = Set(findings.map(\.range))
    findings += late(alerts, subject).filter { !reported.contains($0.range) }
    return findings.sorted { $0.range < $1.range }
  }

  private func hasAlertSection(_ subject: Subject) -> Bool {
    subject.document.sections.indices.contains { subject.roles.ownRole(ofSection: $0) == .alerts }
  }

  private func finding(_ alert: AlertValue, _ problem: Phrase, _ subject: Subject) -> Finding {
    let document = subject.document
    return Finding(
      at: alert.stated.range,
      ["found": Excerpt.line(document.string(alert.stated.range))], phrases: ["problem": problem])
  }

  // MARK: Levels

  /// `> 850 ms | > 800 ms` below `Warning | Critical`.
  private func levels(in subject: Subject) -> [Finding] {
    let document = subject.document
    return AlertLevels(subject, milder: milderLevels, graver: graverLevels).contradictions().map { levels in
      let graver = Excerpt.line(document.string(levels.graver.range))
      return Finding(
        at: levels.milder.range, ["found": Excerpt.line(document.string(levels.milder.range))],
        phrases: ["problem": "comes later than the graver level, which fires at \(graver)"])
    }
  }

  // MARK: Never

  /// "error rate > 100 %", "availability < 0 %".
  private func impossible(_ alerts: [AlertValue], _ subject: Subject) -> [Finding] {
    var scan = WordScan()
    let bytes = subject.document.source.bytes
    return alerts.compactMap { alert in
      guard alert.stated.figure.kind == .share, alert.stated.scale == 0.01, alert.saysWhen,
        let comparator = alert.stated.quantity.comparator, alert.stated.quantity.sign == .none,
        case let share = alert.stated.exact.interval.low
      else { return nil }
      let isImpossible =
        switch comparator {
        case .more: share >= 1
        case .atLeast: share > 1
        case .less: share <= 0
        default: false
        }
      guard isImpossible, tag(shares, alert, bytes, &scan) != 0, !isRelative(alert, subject, &scan) else { return nil }
      return finding(alert, "can never be, so the alert never fires", subject)
    }
  }

  /// "> 200 % of the usual rate": what is relative to something else may be any number.
  private func isRelative(_ alert: AlertValue, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    let bytes = subject.document.source.bytes
    let limit = min(bytes.count, alert.stated.range.upper + 12)
    scan.read(bytes, ByteRange(alert.stated.range.upper, limit), most: 1)
    guard let word = scan.words.first else { return false }
    let text = bytes[word.range.lower..<word.range.upper]
    return text.elementsEqual("of".utf8) || text.elementsEqual("above".utf8) || text.elementsEqual("de".utf8)
      || text.elementsEqual("over".utf8) || text.elementsEqual("du".utf8)
  }

  // MARK: The wrong way round

  /// Fires while all is well; its neighbours show that the author writes down when alerts fire.
  private func reversed(_ alerts: [AlertValue], _ subject: Subject) -> [Finding] {
    var scan = WordScan()
    let bytes = subject.document.source.bytes
    var right: [Int: Int] = [:]
    var wrong: [(alert: AlertValue, isHigherBetter: Bool)] = []
    for alert in alerts where alert.saysWhen {
      guard let comparator = alert.stated.quantity.comparator else { continue }
      var tag = tag(directions, alert, bytes, &scan)
      if tag == 0, MeasureKey(alert.stated).isTimeStatistic { tag = 2 }
      guard tag != 0 else { continue }
      if (tag == 1) == comparator.isUpperBound {
        right[alert.group, default: 0] += 1
      } else if tag != 3, !guardsObjective(alert, subject) {
        wrong.append((alert, tag == 1))
      }
    }
    guard !wrong.isEmpty else { return [] }
    var counts: [Int: Int] = [:]
    for item in wrong { counts[item.alert.group, default: 0] += 1 }
    return wrong.compactMap { item in
      guard right[item.alert.group] ?? 0 > counts[item.alert.group] ?? 0 else { return nil }
      return finding(
        item.alert,
        item.isHigherBetter
          ? "fires while all is well, for more of it is better" : "fires while all is well, for less of it is better",
        subject)
    }
  }

  /// `Availability (5xx) | < 1 % | > 1 %`: the objective of the row says which way is better.
  private func guardsObjective(_ alert: AlertValue, _ subject: Subject) -> Bool {
    let facts = subject.facts
    let fact = facts.all[alert.fact]
    guard case .cell(let table, let row, _) = fact.place, let comparator = alert.stated.quantity.comparator else {
      return false
    }
    return facts.row(row, of: table, around: alert.fact).contains { other in
      guard facts.all[other].role.isTarget, let bound = facts.quantity(of: facts.all[other]).comparator else {
        return false
      }
      return bound.isUpperBound == comparator.isLowerBound && bound.isLowerBound == comparator.isUpperBound
    }
  }

  /// What the words of an alert say, where they all say the same; 0 else.
  private func tag(_ table: PhraseTable, _ alert: AlertValue, _ bytes: [UInt8], _ scan: inout WordScan) -> UInt8 {
    var found: UInt8 = 0
    for text in alert.texts where !text.isEmpty {
      scan.read(bytes, text, most: 16)
      var word = 0
      while word < scan.words.count {
        guard let match = table.match(in: scan, at: word, limit: scan.words.count) else {
          word += 1
          continue
        }
        if found != 0, found != match.tag { return 0 }
        found = match.tag
        word += match.words
      }
    }
    return found
  }

  // MARK: Too late

  /// An alert on a response time whose threshold lies above the objective: the objective is missed, and nobody is told.
  private func late(_ alerts: [AlertValue], _ subject: Subject) -> [Finding] {
    let candidates = alerts.filter { alert in
      MeasureKey(alert.stated).isTimeStatistic && (alert.stated.quantity.comparator?.isLowerBound ?? alert.saysWhen)
        && !alert.bag.isOverfull
    }
    guard !candidates.isEmpty else { return [] }
    let measures = MeasureSet(candidates.lazy.map { MeasureKey($0.stated) })
    var reader = StatedValues(subject, nameWords, measuredMarks: measuredMarks)
    reader.readAll { kind, measure in
      (kind == .objective || kind == .target || kind.isMeasured) && measures.contains(measure)
    }
    let measured = MeasuredValues(reader.values)
    let objectives = reader.values.filter { value in
      (value.kind == .objective || value.kind == .target)
        && (value.stated.quantity.comparator?.isUpperBound ?? true)
    }
    guard !objectives.isEmpty else { return [] }
    let index = ObjectiveIndex(objectives)
    // By objective, the earliest of the alerts that guard it.
    var earliest: [Int: AlertValue] = [:]
    var far: [(alert: AlertValue, objective: StatedValue)] = []
    for alert in candidates {
      guard let objective = guarded(by: alert, objectives, index) else {
        if let loosest = loosest(objectives, for: alert), isFar(alert.stated, loosest.stated) {
          far.append((alert, loosest))
        }
        continue
      }
      if let other = earliest[objective], !isLower(alert.stated, other.stated) { continue }
      earliest[objective] = alert
    }
    return earliest.compactMap { index, alert in
      let objective = objectives[index]
      guard isLower(objective.stated, alert.stated) else { return nil }
      // What misses its objective today would fire all day long; such alerts are set to what can be held.
      if isFar(alert.stated, objective.stated) {
        // A slip of the decimal point.
      } else if let value = measured.value(for: objective) {
        guard isLower(value.stated, objective.stated) else { return nil }
      } else if objective.kind == .target || !measured.isEmpty {
        // Where others are measured, this one is not known to be held.
        return nil
      }
      return late(alert, objective, subject)
    } + far.map { late($0.alert, $0.objective, subject) }
  }

  private func late(_ alert: AlertValue, _ objective: StatedValue, _ subject: Subject) -> Finding {
    let document = subject.document
    let line = document.source.line(at: objective.stated.range.lower) + 1
    return finding(
      alert,
      "fires too late for the objective \(Excerpt.line(document.string(objective.stated.range))) of line \(line)",
      subject)
  }

  /// Of all that is measured as the value of an alert is that has no name of its own.
  private func loosest(_ objectives: [StatedValue], for alert: AlertValue) -> StatedValue? {
    guard alert.bag.isEmpty else { return nil }
    let measure = MeasureKey(alert.stated)
    return objectives.filter { MeasureKey($0.stated) == measure }.max { isLower($0.stated, $1.stated) }
  }

  /// Whether a value lies so far above another that the decimal point has slipped.
  private func isFar(_ value: StatedFigure, _ objective: StatedFigure) -> Bool {
    guard let own = value.exact.adapted(to: objective.figure.kind) else { return false }
    return own.interval.middle >= Self.farAbove * objective.exact.interval.middle
  }

  private func isLower(_ a: StatedFigure, _ b: StatedFigure) -> Bool {
    guard let value = a.exact.adapted(to: b.figure.kind) else { return false }
    return value.interval.isBelow(b.exact.interval)
  }

  /// The one objective whose name holds all words of the alert; of several of which none is its own, the one that is
  /// missed last: an alert above all of them guards none.
  private func guarded(by alert: AlertValue, _ objectives: [StatedValue], _ known: ObjectiveIndex) -> Int? {
    let measure = MeasureKey(alert.stated)
    let whole = alert.bag.words.count
    var best: (index: Int, words: Int)?
    var (isTie, loosest) = (false, -1)
    for index in known.candidates(for: alert.bag) {
      let objective = objectives[index]
      guard MeasureKey(objective.stated) == measure, alert.bag.isSubset(of: objective.bag) else { continue }
      if loosest < 0 || isLower(objectives[loosest].stated, objective.stated) { loosest = index }
      let words = objective.bag.words.count
      if let current = best {
        let differs = !objectives[current.index].agrees(with: objective)
        if current.words <= words {
          // Of parts of what the alert is on, none is its own.
          if current.words == words || current.words > whole { isTie = isTie || differs }
          continue
        }
        isTie = words > whole && (isTie || differs)
      }
      best = (index, words)
    }
    return isTie ? loosest : best?.index
  }
}

/// Objectives by the words of their names.
private struct ObjectiveIndex {
  private static let mostCandidates = 64

  private var byWord: [UInt64: [Int]] = [:]
  private let count: Int

  init(_ objectives: [StatedValue]) {
    count = objectives.count
    for (index, objective) in objectives.enumerated() {
      for word in objective.bag.words { byWord[word, default: []].append(index) }
    }
  }

  /// Those that may hold all words of a name: those with its rarest word. None where too many do.
  func candidates(for bag: NameBag) -> [Int] {
    guard !bag.isEmpty else { return count <= Self.mostCandidates ? Array(0..<count) : [] }
    var fewest: [Int]?
    for word in bag.words {
      guard let own = byWord[word] else { return [] }
      if own.count < fewest?.count ?? .max { fewest = own }
    }
    return fewest.flatMap { $0.count <= Self.mostCandidates ? $0 : nil } ?? []
  }
}

import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports a fact that a document, or one related to it, states with another value. Card: `contradicting-values`.
struct ContradictingValues: Check {
  /// A value that is stated so differently belongs to a series.
  private static let mostVariants = 2
  private static let mostNamesakes = 8

  private let keys: [String]
  private let words: NameWords
  private let measuredMarks: MeasuredMarks
  /// Words of headings below which a test was measured.
  private let tests: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(
        at: card.place, "the check 'contradicting-values' needs 'with: {related: …}'")
    }
    keys = try DataReader(parameters, known: ["related"], of: "the parameters of 'contradicting-values'").strings(
      "related")
    words = vocabulary.nameWords
    measuredMarks = vocabulary.measuredMarks
    tests = vocabulary.phrases("test-titles")
  }

  func findings(in subject: Subject) -> [Finding] {
    let neighbours = subject.neighbours(ofKeys: keys)
    let shared = SharedMeasures(subject)
    guard !neighbours.isEmpty || shared.hasAny else { return [] }
    var reader = StatedValues(subject, words, measuredMarks: measuredMarks)
    reader.readAll { kind, measure in !neighbours.isEmpty || shared.contains(kind, measure) }
    let values = reader.values
    guard !values.isEmpty else { return [] }
    var findings = own(values, subject)
    add(StatedPairs(values).contradictions(), to: &findings, subject)
    if ParallelLists(values).mayContradict { add(parallel(subject), to: &findings, subject) }
    if !neighbours.isEmpty {
      let title = reader.titleBag()
      let reported = Set(findings.map(\.range))
      findings += others(values, title, neighbours, subject).filter { !reported.contains($0.range) }
    }
    return findings.sorted { $0.range < $1.range }
  }

  private func add(_ contradictions: [StatedContradiction], to findings: inout [Finding], _ subject: Subject) {
    guard !contradictions.isEmpty else { return }
    let known = Set(findings.map(\.range))
    findings += contradictions.filter {
      !known.contains($0.wrong.stated.range) && !known.contains($0.right.stated.range)
    }
    .map { finding($0.wrong, against: $0.right, subject) }
  }

  // MARK: In one document

  /// Lists that state the same: what agrees was not read before, for it contradicts nothing.
  private func parallel(_ subject: Subject) -> [StatedContradiction] {
    var reader = StatedValues(subject, words, measuredMarks: measuredMarks)
    reader.readAll { _, _ in true }
    return ParallelLists(reader.values).contradictions()
  }

  private func own(_ values: [StatedValue], _ subject: Subject) -> [Finding] {
    var keyed: [(key: StatedValue.Key, index: Int)] = []
    keyed.reserveCapacity(values.count)
    for (index, value) in values.enumerated() where value.mayContradict { keyed.append((value.key, index)) }
    keyed.sort { $0 < $1 }
    var findings: [Finding] = []
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
      if end - start > 1 { findings += contradictions(keyed[start..<end].map { values[$0.index] }, subject) }
      start = end
    }
    return findings
  }

  /// The values of one fact, in document order.
  private func contradictions(_ values: [StatedValue], _ subject: Subject) -> [Finding] {
    var variants: [[StatedValue]] = []
    for value in values {
      if let index = variants.firstIndex(where: { $0[0].agrees(with: value) }) {
        variants[index].append(value)
      } else {
        guard variants.count < Self.mostVariants else { return [] }
        variants.append([value])
      }
    }
    guard variants.count == Self.mostVariants, !standTogether(values) else { return [] }
    // The value that stands there more often counts; of two alike the one that was read first.
    let (right, wrong) =
      variants[0].count >= variants[1].count ? (variants[0], variants[1]) : (variants[1], variants[0])
    guard wrong.count < right.count || wrong.count == 1 else { return [] }
    return wrong.compactMap { value in
      right.first { !isParallel($0, value) && !$0.agrees(with: value) && !areStatesApart($0, value, subject) }
        .map { finding(value, against: $0, subject) }
    }
  }

  /// Two of one table, or of two lists of one section, stand side by side because they differ.
  private func isParallel(_ a: StatedValue, _ b: StatedValue) -> Bool {
    a.container == b.container || a.isInList && b.isInList && a.section == b.section
  }

  /// `Before the change` and `After the change` are headings of two states; so are `Benchmarks` and what stands outside.
  private func areStatesApart(_ a: StatedValue, _ b: StatedValue, _ subject: Subject) -> Bool {
    guard a.section != b.section else { return false }
    var scan = WordScan()
    if a.kind.isMeasured, b.kind.isMeasured, isTested(a, subject, &scan) != isTested(b, subject, &scan) { return true }
    func state(_ value: StatedValue) -> Role? {
      guard value.section >= 0 else { return nil }
      let title = subject.document.sections[value.section].title
      let role = subject.roleWords.role(of: title, in: subject.document.source.bytes, &scan).role
      return role == .before || role == .after ? role : nil
    }
    return state(a) != state(b)
  }

  /// Whether a heading above says that it was measured in a test: `Benchmarks`, `Load test results`.
  private func isTested(_ value: StatedValue, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    var section = value.section
    while section >= 0 {
      scan.read(subject.document.source.bytes, subject.document.sections[section].title, most: 8)
      if subject.document.sections[section].level > 1, scan.holds(tests) { return true }
      section = subject.document.sections[section].parent
    }
    return false
  }

  /// Values of one name in one table differ on purpose.
  private func standTogether(_ values: [StatedValue]) -> Bool {
    var byContainer: [Int: StatedValue] = [:]
    for value in values {
      if let other = byContainer[value.container], !other.agrees(with: value) { return true }
      byContainer[value.container] = value
    }
    return false
  }

  private func finding(_ value: StatedValue, against other: StatedValue, _ subject: Subject) -> Finding {
    let source = subject.document.source
    let line = source.line(at: other.stated.range.lower) + 1
    return finding(value, other: Excerpt.line(source.string(other.stated.range)), place: "in line \(line)", subject)
  }

  private func finding(_ value: StatedValue, other: String, place: Phrase, _ subject: Subject) -> Finding {
    let document = subject.document
    return Finding(
      at: value.stated.range,
      [
        "name": Excerpt.line(document.string(value.name)), "found": Excerpt.line(document.string(value.stated.range)),
        "other": other,
      ],
      phrases: ["place": place])
  }

  // MARK: In related documents

  private func others(_ values: [StatedValue], _ title: NameBag, _ neighbours: [String], _ subject: Subject)
    -> [Finding]
  {
    guard let home = subject.home else { return [] }
    let updated = subject.date(of: .updated)?.date.only
    var own: [StatedValue.Key: [(value: StatedValue, isWhole: Bool)]] = [:]
    for value in values where value.mayContradict {
      own[value.key, default: []].append((value, false))
      let whole = value.bag.union(title)
      if whole != value.bag { own[StatedValue.Key(value, bag: whole), default: []].append((value, true)) }
    }
    var findings: [Finding] = []
    var reported: Set<ByteRange> = []
    for path in neighbours {
      let neighbour = home.repository.values(of: path) { bytes in
        subject.neighbour(bytes, path).map { NeighbourValues(of: $0, words, measuredMarks: measuredMarks) } ?? .none
      }
      // What was measured on another day may well differ.
      let isSameDay = updated != nil && updated == neighbour.updated
      for other in neighbour.values where other.value.mayContradict && (other.value.kind != .current || isSameDay) {
        for (value, isWhole) in matches(of: other, in: own, title) where !value.agrees(with: other.value) {
          guard !isWhole || !title.isEmpty, reported.insert(value.stated.range).inserted else { continue }
          findings.append(finding(value, other: other.text, place: "in \(path):\(other.line)", subject))
        }
      }
    }
    return findings
  }

  /// The values of this document that surely are of the same thing: by names that hold what both documents are about.
  private func matches(
    of other: NeighbourValue, in own: [StatedValue.Key: [(value: StatedValue, isWhole: Bool)]], _ title: NameBag
  ) -> [(value: StatedValue, isWhole: Bool)] {
    func named(_ key: StatedValue.Key) -> [(value: StatedValue, isWhole: Bool)] {
      own[key].flatMap { $0.count <= Self.mostNamesakes ? $0 : nil } ?? []
    }
    let whole = other.value.bag.union(other.title)
    var found = named(StatedValue.Key(other.value, bag: whole))
    if whole != other.value.bag {
      let isOneMatter = title.isSubset(of: other.title) || other.title.isSubset(of: title)
      found += named(other.value.key).filter { $0.isWhole || isOneMatter && !title.isEmpty }
    }
    // Several values of one name: nobody can tell which is meant.
    let first = found.first?.value
    return found.allSatisfy { first?.agrees(with: $0.value) ?? true } ? found : []
  }
}

/// Which kinds of value a document states in more than one place, and differently: a look before anything is named.
private struct SharedMeasures {
  private struct Use {
    let container: Int
    let value: Double
    var isElsewhere = false
    var differs = false
  }

  private var uses: [Use] = []
  /// One more than the index of a use, by the hash of what it is of.
  private var places = HashTable(expecting: Self.usualMeasures)
  private static let usualMeasures = 20

  /// Values of which one may contradict another.
  private enum Group: UInt8 {
    case stated = 1, objective, agreement, lifetime, changed
  }

  init(_ subject: Subject) {
    let facts = subject.facts
    facts.quantities.withUnsafeBufferPointer { quantities in
      for fact in facts.all {
        guard let group = Self.group(fact), let unit = fact.unit else { continue }
        note(fact, unit, quantities[fact.quantity], group)
        // What is so today may stand beside a change that is told.
        if fact.role == .current, case .label = fact.place { note(fact, unit, quantities[fact.quantity], .changed) }
      }
    }
  }

  private mutating func note(_ fact: Fact, _ unit: Unit, _ quantity: Quantity, _ group: Group) {
    let container: Int
    switch fact.place {
    case .cell(let table, _, _): container = table
    case .label, .text: container = -1 - fact.textUnit
    }
    let isShare = unit.dimension == .percentage || unit.dimension == .multiple || unit.dimension == .points
    let hash = MeasureKey(statistic: fact.statistic, kind: isShare ? .share : .unit(unit)).digest(with: group.rawValue)
    let value = quantity.low.value * unit.factor
    let place = Int(places[hash])
    guard place > 0 else {
      uses.append(Use(container: container, value: value))
      places[hash] = UInt64(uses.count)
      return
    }
    var use = uses[place - 1]
    guard !use.isElsewhere || !use.differs else { return }
    use.isElsewhere = use.isElsewhere || container != use.container
    use.differs = use.differs || abs(value - use.value) > 1e-9 * abs(value)
    uses[place - 1] = use
  }

  private static func group(_ fact: Fact) -> Group? {
    switch fact.role {
    case .target, .value, .current, .hitRate: .stated
    case .objective: .objective
    case .agreement: .agreement
    case .ttl: .lifetime
    case .before, .after: .changed
    default: nil
    }
  }

  var hasAny: Bool { uses.contains { $0.isElsewhere && $0.differs } }

  func contains(_ kind: StatedValue.Kind, _ measure: MeasureKey) -> Bool {
    switch kind {
    case .target: differs(.stated, measure)
    case .current: differs(.stated, measure) || differs(.changed, measure)
    case .objective: differs(.objective, measure)
    case .agreement: differs(.agreement, measure)
    case .lifetime: differs(.lifetime, measure)
    case .before, .achieved, .became: differs(.changed, measure)
    }
  }

  private func differs(_ group: Group, _ measure: MeasureKey) -> Bool {
    let place = Int(places[measure.digest(with: group.rawValue)])
    guard place > 0, case let use = uses[place - 1] else { return false }
    return use.isElsewhere && use.differs
  }
}

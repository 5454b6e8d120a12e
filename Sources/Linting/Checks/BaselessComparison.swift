import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports targets and goals that are shares of a value which nobody states: "50 % faster". Card:
/// `Rules/quantity/baseless-comparison.yaml`.
struct BaselessComparison: Check {
  /// A base is looked for in an item with all below it, so far.
  private static let longestScope = 2048

  /// Behind the amount of a change, and before it.
  private let endings: PhraseTable
  private let changes: PhraseTable
  private let joints: PhraseTable
  private let weakJoints: PhraseTable
  private let shares: PhraseTable
  /// Words that say what is compared with.
  private let bases: PhraseTable
  private let generic: PhraseTable
  private let numbered: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    endings = vocabulary.phrases("change-endings")
    changes = vocabulary.phrases("vague-change")
    joints = vocabulary.phrases("change-amount-joints")
    weakJoints = vocabulary.phrases("weak-change-amount-joints")
    shares = vocabulary.phrases("metrics-of-share", "share-metrics")
    bases = vocabulary.phrases("comparison-bases")
    generic = vocabulary.phrases("generic-component-words", "vague-fillers")
    numbered = vocabulary.phrases("numbered-nouns")
  }

  func findings(in subject: Subject) -> [Finding] {
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    let claims = Claims(subject).all().filter { isChange($0, subject, &scan) && isOnlyFigure($0, subject, &scan) }
    guard !claims.isEmpty else { return [] }
    let measured = MeasuredNames(subject, generic: generic, &scan)
    return claims.compactMap { claim in
      scan.read(subject.document.source.bytes, claim.scope, most: 200)
      guard !scan.holds(bases), !comparesNames(claim.name, subject, &scan),
        !measured.name(claim.scope, in: subject, &scan), !measured.name(claim.name, in: subject, &scan)
      else { return nil }
      let facts = subject.facts
      let range = facts.range(of: facts.all[claim.fact])
      return Finding(at: range, ["change": Excerpt.line(subject.document.string(range))])
    }
  }

  /// `Index vs scan`: the row says what is compared.
  private func comparesNames(_ name: ByteRange, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    scan.read(subject.document.source.bytes, name, most: 16)
    return scan.holds(bases)
  }

  /// Whether words of change stand around a share: "50 % faster", "reduce … by 50 %".
  private func isChange(_ claim: Claim, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    let facts = subject.facts
    let bytes = subject.document.source.bytes
    let range = facts.range(of: facts.all[claim.fact])
    let unit = subject.units[facts.all[claim.fact].textUnit].range
    scan.read(bytes, ByteRange(min(range.upper, unit.upper), unit.upper), most: 2)
    if let next = scan.words.first, endings.match(in: scan, at: 0, limit: scan.words.count) != nil,
      // "Availability < 99 %: reduction of the bill"
      bytes[range.upper..<next.range.lower].allSatisfy({ $0 != UInt8(ascii: ":") })
    {
      return true
    }
    scan.read(bytes, ByteRange(unit.lower, max(unit.lower, range.lower)), most: 24)
    guard let last = scan.words.indices.last else { return false }
    let joint = scan.hash(last..<last + 1)
    guard joints.tag(joint) != 0 || weakJoints.tag(joint) != 0 && !scan.holds(shares) else { return false }
    return scan.holds(changes)
  }

  /// Whether the text gives no other figure, which may be what the share is of.
  private func isOnlyFigure(_ claim: Claim, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    let source = subject.document.source.bytes
    let own = subject.facts.range(of: subject.facts.all[claim.fact])
    scan.read(source, subject.units[subject.facts.all[claim.fact].textUnit].range, most: 80)
    return scan.words.indices.allSatisfy {
      own.overlaps(scan.words[$0].range) || !scan.isFigure($0, in: source, numbered: numbered)
    }
  }

  // MARK: Claims

  /// A share or a multiple that a target or goal is.
  private struct Claim {
    let fact: Int
    /// What names the target; empty in an item.
    let name: ByteRange
    let scope: ByteRange
  }

  private struct Claims {
    /// Of a long list so many labels before and behind a target are looked at.
    private static let mostBeside = 16

    let subject: Subject

    init(_ subject: Subject) { self.subject = subject }

    func all() -> [Claim] {
      guard subject.roles.present.meets(RoleSet([.target, .objective, .agreement])) || subject.roles.hasSection(.goals)
      else { return [] }
      let facts = subject.facts
      return facts.all.indices.compactMap { index in
        let fact = facts.all[index]
        guard let unit = fact.unit, unit.perDimension == nil,
          unit.dimension == .percentage || unit.dimension == .multiple, facts.quantity(of: fact).part == .value,
          // "< 10 % growth in 24 h" is a limit.
          !(facts.quantity(of: fact).comparator?.isUpperBound ?? false)
        else { return nil }
        switch fact.place {
        case .cell(let table, let row, _):
          guard fact.role.isTarget, !isMeasured(table, row) else { return nil }
          let name = subject.document.tables[table][row, subject.roles.tables[table].subject].range
          return Claim(fact: index, name: name, scope: subject.units[fact.textUnit].range)
        case .label, .text:
          let unit = subject.units[fact.textUnit]
          // `Target: 50 % fewer queries` is a goal in a plan as well.
          let isGoal = isTargetAlone(fact) || subject.roles.role(ofBlock: unit.block, in: subject.document) == .goals
          guard unit.isItem, isGoal else { return nil }
          return Claim(fact: index, name: ByteRange(unit.range.lower, unit.range.lower), scope: scope(of: unit))
        }
      }
    }

    /// Whether a label says that the value is wanted, and none of its list what was measured.
    private func isTargetAlone(_ fact: Fact) -> Bool {
      guard case .label(let label) = fact.place, fact.role.isTarget else { return false }
      let list = subject.document.list(of: subject.labels[label])
      func isMeasuredBeside(_ other: Int) -> Bool {
        subject.document.list(of: subject.labels[other]) == list
          && subject.roles.labels[other].role?.isMeasured ?? false
      }
      let others = max(0, label - Self.mostBeside)..<min(subject.labels.count, label + Self.mostBeside)
      return !others.contains(where: isMeasuredBeside)
    }

    /// Whether a row says what was measured.
    private func isMeasured(_ table: Int, _ row: Int) -> Bool {
      (0..<subject.document.tables[table].columnCount).contains { column in
        guard subject.roles.role(table: table, row: row, column: column).role?.isMeasured ?? false else { return false }
        let cell = subject.document.tables[table][row, column].range
        return subject.document.source.bytes.holdDigit(in: cell)
          || subject.hasPlaceholder(in: cell)
      }
    }

    private func scope(of unit: TextUnit) -> ByteRange {
      let item = subject.document.blocks[subject.document.blocks[unit.block].parent].range
      return ByteRange(unit.range.lower, max(unit.range.upper, min(item.upper, unit.range.lower + longestScope)))
    }
  }
}

/// The words in the names of what a document has measured.
private struct MeasuredNames {
  private var words: Set<UInt64> = []
  private let generic: PhraseTable

  init(_ subject: Subject, generic: PhraseTable, _ scan: inout WordScan) {
    self.generic = generic
    for (index, fact) in subject.facts.all.enumerated() where fact.role.isMeasured {
      if case .label = fact.place { add(lead(of: index, in: subject), subject, &scan) }
      if fact.unit?.dimension == .percentage { continue }
      for name in [fact.subject, fact.metric] { add(name, subject, &scan) }
    }
  }

  private mutating func add(_ name: ByteRange, _ subject: Subject, _ scan: inout WordScan) {
    guard !name.isEmpty else { return }
    scan.read(subject.document.source.bytes, name, most: 12)
    for word in scan.words.indices where isTelling(word, scan) { words.insert(scan.words[word].digest) }
  }

  /// `CPU` of `Current usage: CPU 78 %, memory 3.1 GB`: what stands between a value and the one before it.
  private func lead(of index: Int, in subject: Subject) -> ByteRange {
    let (facts, bytes) = (subject.facts, subject.document.source.bytes)
    let fact = facts.all[index]
    guard case .label(let label) = fact.place else { return ByteRange(0, 0) }
    let upper = facts.range(of: fact).lower
    var lower = max(subject.labels[label].value.lower, upper - Self.longestLead)
    if !facts.isFirst(index) { lower = max(lower, facts.range(of: facts.all[index - 1]).upper) }
    guard lower < upper else { return ByteRange(upper, upper) }
    if let comma = bytes[lower..<upper].lastIndex(of: UInt8(ascii: ",")) { lower = comma + 1 }
    return ByteRange(lower, upper)
  }

  private static let longestLead = 24

  private func isTelling(_ word: Int, _ scan: WordScan) -> Bool {
    scan.words[word].folded.count >= 3 && generic.tag(ofWhole: word..<word + 1, in: scan) == 0
      && !scan.bytes[scan.words[word].folded].contains(where: \.isDigit)
  }

  /// Whether a text names any of it.
  func name(_ range: ByteRange, in subject: Subject, _ scan: inout WordScan) -> Bool {
    guard !range.isEmpty else { return false }
    scan.read(subject.document.source.bytes, range, most: 40)
    return scan.words.contains { words.contains($0.digest) }
  }
}

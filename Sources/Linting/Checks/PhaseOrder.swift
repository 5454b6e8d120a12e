import MarkdownModel
import RuleModel
import StructuredData

/// Reports phases that end before they start, or that lie before an earlier one. Card: `Rules/consistency/phase-order.yaml`.
struct PhaseOrder: Check {
  private let words: PhaseWords
  private let ranges: DateRangeWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    words = PhaseWords(vocabulary)
    ranges = DateRangeWords(vocabulary)
  }

  func findings(in subject: Subject) -> [Finding] {
    var finder = PhaseFinder(subject, words)
    finder.readAll()
    let phases = finder.phases
    var findings = phases.compactMap { reversed($0, subject) }
    findings += told(in: subject).filter { range in !findings.contains { $0.range == range.end } }.map {
      reversed(line($0.range, subject), $0.end, $0.start, subject)
    }
    var saysSequence: Bool?
    var start = 0
    while start < phases.count {
      let end = phases[start...].firstIndex { $0.group != phases[start].group } ?? phases.count
      let numbered = phases[start..<end].filter { $0.number != nil && !isReversed($0) }
      for (index, phase) in numbered.enumerated().dropFirst() {
        let before = numbered[index - 1]
        guard let own = phase.number, let other = before.number, own > other else { continue }
        if let finding = early(phase, before, subject) {
          findings.append(finding)
        } else if startsEarly(phase, before) {
          let isSequence = saysSequence ?? self.saysSequence(subject)
          saysSequence = isSequence
          if isSequence, let finding = finding(phase, before, subject) { findings.append(finding) }
        }
      }
      start = end
    }
    return findings.sorted { $0.range < $1.range }
  }

  // MARK: One phase

  private func isReversed(_ phase: Phase) -> Bool {
    guard let start = phase.start, let end = phase.end else { return false }
    return end.last < start.first
  }

  private func reversed(_ phase: Phase, _ subject: Subject) -> Finding? {
    guard isReversed(phase), let start = phase.start, let end = phase.end else { return nil }
    return reversed(name(phase, subject), end.range, start.range, subject)
  }

  /// The dates of sentences: "from 2026-11-26 to 2026-11-08".
  private func told(in subject: Subject) -> [DateRange] {
    var reader = DateRangeReader(subject, ranges)
    var found: [DateRange] = []
    for unit in subject.units
    where (unit.isProse || unit.isHeading) && unit.range.count >= DateRangeReader.shortest
      && reader.mayHoldAny(unit.range)
    {
      for range in reader.ranges(in: unit.range) where range.isReversed { found.append(range) }
    }
    return found
  }

  private func reversed(_ name: String, _ end: ByteRange, _ start: ByteRange, _ subject: Subject) -> Finding {
    Finding(
      at: end, ["name": name],
      phrases: ["problem": "ends on \(line(end, subject)), before it starts on \(line(start, subject))"])
  }

  // MARK: Two phases

  /// A later phase that is over before the earlier one begins.
  private func early(_ phase: Phase, _ before: Phase, _ subject: Subject) -> Finding? {
    guard let last = phase.last, let first = before.first, last.last < first.first else { return nil }
    return finding(phase, before, subject)
  }

  private func startsEarly(_ phase: Phase, _ before: Phase) -> Bool {
    guard let start = phase.start, let other = before.start else { return false }
    return start.last < other.first
  }

  private func finding(_ phase: Phase, _ before: Phase, _ subject: Subject) -> Finding? {
    guard let own = phase.first, let other = before.first else { return nil }
    return Finding(
      at: own.range,
      ["name": name(phase, subject)],
      phrases: [
        "problem":
          "stands at \(line(own.range, subject)), before \(name(before, subject)) at \(line(other.range, subject))"
      ])
  }

  /// Whether the document says that its phases follow one another.
  private func saysSequence(_ subject: Subject) -> Bool {
    var scan = WordScan()
    return subject.units.contains { unit in
      guard unit.isProse else { return false }
      scan.read(subject.flowingBytes, unit.range, most: 200)
      return scan.holds(words.sequence) && scan.holds(words.names)
    }
  }

  private func line(_ range: ByteRange, _ subject: Subject) -> String {
    Excerpt.line(subject.document.string(range))
  }

  /// The name without what stands behind it: `Phase 2` of `Phase 2: Roll-out (2026-03-02 – 2026-04-10)`.
  private func name(_ phase: Phase, _ subject: Subject) -> String {
    let bytes = subject.flowingBytes
    let name = Emphasis.stripped(phase.name, bytes)
    let end = (name.lower..<name.upper).first { bytes[$0] == UInt8(ascii: ":") || bytes[$0] == UInt8(ascii: "(") }
    return line(Emphasis.stripped(ByteRange(name.lower, end ?? name.upper), bytes), subject)
  }
}

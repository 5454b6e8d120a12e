import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports a value that no reading of an equation makes right. Cards: `Rules/consistency/*-arithmetic.yaml`.
struct Equation: Check {
  private static let mostCandidates = 3

  private struct Variable {
    let name: String
    /// The likeliest first.
    let roles: [Role]
    let set: RoleSet
  }

  private let result: Variable
  private let variables: [Variable]
  /// The roles of the result and of each variable.
  private let wanted: [RoleSet]
  private let judge: EquationJudge
  let periodWords: PeriodWords
  /// Words in the header of a result that say it compares with something else.
  private let otherWords: PhraseTable
  /// Words beside a result that say so.
  private let sinceWords: PhraseTable
  /// Words in the header of a result that say its sign is that of the difference.
  private let signedHeaders: PhraseTable
  /// What texts are searched for.
  private enum Prose: String, CaseIterable { case changes, budgets, remainders }

  private let prose: Prose?
  /// Words around the amount of a change in a text.
  private let changeWords: PhraseTable
  private let changeEndings: PhraseTable
  private let unitJoints: PhraseTable
  private let amountJoints: PhraseTable
  private let spanWords: PhraseTable
  private let reversals: PhraseTable
  private let baselines: PhraseTable
  private let pasts: PhraseTable
  private let laterWords: PhraseTable
  private let changedTimes: PhraseTable
  private let changeLeads: PhraseTable
  private let comparisons: PhraseTable
  private let speeds: PhraseTable
  /// "error", in the name of a budget.
  private let errorWords: PhraseTable
  /// Words around a budget in a text.
  private let budgetNames: PhraseTable
  private let budgetJoints: PhraseTable
  private let budgetParts: PhraseTable
  private let budgetCopulas: PhraseTable
  private let budgetGrants: PhraseTable
  private let anyOfMany: PhraseTable
  private let objectiveNames: PhraseTable
  private let availabilityNames: PhraseTable
  private let otherIndicators: PhraseTable
  private let downtimeWords: PhraseTable
  private let restatements: PhraseTable
  private let budgetReferences: PhraseTable
  /// Words around what is left of something in a text.
  private let partJoints: PhraseTable
  private let usedWords: PhraseTable
  private let leftWords: PhraseTable
  private let useCauses: PhraseTable
  private let users: PhraseTable

  // MARK: The card

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'equation' needs 'with: {equation: …}'")
    }
    let reader = try DataReader(
      parameters,
      known: ["equation", "or", "or-loosely", "roles", "given", "zero-when-met", "period", "in-text", "nearest"],
      of: "the parameters of 'equation'")
    let place = try reader.required("equation").start
    let sides = try reader.string("equation").split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
    guard sides.count == 2 else { throw DataError(at: place, "expected an equation, as in gap = current - target") }
    var all = try Self.variables(reader.required("roles"))
    guard let index = all.firstIndex(where: { $0.name == sides[0] }) else {
      throw DataError(at: place, "expected roles for '\(sides[0])'")
    }
    result = all.remove(at: index)
    var names = all.map(\.name)
    let period = reader.optional("period")?.string
    if let period { names.append(period) }
    variables = all
    wanted = [result.set] + all.map(\.set)
    var formulas = [try Formula(sides[1], variables: names, at: place)]
    for text in try reader.strings("or") { formulas.append(try Formula(text, variables: names, at: place)) }
    let plain = formulas.count
    for text in try reader.strings("or-loosely") { formulas.append(try Formula(text, variables: names, at: place)) }
    let given = try reader.strings("given")
    let met = try reader.strings("zero-when-met").compactMap { name in names.firstIndex(of: name) }
    let prose: Prose? = reader.optional("in-text") == nil ? nil : try reader.choice("in-text")
    self.prose = prose
    judge = EquationJudge(
      formulas: formulas, plain: plain, isGiven: names.map { given.contains($0) },
      period: period == nil ? -1 : names.count - 1,
      met: met.count == 2 ? (met[0], met[1]) : nil, slack: try card.percentage(option: "slack") / 100,
      takesNearest: try reader.bool("nearest", default: false), keepsSign: prose == .remainders)
    periodWords = vocabulary.periodWords
    otherWords = vocabulary.phrases("other-comparisons")
    sinceWords = vocabulary.phrases("since-words")
    signedHeaders = vocabulary.phrases("signed-change-headers")
    changeEndings = PhraseTable([
      (vocabulary.list("less-endings"), ChangeEnding.less.rawValue),
      (vocabulary.list("more-endings"), ChangeEnding.more.rawValue),
      (vocabulary.list("change-endings"), ChangeEnding.other.rawValue),
    ])
    changeWords = vocabulary.phrases(
      "less-endings", "more-endings", "change-endings", "change-joints", "saving-words")
    unitJoints = vocabulary.phrases("unit-joints")
    amountJoints = vocabulary.phrases("change-amount-joints", "weak-change-amount-joints", "saving-words")
    spanWords = vocabulary.phrases("weak-duration-prepositions")
    reversals = vocabulary.phrases("change-reversals")
    baselines = vocabulary.phrases("change-baselines")
    pasts = vocabulary.phrases("past-words")
    laterWords = vocabulary.phrases("later-words")
    changedTimes = vocabulary.phrases("changed-times")
    changeLeads = vocabulary.phrases("change-leads")
    comparisons = vocabulary.phrases("than-words")
    errorWords = vocabulary.phrases("error-words")
    speeds = vocabulary.phrases("speed-endings")
    budgetNames = vocabulary.budgetNames
    budgetJoints = vocabulary.phrases("budget-joints")
    budgetParts = vocabulary.phrases("budget-parts")
    budgetCopulas = vocabulary.phrases("budget-copulas")
    budgetGrants = vocabulary.phrases("budget-grants")
    anyOfMany = vocabulary.phrases("any-of-many")
    objectiveNames = vocabulary.phrases("objective-names")
    availabilityNames = vocabulary.phrases("availability-names")
    otherIndicators = vocabulary.phrases("other-indicator-names")
    downtimeWords = vocabulary.downtimeWords
    restatements = vocabulary.phrases("restatements")
    budgetReferences = vocabulary.phrases("budget-references")
    partJoints = vocabulary.phrases("part-joints")
    usedWords = vocabulary.phrases("used-words")
    leftWords = vocabulary.phrases("left-words")
    useCauses = vocabulary.phrases("use-causes")
    users = vocabulary.phrases("use-agents")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func variables(_ node: DataNode) throws(DataError) -> [Variable] {
    guard let entries = node.entries else { throw DataError(at: node.start, "expected roles by variable") }
    var variables: [Variable] = []
    for entry in entries {
      guard let elements = entry.value.elements else {
        throw DataError(at: entry.value.start, "expected a list of roles")
      }
      var roles: [Role] = []
      for element in elements { roles.append(try element.choice()) }
      variables.append(Variable(name: entry.key.string ?? "", roles: roles, set: RoleSet(roles)))
    }
    return variables
  }

  // MARK: Findings

  func findings(in subject: Subject) -> [Finding] {
    let related = RelatedValues(subject, wanted: wanted)
    let document = subject.document
    let bytes = document.source.bytes
    var scan = WordScan()
    var findings: [Finding] = []
    var signed: [Int: SignedChanges] = [:]
    var customs: [Int: ColumnCustom] = [:]
    for record in related.records {
      let cells = related.cells[record.cells]
      for cell in cells
      where result.set.meets(cell.roleBit) && !comparesElsewhere(cell.header, otherWords, subject, &scan)
        && !comparesElsewhere(cell.range, sinceWords, subject, &scan)
      {
        let items = items(cell, cells, record, subject)
        let wrong = items.compactMap { finding($0, subject) }
        findings += wrong
        if record.isTable, items.count == 1, wrong.isEmpty {
          customs[cell.header.lower, default: ColumnCustom()].note(items[0], judge, in: document)
        }
        if prose == .changes, items.count == 1, scan.finds(signedHeaders, in: bytes, cell.header, most: 8) {
          signed[cell.header.lower, default: SignedChanges()].note(items[0])
        }
      }
    }
    var known = Set(findings.map(\.range))
    findings += customs.values.compactMap(\.exception).compactMap { finding($0, subject, judge.plainly) }
    known.formUnion(findings.map(\.range))
    findings += signed.values.compactMap(\.slip).filter { !known.contains($0.stated.range) }.map {
      finding($0, subject)
    }
    known.formUnion(findings.map(\.range))
    for item in itemsInText(subject) where !known.contains(item.result.range) {
      guard let finding = finding(item, subject) else { continue }
      known.insert(finding.range)
      findings.append(finding)
    }
    return findings
  }

  private func itemsInText(_ subject: Subject) -> [EquationCase] {
    switch prose {
    case .changes? where variables.count == 2:
      let asides = AsideChanges(subject: subject, endings: changeEndings).all()
      guard subject.facts.all.count > 2 else { return asides }
      let changes = StatedChanges(
        subject: subject, words: changeWords, endings: changeEndings, unitJoints: unitJoints,
        baselines: baselines, pasts: pasts, laterWords: laterWords, amountJoints: amountJoints,
        spans: spanWords, reversals: reversals, times: changedTimes, comparisons: comparisons, speeds: speeds,
        leads: changeLeads)
      return asides
        + changes.all().map {
          EquationCase(
            candidates: [[$0.from], [$0.to]], result: $0.amount, periods: [], place: "text", wording: $0.wording)
        }
    case .budgets? where variables.count == 1 && judge.period >= 0:
      var rows = ObjectiveRows(subject, names: budgetNames, rateJoints: unitJoints, periods: periodWords)
      guard subject.facts.quantities.contains(where: StatedBudgets.isShare) else { return rows.all() }
      var budgets = StatedBudgets(
        subject, names: budgetNames, joints: budgetJoints, parts: budgetParts, copulas: budgetCopulas,
        grants: budgetGrants, anyOfMany: anyOfMany, objectives: objectiveNames,
        availability: availabilityNames, otherIndicators: otherIndicators, reports: downtimeWords,
        restatements: restatements,
        references: budgetReferences, periods: periodWords)
      return budgets.all() + rows.all()
    case .remainders? where variables.count == 2:
      var remainders = StatedRemainders(
        subject, joints: partJoints, used: usedWords, left: leftWords, budgets: budgetNames, causes: useCauses,
        users: users)
      return remainders.all().map {
        EquationCase(candidates: [[$0.whole], [$0.part]], result: $0.rest, periods: [], place: "text")
      }
    default: return []
    }
  }

  /// "Delta to last week" in a header, "+45 % since May" in a cell are no gap to the target; a budget of a month is
  /// one.
  private func comparesElsewhere(
    _ text: ByteRange, _ words: PhraseTable, _ subject: Subject, _ scan: inout WordScan
  ) -> Bool {
    judge.period < 0 && scan.finds(words, in: subject.document.source.bytes, text, most: 12)
  }

  private func items(
    _ cell: RelatedValues.Cell, _ cells: ArraySlice<RelatedValues.Cell>, _ record: RelatedValues.Record,
    _ subject: Subject
  ) -> [EquationCase] {
    let facts = subject.facts
    let stated = StatedFigure.all(cell.facts, in: cell.range, of: facts, subject: subject, isResult: true)
    guard !stated.isEmpty, stated.allSatisfy({ $0.quantity.comparator == nil || $0.quantity.comparator == .equal })
    else { return [] }
    var candidates: [[StatedFigure]] = []
    for (index, variable) in variables.enumerated() {
      var found: [StatedFigure] = []
      for role in variable.roles {
        // A target beside what was reached may explain the result, but does not have to.
        let isAside = !found.isEmpty && role.isTarget && cells.contains { $0.role == variable.roles[0] }
        for other in cells where other.role == role && other.range != cell.range {
          let figure = StatedFigure.sole(other.facts, in: other.range, of: facts, subject: subject, isResult: false)
          if isAside, figure == nil { continue }
          guard let figure,
            isAside || judge.isGiven[index] || figure.quantity.comparator == nil
              || figure.quantity.comparator == .equal,
            found.count < Self.mostCandidates
          else { return [] }
          // An objective without its sign of percent: nobody can tell what it leaves.
          if judge.period >= 0, case .bare = figure.figure.kind, figure.quantity.low.value > 1 { return [] }
          // What is consumed several times counts together.
          if role == .consumed, found.contains(where: { figure.figure.adapted(to: $0.figure.kind) != nil }) {
            return []
          }
          found.append(figure)
        }
      }
      guard !found.isEmpty, !leavesBlank(variable, cells, record, subject) else { return [] }
      candidates.append(found)
    }
    // `Before cold | Before warm | After cold | After warm | Gain`: any two of them may be meant.
    if prose == .changes, candidates.allSatisfy({ $0.count > 1 }) { return [] }
    let usesPeriod = judge.period >= 0
    if usesPeriod { candidates.append([]) }
    let periods = usesPeriod ? periods(cell, cells, record, subject) : []
    return stated.filter { !isOfOther($0, candidates, in: cell.range, subject) }.map {
      EquationCase(
        candidates: candidates, result: $0, periods: periods, place: record.isTable ? "table" : "list",
        wording: wording(of: $0, in: cell.range, subject),
        mayBeOther: usesPeriod && !namesErrors(cell.header, record, subject))
    }
  }

  /// `Batch size | 100 | 500 | 31 % faster`, `Success rate | 98 % | 99 % | 50 % fewer errors`: said of something else.
  private func isOfOther(
    _ stated: StatedFigure, _ candidates: [[StatedFigure]], in cell: ByteRange, _ subject: Subject
  ) -> Bool {
    let end = stated.quantity.range.upperBound
    guard prose == .changes, end < cell.upper, let value = candidates.first?.first else { return false }
    var scan = WordScan()
    scan.read(subject.document.source.bytes, ByteRange(end, cell.upper), most: 4)
    guard let match = changeEndings.match(in: scan, at: 0, limit: scan.words.count) else { return false }
    if match.words == scan.words.count {
      return value.figure.kind == .bare && speeds.tag(ofWhole: 0..<match.words, in: scan) != 0
    }
    guard match.tag != ChangeEnding.other.rawValue else { return false }
    switch value.figure.kind {
    case .share, .bare: return true
    case .unit(let unit):
      return unit.dimension == .time
        && !scan.words.indices.dropFirst(match.words).contains {
          scan.isPercentile($0) || changedTimes.tag(ofWhole: $0..<$0 + 1, in: scan) != 0
        }
    }
  }

  /// `Error budget`, or `Budget` below a heading that speaks of errors.
  private func namesErrors(_ header: ByteRange, _ record: RelatedValues.Record, _ subject: Subject) -> Bool {
    var scan = WordScan()
    let (document, bytes) = (subject.document, subject.document.source.bytes)
    if scan.finds(errorWords, in: bytes, header, most: 8) { return true }
    return document.section(ofBlock: record.block).map {
      scan.finds(errorWords, in: bytes, document.sections[$0].title, most: 12)
    } ?? false
  }

  /// "40 % less time": by the sign of a change, or else by the word right behind it.
  private func wording(of stated: StatedFigure, in cell: ByteRange, _ subject: Subject) -> AmountWording {
    let end = stated.quantity.range.upperBound
    guard prose == .changes, stated.quantity.sign == .none, end < cell.upper else {
      return AmountWording(stated.quantity.sign)
    }
    var scan = WordScan()
    scan.read(subject.document.source.bytes, ByteRange(end, cell.upper), most: 3)
    return AmountWording(changeEndings.match(in: scan, at: 0, limit: scan.words.count))
  }

  /// Whether a row leaves the column empty that says best what a variable is: nothing else stands for it there.
  private func leavesBlank(
    _ variable: Variable, _ cells: ArraySlice<RelatedValues.Cell>, _ record: RelatedValues.Record, _ subject: Subject
  ) -> Bool {
    guard record.isTable, variable.roles.count > 1, let best = variable.roles.first,
      !cells.contains(where: { $0.role == best }), case let table = subject.document.blocks[record.block].table,
      table >= 0
    else { return false }
    return subject.roles.column(of: table) { $0 == best } != nil
  }

  private func finding(_ item: EquationCase, _ subject: Subject) -> Finding? { finding(item, subject, judge) }

  private func finding(_ item: EquationCase, _ subject: Subject, _ judge: EquationJudge) -> Finding? {
    guard let mismatch = judge.mismatch(item, in: subject.document) else { return nil }
    let stated = item.result
    let expected = FigureText(stated: stated, neighbours: mismatch.operands, subject: subject).expected(mismatch.figure)
    let inner = Emphasis.stripped(stated.place, subject.document.source.bytes)
    let isOverspent = judge.keepsSign && mismatch.figure.interval.high < 0 && stated.quantity.sign == .none
    // A rise of what should be small is no improvement of so much.
    let mayBeMended = !isOverspent && !(prose == .changes && isWorse(mismatch, stated))
    let isAlone = item.place != "text" && inner == stated.range && mayBeMended
    return Finding(
      at: stated.range,
      [
        "expected": (isOverspent ? "−" : "") + expected.text, "working": mismatch.working,
        "found": stated.text(in: subject.document),
      ],
      phrases: ["place": Phrase(stringLiteral: item.place)],
      edits: isAlone ? expected.edit.map { [$0] } ?? [] : [])
  }

  /// Whether a time or a size has grown.
  private func isWorse(_ mismatch: EquationJudge.Mismatch, _ stated: StatedFigure) -> Bool {
    guard mismatch.figure.interval.high < 0, stated.quantity.sign == .none else { return false }
    return mismatch.operands.contains { operand in
      guard case .unit(let unit) = operand.figure.kind else { return false }
      return unit.perDimension == nil && (unit.dimension == .time || unit.dimension == .data)
    }
  }

  /// `4,100 | 4,920 | −20 %`: the amount is right, and the sign wrong.
  private func finding(_ slip: SignedChanges.Change, _ subject: Subject) -> Finding {
    let (document, found) = (subject.document, slip.stated.text(in: subject.document))
    let amount = found.drop { $0 == "+" || $0 == "-" || $0 == "−" || $0 == "–" || $0 == " " }
    return Finding(
      at: slip.stated.range,
      [
        "expected": (slip.rises ? "+" : "−") + String(amount), "found": found,
        "working": "\(slip.from.text(in: document)) → \(slip.to.text(in: document))",
      ],
      phrases: ["place": "table"])
  }
}

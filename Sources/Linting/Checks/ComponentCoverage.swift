import MarkdownModel
import RuleModel
import StructuredData

/// Reports components that lack a target, a measured value or an action. Cards: `Rules/target/component-without-*.yaml`.
struct ComponentCoverage: Check {
  /// What is done about a bottleneck, and what it has besides.
  private static let (answers, descriptions) = (
    RoleSet([.mitigation, .action]), RoleSet([.location, .impact, .cause])
  )

  private let need: Demand.Need
  private let words: TargetWords
  private let names: ComponentWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'component-coverage' needs 'with: {lacks: …}'")
    }
    need = try DataReader(parameters, known: ["lacks"], of: "the parameters of 'component-coverage'").choice("lacks")
    words = vocabulary.targetWords
    names = vocabulary.componentWords
  }

  func findings(in subject: Subject) -> [Finding] {
    var gaps: [ComponentGap] = []
    switch need {
    case .target:
      gaps = ValueGaps(subject, words).gaps(of: .targets, isLacking: words.untargeted)
      gaps += LabelGaps(subject).gaps(.target, isGiven: \.isTarget, isCounterpart: { $0 == .current })
      gaps += itemGaps(in: subject, \.isTargeted) { $0.isMeasured }
    case .measurement:
      gaps = ValueGaps(subject, words).gaps(of: .measured, isLacking: words.unmeasured)
      gaps += LabelGaps(subject).gaps(.measurement, isGiven: { $0 == .current }, isCounterpart: \.isTarget)
      gaps += itemGaps(in: subject, \.isMeasured) { $0.statesQuantity && !$0.endsInFigure }
    case .action:
      gaps = LabelGaps(subject).gaps(
        .action, isGiven: Self.answers.contains, isCounterpart: Self.descriptions.contains, least: 2)
      gaps += SiblingLabels(subject).gaps(Self.answers, beside: Self.descriptions)
    case .threshold, .duration, .load: break
    }
    gaps += DemandGaps(subject, names).gaps(need)
    if need != .action { gaps += SiblingGaps(subject, names).gaps(need) }
    guard !gaps.isEmpty else { return [] }
    var reported: Set<ByteRange> = []
    return gaps.sorted { $0.name < $1.name }.filter { reported.insert($0.name).inserted }.map { gap in
      Finding(
        at: gap.name, ["component": Excerpt.line(subject.document.string(gap.name))], phrases: ["place": gap.place])
    }
  }

  /// Items that lack what most others of their list of goals tell.
  private func itemGaps(
    in subject: Subject, _ tells: (GoalItem) -> Bool, _ mayLack: (GoalItem) -> Bool
  ) -> [ComponentGap] {
    let items = GoalItemFinder.items(in: subject, words)
    var gaps: [ComponentGap] = []
    var start = 0
    while start < items.count {
      let end = items[start...].firstIndex { $0.list != items[start].list } ?? items.count
      var peers = Peers()
      for item in items[start..<end] { peers.count(tells(item)) }
      if peers.mostHave {
        gaps += items[start..<end].filter { !tells($0) && mayLack($0) }.map {
          ComponentGap(name: $0.name, place: "in its item")
        }
      }
      start = end
    }
    return gaps
  }
}

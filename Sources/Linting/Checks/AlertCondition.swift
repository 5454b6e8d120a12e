import MarkdownModel
import RuleModel
import StructuredData

/// Reports alerts whose condition lacks something. Cards: `alert-without-threshold` and `alert-without-duration`.
struct AlertCondition: Check {
  private enum Part: String, CaseIterable { case threshold, duration }

  private let lacks: Part
  private let words: TargetWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'alert-condition' needs 'with: {lacks: …}'")
    }
    lacks = try DataReader(parameters, known: ["lacks"], of: "the parameters of 'alert-condition'").choice("lacks")
    words = vocabulary.targetWords
  }

  func findings(in subject: Subject) -> [Finding] {
    let alerts = AlertFinder.alerts(in: subject, words)
    var findings: [Finding] = []
    var start = 0
    while start < alerts.count {
      let end = alerts[start...].firstIndex { $0.group != alerts[start].group } ?? alerts.count
      let group = alerts[start..<end]
      var peers = Peers()
      for alert in group { peers.count(has(alert.reading)) }
      for alert in group where isLacking(alert, peers) {
        findings.append(Finding(at: alert.name, ["alert": Excerpt.line(subject.document.plainString(alert.name))]))
      }
      start = end
    }
    return findings.sorted { $0.range < $1.range }
  }

  private func has(_ reading: ConditionReading) -> Bool {
    lacks == .threshold ? reading.statesThreshold : reading.hasDuration
  }

  private func isLacking(_ alert: Alert, _ peers: Peers) -> Bool {
    let reading = alert.reading
    guard !reading.isEvent, !alert.isListed || peers.mostHave else { return false }
    switch lacks {
    case .threshold:
      guard !reading.statesThreshold else { return false }
      return reading.compares || reading.namesMeasure && (alert.needsThreshold || peers.mostHave)
    case .duration:
      return alert.isCompared && !reading.hasDuration && !reading.isSteady
        && (alert.needsDuration || peers.mostHave)
    }
  }
}

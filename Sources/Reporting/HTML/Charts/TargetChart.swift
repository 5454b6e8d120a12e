import Linting
import Phrases

/// The current value as a bar, and what it is to reach as a line; the side that is fine is shaded.
struct TargetChart: ChartStyle {
  let title: Phrase = "Current against target"
  let legend: [(HTML, Phrase)] = [("fill", "current"), ("goal", "target"), ("wanted", "wanted")]

  func drawn(_ row: PictureRow) -> HTML {
    let scale = BarScale(row.values, mayCut: true)
    var track = Track()
    track.add("rail", from: 0, to: 100)
    for value in row.values {
      guard case .current = value.part else { continue }
      let look: HTML = row.verdict == .missed ? "over" : "fill"
      if scale.isCut {
        track.addTick(look, at: scale.position(value.high), width: 4)
      } else {
        track.add(look, from: scale.position(0), to: scale.position(value.high), y: 2, height: 6)
      }
    }
    if let goal = row.values.first(where: { if case .target = $0.part { true } else { false } })
      ?? row.values.dropFirst().first
    {
      if goal.isUpperBound { track.add("wanted", from: 0, to: scale.position(goal.high)) }
      if goal.isLowerBound { track.add("wanted", from: scale.position(goal.low), to: 100) }
    }
    for value in row.values {
      switch value.part {
      case .target, .objective: track.addTick("goal", at: scale.position(value.isUpperBound ? value.high : value.low))
      case .agreement: track.addTick("old", at: scale.position(value.isUpperBound ? value.high : value.low))
      default: continue
      }
    }
    return track.html
  }

  func words(_ row: PictureRow, _ say: Wording) -> HTML {
    let verdict: HTML? =
      switch row.verdict {
      case .met: " <span class=\"good\">\(say("met"))</span>"
      case .missed: " <span class=\"error\">\(say("missed"))</span>"
      case nil: nil
      }
    return "\(Self.list(row.values, say))\(verdict)"
  }
}

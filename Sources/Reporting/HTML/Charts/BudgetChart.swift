import Linting
import Phrases

/// How much of a budget is spent, and how much is left.
struct BudgetChart: ChartStyle {
  let title: Phrase = "Error budget"
  let legend: [(HTML, Phrase)] = [("spent", "spent"), ("fill", "left"), ("over", "overspent")]

  func drawn(_ row: PictureRow) -> HTML {
    var (budget, consumed, remaining): (Double?, Double?, Double?)
    for value in row.values {
      switch value.part {
      case .budget: budget = value.high
      case .consumed: consumed = value.high
      case .remaining: remaining = value.high
      default: continue
      }
    }
    guard let budget, budget > 0, let spent = consumed ?? remaining.map({ budget - $0 }) else { return Track().html }
    let whole = max(budget, spent)
    let share = max(0, min(100, 100 * min(spent, budget) / whole))
    var track = Track()
    track.add("fill", from: 0, to: 100)
    track.add("spent", from: 0, to: share)
    if spent > budget { track.add("over", from: 100 * budget / whole, to: 100) }
    return track.html
  }
}

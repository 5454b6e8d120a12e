import Linting
import Phrases

/// How far a distribution reaches: a bar from the first statistic to the last, and a line at each.
struct PercentileChart: ChartStyle {
  let title: Phrase = "Percentiles"
  let legend: [(HTML, Phrase)] = [("fill", "from the lowest to the highest"), ("goal", "each percentile")]

  func drawn(_ row: PictureRow) -> HTML {
    let scale = BarScale(row.values, mayCut: false)
    let positions = row.values.map { scale.position($0.high) }
    var track = Track()
    track.add("rail", from: 0, to: 100)
    if let first = positions.min(), let last = positions.max() {
      track.add("fill", from: first, to: last, y: 2, height: 6)
    }
    for position in positions { track.addTick("goal", at: position) }
    return track.html
  }
}

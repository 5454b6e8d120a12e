import Linting
import Phrases

/// Two bars, one above the other.
struct ChangeChart: ChartStyle {
  let title: Phrase = "Before against after"
  let legend: [(HTML, Phrase)] = [("old", "before"), ("fill", "after")]

  func drawn(_ row: PictureRow) -> HTML {
    let scale = BarScale(row.values, mayCut: false)
    var track = Track(height: 20)
    for (index, value) in row.values.prefix(2).enumerated() {
      track.add("rail", from: 0, to: 100, y: index * 10 + 1, height: 8)
      let ends = [scale.position(0), scale.position(value.high)].sorted()
      track.add(index == 0 ? "old" : "fill", from: ends[0], to: ends[1], y: index * 10 + 1, height: 8)
    }
    return track.html
  }
}

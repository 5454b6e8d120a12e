import Linting
import Phrases

/// What is expected, as a curve over the months to come.
struct ProjectionChart: ChartStyle {
  let title: Phrase = "Projection"
  let legend: [(HTML, Phrase)] = []

  func drawn(_ row: PictureRow) -> HTML {
    let points = row.values.enumerated().map { index, value in
      LineChart.Point(
        x: months(of: value) ?? Double(index), y: value.high, name: short(value.label), value: short(value.text))
    }
    let least = min(0, row.values.map(\.low).min() ?? 0)
    return LineChart(points: points, least: least).html ?? ""
  }

  private func months(of value: PictureValue) -> Double? {
    if case .expected(let months) = value.part { months } else { nil }
  }

  /// As much as fits below a point.
  private func short(_ text: String) -> String { text.count > 12 ? text.prefix(11) + "…" : text }
}

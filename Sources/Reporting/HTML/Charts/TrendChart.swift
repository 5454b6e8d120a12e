import Phrases

/// How a folder came to where it is: three curves over its commits.
struct TrendChart {
  let trend: Trend
  let say: Wording

  var html: HTML? {
    guard trend.points.count > 1, let first = trend.points.first, let last = trend.points.last else { return nil }
    let curves: [HTML] = TrendSeries.all.map { series in
      """
      <figure><figcaption><strong>\(say(series.title))</strong> \(series.text(first)) → \(series.text(last))</figcaption>
      \(curve(series))</figure>

      """
    }
    return """
      <section id="trend"><h2>\(say("Trend"))</h2>
      <p>\(say("\(Phrase(trend.points.count, "commit", "commits")) \("from \(first.date) to \(last.date)" as Phrase)"))</p>
      <div class="trends">
      \(curves)</div></section>

      """
  }

  private func curve(_ series: TrendSeries) -> HTML? {
    LineChart(
      points: trend.points.enumerated().map { index, point in
        LineChart.Point(x: Double(index), y: Double(series.value(point)), name: point.date, value: series.text(point))
      }
    ).html
  }
}

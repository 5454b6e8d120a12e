/// How a folder came to where it is: three curves over its commits.
struct TrendChart {
  let trend: Trend

  var html: HTML? {
    guard trend.points.count > 1, let first = trend.points.first, let last = trend.points.last else { return nil }
    let curves: [HTML] = TrendSeries.all.map { series in
      """
      <figure><figcaption><strong>\(series.title)</strong> \(series.text(first)) → \(series.text(last))</figcaption>
      \(curve(series))</figure>

      """
    }
    return """
      <section id="trend"><h2>Trend</h2>
      <p>\(TextReporter.count(trend.points.count, "commit")) from \(first.date) to \(last.date)</p>
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

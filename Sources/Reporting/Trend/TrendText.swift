import Phrases

/// A trend for the terminal: a sparkline for each series, then the commits.
public struct TrendText {
  private static let mostCommits = 10
  private static let steps = Array("▁▂▃▄▅▆▇█")

  private let style: TerminalStyle
  private let width: Int
  private let say: Wording

  public init(style: TerminalStyle, width: Int, wording: Wording = .english) {
    say = wording
    self.style = style
    self.width = width
  }

  public func text(_ trend: Trend) -> String {
    guard let first = trend.points.first, let last = trend.points.last else {
      return say("no commit has a Markdown file there") + "\n"
    }
    let period: Phrase = first.date == last.date ? "on \(first.date)" : "from \(first.date) to \(last.date)"
    var text =
      say(
        "\(Phrase(last.documents, "document", "documents")), \(Phrase(trend.points.count, "commit", "commits")) \(period)"
      )
      + "\n\n"
    let titleWidth = TrendSeries.all.map { Printable.width(say($0.title)) }.max() ?? 0
    for series in TrendSeries.all {
      let values = trend.points.map(series.value)
      let ends = "\(series.text(first)) → \(series.text(last))"
      let room = width - titleWidth - Printable.width(ends) - 4
      text +=
        "\(Printable.padded(say(series.title), to: titleWidth))  \(style.cyan(Self.sparkline(values, width: room)))  "
      text += "\(ends)\n"
    }
    return text + "\n" + table(trend)
  }

  /// One character a value; of more values than fit the last of each stretch.
  static func sparkline(_ values: [Int], width: Int) -> String {
    let count = max(1, min(values.count, width))
    let shown = (1...count).map { values[$0 * values.count / count - 1] }
    let (low, high) = (shown.min() ?? 0, shown.max() ?? 0)
    let span = Double(high) - Double(low)
    return String(
      shown.map { value in
        // A level line is neither high nor low.
        guard span > 0 else { return steps[steps.count / 2 - 1] }
        return steps[Int((Double(value) - Double(low)) / span * Double(steps.count - 1) + 0.5)]
      })
  }

  private func table(_ trend: Trend) -> String {
    let heads = (["documents", "completeness", "open", "errors", "warnings", "notes"] as [Phrase]).map { say($0) }
    let widths = heads.map(Printable.width)
    let start = Printable.padded(say("commit"), to: 7) + "  " + Printable.padded(say("date"), to: 10)
    var text = style.bold(([start] + heads).joined(separator: "  ")) + "\n"
    for point in trend.points.suffix(Self.mostCommits).reversed() {
      let numbers = [
        point.documents, point.completeness, point.openPlaceholders, point.errors, point.warnings, point.notes,
      ]
      let cells = zip(numbers, widths).map { Printable.rightAligned("\($0)", to: $1) }
      text += ([String(point.commit.prefix(7)), point.date] + cells).joined(separator: "  ") + "\n"
    }
    let rest = trend.points.count - Self.mostCommits
    return rest > 0 ? text + say("and \(Phrase(rest, "earlier commit", "earlier commits"))") + "\n" : text
  }
}

/// Why a document has its score: the sections, and what is open in them.
struct ScoreTable {
  private static let mostOpen = 200

  let score: ScoreReport
  /// Of the document's text.
  let language: String

  var html: HTML {
    """
    <h3>Score</h3>
    <div class="scroll" role="region" tabindex="0" aria-label="Score by section">
    <table class="score"><caption class="unseen">Score by section</caption>
    <thead><tr><th scope="col">Section</th><th scope="col" class="number">Weight</th>\
    <th scope="col" class="number">Filled</th><th scope="col">Points</th></tr></thead>
    <tbody>
    \(score.sections.map(row))</tbody></table></div>
    \(open)
    """
  }

  private func row(_ section: ScoreReport.Section) -> HTML {
    let share = section.possiblePoints > 0 ? 100 * section.points / section.possiblePoints : 0
    let filled: HTML = section.isMissing ? "missing" : "\(section.filled) of \(section.slots)"
    return """
      <tr><th scope="row" lang="\(language)">\(section.name)</th><td class="number">\(section.weight)</td>\
      <td class="number">\(filled)</td><td class="points">\(Chart.bar(share)) \
      <span>\(section.points) of \(section.possiblePoints)</span></td></tr>

      """
  }

  private var open: HTML? {
    guard !score.open.isEmpty else { return nil }
    let rest = score.open.count - Self.mostOpen
    return """
      <h4>Open, in order of what gains most</h4>
      <ol class="open">
      \(score.open.prefix(Self.mostOpen).map(item))</ol>
      \(rest > 0 ? "<p>\(TextReporter.count(rest, "more open place")); <code>perflint score</code> lists them.</p>\n" : nil)
      """
  }

  private func item(_ point: ScoreReport.OpenPoint) -> HTML {
    let line: HTML? = point.range.value.map { ", line \($0.start.line)" }
    return """
      <li><strong>+\(point.gain)</strong> <span lang="\(language)">\(point.section)</span>\(line): \(point.what)</li>

      """
  }
}

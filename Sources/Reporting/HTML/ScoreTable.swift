import Phrases

/// Why a document has its score: the sections, and what is open in them.
struct ScoreTable {
  private static let mostOpen = 200

  let score: ScoreReport
  /// Of the document's text.
  let language: String
  let say: Wording

  var html: HTML {
    """
    <h3>\(say("Score"))</h3>
    <div class="scroll" role="region" tabindex="0" aria-label="\(say("Score by section"))">
    <table class="score"><caption class="unseen">\(say("Score by section"))</caption>
    <thead><tr><th scope="col">\(say("Section"))</th><th scope="col" class="number">\(say("Weight"))</th>\
    <th scope="col" class="number">\(say("Filled"))</th><th scope="col">\(say("Points"))</th></tr></thead>
    <tbody>
    \(score.sections.map(row))</tbody></table></div>
    \(open)
    """
  }

  private func row(_ section: ScoreReport.Section) -> HTML {
    let share = section.possiblePoints > 0 ? 100 * section.points / section.possiblePoints : 0
    let filled: HTML = section.isMissing ? "\(say("missing"))" : "\(say("\(section.filled) of \(section.slots)"))"
    return """
      <tr><th scope="row" lang="\(language)">\(section.name)</th><td class="number">\(section.weight)</td>\
      <td class="number">\(filled)</td><td class="points">\(Chart.bar(share)) \
      <span>\(section.points) \(say("of")) \(section.possiblePoints)</span></td></tr>

      """
  }

  private var open: HTML? {
    guard !score.open.isEmpty else { return nil }
    let rest = score.open.count - Self.mostOpen
    return """
      <h4>\(say("Open, in order of what gains most"))</h4>
      <ol class="open">
      \(score.open.prefix(Self.mostOpen).map(item))</ol>
      \(rest > 0 ? "<p>\(say("\(Phrase(rest, "more open place", "more open places")); they are listed by")) <code>perflint score</code>.</p>\n" : nil)
      """
  }

  private func item(_ point: ScoreReport.OpenPoint) -> HTML {
    let line: HTML? = point.range.value.map { "\(say(", line \($0.start.line)"))" }
    return """
      <li><strong>+\(point.gain)</strong> <span lang="\(language)">\(point.section)</span>\(line)\(say(": \(point.what)"))</li>

      """
  }
}

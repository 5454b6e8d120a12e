import Linting
import Phrases

/// A folder's report as one page that needs nothing beside it.
struct ReportPage {
  let overview: FolderOverview
  let version: String
  let say: Wording
  /// What is wrong besides the findings.
  var remarks: [String] = []

  var text: String {
    let parts = overview.rows.enumerated().compactMap { index, row in
      row.detail.map { DocumentPart(row: row, detail: $0, index: index, say: say).html }
    }
    return PageFrame(title: say("Performance documents"), version: version, say: say).html(
      """
      <header><h1>\(say("Performance documents"))</h1>
      <p>\(say(overview.totals.sentence))</p>
      </header>
      <main id="main">
      \(remarkList)\(tiles)\(missing)\(changes)\(missedTargets)\(overview.trend.flatMap { TrendChart(trend: $0, say: say).html })\
      \(overview.rows.isEmpty ? nil : OverviewTable(overview: overview, say: say).html)\(parts)</main>

      """
    ).source
  }

  private var remarkList: HTML? {
    remarks.isEmpty
      ? nil : "<ul class=\"remarks\">\n\(remarks.map { "<li class=\"error\">\($0)</li>\n" as HTML })</ul>\n"
  }

  private var tiles: HTML? {
    let totals = overview.totals
    guard totals.documents > 0 else { return nil }
    let open = totals.documents - totals.ready - totals.stale
    let tiles: [(Int, Phrase, String)] = [
      (totals.ready, "ready", "good"), (open, "open", ""), (totals.stale, "stale", "warning"),
      (totals.averageCompleteness, "of 100 on average", ""), (totals.openSlots, "open places", ""),
      (totals.missedTargets, "missed targets", "warning"), (totals.errors, "errors", "error"),
      (totals.warnings, "warnings", "warning"),
    ]
    let items: [HTML] = tiles.map { number, name, look in
      "<li><strong class=\"\(number > 0 ? look : "")\">\(number)</strong> \(say(name))</li>\n"
    }
    return "<ul class=\"tiles\">\n\(items)</ul>\n"
  }

  private var missing: HTML? {
    guard !overview.totals.mostMissing.isEmpty else { return nil }
    let items: [HTML] = overview.totals.mostMissing.map { "<li>\($0.section) (\($0.documents))</li>\n" }
    return "<section><h2>\(say("Missing most"))</h2>\n<ul>\n\(items)</ul></section>\n"
  }

  private static let mostTargets = 50

  private var missedTargets: HTML? {
    let missed = overview.rows.enumerated().flatMap { index, row in row.missedTargets.map { (index, row, $0) } }
    guard !missed.isEmpty else { return nil }
    let rows: [HTML] = missed.prefix(Self.mostTargets).map { index, row, one in
      """
      <tr><th scope="row">\(one.target.metric)</th><td>\(one.target.current)</td><td>\(one.target.target)</td>\
      <td><a class="path" href="#d\(index)">\(row.path)</a>\(say(", line \(one.line)"))</td></tr>

      """
    }
    let rest = missed.count - Self.mostTargets
    return """
      <section><h2>\(say("Missed targets"))</h2>
      <div class="scroll" role="region" tabindex="0" aria-label="\(say("Missed targets"))">
      <table><caption class="unseen">\(say("Missed targets"))</caption>
      <thead><tr><th scope="col">\(say("Metric"))</th><th scope="col">\(say("Current"))</th>\
      <th scope="col">\(say("Target"))</th><th scope="col">\(say("Document"))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      \(rest > 0 ? "<p>\(say(Phrase(rest, "more missed target", "more missed targets")))</p>\n" : nil)</section>

      """
  }

  private static let mostChanges = 100

  private var changes: HTML? {
    guard let comparison = overview.comparison else { return nil }
    guard !comparison.changes.isEmpty else {
      return "<section><h2>\(say("What changed"))</h2>\n<p>\(say("Nothing."))</p></section>\n"
    }
    let items: [HTML] = comparison.changes.prefix(Self.mostChanges).map(item)
    let rest = comparison.changes.count - Self.mostChanges
    return """
      <section><h2>\(say("What changed"))</h2>
      <ul>
      \(items)</ul>
      \(rest > 0 ? "<p>\(say(Phrase(rest, "more change", "more changes")))</p>\n" : nil)</section>

      """
  }

  private func item(_ change: ReportComparison.Change) -> HTML {
    guard let after = change.after else {
      return "<li>\(say("gone:")) <span class=\"path\">\(change.path)</span></li>\n"
    }
    guard let before = change.before, let gain = change.gain else {
      return
        "<li>\(say("new:")) <span class=\"path\">\(change.path)</span>\(say(", score \(after.completeness)"))</li>\n"
    }
    let word: HTML =
      gain < 0
      ? "<span class=\"error\">\(say("worse: "))</span>"
      : gain > 0 ? "<span class=\"good\">\(say("better: "))</span>" : "\(say("changed: "))"
    return """
      <li>\(word)<span class="path">\(change.path)</span>\(say(": \(change.steps(before, after))"))</li>

      """
  }
}

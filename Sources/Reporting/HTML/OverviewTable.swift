import Linting
import Phrases

/// The table of all documents, with what sorts and filters it.
struct OverviewTable {
  let overview: FolderOverview
  let say: Wording

  private struct Column {
    let title: Phrase
    let isNumber: Bool
    /// Hidden on a narrow screen.
    let isMinor: Bool

    init(_ title: Phrase, isNumber: Bool = false, isMinor: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isMinor = isMinor
    }
  }

  private static let columns = [
    Column("Document"), Column("Profile", isMinor: true), Column("Status", isMinor: true), Column("State"),
    Column("Score", isNumber: true), Column("Declared", isNumber: true, isMinor: true),
    Column("Open", isNumber: true), Column("Missing", isNumber: true, isMinor: true),
    Column("Missed", isNumber: true, isMinor: true), Column("Errors", isNumber: true),
    Column("Warnings", isNumber: true, isMinor: true), Column("Notes", isNumber: true, isMinor: true),
  ]

  var html: HTML {
    """
    \(controls)<div class="scroll" role="region" tabindex="0" aria-labelledby="documents">
    <table id="table"><caption id="documents">\(say("Documents"))</caption>
    <thead><tr>\(Self.columns.map(head))</tr></thead>
    <tbody>
    \(overview.rows.enumerated().map { row($1, $0) })</tbody></table></div>

    """
  }

  /// Shown by the script, without which they would do nothing.
  private var controls: HTML {
    let states = ReportRow.State.allCases.map { "<option value=\"\($0.rawValue)\">\(say($0.phrase))</option>" as HTML }
    return """
      <form id="controls" hidden>
      <label>\(say("Filter")) <input id="filter" type="search" autocomplete="off"></label>
      <label>\(say("State")) <select id="state"><option value="">\(say("all"))</option>\(states)</select></label>
      <label>\(say("Findings")) <select id="severity"><option value="">\(say("all"))</option>\
      <option value="errors">\(say("with errors"))</option>\
      <option value="warnings">\(say("with errors or warnings"))</option></select></label>
      <button type="button" id="open">\(say("Open all"))</button> \
      <button type="button" id="close">\(say("Close all"))</button>
      <p id="count" role="status" data-text="\(say("\("{shown}") of \("{all}") documents"))"></p>
      </form>

      """
  }

  private func head(_ column: Column) -> HTML {
    "<th scope=\"col\" aria-sort=\"none\"\(classes(column.isNumber, column.isMinor))>\(say(column.title))</th>"
  }

  private func row(_ row: ReportRow, _ index: Int) -> HTML {
    func number(_ value: Int, _ column: Int, _ alarm: String? = nil) -> HTML {
      let shown: HTML = value == 0 ? "<span class=\"muted\">0</span>" : "\(value)"
      let content: HTML = value > 0 ? alarm.map { "<span class=\"\($0)\">\(shown)</span>" } ?? shown : shown
      return "<td data-key=\"\(value)\"\(classes(true, Self.columns[column].isMinor))>\(content)</td>"
    }
    let declared: HTML =
      row.declaredCompleteness.map { declared in
        row.isWronglyDeclared ? "<span class=\"warning\">\(declared)</span>" : "\(declared)"
      } ?? ""
    return """
      <tr data-part="d\(index)"><th scope="row"><a class="path" href="#d\(index)">\(row.path)</a></th>\
      <td\(classes(false, true))>\(row.profile)</td><td\(classes(false, true))>\(row.status?.rawValue ?? "")</td>\
      <td><span class="state \(row.state.rawValue)">\(say(row.state.phrase))</span></td>\
      <td data-key="\(row.completeness)" class="number">\(Chart.bar(Double(row.completeness))) \(row.completeness)\
      \(gain(row))</td>\
      <td data-key="\(row.declaredCompleteness ?? -1)"\(classes(true, true))>\(declared)</td>\
      \(number(row.openSlots, 6))\(number(row.missingSections.count, 7))\
      \(number(row.missedTargets.count, 8, "warning"))\(number(row.errors, 9, "error"))\
      \(number(row.warnings, 10, "warning"))\(number(row.notes, 11))</tr>

      """
  }

  private func gain(_ row: ReportRow) -> HTML? {
    guard let gain = overview.comparison?.gain(of: row.path), gain != 0 else { return nil }
    return
      " <span class=\"\(gain > 0 ? "good" : "error")\">\(gain > 0 ? "+" : "−")\(Int(clamping: gain.magnitude))</span>"
  }

  private func classes(_ isNumber: Bool, _ isMinor: Bool) -> HTML? {
    switch (isNumber, isMinor) {
    case (true, true): " class=\"number minor\""
    case (true, false): " class=\"number\""
    case (false, true): " class=\"minor\""
    case (false, false): nil
    }
  }
}

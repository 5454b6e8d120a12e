import Linting
import Phrases

/// The part of a page that is about one document.
struct DocumentPart {
  let row: ReportRow
  let detail: DocumentDetail
  let index: Int
  let say: Wording

  var html: HTML {
    """
    <section class="document" id="d\(index)" data-state="\(row.state.rawValue)" data-errors="\(row.errors)" \
    data-warnings="\(row.warnings)">
    <details><summary><h2 class="path">\(row.path)</h2> <span class="facts">\(row.profile)\(status), \
    \(say("\(row.completeness) of 100"))\(declared), \(say(Phrase(row.errors, "error", "errors"))), \
    \(say(Phrase(row.warnings, "warning", "warnings")))</span></summary>
    \(findings.html)\
    \(ScoreTable(score: detail.score, language: detail.language, say: say).html)\(charts)</details>
    </section>

    """
  }

  private var findings: FindingList {
    FindingList(
      findings: detail.findings, rest: detail.findingCount - detail.findings.count, language: detail.language, say: say)
  }

  private var status: HTML? { row.status.map { ", \($0.rawValue)" } }

  private var declared: HTML? {
    row.isWronglyDeclared ? row.declaredCompleteness.map { "\(say(" (declared \($0))"))" } : nil
  }

  private var charts: HTML? {
    guard !detail.drawings.isEmpty else { return nil }
    return """
      <h3>\(say("Figures"))</h3>
      \(detail.drawings.map { Chart.html($0, language: detail.language, say) })
      """
  }
}

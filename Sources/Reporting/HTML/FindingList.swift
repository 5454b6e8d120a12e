import Phrases
import RuleModel

/// The findings of a document, each with its line and the place marked in it.
struct FindingList {
  let findings: [DocumentDetail.Finding]
  /// How many there are besides these.
  let rest: Int
  /// Of the document's text.
  let language: String
  let say: Wording

  var html: HTML? {
    guard !findings.isEmpty else { return "<p class=\"good\">\(say("No findings."))</p>\n" }
    return """
      <h3>\(say("Findings"))</h3>
      <ol class="findings">
      \(findings.map(item))</ol>
      \(rest > 0 ? "<p>\(say("\(Phrase(rest, "more finding", "more findings")); they are listed by")) <code>perflint check</code>.</p>\n" : nil)
      """
  }

  private func item(_ finding: DocumentDetail.Finding) -> HTML {
    let excerpt = finding.excerpt
    let address = "\(ProjectPage.address)/blob/main/Rules/\(finding.family)/\(finding.rule).yaml"
    return """
      <li class="finding"><span class="severity \(finding.severity.rawValue)">\(finding.severity.rawValue)</span>
      <span class="place">\(excerpt.line):\(finding.column)</span> <span class="message">\(finding.message)</span>
      <a class="rule" href="\(address)">\(finding.rule)</a>\(fix(finding.fix))
      <pre lang="\(language)"><code>\(cut(excerpt.isCutBefore))\(excerpt.before)\(mark(excerpt))\(excerpt.after)\(cut(excerpt.isCutAfter))</code></pre></li>

      """
  }

  private func mark(_ excerpt: SourceExcerpt) -> HTML? {
    // Something is missing here, at the end of a line perhaps.
    excerpt.marked.isEmpty ? "<mark class=\"gap\"> </mark>" : "<mark>\(excerpt.marked)</mark>"
  }

  private func cut(_ isCut: Bool) -> HTML? { isCut ? "<span class=\"muted\">…</span>" : nil }

  private func fix(_ grade: FixGrade) -> HTML? {
    switch grade {
    case .none: nil
    case .safe: " <span class=\"tag\">perflint fix</span>"
    case .unsafe: " <span class=\"tag\">perflint fix --unsafe</span>"
    }
  }
}

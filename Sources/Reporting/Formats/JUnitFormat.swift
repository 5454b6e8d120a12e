import Linting
import RuleModel

/// For test reports: a failed case for each finding, a passed one for each document without any.
struct JUnitFormat: OutputFormat {
  static let name = "junit"
  static let about = "JUnit XML for test reports"

  private let root: RepositoryRoot

  init(_ setting: OutputSetting) { root = setting.root }

  func part(_ report: FileReport) -> PlacedDocument? { PlacedDocument(report, root) }

  func text(_ parts: [PlacedDocument?], _ run: RunOutcome) -> String {
    let documents = parts.compactMap { $0 }
    let cases = documents.reduce(0) { $0 + max(1, $1.findings.count) }
    let failures = documents.reduce(0) { $0 + $1.findings.count }
    var text = XMLText.declaration
    text += "<testsuites\(Self.totals(cases: cases, failures: failures, name: "perflint"))>\n"
    for document in documents { text += Self.suite(document) }
    return text + "</testsuites>\n"
  }

  private static func totals(cases: Int, failures: Int, name: String) -> String {
    XMLText.attributes([
      "name": name, "tests": "\(cases)", "failures": "\(failures)", "errors": "0", "skipped": "0", "time": "0",
    ])
  }

  private static func suite(_ document: PlacedDocument) -> String {
    let count = document.findings.count
    var text = "  <testsuite\(totals(cases: max(1, count), failures: count, name: document.path))>\n"
    if document.findings.isEmpty {
      let attributes = XMLText.attributes([
        "name": "no findings", "classname": document.path, "file": document.path, "time": "0",
      ])
      text += "    <testcase\(attributes)/>\n"
    }
    // Names without lines, so that a case keeps its history when its line moves.
    var occurrences: [String: Int] = [:]
    for finding in document.findings {
      let name = "\(finding.rule): \(finding.message)"
      let occurrence = occurrences[name, default: 0] + 1
      occurrences[name] = occurrence
      text += testCase(finding, in: document, name: occurrence == 1 ? name : "\(name) (\(occurrence))")
    }
    return text + "  </testsuite>\n"
  }

  private static func testCase(_ finding: PlacedFinding, in document: PlacedDocument, name: String) -> String {
    let start = finding.range.start
    let attributes = XMLText.attributes([
      "name": name, "classname": document.path, "file": document.path, "line": "\(start.line)", "time": "0",
    ])
    let failure = XMLText.attributes(["message": finding.message, "type": finding.severity.rawValue])
    let place = "\(document.path):\(start.line):\(start.column)"
    let content = XMLText.escaped("\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]")
    return "    <testcase\(attributes)><failure\(failure)>\(content)</failure></testcase>\n"
  }
}

import Foundation
import Reporting
import Testing

/// Every format says the same findings, whatever the documents hold.
@Suite struct FormatAgreementTests {
  @Test func everyFormatSaysTheSameFindings() throws {
    let scratch = try Scratch(["out/.keep": ""])
    try HostileDocuments.write(to: scratch.folder)
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "out/.keep"))
    let names = OutputFormats.all.map { $0.name }
    let outputs = names.flatMap { ["--output", "\($0)=out/\($0)"] }
    let outcome = try Program.run(["check", "."] + outputs, in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.output)\(outcome.errors)")
    let read = try Shell.run(
      "\"$PYTHON\" Tests/Tools/findings.py \"$FOLDER\"", in: Program.root,
      environment: ["PYTHON": try TestTools.path("python").path, "FOLDER": scratch.folder.path])
    try #require(read.status == 0, "\(read.output)")
    let findings = try JSONDecoder().decode([String: [Finding]].self, from: Data(read.output.utf8))
    #expect(Set(findings.keys) == Set(names))
    let expected = try #require(findings["json"]).sorted()
    #expect(expected.count > 20)
    for (name, found) in findings { #expect(found.sorted() == expected, "\(name)") }
  }

  private struct Finding: Decodable, Hashable, Comparable {
    let path: String
    let line: Int
    let column: Int
    let severity: String
    let rule: String
    let message: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      path = try values.decode(String.self)
      line = try values.decode(Int.self)
      column = try values.decode(Int.self)
      severity = try values.decode(String.self)
      rule = try values.decode(String.self)
      message = try values.decode(String.self)
    }

    static func < (a: Finding, b: Finding) -> Bool {
      (a.path, a.line, a.column, a.rule, a.message) < (b.path, b.line, b.column, b.rule, b.message)
    }
  }
}

import Foundation
import Testing

@Suite struct TextOutputTests {
  private static let document = "# Queue performance\n\n- **Drain rate:** {{rate}}\n- **Owner:** TBD\n"

  @Test func givesALineForEachFindingAndASummary() throws {
    let outcome = try Program.run(["check", "-", "--stdin-filename", "queue.md"], input: Self.document)
    #expect(
      outcome.lines == [
        "queue.md:3:19: error: placeholder '{{rate}}' is not filled in [unfilled-placeholder]",
        "queue.md:4:14: warning: 'TBD' marks something unfinished; write the value or link the issue that will [unfinished-marker]",
        "1 error, 1 warning in 1 document",
      ])
    #expect(outcome.errors.isEmpty)
  }

  @Test func saysWhatAStatusSoftens() throws {
    let outcome = try Program.run(["check", "-"], input: "---\nstatus: draft\n---\n\n" + Self.document)
    #expect(outcome.status == 0)
    #expect(
      outcome.lines[0].contains(
        "note: placeholder '{{rate}}' is not filled in (error once the status is no longer 'draft')"))
  }

  @Test func countsWhatItSkips() throws {
    let scratch = try Scratch(["faq.md": "# Questions\n", "queue.md": "# Queue performance\n\n300 msg/s.\n"])
    let outcome = try Program.run(["check"], in: scratch.folder)
    #expect(outcome.output == "1 document checked, no findings, 1 skipped as no performance document\n")
    let all = try Program.run(["check", "--all"], in: scratch.folder)
    #expect(all.lines.last == "1 warning in 2 documents")
  }

  @Test(arguments: [
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false), (["CLICOLOR_FORCE": "1"], true),
    (["CLICOLOR_FORCE": "0"], false), ([:], false),
  ])
  func coloursAsTheEnvironmentAsks(_ environment: [String: String], isColoured: Bool) throws {
    let outcome = try Program.run(["check", "-"], input: Self.document, environment: environment)
    #expect(outcome.output.contains("\u{1B}[") == isColoured)
  }

  @Test func neverLetsTextSteerTheTerminal() throws {
    let hostile = "# Queue performance\n\n- **Rate:** {{a\u{1B}[31m\u{202E}b\u{7}}}\n"
    let scratch = try Scratch(["a\u{1B}[2J.md": hostile])
    for arguments in [["check"], ["report"]] {
      let outcome = try Program.run(arguments, in: scratch.folder)
      #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }
  }

  @Test func isTheSameForAnyNumberOfJobs() throws {
    let folders = ["check", "Fixtures", "--format", "json"]
    let one = try Program.run(folders + ["--jobs", "1"])
    #expect(!one.output.isEmpty)
    for jobs in ["2", "3", "8"] { #expect(try Program.run(folders + ["--jobs", jobs]).output == one.output) }
  }

  @Test func neverWrites() throws {
    let fixtures = Program.root.appending(path: "Fixtures/showcase")
    func contents() throws -> [String: Data] {
      let names = try FileManager.default.contentsOfDirectory(atPath: fixtures.path)
      return try Dictionary(
        uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: fixtures.appending(path: $0))) })
    }
    let before = try contents()
    for command in [["check"], ["report"], ["check", "--format", "json"]] {
      _ = try Program.run(command + ["Fixtures/showcase"])
    }
    #expect(try contents() == before)
  }

  @Test func reportsTheWorstDocumentFirst() throws {
    let scratch = try Scratch(["a.md": "# Queue performance\n\n300 msg/s.\n", "b.md": Self.document])
    let outcome = try Program.run(["report", "."], in: scratch.folder)
    #expect(outcome.lines[0].hasPrefix("document"))
    #expect(outcome.lines[1].hasPrefix("b.md"))
    #expect(outcome.lines[2].hasPrefix("a.md"))
    #expect(outcome.output.contains("2 documents: 1 complete"))
  }
}

import Foundation
import Testing

/// The page for browsers, read by a strict parser and steered in a real browser.
@Suite struct PageTests {
  private func look(at arguments: [String], in folder: URL) throws -> Shell.Outcome {
    let outcome = try Program.run(arguments, in: folder)
    let scratch = try Scratch(["page.html": outcome.output])
    return try Shell.run(
      "'\(try TestTools.path("python").path)' Tests/Tools/page.py '\(scratch.folder.path)/page.html'", in: Program.root)
  }

  @Test func theReportOfTheShowcaseWorksInABrowser() throws {
    let outcome = try look(at: ["report", "Fixtures/showcase", "--format", "html"], in: Program.root)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("6 documents"))
  }

  @Test func noDocumentStepsOutOfItsText() throws {
    let scratch = try Scratch(["clean.md": "# Queue performance\n\nThe drain rate is 300 msg/s.\n"])
    try HostileDocuments.write(to: scratch.folder)
    for (index, text) in Self.hostile.enumerated() {
      let document = """
        # \(text) performance

        ## \(text)

        | Metric \(text) | Current | Target |
        | --- | --- | --- |
        | \(text) | 2.8 s | < 2 s |

        - **\(text):** {{\(text)}}

        """
      try Data(document.utf8).write(to: scratch.folder.appending(path: "hostile \(index).md"))
    }
    for arguments in [["report", "--format", "html"], ["check", "--format", "html"]] {
      let outcome = try look(at: arguments, in: scratch.folder)
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  private static let hostile = [
    "<script>window.pwned = 1</script>", "</script><script>window.pwned = 1</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)", "</style><style>*{display:none}</style>", "<!-- x", "--> ]]> <![CDATA[", "&lt;b&gt;&#0;",
    "javascript:alert(1)", "\u{202E}txt.exe", "<svg/onload=alert(1)>", "</section></main></html>",
    "{{constructor}} ${1}",
    String(decoding: [0xEF, 0xB7, 0x90, 0xF0, 0x9F, 0xBF, 0xBE] as [UInt8], as: UTF8.self), "</details></summary>",
    "`</code></pre>`",
  ]

  @Test func aPageWithoutDocumentsIsAPage() throws {
    let scratch = try Scratch(["faq.md": "# Questions\n"])
    let outcome = try Program.run(["report", "--format", "html"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("no performance documents found in 1 file"))
    #expect(!outcome.output.contains("<table"))
  }

  @Test func thePageSaysWhatChangedAndWhatIsBelowItsMinimum() throws {
    let scratch = try Scratch([
      "a.md": "# Queue performance\n\n- **Rate:** {{rate}}\n", "earlier.json": #"{"documents": []}"#,
    ])
    let report = try Program.run(["report", "--format", "html", "--against", "earlier.json"], in: scratch.folder).output
    #expect(report.contains(#"new: <span class="path">a.md</span>"#))
    let check = try Program.run(["check", "--format", "html", "--min-score", "90"], in: scratch.folder)
    #expect(check.status == 1)
    #expect(check.output.contains("below the minimum of 90"))
  }

  @Test func theFiguresOfADocumentAreDrawn() throws {
    let page = try Program.run(["report", "Fixtures/showcase", "--format", "html"]).output
    for kind in ["targets", "changes", "percentiles", "budgets", "projections"] {
      #expect(page.contains("class=\"chart \(kind)\""), "\(kind)")
    }
  }

  @Test func theSamePageComesOutEveryTime() throws {
    let pages = try ["1", "2", "7"].map {
      try Program.run(["report", "Fixtures", "--format", "html", "--jobs", $0, "--today", "2026-11-02"]).output
    }
    #expect(Set(pages).count == 1)
  }
}

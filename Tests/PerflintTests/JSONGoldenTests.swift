import Testing

@Suite struct JSONGoldenTests {
  @Test func theWholeOutputIsAsAgreed() throws {
    let scratch = try Scratch([
      "a.md":
        "\u{FEFF}---\r\nstatus: current\r\ncompleteness: 80\r\n---\r\n\r\n# Cache 🚀 Performance\r\n\r\n- **目標:** 🚀 {{p95}}\r\n\r\nThe hit rate of the cache is 95 % for the week.\r\n\r\n- **A:** 1\r\n- **B:** 2\r\n- **C:** 3\r\n- **D:** 4\r\n- **E:** 5\r\n- **F:** 6\r\n- **G:** 7\r\n- **H:** 8\r\n- **I:** 9\r\n- **J:** 10\r\n- **K:** 11\r\n",
      "b.md": "# Holidays\n",
    ])
    #expect(try Program.run(["check", "--format", "json"], in: scratch.folder).output == Self.golden)
  }

  private static let golden = """
    {
      "documents" : [
        {
          "completeness" : 80,
          "declaredCompleteness" : 80,
          "findings" : [
            {
              "family" : "placeholder",
              "fix" : null,
              "message" : "placeholder '{{p95}}' is not filled in",
              "range" : {
                "end" : {
                  "column" : 20,
                  "line" : 8,
                  "offset" : 104
                },
                "start" : {
                  "column" : 13,
                  "line" : 8,
                  "offset" : 97
                }
              },
              "rule" : "unfilled-placeholder",
              "severity" : "error"
            }
          ],
          "language" : "en",
          "path" : "a.md",
          "profile" : "performance-document",
          "status" : "current"
        }
      ],
      "schemaVersion" : 1,
      "skipped" : [
        {
          "path" : "b.md",
          "reason" : "not a performance document"
        }
      ],
      "summary" : {
        "documents" : 1,
        "errors" : 1,
        "notes" : 0,
        "skipped" : 1,
        "warnings" : 0
      },
      "tool" : {
        "name" : "perflint",
        "version" : "0.1.0"
      }
    }

    """
}

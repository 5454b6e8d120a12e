import Foundation
import Testing

/// Where findings go.
@Suite struct OutputTests {
  private static let blank = "# Queue performance\n\n- **Drain rate:** {{rate}}\n"

  @Test func severalFormatsGoToTheirPlaces() throws {
    let scratch = try Scratch(["a.md": Self.blank, "old.xml": "old"])
    let outcome = try Program.run(
      ["check", "a.md", "--output", "sarif=a.sarif", "--output", "text", "--output", "checkstyle=old.xml"],
      in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.lines.last == "1 error in 1 document")
    #expect(try scratch.text("a.sarif").contains(#""version":"2.1.0""#))
    #expect(try scratch.text("old.xml").hasPrefix("<?xml"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(names.sorted() == ["a.md", "a.sarif", "old.xml"])
  }

  @Test(arguments: [
    (["--output", "text", "--output", "json"], 2, "text and json cannot both go to standard output"),
    (["--format", "json", "--output", "text"], 2, "cannot both go to standard output"),
    (["--output", "json=x", "--output", "sarif=x"], 2, "two formats cannot both go to 'x'"),
    (["--output", "srif=x"], 2, "did you mean 'sarif'?"),
    (["--output", "pdf"], 2, "the formats are text, json"),
    (["--output", "json="], 2, "a file is missing after '='"),
    (["--output", "json=a.md"], 2, "a.md: is a document that was checked"),
    (["--output", "json=./a.md"], 2, "is a document that was checked"),
    (["--output", "json=none/x.json"], 3, "none/x.json: cannot be written: no such file or directory"),
    (["--output", "json=folder"], 3, "folder: cannot be written"),
  ])
  func whatCannotBeDoneIsSaid(arguments: [String], status: Int32, message: String) throws {
    let scratch = try Scratch(["a.md": Self.blank, "folder/b.txt": ""])
    let outcome = try Program.run(["check", "a.md"] + arguments, in: scratch.folder)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try scratch.text("a.md") == Self.blank)
  }

  @Test func aFormatAloneOnStandardOutputIsWrittenAsBefore() throws {
    let scratch = try Scratch(["a.md": Self.blank])
    for format in ["json", "sarif", "junit"] {
      let old = try Program.run(["check", "a.md", "--format", format], in: scratch.folder)
      let new = try Program.run(["check", "a.md", "--output", format], in: scratch.folder)
      #expect(!old.output.isEmpty && old.output == new.output)
    }
  }

  @Test func aLinkKeepsPointingToTheFileThatIsReplaced() throws {
    let scratch = try Scratch(["a.md": Self.blank, "real.json": "old"])
    let link = scratch.folder.appending(path: "link.json")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real.json")
    _ = try Program.run(["check", "a.md", "--output", "json=link.json"], in: scratch.folder)
    #expect(try scratch.text("real.json").contains("schemaVersion"))
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)) == "real.json")
  }

  @Test func standardOutputHasAName() throws {
    let scratch = try Scratch(["a.md": Self.blank])
    let outcome = try Program.run(["check", "a.md", "--output", "gitlab=/dev/stdout"], in: scratch.folder)
    #expect(outcome.output.hasPrefix("["))
  }
}

extension Scratch {
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}

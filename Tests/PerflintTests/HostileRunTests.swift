import Foundation
import Testing

/// Documents and folders that are made to break a linter; `Benchmarks/hostile` measures the same documents at full size.
@Suite struct HostileRunTests {
  private struct Report: Decodable {
    struct Document: Decodable {
      struct Finding: Decodable {
        let rule: String
        let message: String
      }

      let path: String
      let findings: [Finding]
    }

    let documents: [Document]
  }

  private static let good = "# Checkout performance plan\n\n## Goals\n\n- fast\n"

  private func documents(_ arguments: [String], in scratch: Scratch) throws -> [Report.Document] {
    let outcome = try Program.run(["check", "--format", "json"] + arguments, in: scratch.folder)
    #expect([0, 1, 3].contains(outcome.status), "\(outcome.status): \(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).documents
  }

  @Test func everyDocumentIsReadAndHarmsNoOther() throws {
    let scratch = try Scratch(["good.md": Self.good])
    let made = try Shell.run(
      "python3 '\(Program.root.path)/Tests/Tools/hostile_documents.py' documents 0.01", in: scratch.folder)
    try #require(made.status == 0, "\(made.output)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/documents")
    #expect(names.count > 50)
    let found = try documents(["--all", "good.md", "documents"], in: scratch)
    #expect(Set(found.map(\.path)) == Set(names.map { "documents/\($0)" } + ["good.md"]))
    let alone = try documents(["--all", "good.md"], in: scratch)
    #expect(found.last?.findings.map(\.message) == alone[0].findings.map(\.message) && alone[0].findings.count > 0)
  }

  @Test func noTextOfADocumentSteersTheTerminal() throws {
    let scratch = try Scratch(["good.md": Self.good])
    let made = try Shell.run(
      "python3 '\(Program.root.path)/Tests/Tools/hostile_documents.py' documents 0.001", in: scratch.folder)
    try #require(made.status == 0, "\(made.output)")
    for format in ["text", "github", "gitlab", "junit", "sarif", "json", "markdown"] {
      let outcome = try Program.run(["check", "--all", "--format", format, "documents"], in: scratch.folder)
      let steering = (outcome.output + outcome.errors).unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n") || scalar.value == 0x7F || scalar.properties.isBidiControl
      }
      // In data, text stays what it is: a reader unescapes it anyway, and decides what a terminal gets.
      if ["text", "github", "markdown"].contains(format) { #expect(steering.isEmpty, "\(format)") }
      #expect(!steering.contains("\u{1B}"), "\(format)")
    }
  }

  @Test func whatIsNoFileIsNamedOrPassedOver() throws {
    let scratch = try Scratch(["docs/good.md": Self.good, "outside.md": Self.good])
    let made = try Shell.run(
      """
      cd docs && mkfifo pipe.md && ln -s /dev/zero zero.md && ln -s loop.md loop.md && ln -s . self && ln -s .. up \
      && ln -s gone.md dangling.md && mkdir folder.md && ln -s ../outside.md linked.md && cp good.md "$(printf 'a\\nb.md')" \
      && cp good.md "$(printf 'esc\\033[31m.md')"
      """, in: scratch.folder)
    try #require(made.status == 0, "\(made.output)")
    let found = try documents(["docs"], in: scratch)
    #expect(
      found.map(\.path) == ["docs/a\nb.md", "docs/esc\u{1B}[31m.md", "docs/good.md", "docs/linked.md"])
    let named = try Program.run(
      ["check", "docs/good.md", "docs/pipe.md", "docs/zero.md", "docs/loop.md", "docs/dangling.md"], in: scratch.folder)
    #expect(named.status == 3)
    #expect(named.output.contains("docs/good.md:5:3: warning: 'fast'"))
    #expect(
      named.errors == """
        perflint: docs/pipe.md: not a regular file
        perflint: docs/zero.md: not a regular file
        perflint: docs/loop.md: too many levels of symbolic links
        perflint: docs/dangling.md: no such file or directory

        """)
  }

  #if os(Linux)
    /// Other systems give files no such names.
    @Test func aNameThatIsNoTextIsNamed() throws {
      let scratch = try Scratch(["docs/good.md": Self.good])
      _ = try Shell.run("cp good.md \"$(printf 'bad\\377.md')\"", in: scratch.folder.appending(path: "docs"))
      let outcome = try Program.run(["check", "docs"], in: scratch.folder)
      #expect(outcome.status == 3)
      #expect(outcome.errors == "perflint: docs/bad\u{FFFD}.md: its name is no UTF-8 text; rename the file\n")
      #expect(outcome.output.contains("docs/good.md:5:3"))
    }
  #endif

  @Test func filesMayVanishAndChangeMeanwhile() throws {
    let scratch = try Scratch(
      Dictionary(
        uniqueKeysWithValues: (0..<600).map { ("docs/\($0).md", Self.good + String(repeating: "x\n", count: 500)) }))
    let changing = Process()
    changing.executableURL = URL(filePath: "/bin/sh")
    changing.arguments = [
      "-c",
      "for i in $(seq 0 2 599); do rm docs/$i.md; : > docs/$((i + 1)).md; echo '# Performance' >> docs/$((i + 1)).md; done",
    ]
    changing.currentDirectoryURL = scratch.folder
    try changing.run()
    var seen: [Int] = []
    while changing.isRunning { seen.append(try documents(["docs"], in: scratch).count) }
    changing.waitUntilExit()
    #expect(seen.allSatisfy { (300...600).contains($0) })
    #expect(try documents(["docs"], in: scratch).count == 300)
  }
}

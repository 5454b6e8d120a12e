extension PlantTable {
  private static let dependency = "dependencies:\n  - ./performance-reference-session-store.md"

  private static func page(_ status: String) -> String { "---\nstatus: \(status)\n---\n\n# Page\n" }

  private static func depending(_ text: String, _ files: [String: String]) -> Plant {
    Plant(.tileServer, .replace(dependency, by: "dependencies: " + text)).beside(files)
  }

  static let unfinishedDependency = PlantTable(
    rule: "depends-on-unfinished",
    defects: [
      depending("[⟦docs/a.md⟧]", ["docs/a.md": page("stub")]),
      depending("[⟦docs/a.md⟧]", ["docs/a.md": page("archived")]),
      depending("[⟦docs/a.md⟧]", ["docs/a.md": page("Archived")]),
      depending("[docs/b.md, ⟦docs/a.md⟧]", ["docs/a.md": page("stub"), "docs/b.md": page("draft")]),
      depending("[⟦docs/b.md⟧, ⟦docs/a.md⟧]", ["docs/a.md": page("stub"), "docs/b.md": page("archived")]),
      depending("\n  - ⟦../../docs/a.md#limits⟧", ["docs/a.md": page("stub")]),
      depending("\n  - '⟦/docs/a.md⟧' # soon", ["docs/a.md": page("\"stub\"")]),
      depending("⟦docs/a.md⟧", ["docs/a.md": "---\r\nstatus: stub\r\n---\r\n"]),
      depending("[⟦docs/a.md⟧]", ["docs/a.md": "\u{FEFF}" + page("stub # nothing yet")]),
      depending("[⟦docs/link.md⟧]", ["docs/a.md": page("archived"), "docs/link.md": "-> a.md"]),
      Plant(.dispatch, .prepend("---\ndependencies: [⟦a.md⟧]\n---\n\n")).beside(["Fixtures/complete/a.md": page("stub")]
      ),
    ],
    lookAlikes: [
      depending("[docs/a.md]", ["docs/a.md": page("draft")]),
      depending("[docs/a.md]", ["docs/a.md": page("needs-review")]),
      depending("[docs/a.md]", ["docs/a.md": "# Page\n\nstatus: stub\n"]),
      depending("[docs/a.md]", ["docs/a.md": "---\nmeta:\n  status: stub\n---\n"]),
      Plant(
        .tileServer,
        .replace(
          "related:\n  - ./performance-document-scan-benchmark.md", by: "related:\n  - docs/a.md")
      ).beside(["docs/a.md": page("stub")]),
      Plant(.storefront, .prepend("---\nstatus: draft\ndependencies: [a.md]\n---\n\n")).beside([
        "Fixtures/complete/a.md": page("stub")
      ]),
    ])
}

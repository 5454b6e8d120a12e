extension PlantTable {
  private static let dependency = "dependencies:\n  - ./performance-reference-session-store.md"
  private static let tile = "Fixtures/complete/performance-reference-tile-server.md"

  private static func needing(_ paths: String...) -> String {
    "---\nstatus: current\ndependencies: [\(paths.joined(separator: ", "))]\n---\n\n# Page\n"
  }

  private static func depending(_ text: String, _ files: [String: String]) -> Plant {
    Plant(.tileServer, .replace(dependency, by: "dependencies: " + text)).beside(files)
  }

  static let dependencyCycle = PlantTable(
    rule: "dependency-cycle",
    defects: [
      depending("[⟦docs/a.md⟧]", ["docs/a.md": needing(tile)]),
      depending("[⟦./performance-reference-tile-server.md⟧]", [:]),
      depending("[⟦docs/a.md⟧]", ["docs/a.md": needing("b.md"), "docs/b.md": needing(tile)]),
      depending("[⟦docs/a.md⟧]", ["docs/a.md": needing("../" + tile)]),
      depending("[docs/c.md, ⟦docs/a.md⟧]", ["docs/a.md": needing("/" + tile), "docs/c.md": needing()]),
      depending("\n  - \"⟦../../docs/a.md⟧\" # both ways", ["docs/a.md": needing(tile)]),
      depending("⟦docs/a.md⟧", ["docs/a.md": "---\ndependencies:\n- \(tile)\n---\n"]),
      depending("[⟦docs/link.md⟧]", ["docs/a.md": needing(tile), "docs/link.md": "-> a.md"]),
      depending(
        "[⟦docs/a.md⟧]",
        ["docs/a.md": needing("b.md"), "docs/b.md": needing("a.md", "c.md"), "docs/c.md": needing(tile + "#limits")]),
      depending("[⟦docs/a.md#limits⟧, ⟦docs/b.md⟧]", ["docs/a.md": needing(tile), "docs/b.md": needing("a.md")]),
      Plant(.storefront, .prepend("---\ndependencies: ['⟦a.md⟧']\n---\n\n")).beside([
        "Fixtures/complete/a.md": needing("performance-plan-storefront.md")
      ]),
    ],
    lookAlikes: [
      depending("[docs/a.md]", ["docs/a.md": needing("b.md"), "docs/b.md": needing("a.md")]),
      depending("[docs/a.md]", ["docs/a.md": needing("none.md")]),
      depending("[docs/a.md]", ["docs/a.md": "---\nrelated: [\(tile)]\n---\n\n# Page\n"]),
      depending("[docs/a.md]", ["docs/a.md": "# Page\n\ndependencies: [\(tile)]\n"]),
      depending(
        "[docs/a.md, docs/b.md]",
        ["docs/a.md": needing("c.md"), "docs/b.md": needing("c.md"), "docs/c.md": needing()]),
      depending("[docs/loop.md]", ["docs/loop.md": needing(), "docs/self.md": "-> self.md"]),
    ])
}

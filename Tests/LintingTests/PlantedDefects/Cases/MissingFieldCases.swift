extension PlantTable {
  private static let tileLines = [
    "status: current", "module: tile-server", "category: performance", "created: 2026-02-11", "updated: 2026-10-19",
    "last-synced: 2026-10-19", "completeness: 100",
  ]

  /// A line of the front matter is left out; the finding stands on the opening fence.
  private static func tile(without line: String) -> Plant {
    let kept = tileLines.filter { $0 != line }
    return Plant(
      .tileServer,
      .replace(
        "---\n" + tileLines.joined(separator: "\n"), by: "⟦---⟧\n" + kept.joined(separator: "\n")))
  }

  static let missingField = PlantTable(
    rule: "missing-field",
    defects: [
      tile(without: "status: current"), tile(without: "module: tile-server"), tile(without: "category: performance"),
      tile(without: "created: 2026-02-11"), tile(without: "updated: 2026-10-19"), tile(without: "completeness: 100"),
      Plant(.tileServer, .replace("module: tile-server", by: "⟦module⟧:")),
      Plant(.tileServer, .replace("category: performance", by: "⟦category⟧: \"\"")),
      Plant(.tileServer, .replace("updated: 2026-10-19", by: "⟦updated⟧: ~")),
      Plant(.sessionStore, .replace("created: 2026-01-26", by: "⟦created⟧: # to be looked up")),
      Plant(.sessionStore, .replace("completeness: 100", by: "⟦completeness⟧: null")),
      Plant(
        .sessionStore, .replace("---\n# Reviewed with the on-call rota every quarter.\nstatus: current", by: "⟦---⟧")),
    ],
    lookAlikes: [
      Plant(.tileServer, .replace("last-synced: 2026-10-19\n", by: "")),
      Plant(.tileServer, .replace("module: tile-server", by: "module:\n  tile-server")),
      Plant(.tileServer, .replace("category: performance", by: "category: 'performance'")),
      Plant(.sessionStore, .replace("completeness: 100", by: "completeness: \"100\"")),
      Plant(.sessionStore, .replace("dependencies:\n  - slo-capacity-plan-dispatch.md\n", by: "dependencies:\n")),
      Plant(.storefront, .prepend("---\nowner: Priya Raman\n---\n\n")),
    ])
}

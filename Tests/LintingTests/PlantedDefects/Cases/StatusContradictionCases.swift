extension PlantTable {
  private static func tile(_ status: String, _ completeness: String) -> Plant {
    Plant(
      .tileServer,
      .replace(
        "status: current\nmodule: tile-server\ncategory: performance\ncreated: 2026-02-11\nupdated: 2026-10-19\nlast-synced: 2026-10-19\ncompleteness: 100",
        by:
          "status: \(status)\nmodule: tile-server\ncategory: performance\ncreated: 2026-02-11\nupdated: 2026-10-19\nlast-synced: 2026-10-19\ncompleteness: \(completeness)"
      ))
  }

  private static func head(_ document: CompleteDocument, _ lines: String) -> Plant {
    Plant(document, .prepend("---\n\(lines)\n---\n\n"))
  }

  static let statusContradiction = PlantTable(
    rule: "status-contradicts-completeness",
    defects: [
      tile("⟦stub⟧", "100"), tile("\"⟦stub⟧\"", "99"), tile("⟦stub⟧ # still", "'100'"),
      Plant(.sessionStore, .replace("status: current", by: "status: ⟦stub⟧")),
      head(.storefront, "status: ⟦stub⟧\ncompleteness: 100"), head(.mailRelay, "completeness: 100\nstatus: '⟦stub⟧'"),
      head(.scanBenchmark, "status: ⟦stub⟧\ncompleteness: 98"), head(.dispatch, "status: ⟦stub⟧\ncompleteness: 100"),
      head(.messagerie, "status: ⟦stub⟧\ncompleteness: 97"), head(.passerelle, "status: ⟦stub⟧\ncompleteness: 100"),
      head(.billetterie, "status: ⟦stub⟧ # à revoir\ncompleteness: 100"),
    ],
    lookAlikes: [
      tile("draft", "100"), tile("needs-review", "100"), tile("archived", "100"), tile("current", "98"),
      head(.storefront, "status: stub"), head(.mailRelay, "status: current"),
    ])
}

extension PlantTable {
  private static func headed(_ document: CompleteDocument, _ lines: String) -> Plant {
    Plant(document, .prepend("---\n\(lines)\n---\n\n"))
  }

  static let duplicateKey = PlantTable(
    rule: "duplicate-key",
    defects: [
      Plant(.tileServer, .replace("module: tile-server", by: "module: tile-server\n⟦module⟧: tiles")),
      Plant(.tileServer, .replace("completeness: 100", by: "completeness: 100\n⟦status⟧: current")),
      Plant(.sessionStore, .replace("category: performance", by: "category: performance\n⟦category⟧: performance")),
      Plant(.sessionStore, .replace("created: 2026-01-26", by: "created: 2026-01-26\n⟦created⟧: 2026-01-25")),
      headed(.storefront, "team: web\nowner: Priya\n⟦team⟧: edge"),
      headed(.storefront, "team: web\n⟦'team'⟧: edge"),
      headed(.dispatch, "contact:\n  mail: a@example.org\n  ⟦mail⟧: b@example.org"),
      headed(.dispatch, "contact: {mail: a, chat: b, ⟦mail⟧: c}"),
      headed(.messagerie, "équipe: Temps réel\n⟦équipe⟧: SRE"),
      headed(.mailRelay, "runs:\n  - host: a\n    ⟦host⟧: b"),
      headed(.scanBenchmark, "tags: [codec]\nowner: Lis\n⟦tags⟧:\n  - page"),
      headed(.passerelle, "résumé: |\n  passerelle\nsite: nord\n⟦site⟧: sud"),
    ],
    lookAlikes: [
      headed(.storefront, "team: web\nmeta:\n  team: edge"),
      headed(.storefront, "team: web\nTeam: edge"),
      headed(.dispatch, "runs:\n  - host: a\n  - host: b"),
      headed(.mailRelay, "team: web\n# team: edge"),
      headed(.scanBenchmark, "note: |\n  team: web\n  team: edge\nteam: web"),
      headed(.messagerie, "équipe: Temps réel\nequipe: SRE"),
    ])
}

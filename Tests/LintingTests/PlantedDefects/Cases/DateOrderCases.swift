extension PlantTable {
  private static func tile(_ line: String, by new: String) -> Plant { Plant(.tileServer, .replace(line, by: new)) }
  private static func head(_ document: CompleteDocument, _ lines: String) -> Plant {
    Plant(document, .prepend("---\n\(lines)\n---\n\n"))
  }

  static let dateOrder = PlantTable(
    rule: "date-order",
    defects: [
      tile("updated: 2026-10-19", by: "updated: ⟦2026-02-10⟧"),
      tile("updated: 2026-10-19", by: "updated: \"⟦2025-10-19⟧\""),
      tile("last-synced: 2026-10-19", by: "last-synced: ⟦2026-01-31⟧"),
      Plant(.sessionStore, .replace("updated: 2026-10-08", by: "updated: ⟦2025-12-31⟧T23:59:59Z")),
      head(.storefront, "created: 2026-10-06\nupdated: ⟦2026-09-30⟧"),
      head(.storefront, "updated: ⟦2026-09-30⟧\ncreated: 2026-10-06"),
      head(.mailRelay, "created: 2026-10-02\nlast_updated: ⟦2026-09-02⟧"),
      Plant(
        .messagerie,
        .replace(
          "**Dernière révision :** 2026-10-06", by: "**Créé le :** 2026-10-05\n**Dernière révision :** ⟦2026-10-01⟧")),
      Plant(
        .scanBenchmark,
        .insert(after: "# Benchmark Report", "\n**Created:** 12 October 2026\n**Last updated:** ⟦1 October 2026⟧")),
      Plant(.dispatch, .replace("**Version:** 1.3", by: "**Created:** 2026-10-12\n**Last reviewed:** ⟦2026-10-01⟧")),
      Plant(
        .billetterie,
        .insert(after: "# Plan de performance", "\n- Créé le : 02/10/2026\n- Mis à jour le : ⟦10/09/2026⟧")),
      Plant(
        .passerelle,
        .insert(
          after: "# Plan d'optimisation",
          "\n**Créé le :** 5 octobre 2026\n**Dernière mise à jour :** ⟦5 septembre 2026⟧")),
      Plant(
        .scanBenchmark,
        .insert(
          after: "# Benchmark Report", "\nWritten on 2026-10-12 by the search team, reviewed on ⟦2026-09-21⟧ by Ines.")),
      Plant(
        .scanBenchmark,
        .insert(
          after: "# Benchmark Report", "\nAuthor: search team. Last updated: 2026-10-12. Next review: ⟦2026-01-12⟧.")),
      Plant(
        .scanBenchmark, .append("\nReviewed on 2026-10-12 with all teams. The next report follows on ⟦2026-09-14⟧.\n")),
      Plant(
        .messagerie,
        .append(
          "\nRédigé par Inès le 12 octobre 2026, relu le ⟦2 septembre 2026⟧. Prochain bilan le 1er février 2027.\n")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .insert(
          after: "# Benchmark Report",
          "\nWritten on 2026-10-12, measured on 2026-09-21, reviewed on 2026-10-14. Next review: 2027-01-12.")),
      Plant(.scanBenchmark, .append("\nThe next report follows the one of 2026-09-14. Written on 2026-09-30.\n")),
      tile("updated: 2026-10-19", by: "updated: 2026-02-11"), tile("last-synced: 2026-10-19", by: "last-synced: never"),
      head(.storefront, "created: 2026-10-06\nupdated: 2026-10-06T09:00:00Z"),
      Plant(
        .scanBenchmark, .insert(after: "# Benchmark Report", "\n**Created:** 05/10/2026\n**Last updated:** 06/09/2026")),
      head(.mailRelay, "created: soon\nlast_updated: 2026-09-02"),
      head(.mailRelay, "updated: 2026-09-02\nmeta:\n  created: 2026-10-02"),
    ])
}

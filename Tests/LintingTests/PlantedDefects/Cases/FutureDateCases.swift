extension PlantTable {
  private static func head(_ document: CompleteDocument, _ lines: String) -> Plant {
    Plant(document, .prepend("---\n\(lines)\n---\n\n"))
  }

  static let futureDate = PlantTable(
    rule: "future-date",
    defects: [
      Plant(.tileServer, .replace("updated: 2026-10-19", by: "updated: ⟦2026-11-03⟧")),
      Plant(.tileServer, .replace("updated: 2026-10-19", by: "updated: '⟦2062-10-19⟧'")),
      Plant(.tileServer, .replace("last-synced: 2026-10-19", by: "last-synced: ⟦2027-10-19⟧")),
      Plant(.sessionStore, .replace("updated: 2026-10-08", by: "updated: ⟦2026-12-08⟧T10:00:00Z")),
      head(.storefront, "created: ⟦2026-11-30⟧"), head(.storefront, "date: ⟦2027-01-01⟧"),
      head(.mailRelay, "last_updated: ⟦2026-12-02⟧"),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** ⟦2027-10-12⟧")),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** ⟦12 November 2026⟧")),
      Plant(.telemedecine, .replace("**Date :** 05/10/2026", by: "**Date :** ⟦05/12/2026⟧")),
      Plant(.messagerie, .replace("**Dernière révision :** 2026-10-06", by: "**Dernière révision :** ⟦2026-11-06⟧")),
      Plant(.scanBenchmark, .insert(after: "# Benchmark Report", "\n*Last updated: ⟦2026-11-04⟧*")),
      Plant(.tileServer, .replace("module: tile-server", by: "module: tile-server\nreviewed: ⟦2026-10-20⟧")).on(
        "2026-10-19"),
    ],
    lookAlikes: [
      Plant(.tileServer, .replace("updated: 2026-10-19", by: "updated: 2026-11-02")),
      Plant(.tileServer, .replace("module: tile-server", by: "module: tile-server\nnext-review: 2027-02-01")),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** 2026-11-02")),
      Plant(.scanBenchmark, .insert(after: "# Benchmark Report", "\n**Last updated:** 05/11/2026")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n- Date: 2027-03-01, the spring sale")),
      head(.mailRelay, "valid-until: 2027-12-31"),
      Plant(.tileServer, .replace("updated: 2026-10-19", by: "updated: 2026-12-24")).on("2026-12-24"),
    ])
}

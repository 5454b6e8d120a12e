extension PlantTable {
  private static func tile(_ value: String) -> Plant {
    Plant(.tileServer, .replace("status: current", by: "status: " + value))
  }

  static let invalidStatus = PlantTable(
    rule: "invalid-status",
    defects: [
      tile("⟦Current⟧"), tile("⟦needs_review⟧"), tile("\"⟦Needs Review⟧\""), tile("⟦ARCHIVED⟧"), tile("⟦curent⟧"),
      tile("⟦published⟧"), tile("⟦in-progress⟧"), tile("'⟦done⟧' # since October"), tile("⟦[current]⟧"),
      Plant(.sessionStore, .replace("status: current", by: "status:   ⟦Draft⟧")),
      Plant(.storefront, .prepend("---\nstatus: ⟦archved⟧\n---\n\n")),
      Plant(.dispatch, .replace("**Status:** Approved", by: "**Status:** ⟦Aproved⟧")),
      Plant(.dispatch, .replace("**Status:** Approved", by: "**Status:** ⟦Banana⟧")),
      Plant(.telemedecine, .replace("**Statut :** Validé", by: "**Statut :** ⟦Vaildé⟧")),
    ],
    lookAlikes: [
      tile("needs-review"), tile("\"current\""), tile("'archived'"), tile("current # for now"),
      Plant(.storefront, .prepend("---\nstatus: published\n---\n\n")),
      Plant(.dispatch, .replace("**Status:** Approved", by: "**Status:** ✅ Approved (v1.3, on 2026-10-12)")),
      Plant(.dispatch, .replace("**Status:** Approved", by: "**Status:** In force since the autumn freeze")),
      Plant(.telemedecine, .replace("**Statut :** Validé", by: "**Statut :** En relecture")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n**Status:** Banana")),
    ])
}

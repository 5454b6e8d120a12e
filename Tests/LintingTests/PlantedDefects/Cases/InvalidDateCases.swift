extension PlantTable {
  private static func created(_ value: String) -> Plant {
    Plant(.tileServer, .replace("created: 2026-02-11", by: "created: " + value))
  }

  static let invalidDate = PlantTable(
    rule: "invalid-date",
    defects: [
      Plant(.scanBenchmark, .append("\nThe walk was repeated on ⟦18/14/2026⟧ at night.\n")),
      Plant(
        .scanBenchmark, .append("\nThe pilot runs until ⟦31 April 2027⟧ and is reviewed on ⟦February 30, 2027⟧.\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Event | Day |\n| --- | --- |\n| Sale | ⟦27/13/2026⟧ |\n| Freeze | ⟦32/11/2026⟧ |\n")),
      created("⟦2024-02-30⟧"), created("⟦2025-02-29⟧"), created("⟦2026-13-01⟧"), created("\"⟦2026-04-31⟧\""),
      created("⟦2026/02/11⟧"), created("⟦2026-2-11⟧"), created("⟦11.02.2026⟧ # by hand"),
      created("⟦February 11, 2026⟧"),
      created("⟦last winter⟧"), created("⟦[2026, 2, 11]⟧"), created("⟦20260211⟧"),
      Plant(.sessionStore, .replace("last-synced: 2026-10-08", by: "last-synced: ⟦Never⟧")),
      Plant(.sessionStore, .replace("updated: 2026-10-08", by: "updated: ⟦2026-09-31⟧T10:00:00Z")),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** ⟦2026-09-31⟧")),
      Plant(.telemedecine, .replace("**Date :** 05/10/2026", by: "**Date :** ⟦31/09/2026⟧")),
      Plant(
        .telemedecine, .replace("**Prochaine revue :** 11/01/2027", by: "**Prochaine revue :** ⟦01/13/2027⟧ (lundi)")),
      Plant(
        .sessionStore, .replace("module: session-store", by: "module: session-store\nlast_modified_date: ⟦2026-04-31⟧")),
      Plant(.dispatch, .replace("| Winter sale | 2027-01-09 |", by: "| Winter sale | ⟦2027-02-29⟧ |")),
      Plant(.dispatch, .replace("| Load test | 2026-10-06 |", by: "| Load test | ⟦2026-06-31⟧ |")),
      Plant(.telemedecine, .replace("| Load test | 29/09/2026 |", by: "| Load test | ⟦31/09/2026⟧ |")),
      Plant(.telemedecine, .replace("| Stress test | 22/09/2026 |", by: "| Stress test | ⟦31 novembre 2026⟧ |")),
      Plant(
        .dispatch,
        .replace("**Date:** 2026-10-12", by: "**Date:** 2026-10-12\n\n- **Rollout:** ⟦2026-11-31⟧, all regions")),
      Plant(.scanBenchmark, .append("\n- ⟦2026-09-31⟧: pool doubled\n")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append("\nThe May 2026 run took 31 min, version 3.11.2026 is out, and in 2026, March had 31 days.\n")),
      created("2024-02-29"), created("'2026-02-11'"), created("2026-02-11T08:30:00+01:00"),
      Plant(.sessionStore, .replace("last-synced: 2026-10-08", by: "last-synced: never")),
      Plant(.sessionStore, .replace("module: session-store", by: "module: session-store\nrelease-date: soon")),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** 12 October 2026")),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** 10/13/2026")),
      Plant(.telemedecine, .replace("**Date :** 05/10/2026", by: "**Date :** 5 octobre 2026")),
      Plant(.telemedecine, .replace("**Prochaine revue :** 11/01/2027", by: "**Prochaine revue :** janvier 2027")),
      Plant(.dispatch, .replace("| Winter sale | 2027-01-09 |", by: "| Winter sale | `2027-02-29` |")),
      Plant(.dispatch, .replace("| Load test | 2026-10-06 |", by: "| Load test | 13/45/2100 ms at p50/p95/p99 |")),
      Plant(.dispatch, .replace("| Load test | 2026-10-06 |", by: "| Load test | 20269999 requests |")),
      Plant(.dispatch, .replace("| Load test | 2026-10-06 |", by: "| Load test | 10.0.9200 |")),
      Plant(.scanBenchmark, .append("\n- 2026-09-30: pool doubled\n")),
    ])
}

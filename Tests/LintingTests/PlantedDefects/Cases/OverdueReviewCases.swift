extension PlantTable {
  private static func tile(_ line: String) -> Plant {
    Plant(.tileServer, .replace("module: tile-server", by: "module: tile-server\n" + line))
  }

  static let overdueReview = PlantTable(
    rule: "overdue-review",
    defects: [
      tile("next-review: ⟦2026-11-01⟧"), tile("next-review: \"⟦2026-10-20⟧\" # the third"),
      Plant(.storefront, .prepend("---\nreview_due: ⟦2026-10-21⟧\n---\n\n")),
      tile("review-in: ⟦10 days⟧"), tile("review-in: ⟦1w⟧"), tile("review-in: ⟦P7D⟧"),
      tile("reviewed: 2026-07-31\nreview-in: ⟦quarterly⟧"),
      Plant(.dispatch, .replace("**Next review:** 2027-01-15", by: "**Next review:** ⟦2026-10-31⟧")),
      Plant(
        .dispatch,
        .replace("**Next review:** 2027-01-15", by: "**Next review:** ⟦October 31, 2026⟧, with the SRE guild")),
      Plant(.telemedecine, .replace("**Prochaine revue :** 11/01/2027", by: "**Prochaine revue :** ⟦11/10/2026⟧")),
      Plant(
        .telemedecine, .replace("**Prochaine revue :** 11/01/2027", by: "**Prochaine revue :** ⟦1er novembre 2026⟧")),
      Plant(.messagerie, .replace("**Prochaine révision :** 2027-01-06", by: "**Prochaine révision :** ⟦2026-10-30⟧")),
      Plant(.scanBenchmark, .append("\n---\n\n**Next review**: ⟦2026-10-01⟧\n")),
      Plant(.dispatch, .replace("**Next review:** 2027-01-15", by: "**Next review:** ⟦2027-01-15⟧")).on("2027-01-16"),
    ],
    lookAlikes: [
      tile("next-review: 2026-11-02"), tile("review-in: 6 months"), tile("review-in: as needed"),
      Plant(
        .tileServer,
        .replace(
          "status: current\nmodule: tile-server", by: "status: archived\nmodule: tile-server\nnext-review: 2026-03-01")),
      Plant(.dispatch, .replace("**Next review:** 2027-01-15", by: "**Next review:** 11/02/2026")),
      Plant(.dispatch, .replace("**Next review:** 2027-01-15", by: "**Next review:** after the winter sale")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n**Next review:** 2026-01-01")),
    ])
}

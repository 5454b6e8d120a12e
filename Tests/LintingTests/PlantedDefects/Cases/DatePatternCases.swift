extension PlantTable {
  static let datePattern = PlantTable(
    rule: "date-pattern",
    defects: [
      Plant(.scanBenchmark, .append("\n| Time | Event |\n| --- | --- |\n| ⟦HH:MM⟧ | The alert fires |\n")),
      Plant(.scanBenchmark, .append("\n- **⟦HH:MM⟧** The alert fires\n- **10:20** The scan ends\n")),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** ⟦YYYY年MM月DD日⟧")),
      Plant(.dispatch, .replace("**Next review:** 2027-01-15", by: "**Next review:** ⟦YYYY년 MM월⟧")),
      Plant(.dispatch, .replace("**Date:** 2026-10-12", by: "**Date:** ⟦YYYY-MM-DD⟧")),
      Plant(.dispatch, .replace("| Winter sale | 2027-01-09 |", by: "| Winter sale | ⟦20XX-XX-XX⟧ |")),
      Plant(.dispatch, .replace("**Next review:** 2027-01-15", by: "**Next review:** ⟦2027-XX-XX⟧")),
      Plant(.telemedecine, .replace("**Date :** 05/10/2026", by: "**Date :** ⟦JJ/MM/AAAA⟧")),
      Plant(.telemedecine, .replace("| Load test | 29/09/2026 |", by: "| Load test | ⟦JJ/MM/2026⟧ |")),
      Plant(.tileServer, .replace("updated: 2026-10-19", by: "updated: ⟦YYYY-MM-DD⟧")),
      Plant(.messagerie, .replace("**Prochaine révision :** 2027-01-06", by: "**Prochaine révision :** ⟦AAAA-MM-JJ⟧")),
      Plant(.storefront, .replace("revised on 2026-10-20;", by: "revised on ⟦YYYY/MM/DD⟧;")),
      Plant(.mailRelay, .replace("2026-10-05 to 2026-10-16)", by: "2026-10-05 to ⟦MM/DD/YYYY⟧)")),
      Plant(.billetterie, .replace("prochaine revue le 12 janvier 2027", by: "prochaine revue le ⟦JJ.MM.AAAA⟧")),
      Plant(.sessionStore, .replace("security review of 2026-03-17", by: "security review of ⟦2026-MM-DD⟧")),
      Plant(.scanBenchmark, .replace("on 2026-09-10 and", by: "on ⟦DD.MM.YYYY⟧ and")),
      Plant(.passerelle, .replace("revue le 14 janvier 2027", by: "revue le ⟦XX/XX/2027⟧")),
      Plant(.invoiceSearch, .replace("measured 2026-08-03 to 2026-08-09", by: "measured ⟦YYYY-MM⟧")),
      Plant(.dispatch, .replace("**Next review:** 2027-01-15", by: "**Next review:** ⟦____-__-__⟧")),
      Plant(.dispatch, .replace("| Winter sale | 2027-01-09 |", by: "| Winter sale | ⟦__/__/____⟧ |")),
      Plant(
        .scanBenchmark,
        .append("\n| Step | When |\n| --- | --- |\n| Copy | ⟦0000-00-00⟧ |\n\n- **Ended:** ⟦00/00/0000⟧\n")),
      Plant(.scanBenchmark, .append("\nThe next run is ⟦YYYY-MM-DD⟧.\n")),
      Plant(.scanBenchmark, .append("\n| Version | Date |\n| --- | --- |\n| 1.0 | ⟦DD-MMM-YYYY⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- 実施日:⟦20XX年X月X日⟧\n")),
      Plant(.scanBenchmark, .append("\n- Data: ⟦GG/MM/AAAA⟧\n- Year: ⟦20XX⟧\n")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append("\n| Run | Date (YYYY-MM-DD) | Peak memory |\n| --- | --- | --- |\n| 1 | 2026-11-10 | 1.6 GB |\n")),
      Plant(.scanBenchmark, .append("\n- HH:MM is the format of all times\n- Times are given as HH:MM in UTC\n")),
      Plant(.scanBenchmark, .append("\nMeasured on 2026年10月12日, named by the format YYYY年MM月DD日.\n")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nThe hooks `__init__` and __main__/__setup__ run first.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nReports are named by the format YYYY-MM-DD.")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\nThe pattern DD/MM/YYYY is refused by the importer.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nFiles are called `report-YYYY-MM-DD.csv`.")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\nRuns of 2026-11-02, 02/11/2026 and 2.11.2026 agree.")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nRelease 24.10.1 at 10.0.0.1 keeps and/or drops DD rails, MM mode and XX-large.")),
      Plant(.telemedecine, .insert(after: "# Plan de performance", "\nLes exports suivent le format AAAA-MM-JJ.")),
      Plant(.scanBenchmark, .append("\nReleases follow a YY.MM versioning scheme since then.\n")),
      Plant(.scanBenchmark, .append("\nDates are YYYY-MM-DD here; use DD/MM/YYYY in letters.\n")),
      Plant(.scanBenchmark, .append("\nDates are written DD/MM/YYYY in the log.\n")),
      Plant(.scanBenchmark, .append("\nLes dates sont écrites JJ/MM/AAAA dans le journal.\n")),
      Plant(.scanBenchmark, .append("\nThe RTX 20XX boards were left out.\n")),
      Plant(.scanBenchmark, .append("\nThe scan is 5.8-190x as quick, 3-190x with a warm cache.\n")),
      Plant(.scanBenchmark, .append("\n- Factor: 10.5-200x\n")),
    ])
}

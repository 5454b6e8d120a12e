extension PlantTable {
  /// What else is said where bounds have no comparator.
  private static let unbounded = ["missing-comparator", "missing-comparator"]

  /// The tables of error budgets state the objective again.
  private static let restated = ["contradicting-values"]

  static let looserObjective = PlantTable(
    rule: "objective-looser-than-agreement",
    defects: [
      Plant(
        .scanBenchmark,
        .append("\n| Indicator | SLO | SLA |\n|---|---|---|\n| Latency below 300 ms | ⟦98 %⟧ | 99 % |\n")),
      Plant(.dispatch, .replace("| < 180 ms | < 400 ms |", by: "| ⟦< 480 ms⟧ | < 400 ms |")),
      Plant(.dispatch, .replace("| < 250 ms | < 600 ms |", by: "| ⟦< 2.5 s⟧ | < 600 ms |")),
      Plant(.dispatch, .replace("| ≥ 99.95 % | ≥ 99.9 % |", by: "| ⟦≥ 99.5 %⟧ | ≥ 99.9 % |"), companions: restated),
      Plant(.dispatch, .replace("| ≥ 99.9 % | ≥ 99.5 % |", by: "| ⟦99.4 %⟧ | 99.5 % |"), companions: restated),
      Plant(.dispatch, .replace("| < 0.12 % | < 0.8 % |", by: "| ⟦< 1.2 %⟧ | < 0.8 % |")),
      Plant(.telemedecine, .replace("| < 220 ms | < 600 ms |", by: "| ⟦< 220 ms⟧ | < 60 ms |")),
      Plant(.telemedecine, .replace("| < 1 % | < 3 % |", by: "| ⟦< 4 %⟧ | < 3 % |")),
      Plant(.telemedecine, .replace("| ≥ 99,9 % | ≥ 99,5 % |", by: "| ⟦≥ 99 %⟧ | ≥ 99,5 % |"), companions: restated),
      Plant(.messagerie, .replace("| < 150 ms | < 400 ms |", by: "| ⟦450 ms⟧ | 400 ms |"), companions: unbounded),
      Plant(.messagerie, .replace("| ≥ 99,95 % | ≥ 99,9 % |", by: "| ⟦99,8 %⟧ | 99,9 % |"), companions: restated),
      Plant(.messagerie, .replace("| < 1 s | < 3 s |", by: "| ⟦< 5 s⟧ | < 3 s |")),
    ],
    lookAlikes: [
      // The share of the requests that are answered in time.
      Plant(
        .scanBenchmark, .append("\n| Indicator | SLO | SLA |\n|---|---|---|\n| Latency | 99 % | 98 % |\n")),
      Plant(.dispatch, .replace("| < 180 ms | < 400 ms |", by: "| < 0.18 s | < 400 ms |")),
      Plant(.dispatch, .replace("| ≥ 99.95 % | ≥ 99.9 % |", by: "| ≥ 99.95 % | ≥ 99.95 % |")),
      Plant(.dispatch, .replace("| < 250 ms | < 600 ms |", by: "| < 250 ms | < 0.6 s |")),
      Plant(.dispatch, .replace("| < 0.12 % | < 0.8 % |", by: "| < 0.1 % | < 0.8 % |")),
      Plant(.telemedecine, .replace("| < 2,5 s | < 5 s |", by: "| < 2 500 ms | < 5 s |")),
      Plant(
        .scanBenchmark, .append("\n| Matter | SLO | SLA |\n|---|---|---|\n| Data retention | 90 d | 30 d |\n")),
      Plant(
        .scanBenchmark, .append("\n| Matter | SLO | SLA |\n|---|---|---|\n| Notice of maintenance | 14 d | 7 d |\n")),
      Plant(.messagerie, .replace("| < 10 s | N/A (sans engagement) |", by: "| < 10 s | < 1 min |")),
    ])
}

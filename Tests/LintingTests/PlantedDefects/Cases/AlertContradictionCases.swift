extension PlantTable {
  /// A table of two levels behind the benchmark.
  private static func levels(_ header: String, _ row: String) -> Plant {
    Plant(
      .scanBenchmark, .append("\n## Alerts\n\n| Metric | \(header) |\n| --- | --- | --- |\n| Heap in use | \(row) |\n"))
  }

  static let alertContradiction = PlantTable(
    rule: "alert-contradicts-objective",
    defects: [
      levels("Warning | Critical", "⟦> 95 %⟧ for 5 min | > 90 % for 5 min"),
      levels("Warning threshold | Critical threshold", "⟦> 95 %⟧ | > 90 %"),
      levels("Kritisch | Warnung", "> 85 % | ⟦> 90 %⟧"),
      Plant(.dispatch, .replace("| p99 > 180 ms for 5 min |", by: "| p99 ⟦> 1,800 ms⟧ for 5 min |")),
      Plant(.dispatch, .replace("| p99 > 180 ms for 5 min |", by: "| p99 ⟦> 240 ms⟧ for 5 min |")),
      Plant(.dispatch, .replace("| p99 > 180 ms for 5 min |", by: "| p99 ⟦above 0.3 s⟧ for 5 min |")),
      Plant(
        .messagerie, .replace("| Remise | p95 > 1 s | 10 min |", by: "| Délai de remise | p95 ⟦> 2,5 s⟧ | 10 min |")),
      Plant(.tileServer, .replace("**Alert threshold:** p95 > 45 ms", by: "**Alert threshold:** p95 ⟦> 54 ms⟧")),
      Plant(.tileServer, .replace("**Alert threshold:** p95 > 45 ms", by: "**Alert threshold:** p95 ⟦≥ 0.45 s⟧")),
      Plant(.dispatch, .replace("| Error rate | > 1 % for 2 min |", by: "| Error rate | ⟦> 100 %⟧ for 2 min |")),
      Plant(.telemedecine, .replace("| > 1 % pendant 2 min |", by: "| ⟦> 150 %⟧ pendant 2 min |")),
      Plant(.storefront, .replace("| > 0.5 % for 5 min ", by: "| ⟦> 500 %⟧ for 5 min ")),
      Plant(.dispatch, .replace("| Error rate | > 1 % for 2 min |", by: "| Error rate | ⟦< 1 %⟧ for 2 min |")),
      Plant(.telemedecine, .replace("p99 > 220 ms pendant 5 min", by: "p99 ⟦< 220 ms⟧ pendant 5 min")),
      Plant(.billetterie, .replace("| > 1 % pendant 2 min |", by: "| ⟦< 1 %⟧ pendant 2 min |")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLO | Target | Alert threshold |\n| --- | --- | --- |\n| Success rate | ≥ 99 % | < 95 % for 5 min |\n| Availability (5xx) | < 1 % | > 1 % for 3 min |\n| Scan p99 | ≤ 500 ms | > 700 ms for 5 min |\n"
        )),
      levels("Warning | Critical", "> 80 % for 10 min | > 90 % for 5 min"),
      levels("Warning | Critical", "> 95 % for 5 min | > 90 % for 60 min"),
      levels("Warning | Critical", "p50 > 95 ms | p99 > 90 ms"),
      levels("Warning | Critical", "> -10 % / 1 h | > -20 % / 1 h"),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Temps de réponse de l'API\n\n| Demande | Objectif P90 |\n| --- | --- |\n| Lecture simple | < 90 ms |\n| Écriture avec contrôle de la pièce | < 4 s |\n\n## Alertes de l'API\n\n| Métrique | Seuil d'alerte |\n| --- | --- |\n| P90 latence API | > 400 ms pendant 5 min |\n"
        )),
      Plant(.dispatch, .replace("| p99 > 180 ms for 5 min |", by: "| p99 > 160 ms for 5 min |")),
      Plant(.dispatch, .replace("| p99 > 180 ms for 5 min |", by: "| p95 > 240 ms for 5 min |")),
      Plant(.dispatch, .replace("| p99 > 450 ms for 5 min |", by: "| p99 > 900 ms for 5 min |")),
      Plant(
        .dispatch, .replace("| Error rate | > 1 % for 2 min |", by: "| Error rate | > 300 % of last week for 2 min |")),
      Plant(.tileServer, .replace("**Alert threshold:** p95 > 45 ms", by: "**Alert threshold:** p95 > 40 ms")),
      Plant(
        .dispatch,
        .insert(
          after: "| Quote latency | p99 > 180 ms",
          "| Quote latency, severe | p99 > 800 ms for 2 min | Critical | PagerDuty | Incident call, runbook KD-1 |")),
    ])
}

extension PlantTable {
  static let alertWithoutSeverity = PlantTable(
    rule: "alert-without-severity",
    defects: [
      Plant(.dispatch, .replace("| > 1 % for 2 min | Critical |", by: "| > 1 % for 2 min | ⟦–⟧ |")),
      Plant(.dispatch, .replace("| > 90 % for 10 min | Critical |", by: "| > 90 % for 10 min | ⟦-⟧ |")),
      Plant(.telemedecine, .replace("| > 1 % pendant 2 min | Critique |", by: "| > 1 % pendant 2 min | ⟦—⟧ |")),
      Plant(
        .telemedecine, .replace("| > 90 % pendant 10 min | Critique |", by: "| > 90 % pendant 10 min | ⟦inconnu⟧ |")),
      Plant(.billetterie, .replace("| > 85 % pendant 5 min | Avertissement |", by: "| > 85 % pendant 5 min | ⟦-⟧ |")),
      Plant(.billetterie, .replace("| > 1 % pendant 2 min | Critique |", by: "| > 1 % pendant 2 min | ⟦N/A⟧ |")),
      Plant(.messagerie, .replace("| p95 > 1 s | 10 min | Avertissement |", by: "| p95 > 1 s | 10 min | ⟦–⟧ |")),
      Plant(.mailRelay, .replace("| > 1 % for 3 min | Critical |", by: "| > 1 % for 3 min | ⟦n/a⟧ |")),
      Plant(.mailRelay, .replace("| > 85 % for 10 min | Warning |", by: "| > 85 % for 10 min | ⟦none⟧ |")),
      Plant(.storefront, .replace("| > 80 % for 10 min   | Warning  |", by: "| > 80 % for 10 min   | ⟦unknown⟧ |")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alarme\n\n| Alarm | Schwelle | Schweregrad |\n| --- | --- | --- |\n| Ladezeit | P95 > 6 s für 10 min | Warnung |\n| Fehler | > 2 % für 5 min | Kritisch |\n| Platte | > 90 % für 30 min | ⟦–⟧ |\n"
        )),
    ],
    lookAlikes: [
      Plant(.dispatch, .replace("| > 1 % for 2 min | Critical |", by: "| > 1 % for 2 min | P1 |")),
      Plant(.mailRelay, .replace("| > 85 % for 10 min | Warning |", by: "| > 85 % for 10 min | Info |")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Failures\n\n| Failure | Symptom | Severity |\n| --- | --- | --- |\n| Disk full | writes fail | High |\n| Node gone | reads fail over | High |\n| Restart | none | – |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | – |\n| Memory | > 80 % for 10 min | – |\n| Errors | > 1 % for 5 min | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity | Silenced |\n| --- | --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning | – |\n| Memory | > 80 % for 10 min | Warning | – |\n| Errors | > 1 % for 5 min | Warning | by night |\n"
        )),
    ])
}

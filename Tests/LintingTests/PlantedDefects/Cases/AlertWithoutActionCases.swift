extension PlantTable {
  static let alertWithoutAction = PlantTable(
    rule: "alert-without-action",
    defects: [
      Plant(.dispatch, .replace("| PagerDuty | Incident call, runbook KD-2 |", by: "| PagerDuty | ⟦–⟧ |")),
      Plant(.dispatch, .replace("| Freeze feature deployments until the budget recovers |", by: "| ⟦-⟧ |")),
      Plant(.telemedecine, .replace("| Cellule d'incident, fiche VT-1 |", by: "| ⟦—⟧ |")),
      Plant(.telemedecine, .replace("| Suspendre les exports, réduire la file d'attente |", by: "| ⟦aucune⟧ |")),
      Plant(.billetterie, .replace("| Ajouter 4 instances |", by: "| ⟦-⟧ |")),
      Plant(.billetterie, .replace("| Appeler l'astreinte, suspendre la file |", by: "| ⟦inconnu⟧ |")),
      Plant(.messagerie, .replace("| Ticket, vérifier les passerelles mobiles |", by: "| ⟦–⟧ |")),
      Plant(.mailRelay, .replace("| Page on-call, drain the worker |", by: "| ⟦n/a⟧ |")),
      Plant(.mailRelay, .replace("| Recycle workers one by one |", by: "| ⟦none yet⟧ |")),
      Plant(
        .storefront, .replace("| Raise the replica ceiling to 24                                      |", by: "| ⟦-⟧ |")
      ),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alarme\n\n| Alarm | Schwelle | Maßnahme |\n| --- | --- | --- |\n| Ladezeit | P95 > 6 s für 10 min | Datenbank prüfen |\n| Fehler | > 2 % für 5 min | Zurückrollen |\n| Platte | > 90 % für 30 min | ⟦–⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Signal | Condition | Severity | First step |\n| --- | --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning | Look at the disk |\n| Memory | > 80 % for 10 min | Warning | ⟦none⟧ |\n| Errors | > 1 % for 5 min | Critical | Page the owner |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .mailRelay,
        .replace("| > 85 % for 10 min | Warning | Recycle workers one by one |", by: "| > 85 % for 10 min | Info | – |")
      ),
      Plant(
        .billetterie,
        .replace(
          "| > 85 % pendant 5 min | Avertissement | Ajouter 4 instances |",
          by: "| > 85 % pendant 5 min | Information | - |")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Action |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | – |\n| Memory | > 80 % for 10 min | – |\n| Errors | > 1 % for 5 min | Page the owner |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Findings\n\n| Finding | Where | Action |\n| --- | --- | --- |\n| Small pages | the log | Merge them |\n| Old index | the store | Rebuild it |\n| Cold start | the node | – |\n"
        )),
      Plant(.dispatch, .replace("| PagerDuty | Incident call, runbook KD-2 |", by: "| PagerDuty | Runbook KD-2 |")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Action |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | `scanctl drain` |\n| Memory | > 80 % for 10 min | [Runbook](https://runbooks.invalid/memory) |\n| Errors | > 1 % for 5 min | Page the owner |\n"
        )),
    ])
}

extension PlantTable {
  static let alertWithoutDuration = PlantTable(
    rule: "alert-without-duration",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Slow scan | p95 > 400 ms for 10 min | page |\n| Errors | > 1 % for 5 min | page |\n| ⟦Paint regression⟧ | p75 > 3.5 s | ticket |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- CPU above 75 % on any node for 30 min: page\n- ⟦Disk⟧ above 80 % on any node: page\n- Queue above 200 for 10 min: page\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- **⟦High scan latency⟧**: p95 > 500 ms, page\n- **Error rate**: > 1 % for 5 min, page\n- **CPU**: > 90 % for 10 min, mail\n"
        )),
      Plant(
        .dispatch, .replace("| Quote latency | p99 > 180 ms for 5 min |", by: "| ⟦Quote latency⟧ | p99 > 180 ms |")),
      Plant(.dispatch, .replace("| Order latency | p99 > 450 ms for 5 min |", by: "| ⟦Order latency⟧ | p99 > SLO |")),
      Plant(.dispatch, .replace("| Error rate | > 1 % for 2 min |", by: "| ⟦Error rate⟧ | > 1 % |")),
      Plant(.dispatch, .replace("| Database CPU | > 90 % for 10 min |", by: "| ⟦Database CPU⟧ | ≥ 90 % |")),
      Plant(
        .storefront,
        .replace(
          "| Response Time (p95) | Grafana    | > 250 ms for 10 min |",
          by: "| ⟦Response Time (p95)⟧ | Grafana | > 250 ms |")),
      Plant(
        .storefront,
        .replace(
          "| Memory Usage        | CloudWatch | > 85 % for 10 min   |",
          by: "| ⟦Memory Usage⟧ | CloudWatch | above 85 % |")),
      Plant(.mailRelay, .replace("| Errors | > 1 % for 3 min |", by: "| ⟦Errors⟧ | > 1 % |")),
      Plant(.mailRelay, .replace("| Submission | p95 > 250 ms for 5 min |", by: "| ⟦Submission⟧ | p95 > 400 ms |")),
      Plant(
        .sessionStore,
        .replace(
          "- **Condition:** Replication lag > 200 ms for 2 min", by: "- **Condition:** Replication lag > 200 ms"),
        at: "#### Neighbour behind", "Neighbour behind"),
      Plant(
        .sessionStore, .replace("- **Condition:** p99 > 3 ms for 5 min", by: "- **Condition:** p99 > 3 ms"),
        at: "#### Reads above the target", "Reads above the target"),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- **Load time:** > 7 s for 3 min\n- **Scan:** < 60,000 rows/s for 3 min\n- **⟦Memory⟧:** > 2 GiB\n"
        )),
      Plant(
        .billetterie,
        .append(
          "\n## Alertes de nuit\n\n| Alerte | Condition | Gravité |\n|---|---|---|\n| Latence | > 300 ms pendant 5 min | Critique |\n| File | > 40 commandes pendant 2 min | Critique |\n| ⟦Erreurs⟧ | > 2 % | Critique |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | For | Severity |\n|---|---|---|---|\n| Load | > 7 s | 5 min | Warning |\n| ⟦Scan⟧ | < 60,000 rows/s | | Warning |\n| Disk | > 80 % | 10 min | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- Scan p95 > 600 ms for 5 min: page the owner\n- ⟦Queue depth⟧ > 200: page the owner\n- Memory > 80 % for 10 min: open a ticket\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning |\n| ⟦Import regression⟧ | p95 > 7 s | Warning |\n| Memory | > 80 % for 10 min | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Fires when | Severity |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning |\n| ⟦Load⟧ | > 7 s | Warning |\n| Memory | > 80 % for 10 min | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- Scan p95 > 600 ms for 5 min: page the owner\n- ⟦Import lag⟧ above 10 min: open a ticket\n- Memory > 80 % for 10 min: open a ticket\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning |\n| Export late | not done by 04:30 | Warning |\n| Memory | > 80 % for 10 min | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | For | Severity |\n| --- | --- | --- | --- |\n| Slow | p95 > 90 ms | 10 min | warning |\n| Errors | errors > 2 % | 300 s | critical |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n### Alert 1: Scans late\n\n**Condition:** p95 above 500 ms for 5 min\n\n**Severity:** page\n\n### Alert 2: Memory\n\n**Condition:** memory above 5 GB for at least five minutes\n\n**Severity:** page\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | For | Severity |\n| --- | --- | --- | --- |\n| Down | `up{job=~\"a|b\"} == 0` | 2m | page |\n| Slow | p95 > 310 ms | 5m | ticket |\n| Errors | > 1 % in two successive minutes | 0m | ticket |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- **High**: > 500 ms, page at once\n- **Error rate**: > 1 % for 5 min, page\n- **CPU**: > 90 % for 10 min, mail\n"
        )),
      Plant(
        .dispatch, .replace("| Error budget | Remaining < 20 % for 15 min |", by: "| Error budget | Remaining < 20 % |")
      ),
      Plant(
        .dispatch,
        .replace(
          "| Quote latency | p99 > 180 ms for 5 min |", by: "| Quote latency | p99 > 180 ms over the last 10 min |")),
      Plant(
        .dispatch,
        .replace("| Error rate | > 1 % for 2 min |", by: "| Error rate | > 50 errors in 3 consecutive checks |")),
      Plant(
        .messagerie,
        .insert(after: "| Remise | p95 > 1 s", "| Courriel | > 40 refus en 5 min | 5 min | Avertissement | Ticket |")),
      Plant(
        .storefront,
        .insert(
          after: "| Memory Usage        | CloudWatch", "| Certificate | cron | < 14 days left | Warning | Renew it |")),
      Plant(
        .sessionStore,
        .replace(
          "- **Condition:** Replication lag > 200 ms for 2 min", by: "- **Condition:** A neighbour is unreachable")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n|---|---|---|\n| Load | > 7 s | Warning |\n| Scan | < 60,000 rows/s | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | For | Severity |\n|---|---|---|---|\n| Load | > 7 s | 5 min | Warning |\n| Scan | < 60,000 rows/s | - | Warning |\n| Disk | > 80 % | 10 min | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- Scan p95 > 600 ms for 5 min: page the owner\n- Any replica down: page the owner\n- Memory > 80 % for 10 min: open a ticket\n- Budget below 20 %: freeze\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n## Alerts\n\n- Scan p95 > 600 ms: page the owner\n- Queue depth > 200: page the owner\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning |\n| Crash loop restarts | > 3 | Warning |\n| Memory | > 80 % for 10 min | Warning |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning |\n| Import backlog | oldest file > 20 min | Warning |\n| Memory | > 80 % for 10 min | Warning |\n"
        )),
    ])
}

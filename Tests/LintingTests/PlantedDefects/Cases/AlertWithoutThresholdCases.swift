extension PlantTable {
  static let alertWithoutThreshold = PlantTable(
    rule: "alert-without-threshold",
    defects: [
      Plant(
        .telemedecine,
        .append(
          "\n## Alertes de secours\n\n| Alerte | Déclenchement | Gravité | Action |\n|---|---|---|---|\n| Latence | p99 > 300 ms pendant 5 min | Critique | Appel |\n| ⟦Erreurs⟧ | Trop d'erreurs pendant 5 min | Critique | Appel |\n"
        )),
      Plant(
        .dispatch,
        .replace("| Quote latency | p99 > 180 ms for 5 min |", by: "| ⟦Quote latency⟧ | p99 too high for 5 min |")),
      Plant(
        .dispatch, .replace("| Error rate | > 1 % for 2 min |", by: "| ⟦Error rate⟧ | Elevated error rate for 2 min |")),
      Plant(
        .dispatch,
        .replace("| Database CPU | > 90 % for 10 min |", by: "| ⟦Database CPU⟧ | CPU above normal for 10 min |")),
      Plant(
        .telemedecine,
        .append(
          "\n## Alertes de secours\n\n| Alerte | Condition | Gravité | Action |\n|---|---|---|---|\n| Latence | p99 > 300 ms pendant 5 min | Critique | Appel |\n| ⟦Erreurs⟧ | Trop d'erreurs pendant 5 min | Critique | Appel |\n"
        )),
      Plant(.messagerie, .replace("| Remise | p95 > 1 s | 10 min |", by: "| ⟦Remise⟧ | p95 élevé | 10 min |")),
      Plant(
        .messagerie,
        .replace("| Latence d'envoi | p99 > 300 ms | 15 min |", by: "| ⟦Latence d'envoi⟧ | Latence anormale | 15 min |")
      ),
      Plant(
        .storefront,
        .replace(
          "| Error Rate          | Grafana    | > 0.5 % for 5 min   |",
          by: "| ⟦Error Rate⟧ | Grafana | too many errors |")),
      Plant(
        .storefront,
        .replace(
          "| CPU Usage           | CloudWatch | > 80 % for 10 min   |",
          by: "| ⟦CPU Usage⟧ | CloudWatch | High for 10 min |")),
      Plant(
        .mailRelay, .replace("| Submission | p95 > 250 ms for 5 min |", by: "| ⟦Submission⟧ | p95 rises for 5 min |")),
      Plant(
        .mailRelay, .replace("| Queue | > 40,000 messages for 10 min |", by: "| ⟦Queue⟧ | Queue growing for 10 min |")),
      Plant(
        .sessionStore,
        .replace(
          "- **Condition:** Replication lag > 200 ms for 2 min",
          by: "- **Condition:** Replication lag too high for 2 min"), at: "#### Neighbour behind", "Neighbour behind"),
      Plant(
        .invoiceSearch,
        .replace(
          "*   **Alert thresholds:** search p95 > 400 ms for 10 min (warning: open the statement dashboard); 504 share > 0.5 % for 5 min (critical: page the on-call engineer, start the rollback)",
          by: "*   **⟦Alert thresholds⟧:** search latency above normal")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- **Load time:** > 7 s for 3 runs\n- **Scan:** < 60,000 rows/s for 3 runs\n- **⟦Memory⟧:** high memory use\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- Scan p95 > 600 ms for 5 min: page the owner\n- ⟦Error rate⟧ critical for 2 min: page the owner\n- Memory > 80 % for 10 min: open a ticket\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Scan p95 | p95 > 600 ms for 5 min | Warning |\n| ⟦Queue⟧ | queue climbs for 5 min | Warning |\n| Memory | > 80 % for 10 min | Warning |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .dispatch,
        .replace(
          "| Quote latency | p99 > 180 ms for 5 min |", by: "| Quote traffic | no successful requests for 2 min |")),
      Plant(
        .dispatch, .replace("| Error rate | > 1 % for 2 min |", by: "| Daily spend | > $180/day |")),
      Plant(
        .dispatch, .replace("| Quote latency | p99 > 180 ms for 5 min |", by: "| Quote latency | p99 > SLO for 5 min |")
      ),
      Plant(.dispatch, .replace("| Error rate | > 1 % for 2 min |", by: "| Gateway | health check fails |")),
      Plant(
        .dispatch,
        .insert(
          after: "| Error budget | Remaining < 20 %",
          "| Certificate | expires within 14 days | Warning | Slack #infra | Renew it |")),
      Plant(
        .messagerie, .replace("| Remise | p95 > 1 s | 10 min |", by: "| Remise | passerelle injoignable | 10 min |")),
      Plant(
        .storefront,
        .insert(
          after: "| Memory Usage        | CloudWatch",
          "| Pods | Kubernetes | any restart | Warning | Read the last log |")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nAn alert fires when the latency is too high; its threshold stands in the table below.")),
      Plant(
        .scanBenchmark,
        .append("\n## Thresholds\n\n| Stage | Threshold | Remark |\n|---|---|---|\n| Unpacking | high | see above |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n- Scan p95 > 600 ms for 5 min: page the owner\n- Import lag above 10 min for 15 min: open a ticket\n- Memory > 80 % for 10 min: open a ticket\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Rejections | `scan_rejected_total` increasing for 5 minutes | P2 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alerts\n\n| Alert | Condition | Severity |\n| --- | --- | --- |\n| Breaker open | `/health` returns `degraded` for > 5 min | P1 |\n| Errors | error rate > 5 % for 5 min | P1 |\n"
        )),
    ])
}

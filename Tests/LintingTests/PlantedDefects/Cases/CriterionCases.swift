extension PlantTable {
  /// A table of results behind the benchmark.
  private static func result(_ row: String) -> Plant {
    Plant(
      .scanBenchmark,
      .append(
        "\n## Outcome\n\n| Metric | Target | Measured | Status |\n| --- | --- | --- | --- |\n| \(row) |\n"))
  }

  private static func text(_ text: String) -> Plant {
    Plant(.scanBenchmark, .append("\n## Outcome\n\n\(text)\n"))
  }

  static let unmetCriterionChecked = PlantTable(
    rule: "unmet-criterion-checked",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Goal | Limit | Measured | Verdict |\n| --- | --- | --- | --- |\n| Scan p95 | ≤ 400 ms | 290 ms | met |\n| Publishing | ≤ 15 s | 19 s | ⟦met⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Request | p95 | p99 | Limit p95 | Met |\n| --- | --- | --- | --- | --- |\n| Scan | 1.7 s | 3.4 s | 1.5 s | ⟦✅⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Objective | Q1 | Q2 | Target | Met |\n| --- | --- | --- | --- | --- |\n| Failed scans | 0.8 % | 1.6 % | ≤ 1 % | ⟦✅⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Objective | Target | October | Met |\n| --- | --- | --- | --- |\n| Scan p95 | ≤ 200 ms | 240 ms | ⟦yes⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Target | Measured | Verdict |\n| --- | --- | --- | --- |\n| Scan p99 | < 800 ms | 910 ms | ⟦met⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Outcome\n\n- Scan time (p95): 230 ms (target < 200 ms) ⟦✅⟧\n")),
      Plant(.scanBenchmark, .append("\n## Outcome\n\n- Scan time (p95): 230 ms (target < 200 ms) ⟦✅⟧ **PASS**\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Target | Achieved | Status |\n| --- | --- | --- | --- |\n| Scan time (p95) | < 200 ms | 230 ms | ⟦✅⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Criteria | Erreicht | Status |\n| --- | --- | --- | --- |\n| Scan time (p95) | < 200 ms | 230 ms | ⟦✅⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Target | Measured | Achieved |\n| --- | --- | --- | --- |\n| Scan time (p95) | < 200 ms | 230 ms | ⟦yes⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Outcome\n\n- ⟦✅⟧ Error rate < 0.5 % (measured: 0.7 %)\n")),
      Plant(
        .storefront,
        .replace("[x] Error rate < 0.5 % (measured: 0.3 %)", by: "⟦[x]⟧ Error rate < 0.5 % (measured: 0.7 %)")),
      Plant(
        .storefront,
        .replace("[ ] Page load time (p75) < 2 s", by: "⟦[x]⟧ Page load time (p75) < 2 s (measured: 2.4 s)")),
      Plant(
        .storefront, .replace("[ ] Throughput ≥ 650 req/s", by: "⟦[X]⟧ Throughput ≥ 650 req/s (now 420 req/s)")),
      Plant(
        .invoiceSearch,
        .replace(
          "[x] CPU of the search service < 55 % at 310 req/s (measured: 46 %)",
          by: "⟦[x]⟧ CPU of the search service < 55 % at 310 req/s (measured: 64 %)")),
      Plant(
        .visionneuse,
        .replace(
          "[x] Affichage d'un plan A0 < 3 s (p75) sur la tablette de référence (mesuré : 2,5 s)",
          by: "⟦[x]⟧ Affichage d'un plan A0 < 3 s (p75) sur la tablette de référence (mesuré : 3,5 s)")),
      Plant(
        .visionneuse,
        .replace(
          "[x] Occupation du fil principal < 54 % pendant l'ouverture (mesuré : 48 %)",
          by: "⟦[x]⟧ Occupation du fil principal < 54 % pendant l'ouverture (mesuré : 84 %)")),
      Plant(
        .visionneuse,
        .replace(
          "[x] Rechargements d'onglet < 0,5 % des ouvertures (mesuré : 0,2 %)",
          by: "⟦[x]⟧ Rechargements d'onglet < 0,5 % des ouvertures (mesuré : 2 %)")),
      Plant(
        .storefront,
        .replace("[ ] API response time (p95) < 200 ms", by: "⟦[x]⟧ API response time (p95) < 200 ms")),
      Plant(.storefront, .replace("[ ] Throughput ≥ 650 req/s", by: "⟦[x]⟧ Throughput of ≥ 650 req/s")),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\n⟦All goals are met⟧, and nobody waits."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\n⟦All two targets are met⟧."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\n⟦Two of two objectives are reached⟧."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\n⟦Tous les objectifs sont atteints⟧."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\n⟦Les deux objectifs sont tenus⟧."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\n⟦Alle Ziele werden eingehalten⟧."
      ),
      text("The error rate was 0.8 %, ⟦below the limit⟧ of 0.5 %."),
      text("The p95 was 640 ms, which ⟦meets the target⟧ of 500 ms."),
      text(
        "| Goal | Before | Target | After | Reached |\n| --- | --- | --- | --- | --- |\n| Requests per pod | 85 req/s | 200 req/s | 190 req/s | ⟦yes⟧ |"
      ),
      text(
        "| Metric | Current | Target | Gap |\n| --- | --- | --- | --- |\n| Load p75 | 2.8 s | ≤ 2.0 s | 0.8 s |\n| Layout shift (p75) | 0.18 | ≤ 0.1 | ⟦met⟧ |"
      ),
      text("- ⟦[x]⟧ Cost below $5,000 a month (reached: $5,250)"),
      text("The p95 of 640 ms is ⟦below the target⟧ of 500 ms."), text("The p95 is 640 ms, ⟦below⟧ the 500 ms target."),
      text("The p95 latency (640 ms) ⟦meets the objective⟧ of 500 ms."),
      text("With 640 ms at 200 req/s, the p95 stays ⟦under its limit⟧ of 500 ms."),
      text("Throughput reached 900 MB/s, ⟦more than the required⟧ 1,200 MB/s."),
      text("Availability was 99.85 %, ⟦above the objective⟧ of 99.9 %."),
      text("- Scan p95: 640 ms — ⟦within budget⟧ (500 ms)"), text("- Error rate: 0.8 % (target < 0.5 %), ⟦met⟧"),
      text("- Scan p95: 640 ms (target: 500 ms) ⟦✅⟧"), text("- Scan p95 500 ms, measured 640 ms: ⟦passed⟧"),
      text("Le p95 de 640 ms reste ⟦sous l'objectif⟧ de 500 ms."),
      text("Le taux d'erreur était 0,8 %, bien ⟦sous le seuil⟧ de 0,5 %."),
      text("Die p95 war 640 ms, damit ⟦unter dem Zielwert⟧ von 500 ms."),
      text("The p95 is 640 ms (target: < 500 ms) ⟦✅⟧"),
      text("| Op | p99 | Target p99 | Status |\n| --- | --- | --- | --- |\n| PUT | 171 ms | < 150 ms | ⟦✅⟧ |"),
      result("Scan time (p95) | < 200 ms | 310 ms | ⟦✅⟧"), result("Scan time (p95) | < 200 ms | 310 ms | ⟦Met⟧"),
      result("Hit rate | ≥ 92 % | 81 % | ⟦✅ Pass⟧"), result("Load time | ≤ 6 s | 6.5 s | **⟦Passed⟧**"),
      text(
        "| Gate | Limit | Last run | Status |\n|---|---|---|---|\n| Static | < 60 ns | 55.8 ns | ✅ |\n| Wildcard | < 140 ns | 146 ns | ⟦✅⟧ |"
      ),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Scenario | p95 | Target | Result |\n| --- | --- | --- | --- |\n| Full scan | 910 ms | < 800 ms | ⟦PASS⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Target | Result | Pass? |\n| --- | --- | --- | --- |\n| Scan p95 | < 800 ms | 910 ms | ⟦Yes⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Target | Measured | Met |\n| --- | --- | --- | --- |\n| Scan throughput | 500 files/s | 320 files/s | ⟦✅⟧ |\n"
        )),
    ],
    lookAlikes: [
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 140 ms |\n| Failed scans | < 1 % | 0.4 % |\n\nAll goals are met."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\nAll goals are met but the first."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\nAll three goals are met."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\nOne of two goals is met."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\nLes objectifs sont atteints."
      ),
      text(
        "| Metric | Target | Measured |\n| --- | --- | --- |\n| Scan p95 | < 200 ms | 240 ms |\n| Failed scans | < 1 % | 0.4 % |\n\nAll goals will be met in May. All targets are set."
      ),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Objective | Q1 | Q2 | Target | Met |\n| --- | --- | --- | --- | --- |\n| Failed scans | 1.8 % | 0.6 % | ≤ 1 % | ✅ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Target | Measured | Automated |\n| --- | --- | --- | --- |\n| Scan p95 | < 800 ms | 910 ms | Yes |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Scenario | p50 | p99 | Target | Result |\n| --- | --- | --- | --- | --- |\n| Full scan | 410 ms | 910 ms | < 800 ms | PASS |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Outcome\n\n| Metric | Target | Measured | Met |\n| --- | --- | --- | --- |\n| Scan throughput | 500 files/s | 640 files/s | ✅ |\n| Parallel scans | 8 | 12 | ✅ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n## Outcome\n\n- ✅ Error rate < 0.5 % (measured: 0.3 %)\n- ✅ Scan time (p95) < 200 ms\n")),
      Plant(
        .storefront,
        .replace("[x] Error rate < 0.5 % (measured: 0.3 %)", by: "[ ] Error rate < 0.5 % (measured: 0.7 %)")),
      Plant(
        .storefront,
        .replace("[x] Error rate < 0.5 % (measured: 0.3 %)", by: "[x] Error rate < 0.5 % (measured: 0.5 %)")),
      Plant(
        .storefront,
        .replace("[x] Error rate < 0.5 % (measured: 0.3 %)", by: "[x] Error rate < 0.5 % (before: 0.7 %)")),
      Plant(
        .storefront,
        .replace("[ ] API response time (p95) < 200 ms", by: "[x] API response time (p95) < 200 ms on `/api/health`")),
      Plant(
        .storefront,
        .replace("[ ] API response time (p95) < 200 ms", by: "[x] API response time (p50) < 200 ms")),
      text("The error rate was 0.4 %, below the limit of 0.5 %."),
      text("The error rate was 0.8 %, not below the limit of 0.5 %."),
      text("The error rate was 0.8 %, below the limit of 0.5 % on weekends."),
      text("The uptime was 200 min, which meets the goal of 100 min."),
      text("The p95 was 640 ms, above the target of 500 ms."),
      text("The p95 of 640 ms should be below the target of 500 ms, and is not within the limit of 600 ms."),
      text("The p95 of 640 ms is caused by scans below the limit of 500 ms."),
      text(
        "| Goal | Before | Target | After | Reached |\n| --- | --- | --- | --- | --- |\n| Requests per pod | 85 req/s | 200 req/s | 210 req/s | yes |"
      ),
      text("- [x] Speed up the scan (currently 640 ms, target: 500 ms)"),
      text("- Scan p95: 640 ms (target: 500 ms), missed"), text("- Throughput: 900 MB/s (target: 500 MB/s) ✅"),
      text("The uptime of 90 min is within the goal of 60 min."),
      text("We bring the p95 from 640 ms below the target of 500 ms."),
      text("The availability was 99.95 %, which meets the target of 99.9 %."),
      text("The p95 is 640 ms (target: < 700 ms) ✅"),
      text("| Op | p50 | Target p99 | Status |\n| --- | --- | --- | --- |\n| PUT | 171 ms | < 150 ms | ✅ |"),
      result("Scan time (p95) | < 200 ms | 190 ms | ✅"), result("Scan time (p95) | < 200 ms | 310 ms | ❌"),
      result("Scan time (p95) | < 200 ms | 310 ms | ✅ planned for 2.9"),
      result("Scan time (p95) | < 200 ms | 310 ms | 🟡 Good"),
    ])

  static let metCriterionUnchecked = PlantTable(
    rule: "met-criterion-unchecked",
    defects: [
      Plant(.scanBenchmark, .append("\n## Outcome\n\n- ⟦❌⟧ Error rate < 0.5 % (measured: 0.3 %)\n")),
      text("The p95 of 410 ms ⟦exceeds the limit⟧ of 500 ms."),
      text("The p95 was 410 ms, which ⟦misses the target⟧ of 500 ms."),
      text("Availability was 99.95 %, ⟦below the objective⟧ of 99.9 %."),
      text("- Scan p95: 410 ms (target: 500 ms), ⟦missed⟧"),
      Plant(
        .storefront,
        .replace("[x] Error rate < 0.5 % (measured: 0.3 %)", by: "⟦[ ]⟧ Error rate < 0.5 % (measured: 0.3 %)")),
      Plant(
        .storefront,
        .replace("[ ] Page load time (p75) < 2 s", by: "⟦[ ]⟧ Page load time (p75) < 2 s (measured: 1.4 s)")),
      Plant(
        .storefront,
        .replace("[ ] API response time (p95) < 200 ms", by: "⟦[ ]⟧ API response time (p95) 140 ms (target: < 200 ms)")),
      Plant(
        .storefront, .replace("[ ] Throughput ≥ 650 req/s", by: "⟦[ ]⟧ Throughput ≥ 650 req/s (now 690 req/s)")),
      Plant(
        .invoiceSearch,
        .replace(
          "[x] CPU of the search service < 55 % at 310 req/s",
          by: "⟦[ ]⟧ CPU of the search service < 55 % at 310 req/s")),
      Plant(.visionneuse, .replace("[x] Affichage d'un plan A0", by: "⟦[ ]⟧ Affichage d'un plan A0")),
      Plant(.visionneuse, .replace("[x] Mémoire de l'onglet", by: "⟦[ ]⟧ Mémoire de l'onglet")),
      Plant(.visionneuse, .replace("[x] Rechargements d'onglet", by: "⟦[ ]⟧ Rechargements d'onglet")),
      Plant(
        .storefront,
        .replace("[x] Error rate < 0.5 % (measured: 0.3 %)", by: "⟦[ ]⟧ Error rate < 0.5 %")),
      result("Scan time (p95) | < 200 ms | 110 ms | ⟦❌⟧"), result("Scan time (p95) | < 200 ms | 110 ms | ⟦Missed⟧"),
      result("Hit rate | ≥ 92 % | 98 % | ⟦❌ Fail⟧"),
    ],
    lookAlikes: [
      Plant(
        .storefront,
        .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p75) < 2 s (measured: 2.4 s)")),
      Plant(
        .storefront,
        .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p75) < 2 s (measured: 1.4-2.4 s)")),
      Plant(
        .storefront,
        .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p75) < 2 s (median: 1.4 s)")),
      result("Scan time (p95) | < 200 ms | 190 ms | ✅"), result("Scan time (p95) | < 200 ms | 310 ms | ❌"),
    ])
}

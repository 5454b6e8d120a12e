extension PlantTable {
  /// A document that the tile server names among those related to it.
  private static func related(_ row: String, _ text: String) -> Plant {
    Plant(
      .tileServer,
      .replace("- Memory: ≤ 900 MiB per node, measured 790 MiB at peak", by: row + ", measured 790 MiB at peak")
    ).beside(["Fixtures/complete/performance-reference-session-store.md": text])
  }

  private static func objectives(_ title: String, _ row: String) -> String {
    "---\nstatus: current\n---\n\n# \(title)\n\n| Metric | SLO | Target |\n| --- | --- | --- |\n| \(row) |\n"
  }

  /// A sentence below a table that says how it is.
  private static func current(_ sentence: String) -> Plant {
    let table = "| Metric | Current | Goal |\n|---|---|---|\n| Quote latency (p95) | 310 ms | < 200 ms |\n"
    return Plant(.scanBenchmark, .append("\n## Outcome\n\n\(table)\n\(sentence)\n"))
  }

  /// A sentence below a table that says what changed.
  private static func change(_ sentence: String) -> Plant {
    let table = "| Metric | Before | After |\n|---|---|---|\n| Quote latency (p95) | 310 ms | 200 ms |\n"
    return Plant(.scanBenchmark, .append("\n## Outcome\n\n\(table)\n\(sentence)\n"))
  }

  /// A list that repeats what a table under another title says.
  private static func repeated(_ items: String...) -> Plant {
    let table =
      "| Metric | Before | After | Target |\n|---|---|---|---|\n| Start-up | 3.2 s | 2.4 s | < 2.5 s |\n"
      + "| App size | 84 MB | 63 MB | < 60 MB |\n| Memory | 380 MB | 323 MB | < 350 MB |\n"
      + "| Crash rate | 0.9 % | 0.4 % | < 0.5 % |\n"
    let list = items.map { "- \($0)\n" }.joined()
    return Plant(.scanBenchmark, .append("\n## On the handheld scanner\n\n\(table)\n## Target metrics\n\n\(list)"))
  }

  static let contradictingValues = PlantTable(
    rule: "contradicting-values",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n| Metric | Current | Target |\n| --- | --- | --- |\n| Index hit rate | 71 % | ≥ 90 % |\n| Scan errors | 1.1 % | < 0.4 % |\n\n## Goals\n\n1. Raise the index hit rate from ⟦77 %⟧ to at least 90 %.\n2. Read 900 files/s for 30 minutes with scan errors ⟦below 0.8 %⟧.\n"
        )),
      Plant(
        .storefront,
        .replace(
          "API response time (p95) below 200 ms across all `/api/*` routes",
          by: "API response time (p95) ⟦below 250 ms⟧ by 31 March 2027")),
      current("Quote latency (p95) is ⟦410 ms⟧."), current("Quote latency (p95) stands at ⟦280 ms⟧."),
      change("Quote latency (p95) fell from 310 ms to ⟦180 ms⟧."),
      current("Quote latency (p95) is ⟦410 ms⟧ today."),
      change("We cut the quote latency (p95) from ⟦380 ms⟧ to 200 ms."),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Objectives\n\n| Service | SLI | SLO | SLA | September | Owner |\n| --- | --- | --- | --- | --- | --- |\n| Checkout API | Latency p99 | < 450 ms | < 800 ms | 410 ms | Shop |\n\n## Summary\n\nThe p99 of the checkout API is ⟦430 ms⟧.\n"
        )),
      change("Between March and May the team cut the quote latency (p95) from 310 ms to ⟦180 ms⟧."),
      change("The p95 of the quote latency went from 310 ms to ⟦120 ms⟧, as planned."),
      repeated("Start-up: < 2.5 s", "App size: ⟦< 70 MB⟧", "Memory: < 350 MB", "Crash rate: < 0.5 %"),
      Plant(
        .invoiceSearch,
        .replace("**Current response time:** 812 ms (p95)", by: "**Current response time:** ⟦821 ms⟧ (p95)")),
      Plant(
        .storefront, .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p75) ⟦< 2.5 s⟧")),
      Plant(
        .storefront, .replace("[ ] Time to interactive (p75) < 3 s", by: "[ ] Time to interactive (p75) ⟦< 3.4 s⟧")),
      Plant(.storefront, .replace("[ ] Throughput ≥ 650 req/s", by: "[ ] Throughput ⟦≥ 560 req/s⟧")),
      Plant(
        .storefront,
        .replace("[x] Error rate < 0.5 % (measured: 0.3 %)", by: "[x] Error rate ⟦< 0.8 %⟧ (measured: 0.3 %)")),
      Plant(
        .storefront,
        .replace("below 2 s on mobile, measured at 2.9 s today", by: "below 2 s on mobile, measured at ⟦2.4 s⟧ today")),
      Plant(
        .storefront,
        .replace(
          "API response time (p95) below 200 ms across all `/api/*` routes",
          by: "API response time (p95) ⟦below 250 ms⟧ across all `/api/*` routes")),
      Plant(
        .dispatch, .replace("| Quote API | Availability | ≥ 99.95 % |", by: "| Quote API | Availability | ≥ 99.97 % |"),
        at: "| Quote API | 99.95 % |", "99.95 %"),
      Plant(
        .dispatch, .replace("| Order API | Availability | ≥ 99.9 % |", by: "| Order API | Availability | ≥ 99.92 % |"),
        at: "| Order API | 99.9 % |", "99.9 %"),
      Plant(
        .telemedecine, .replace("| Agenda | Disponibilité | ≥ 99,95 % |", by: "| Agenda | Disponibilité | ≥ 99,96 % |"),
        at: "| Agenda | 99,95 % |", "99,95 %"),
      Plant(
        .messagerie,
        .replace("| Disponibilité de la recherche | ≥ 99,5 % |", by: "| Disponibilité de la recherche | ≥ 99,6 % |"),
        at: "| Recherche | 99,5 % |", "99,5 %"),
      related("- Memory: ⟦≤ 900 MiB per node⟧", objectives("Contour tile server", "Memory | | ≤ 800 MiB per node")),
      related(
        "- Memory: ⟦≤ 900 MiB per node⟧", objectives("Limits", "Memory of the Contour tile server | | 1 GiB per node")),
      related("- Memory: ⟦≤ 0.7 GiB per node⟧", objectives("Contour tile servers", "Memory usage | | ≤ 900 MiB/node")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Objectives\n\n| Service | SLO | Error budget (30 d) |\n| --- | --- | --- |\n| Scan | 99.95 % | 21.6 min |\n| Import | 99.9 % | 43.2 min |\n\n## Agreements with customers\n\n| Service | SLA | SLO |\n| --- | --- | --- |\n| Scan | 99.5 % | ⟦99.9 %⟧ |\n| Import | 99.5 % | 99.9 % |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Current state\n\n### Latency\n\n- P95: 104 ms\n- P99: 228 ms\n\n## Load test\n\n| Metric | Value |\n| --- | --- |\n| Latency (p95) | 171 ms |\n| Latency (p99) | 340 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n| Metric | Current | Target |\n| --- | --- | --- |\n| Index hit rate | 71 % | ≥ 90 % |\n| Scan errors | 1.1 % | < 0.4 % |\n\n## Goals\n\n1. Raise the index hit rate from 71 % to at least 90 %.\n2. Read 900 files/s for 30 minutes with scan errors below 0.4 %.\n"
        )),
      // Two of four differ: another matter.
      repeated("Start-up: < 2.2 s", "App size: < 70 MB", "Memory: < 350 MB", "Crash rate: < 0.5 %"),
      repeated("App size: < 70 MB", "Memory: < 350 MB", "Crash rate: < 0.5 %"),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets by data set\n\norders\n: fresh within 15 min, each day\n\nclicks\n: fresh within 60 min, each day\n"
        )),
      current("The target for quote latency (p95) is 150 ms."), current("When quote latency (p95) is 410 ms, we page."),
      current("Quote latency (p95) is 410 ms under full load."), current("Quote latency (p95) is 310 ms."),
      change("Quote latency (p95) fell from 0.31 s to 0.2 s."),
      current("Quote latency (p95) is 0.31 s today."),
      current("Quote latency (p95) is 410 ms today on mobile."),
      change("Quote latency (p95) fell from 310 ms to 180 ms on mobile."),
      change("In a first step, quote latency (p95) fell from 310 ms to 260 ms."),
      change("Quote latency (p95) fell from 500 ms to 180 ms."),
      change("Quote latency (p99) fell from 310 ms to 280 ms."),
      Plant(.storefront, .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p75) < 2,000 ms")),
      Plant(.storefront, .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p90) < 3 s")),
      Plant(.storefront, .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p75) < 1 s on desktop")),
      Plant(
        .storefront, .replace("[ ] Page load time (p75) < 2 s", by: "[ ] Page load time (p75) < 2.5 s at 650 req/s")),
      Plant(
        .storefront,
        .replace("below 2 s on mobile, measured at 2.9 s today", by: "below 1.5 s on desktop, measured at 2.1 s today")),
      Plant(
        .storefront,
        .replace("below 2 s on mobile, measured at 2.9 s today", by: "below 2 s on mobile, measured at 2.87 s today")),
      related("- Memory: ≤ 900 MiB per node", objectives("Contour import", "Memory | | ≤ 800 MiB per node")),
      related("- Memory: ≤ 900 MiB per node", objectives("Contour tile server", "Memory | ≤ 800 MiB per node |")),
      related(
        "- Memory: ≤ 900 MiB per node", objectives("Contour tile server", "Memory in staging | | ≤ 800 MiB per node")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Reads\n\n### Before the rewrite\n\n- **Cache hit rate:** 41 %\n\n### After the rewrite\n\n- **Cache hit rate:** 87 %\n"
        )
      ),
    ])
}

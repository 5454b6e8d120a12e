extension PlantTable {
  static let componentWithoutMeasurement = PlantTable(
    rule: "component-without-measurement",
    defects: [
      Plant(.storefront, .replace("| Error Rate                | 0.3 %     |", by: "| ⟦Error Rate⟧ | unknown |")),
      Plant(.storefront, .replace("| Throughput                | 420 req/s |", by: "| ⟦Throughput⟧ | not measured |")),
      Plant(
        .storefront, .replace("- Current: 412 kB (gzip, product page)\n", by: ""), at: "#### Bundle Size", "Bundle Size"
      ),
      Plant(
        .dispatch, .replace("| < 120 ms | N/A (internal) | 97 ms |", by: "| < 120 ms | N/A (internal) | no data |"),
        at: "| Courier app — next stop |", "Courier app — next stop"),
      Plant(
        .dispatch,
        .replace(
          "| Order API | Availability | ≥ 99.9 % | ≥ 99.5 % | 99.94 % |",
          by: "| ⟦Order API⟧ | Availability | ≥ 99.9 % | ≥ 99.5 % | not monitored |")),
      Plant(
        .messagerie, .replace("| < 1 s | < 3 s | 0,8 s |", by: "| < 1 s | < 3 s | non mesuré |"),
        at: "| Délai de remise (p95) |", "Délai de remise (p95)"),
      Plant(.passerelle, .replace("| CPU (pic) | 74 % |", by: "| ⟦CPU (pic)⟧ | inconnu |")),
      Plant(
        .mailRelay, .replace("< 60 %, measured 67 %, owner", by: "< 60 %, owner"),
        at: "- CPU Usage (mean of the workers)", "CPU Usage (mean of the workers)"),
      Plant(
        .sessionStore, .replace("≤ 7 GiB per node, measured 6.1 GiB at peak (owner", by: "≤ 7 GiB per node (owner"),
        at: "- Memory: ≤ 7 GiB", "Memory"),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n| Service | Target |\n|---|---|\n| Scan | 60 ms |\n| Import | 7 s |\n| Lookup | 300 ns |\n| ⟦Vacuum⟧ | 40 s |\n\n## Baseline\n\n| Service | Current |\n|---|---|\n| Scan | 58 ms |\n| Import | 6.5 s |\n| Lookup | 266 ns |\n"
        )),
      Plant(
        .invoiceSearch,
        .replace(
          "*   **Current Performance:** p95 of 812 ms at 140 req/s (measured 2026-08-03 to 2026-08-09)\n", by: ""),
        at: "*   **Component:**", "Invoice search of the Tallybook back office, `GET /invoices/search`"),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n1. Bring the cold scan from 900 ms to 400 ms.\n2. Sustain 1,200 req/s for 30 minutes with fewer than 0.4 % errors.\n3. Bring the index from 6 GB to 4 GB.\n4. No regression above 3 % elsewhere.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Capability | Before | After |\n| --- | --- | --- |\n| Tracing | None | Full |\n| Alerts | None | Yes |\n| Cache effectiveness | Unknown | Tracked |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n# Realtime targets\n\n## Backlog\n\n- [x] Buffers of 64 kB per socket (212 kB → 64 kB)\n- [x] Heartbeats every 30 s instead of every 10 s (CPU −9 points)\n- [ ] Reconnect within 300 ms, measured 1.1 s\n- [ ] CPU at 65 %, measured 78 %\n"
        )),
      Plant(
        .storefront,
        .replace(
          "| Error Rate                | 0.3 %     | < 0.5 %     | -0.2 %     |", by: "| Error Rate | — | < 0.5 % | - |"
        )),
      Plant(.mailRelay, .insert(after: "4. Relay cost ≤ $2,650 per month", "5. Queue of 400 messages at most")),
      Plant(.scanBenchmark, .append("\n## Targets\n\n- Scan: 60 ms\n- Load: 7 s\n- Lookup: 300 ns, measured 266 ns\n")),
      Plant(
        .dispatch,
        .replace(
          "| < 120 ms | N/A (internal) | 97 ms |", by: "| < 120 ms | N/A (internal) | N/A (released on 2026-10-10) |")),
      Plant(
        .messagerie, .insert(after: "Deux objectifs ne sont pas tenus", "\nL’origine de l’incident reste inconnue.")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Machines\n\n| Host | Current |\n|---|---|\n| bench-1 | unknown |\n| bench-2 | unknown |\n| bench-3 | 3.25 GHz |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- p95 of the scan below 250 ms over 28 days, measured at the gateway\n- p95 of the load below 300 ms over 28 days, measured at the gateway\n- p95 of the index below 150 ms over 28 days\n"
        )),
    ])
}

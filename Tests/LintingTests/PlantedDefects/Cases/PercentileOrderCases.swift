extension PlantTable {
  private static func text(_ text: String) -> Plant { Plant(.scanBenchmark, .append("\n\(text)\n")) }

  static let percentileOrder = PlantTable(
    rule: "percentile-order",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Percentile | Queue | Cache | Service |\n| --- | --- | --- | --- |\n| p50 | 1.1 s | 40 ms | 1.0 s |\n| p95 | 5.9 s | 180 ms | 3.3 s |\n| p99 | ⟦1.2 s⟧ | 450 ms | 4.8 s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Model | p50 goal | p50 now | p99 goal | p99 now |\n| --- | --- | --- | --- | --- |\n| Small | ≤ 10 ms | 47 ms | ≤ 40 ms | ⟦31 ms⟧ |\n| Large | ≤ 120 ms | 96 ms | ≤ 400 ms | 372 ms |\n"
        )),
      text("Of all lookups 99 % are answered ⟦within 180 ms⟧, and 95 % within 400 ms."),
      Plant(.dispatch, .replace("| 96 ms | 152 ms |", by: "| 96 ms | ⟦52 ms⟧ |")),
      Plant(.dispatch, .replace("| 118 ms | 241 ms |", by: "| ⟦418 ms⟧ | 241 ms |")),
      Plant(.dispatch, .replace("| 290 ms | 540 ms |", by: "| ⟦2,900 ms⟧ | 540 ms |")),
      Plant(.dispatch, .replace("| 166 ms | 880 ms |", by: "| 166 ms | ⟦88 ms⟧ |")),
      Plant(.scanBenchmark, .replace("|  92 ns | 118 ns |", by: "|  92 ns | ⟦81 ns⟧ |")),
      Plant(.scanBenchmark, .replace("| 266 ns | 13.9 µs |", by: "| 266 ns | ⟦139 ns⟧ |")),
      Plant(.scanBenchmark, .replace("| 310 ns | 402 ns |", by: "| ⟦31 µs⟧ | 402 ns |")),
      Plant(.tileServer, .replace("| Latency (p99) | 71 ms |", by: "| Latency (p99) | ⟦17 ms⟧ |")),
      Plant(
        .tileServer, .replace("| Latency (p95) | 118 ms |", by: "| Latency (p95) | 811 ms |"), at: "203 ms", "203 ms"),
      Plant(.tileServer, .replace("- **P99:** 92 ms", by: "- **P99:** ⟦29 ms⟧")),
      Plant(.sessionStore, .replace("- **P95:** 1.1 ms", by: "- **P95:** 11 ms"), at: "- **P99:** 2.3 ms", "2.3 ms"),
      Plant(.sessionStore, .replace("- **Max observed:** 48 ms", by: "- **Max observed:** ⟦0.8 ms⟧")),
      Plant(.scanBenchmark, .append("\nThe disk answers in p50 3 ms, p95 9 ms, p99 ⟦7 ms⟧.\n")),
      Plant(.scanBenchmark, .append("\nThe p95 of reads is 90 ms, the p99 of reads is ⟦40 ms⟧.\n")),
      text("Its latency is p50/p95/p99: 120/⟦100⟧/350 ms."), text("- p50/p95/p99: 120 ms / ⟦100 ms⟧ / 350 ms"),
      text("p50: 120 ms | p95: ⟦100 ms⟧ | p99: 350 ms"), text("The scans take p99 14.2 ms, ⟦max 12.8 ms⟧."),
      text("The p95 was 190 ms and the p99 was ⟦170 ms⟧."), text("The p95 was 12 ms and the p99 was ⟦11 ms⟧."),
      text("| Route | 50th | 90th | 95th |\n| --- | --- | --- | --- |\n| Disk | 110 ms | 420 ms | ⟦300 ms⟧ |"),
      text("| Percentile | Latency |\n| --- | --- |\n| 50th | 210 ms |\n| 90th | ⟦120 ms⟧ |"),
      text("- 50th pct: 210 ms\n- 90th pct: ⟦120 ms⟧"),
      text("- p95 of the scan below 250 ms over 28 days\n- p99 of the scan ⟦below 200 ms⟧ over 28 days"),
    ],
    lookAlikes: [
      text("- **p99:** 190 ms (cached)\n- **p95:** 210 ms (uncached)"),
      text(
        "| Objective | Indicator | SLO | Last 30 days |\n| --- | --- | --- | --- |\n| Login availability | Good requests / all | 99.95 % | 99.982 % |\n| Login latency | p95 | ≤ 180 ms | 164 ms |\n| Login latency | p99 | ≤ 400 ms | 352 ms |\n| Token check | p99 | ≤ 15 ms | 9 ms |"
      ),
      text("Of all lookups 99 % are answered within 400 ms, and 95 % within 180 ms."),
      text(
        "Of all lookups 99 % are answered within 180 ms, and 95 % of the imports within 400 ms of their start. 90 % end within 1 s."
      ),
      Plant(.dispatch, .replace("| 96 ms | 152 ms |", by: "| 96 ms | 0.2 s |")),
      Plant(.dispatch, .replace("| 35 ms | 81 ms | 97 ms |", by: "| 97 ms | 97 ms | 97 ms |")),
      Plant(.scanBenchmark, .append("\nThe disk answers in p50 3 ms, p95 9 ms, p99 12 ms; the cache in p50 1 ms.\n")),
      Plant(.scanBenchmark, .append("\nReads take p95 9 ms, and writes take p99 7 ms.\n")),
      Plant(.scanBenchmark, .append("\nThe p95 of writes is 90 ms, the p99 of reads is 40 ms.\n")),
      Plant(.scanBenchmark, .append("\np50 write latency is 90 ms; p99 read latency is 40 ms.\n")),
      Plant(.scanBenchmark, .append("\n- p50 (writes): 80 ms\n- p95 (reads): 40 ms\n- p99 (reads): 90 ms\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Scan | 2.3 | 2.4 | Δ |\n|---|---|---|---|\n| Cold, p50 | 124 ms | 106 ms | -18 ms |\n| Cold, p90 | 281 ms | 239 ms | -42 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Scan | p50 | p99 |\n|---|---|---|\n| Success rate | 99.9 % | 98 % |\n| Throughput | 300 | 100 |\n")
      ),
      text("Its latency is p50/p95/p99: 100/120/350 ms."), text("- p50/p95/p99: 100 ms / 120 ms / 350 ms"),
      text("Reads take p50 120 ms | writes p95 100 ms"), text("The scans take p99 14.2 ms (max 12.8 ms)."),
      text("The p95 for reads was 190 ms and the p99 for writes was 170 ms."),
      text("The p95 of reads was 190 ms and for writes the p99 was 170 ms."),
      text("| Day | 5th | 15th | 25th |\n| --- | --- | --- | --- |\n| Scan | 110 ms | 90 ms | 100 ms |"),
      Plant(.tileServer, .replace("| Latency (p50) | 44 ms |", by: "| Latency (mean) | 144 ms |")),
      Plant(
        .scanBenchmark,
        .append("\n| Disk | Read p50 | Write p95 |\n| --- | --- | --- |\n| First | 40 ms | 12 ms |\n")),
      text("Our objective for p99 is 100 ms; p50 was 120 ms last week."),
      text("Target p99 300 ms, measured p50 420 ms."), text("We promise p99 300 ms; p50 420 ms was seen in May."),
      text("The budget for p95 is 200 ms and the p50 was 220 ms."),
      text("p99 was 200 ms; p50 is now 220 ms."), text("L'objectif pour p99 est de 100 ms ; p50 était de 120 ms."),
      text("Das Ziel für p99 ist 100 ms; p50 lag bei 120 ms."),
      text("- p99 of reads below 200 ms\n- p50 of writes below 250 ms"),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Request | p50 (ms) | p99 (ms) | Max (ms) |\n| --- | --- | --- | --- |\n| open | 350 | 2000 | 1996 |\n| read | 290 | 1100 | 1093 |\n"
        )),
    ])
}

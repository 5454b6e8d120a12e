extension PlantTable {
  static let missingPercentile = PlantTable(
    rule: "missing-percentile",
    defects: [
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Reduce the response time to < ⟦200 ms⟧\n")),
      Plant(.messagerie, .append("\n## Objectifs\n\n- Ramener le temps de réponse à moins de ⟦200 ms⟧\n")),
      Plant(
        .storefront,
        .replace(
          "| API Response Time (p95)   | 310 ms    | < 200 ms    |", by: "| Search latency | 310 ms | < ⟦200 ms⟧ |")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Scan latency | < ⟦310 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Response time | ≤ ⟦1.2 s⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Query time | under ⟦80 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | SLO |\n| --- | --- |\n| API latency | < ⟦80 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Round-trip time | < ⟦20 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Write latency | ⟦9 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n**Response time:**\n\n- **Target:** < ⟦200 ms⟧\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Query latency | < ⟦5 ms⟧ |\n")),
      Plant(.messagerie, .append("\n## Complément\n\n| Métrique | Cible |\n| --- | --- |\n| Latence | < ⟦310 ms⟧ |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Cible |\n| --- | --- |\n| Temps de réponse | ≤ ⟦1,2 s⟧ |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Cible |\n| --- | --- |\n| Temps de réponse | moins de ⟦2 s⟧ |\n")),
      Plant(
        .scanBenchmark, .append("\n| Service | SLI | SLO |\n| --- | --- | --- |\n| Scan API | Latency | < ⟦400 ms⟧ |\n")
      ),
      Plant(
        .scanBenchmark,
        .append("\n## Latency objectives\n\n- Import: p95 below 900 ms\n- Scan: latency below ⟦400 ms⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n| Metric | Target |\n| --- | --- |\n| Scan latency | < ⟦310 ms⟧ |\n\nThe contract promises a p99 below 900 ms for the import.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [x] Latency < ⟦180 ms⟧ at 6,000 pages/s (142 ms)\n- [x] Memory below 2 GiB\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [x] Latency < 180 ms at 6,000 pages/s (p95 142 ms)\n- [x] Memory below 2 GiB\n"
        )),
      Plant(.scanBenchmark, .append("\n**Targets:**\n\n- Input latency: target no long task > 100 ms\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Response time (95th) | < 310 ms |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Scan latency (p95) | < 310 ms |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Response time | p99 < 1.2 s |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Mean query time | < 80 ms |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Target |\n| --- | --- |\n| Build time | < 8 min |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Scan latency | 310 ms |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Cible |\n| --- | --- |\n| Latence au 95e centile | < 310 ms |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nTargets hold for the 95th percentile.\n\n| Metric | Target |\n| --- | --- |\n| Scan latency | < 310 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Service | SLI | SLO |\n| --- | --- | --- |\n| Scan API | Latency p99 | < 400 ms |\n")),
      Plant(.scanBenchmark, .append("\n## Latency results\n\n- Scan: latency below 400 ms\n")),
      Plant(
        .scanBenchmark,
        .append("\n## Goals\n\n- Reduce the mean response time to < 200 ms\n- Report answers slower than 2 s\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLI | Target |\n| --- | --- |\n| `scan_latency_p95` | < 500 ms |\n| **`import_response_time_p99`** | < 2 s |\n"
        )),
    ])
}

extension PlantTable {
  static let unitMismatch = PlantTable(
    rule: "unit-mismatch",
    defects: [
      Plant(
        .scanBenchmark, .append("\n## Targets\n\n- **Scan latency (p99):** ≤ 14 ms\n- **Match rate:** ≥ ⟦96 ms⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Figures\n\n| Measure | Normal | Outage | Limit |\n| --- | --- | --- | --- |\n| Read p50 | 180 ms | 410 ms | 300 ms |\n| Read p95 | 420 ms | 1.8 s | 900 ms |\n| Read p99 | 760 ms | 3.9 s | 2 s |\n| Retries | ⟦0.02 ms⟧ | 0.4 % | 0.1 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Models\n\n| Model | p50 goal | p50 now | Throughput goal | Throughput now |\n| --- | --- | --- | --- | --- |\n| Small | ≤ 10 ms | 7 ms | ≥ ⟦3,600 ms⟧ | 4,000 req/s |\n| Large | ≤ 120 ms | 96 ms | ≥ 220 req/s | 270 req/s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Growth\n\n| Metric | Today | +3 months | +6 months | +12 months |\n| --- | --- | --- | --- | --- |\n| Index size | 2.6 TB | 2.84 TB | ⟦3.10 ms⟧ | 3.71 TB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Alert metric | Tool | Threshold | Severity |\n| --- | --- | --- | --- |\n| CPU usage | Prometheus | > ⟦85 ms⟧ for 15 min | high |\n| Heap | Prometheus | > 3 GB for 15 min | high |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Load test\n\n- **Test duration:** ⟦60 MB⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Cache | TTL | Flushed by |\n| --- | --- | --- |\n| Tiles | ⟦12 GB⟧ | each import |\n| Names | 5 min | each import |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Error rate: < ⟦0.5 s⟧, today 0.9 %\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | SLI | SLO | SLA | Measured |\n| --- | --- | --- | --- | --- |\n| Scan latency | p95 | ≤ ⟦180 %⟧ | ≤ 300 ms | 164 ms |\n| Import latency | p95 | ≤ 400 ms | ≤ 600 ms | 310 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Path | TTL | Hit ratio |\n| --- | --- | --- |\n| `/a/` | 30 d | 99.1 % |\n| `/b/` | 7 d | ⟦94.8 ms⟧ |\n")
      ),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After | Target |\n| --- | --- | --- | --- |\n| Pool in use | 78 % | 31 % | < ⟦50 MB⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n- Memory usage: ⟦500 ms⟧\n- Peak memory of the scanner: ⟦5 s⟧\n- Latency target: ⟦3 GB⟧\n")),
      Plant(.storefront, .replace("| 310 ms    | < 200 ms    | 110 ms     |", by: "| ⟦310 GB⟧ | < 200 ms | — |")),
      Plant(.storefront, .replace("| 0.3 %     | < 0.5 %     | -0.2 %     |", by: "| ⟦3 ms⟧ | < 0.5 % | — |")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Scan latency | ⟦310 GB⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Response time | ⟦1,250 MB⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Throughput | ⟦420 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Memory usage | ⟦512 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Cache hit rate | ⟦81 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Error rate | ⟦2.5 s⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Bandwidth | ~⟦940 ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Startup time | ⟦42 req/s⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- **Latency:** ⟦310 kB⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Heap size:** ⟦640 s⟧\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Latence | ⟦310 Go⟧ |\n")),
      Plant(
        .messagerie, .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Débit | ⟦42 ms⟧ |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Taux d'erreur | ⟦2,5 Mo⟧ |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | SLI | SLO | SLA |\n| --- | --- | --- | --- |\n| Scans | Latency p95 | < ⟦400 MB⟧ | < 900 ms |\n| Exports | Error rate | < 1 % | < ⟦2 s⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n- **Hit rate:** ⟦240 ms⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Pod | Allocation rate | Live set |\n| --- | --- | --- |\n| scan | 1.9 GB/s | 5.1 GB |\n| import | 640 MB/s | 3.3 GB |\n| batch | 2.4 GB/s | 9.8 GB |\n| admin | 0.1 GB/s | ⟦0.6 s⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Before | After |\n| --- | --- | --- |\n| Night run | 41 min | ⟦22 MB⟧ |\n")),
      Plant(.scanBenchmark, .append("\n## Largest import\n\n- **Before:** 310 ms\n- **After:** ⟦22 MB⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Parse time:** ⟦400 kB⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Team | Metric | Current | Target |\n| --- | --- | --- | --- |\n| Scan | Error rate | 0.6 % | < ⟦0.3 GB⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Platform | Frame time | Heap size |\n| --- | --- | --- |\n| Steam Deck | ⟦25 MB⟧ | 310 MB |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Cache | TTL | Entries |\n| --- | --- | --- |\n| pages | 10 min | 4,000 |\n| headers | ⟦24 req/s⟧ | 900 |\n| bitmaps | 5 min | 120 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Cache | TTL | Entries |\n| --- | --- | --- |\n| pages | 10 min | 4,000 |\n| headers | ⟦12 %⟧ | 900 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| TTFB P95 | 800 ms | < ⟦200 %⟧ |\n| Error rate | 2 % | < 1 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Seek times\n\n- **P50:** 74 ms\n- **P95:** ⟦104 MB⟧\n- **P99:** 210 ms\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Temps de lecture\n\n- P50 : ⟦590 Go⟧\n- P95 : 900 ms\n- P99 : 1 400 ms\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLO | Target | Today |\n| --- | --- | --- |\n| Scan latency p99 | < 100 ms | 41 ms |\n| False alarms | 0 per week per site | 0 in three runs |\n| Recovery | < 15 s | 10 s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Refused\n\n- HEAD 401 (token expiry during the scan): 15 % of the HEAD requests\n- POST 429: 2 % of the POST requests\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Cache | TTL | Refreshed |\n| --- | --- | --- |\n| pages | 10 min | at 80 % of the TTL |\n| headers | 24 h | never |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| TTFB P95 | 800 ms | -20 % |\n| Error rate | 2 % | < 1 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Response sizes\n\n- **P50:** 74 kB\n- **P95:** 104 kB\n- **P99:** 2 MB\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target | Measurement |\n| --- | --- | --- |\n| Availability | ≥ 99 % | probe (1 minute windows) |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Threshold | Alert after |\n| --- | --- | --- |\n| p95 latency | > 280 ms | 5 min |\n| Error rate | > 0.08 % | 5 min |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Models\n\n| Model | p50 goal | p50 now | Throughput goal | Throughput now |\n| --- | --- | --- | --- | --- |\n| Small | ≤ 10 ms | 7 ms | ≥ 3,600 req/s | 4,000 req/s |\n| Large | ≤ 120 ms | 96 ms | ≥ 220 req/s | 270 req/s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Cache | TTL / size | Flushed by |\n| --- | --- | --- |\n| Tiles | 5 min / 12 GB | each import |\n")
      ),
      Plant(
        .scanBenchmark,
        .append(
          "\n| | 16 GB heap | 12GB heap | 8-core node |\n| --- | --- | --- | --- |\n| Young pause, mean | 21 ms | 18 ms | 17 ms |\n| Mixed pauses per hour | 9 | 14 | 31 |\n"
        )),
      // The size of what is read tells nothing of how long it takes.
      Plant(
        .scanBenchmark,
        .append(
          "\n## Measurements\n\n| Input | Size | Before | After |\n| --- | --- | --- | --- |\n| clicks | 1.2 GB | 3.4 s | 2.9 s |\n| orders | 640 MB | 1.4 s | 1.1 s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After | Target |\n| --- | --- | --- | --- |\n| Scan time | 410 ms | 230 ms | 20 % |\n")
      ),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n- Memory extraction: 500 ms\n- Memory-mapped read: 4 ms\n- Uptime: 42 days\n- Hit rate warm-up: 10 s\n- Error rate window: 5 min\n- Network throughput measurement: 12 s\n- Heap dump: 12 s\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Benchmark | Current latency |\n| --- | --- |\n| Scan | 31 ms |\n| Peak memory footprint | 512 MB |\n| Memory leak growth | 0.2 MB |\n"
        )),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Scan latency | 0.31 s |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Memory usage | 62 % |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Throughput | 940 MB/s |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Error rate | 3 errors/min |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Bandwidth | 940 Mbit/s |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Memory latency | 80 ns |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Débit | 420 requêtes/s |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Setting | Default |\n| --- | --- |\n| Timeout | 10 s |\n| Keep-alive | 5 s |\n| Idle | 60 s |\n| Payload | 10 MB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After |\n| --- | --- | --- |\n| Night run | 41 min | 12 % less |\n| Image | 1.4 GB | 310 MB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Pod | Allocation rate | Live set |\n| --- | --- | --- |\n| scan | 1.9 GB/s | 5.1 GB |\n| import | 640 MB/s | 3.3 GB |\n| batch | 2.4 GB/s | 9.8 GB |\n| Share of GC | 4 % | 12 s |\n"
        )),
      Plant(
        .scanBenchmark, .append("\n| Metric | Current | Target |\n| --- | --- | --- |\n| Night run | 41 min | 20 % |\n")
      ),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Operation | Reader A | Reader B | Reader C | Change |\n| --- | --- | --- | --- | --- |\n| Open | 120 ms | 125 ms | 130 ms | +4 % |\n| Index | 50 rows/s | 100 rows/s | 80 rows/s | -20 % |\n| Lookup | 10 ms | 5 ms | 7 ms | +40 % |\n| Close | 12 ms | 12 ms | 15 ms | +25 % |\n"
        )),
      Plant(
        .messagerie,
        .append("\n## Ressources\n\n- **CPU / mémoire** : la charge est restée stable tout au long des 30 minutes.\n")),
      Plant(
        .scanBenchmark,
        .append("\n## Resources\n\n- **CPU and memory**: the load was flat throughout the 30 minutes.\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Current |\n| --- | --- |\n| Latency | no rejection seen in 1,200 requests/s |\n")),
    ])
}

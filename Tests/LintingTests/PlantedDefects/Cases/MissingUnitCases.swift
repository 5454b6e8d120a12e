extension PlantTable {
  static let missingUnit = PlantTable(
    rule: "missing-unit",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Figures\n\n| Measure | Normal | Outage | Limit |\n| --- | --- | --- | --- |\n| Read p50 | 180 ms | 410 ms | 300 ms |\n| Read p95 | ⟦420⟧ | 1.8 s | 900 ms |\n| Read p99 | 760 ms | 3.9 s | 2 s |\n| Retries | 0.02 % | 0.4 % | 0.1 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Sizes\n\n| Day | Meters | Size | Of 12 TB |\n| --- | --- | --- | --- |\n| 2026-11-15 | 1.2 million | 7.8 TB | 65 % |\n| 2027-03-15 | 1.2 million | ⟦8.5⟧ | 71 % |\n| 2027-09-15 | 1.2 million | 9.5 TB | 79 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Growth\n\n| Metric | Today | +3 months | +6 months | +12 months |\n| --- | --- | --- | --- | --- |\n| Database size | 2.6 TB | ⟦2.84⟧ | 3.10 TB | 3.71 TB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | SLI | SLO | SLA | Measured |\n| --- | --- | --- | --- | --- |\n| GET /jobs | Latency p99 | < ⟦300⟧ | < 600 ms | 270 ms |\n| GET /parts | Latency p99 | < 400 ms | < 700 ms | 310 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | SLO | Budget (30 d) | Consumed | Left |\n| --- | --- | --- | --- | --- |\n| Scan | 99.9 % | 43.2 min | ⟦25.9⟧ | 17.3 min |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Memory usage: < ⟦900⟧ per broker\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Alert metric | Tool | Threshold | Severity |\n| --- | --- | --- | --- |\n| Response time | Grafana | p95 > ⟦200⟧ for 10 min | high |\n"
        )),
      Plant(.scanBenchmark, .append("\n### Index size\n\n- Current: 612 kB\n- Target: < ⟦400⟧\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Scan p95 < ⟦200⟧\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Current | Target |\n| --- | --- | --- |\n| Error rate | ⟦0.11⟧ | < 0.2 % |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Scan latency | ⟦310⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Response time | ⟦1,250⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Throughput | ⟦4200⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Memory usage | ⟦512⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Cache hit rate | ⟦81⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Error rate | ⟦2.5⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Bandwidth | ~⟦940⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Startup time | ⟦42⟧ (cold) |\n")),
      Plant(.scanBenchmark, .append("\n- **Latency:** ⟦310⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Heap size:** < ⟦640⟧\n")),
      Plant(
        .messagerie, .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Latence | ⟦310⟧ |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Temps de réponse | ⟦1 250⟧ |\n")),
      Plant(
        .messagerie, .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Débit | ⟦4200⟧ |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Taux d'erreur | ⟦2,5⟧ |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Before | After |\n| --- | --- | --- |\n| Failed scans | 1.8 % | ⟦0.2⟧ |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Current | Target |\n| --- | --- | --- |\n| Night run | ⟦48⟧ | < 30 min |\n")),
      Plant(
        .messagerie,
        .append(
          "\n## Complément\n\n| Métrique | Avant | Après |\n| --- | --- | --- |\n| Image de base | ⟦1,4⟧ | 310 Mo |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Readers | Latency stddev |\n| --- | --- |\n| 64 | ⟦0.46⟧ |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | SLI | SLO | Measured |\n| --- | --- | --- | --- |\n| Scan API | Latency p99 | < ⟦400⟧ | 380 ms |\n| Import API | Latency p99 | < 900 ms | 700 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Fault | Recovery |\n| --- | --- |\n| Node lost | 41 s |\n| Zone lost | 95 s |\n| Queue flooded | ⟦6⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Pod | Allocation rate | Live set |\n| --- | --- | --- |\n| scan | 1.9 GB/s | 5.1 GB |\n| import | 640 MB/s | 3.3 GB |\n| admin | ⟦12⟧ | 0.6 GB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Layer | TTL | Holds |\n| --- | --- | --- |\n| CDN | 24 h | images |\n| Application | ⟦15⟧ | sessions |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Resource | Average | Peak | Limit |\n| --- | --- | --- | --- |\n| CPU | 46 % | 71 % | 80 % |\n| Disk | 31 % | ⟦44⟧ | 80 % |\n"
        )),
      Plant(.scanBenchmark, .append("\n- **TTL:** ⟦26⟧\n")),
      Plant(
        .messagerie,
        .append(
          "\n## Complément\n\n| Panne | Reprise |\n| --- | --- |\n| Nœud perdu | 41 s |\n| Zone perdue | 95 s |\n| File pleine | ⟦6⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Environment | Metric | Target |\n| --- | --- | --- |\n| live | Latency | < ⟦200⟧ |\n| staging | Latency | < ⟦300⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n### Reads\n\n- **P50:** 2.1 ms\n- **P99:** ⟦11⟧\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe host has 32 cores and 256 GiB.\n\n| Metric | Current |\n| --- | --- |\n| Heap size | ⟦188⟧ |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Current | Target |\n| --- | --- | --- |\n| Memory per node | ⟦32⟧ | ≤ 40 GiB |\n")),
      Plant(.scanBenchmark, .append("\n## Load test\n\n- Duration: ⟦30⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [ ] Scan p95 < ⟦180⟧ at 900 req/s\n- [ ] Seek p95 < 300 ms\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [ ] Scan p95 < ⟦180⟧ under the weekly peak\n- [ ] Seek p95 < 300 ms\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| What | Today | Aim |\n| --- | --- | --- |\n| Home (p95) | 2.9 s | 2.5 s |\n| Search (p95) | ⟦780⟧ | 600 ms |\n| Cart (p95) | 350 ms | 300 ms |\n| Shift (CLS, p75) | 0.14 | 0.1 |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [ ] Scan p95 < 180 pages at 900 req/s\n- [ ] Seek p95 < 300 ms\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| What | Today | Aim |\n| --- | --- | --- |\n| Home (p95) | 2.9 s | 2.5 s |\n| Queue depth (p95) | 780 jobs | 600 jobs |\n| Cart (p95) | 350 ms | 300 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLI | Objective | Measured | Incidents |\n| --- | --- | --- | --- |\n| Availability | 99.9 % | 99.94 % | 2 |\n| Latency p99 | < 450 ms | 410 ms | 1 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Figures\n\n| Measure | Normal | Outage | Limit |\n| --- | --- | --- | --- |\n| Read p50 | 180 ms | 410 ms | 300 ms |\n| Read p95 | 420 ms | 1.8 s | 900 ms |\n| Read p99 | 760 ms | 3.9 s | 2 s |\n| Retries | 0.02 % | 0.4 % | 0.1 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Figures\n\n| Measure | Normal | Outage | Runs |\n| --- | --- | --- | --- |\n| Read p50 | 180 ms | 410 ms | 300 |\n| Read p95 | 420 ms | 1.8 s | 900 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Page | LCP | Budget | INP | Budget | CLS | Budget |\n| --- | --- | --- | --- | --- | --- | --- |\n| Home | 2.3 s | ≤ 2.5 s | 170 ms | ≤ 200 ms | 0.06 | ≤ 0.1 |\n| Search | 1.6 s | ≤ 2.0 s | 190 ms | ≤ 200 ms | 0.01 | ≤ 0.1 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Page | What is exceeded | By how much |\n| --- | --- | --- |\n| Blog | LCP | 0.3 s |\n| Home | INP | 30 ms |\n| Blog | CLS | 0.04 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| latency_us_p50 | 100,958 |\n| --- | --- |\n| latency_us_p95 | 368,709 |\n\n| Metric | Value |\n| --- | --- |\n| latency_us_p50 | 100958 |\n| throughput_ops_per_second | 14.633 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target | Measured |\n| --- | --- | --- |\n| Memory allocations | < 100 | 78 |\n| Throughput | > 10M tokens/s | 11.6M |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Alert metric | Tool | Threshold | Severity |\n| --- | --- | --- | --- |\n| Lag | Grafana | p95 > 5000 (a histogram in ms) for 5 min | high |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| | 16 GB heap | 12GB heap | 8-core node |\n| --- | --- | --- | --- |\n| Young pause, mean | 21 ms | 18 ms | 17 ms |\n| Mixed pauses per hour | 9 | 14 | 31 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Endpoint | Queries measured | Target |\n| --- | --- | --- |\n| feed | 1 | 12 ms |\n| list | 3 | 20 ms |\n"
        )),
      Plant(
        .scanBenchmark, .append("\n| Metric | Current | Target |\n| --- | --- | --- |\n| Hit ratio | 0.81 | > 0.9 |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Current | Target |\n| --- | --- | --- |\n| Users at 1 % error rate | 12K | 20K |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After |\n| --- | --- | --- |\n| Lazy loading | 0 | 7 modules |\n| Pods | 12 | 5 % fewer |\n| Score | 68 | +35 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Value |\n| --- | --- |\n| Requests per second | ~1190 |\n| Peak throughput, QPS | 1450 |\n")),
      Plant(.messagerie, .append("\n## Complément\n\n- **Débit en requêtes par seconde :** 4200\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Scan latency (ms) | 310 |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current (s) |\n| --- | --- |\n| Response time | 1.25 |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Cache hit ratio | 0.81 |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Apdex | 0.93 |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Open connections | 1,200 |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Error rate | 0 |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Unit | Current |\n| --- | --- | --- |\n| Latency | ms | 310 |\n")),
      Plant(
        .messagerie,
        .append("\n## Complément\n\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Latence (ms) | 310 |\n")),
      Plant(
        .scanBenchmark,
        .append("\nAll times of this table are in ms:\n\n| Metric | Current |\n| --- | --- |\n| Scan latency | 310 |\n")
      ),
      Plant(
        .scanBenchmark,
        .append("\n| Readers | Read latency (ms) | Latency stddev |\n| --- | --- | --- |\n| 64 | 7.60 | 0.46 |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Resource | Average | Peak |\n| --- | --- | --- |\n| CPU | 46 % | 71 % |\n| Memory | 61 % | 80 % |\n| Connections | 180 | 260 |\n"
        )),
      Plant(
        .scanBenchmark, .append("\n| Build | Scan |\n| --- | --- |\n| 4.1 | 3.0 s |\n| 4.2 | 1.5 s |\n| Ratio | 2 |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Fault | Recovery |\n| --- | --- |\n| Node lost | 41 s |\n| Zone lost | 95 s |\n| Queue flooded | 3 retries |\n"
        )),
      Plant(
        .scanBenchmark, .append("\n| Fault | Recovery |\n| --- | --- |\n| Node lost | 41 s |\n| Zone lost | 0 |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Setting | Ours |\n| --- | --- |\n| Timeout | 5 s |\n| Keep-alive | 30 s |\n| Pool | 40 |\n")),
      Plant(.scanBenchmark, .append("\n- **TTL:** 0\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Statistic | Duration |\n| --- | --- |\n| mean | 3.1 s |\n| p95 | 4.0 s |\n| runs | 30 |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Build | Debug | Optimized |\n| --- | --- | --- |\n| clean | 90 s | 200 s |\n| no-op | 0.3 s | 0.4 s |\n| incremental | 4 s | 12 s |\n| cached artefacts | 3 | 1 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | 500m | 2 |\n| Memory | 512 MiB | 1 GiB |\n| Scratch space | 1 GiB | 2 GiB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Resource | Limit |\n| --- | --- |\n| CPU | 2 |\n| Memory | 1 GiB |\n| Scratch space | 2 GiB |\n")),
      Plant(.scanBenchmark, .append("\n### Reads\n\n- **P50:** 2\n- **P99:** 11\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nOn the host with 32 cores, all sizes in MB.\n\n| Metric | Current |\n| --- | --- |\n| Heap size | 188 |\n")
      ),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Requests per GB of memory | 32 |\n")),
      Plant(.scanBenchmark, .append("\n## Load test\n\n- Duration: 3 nightly runs\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Throughput (files/wall-s) | Wall time |\n| --- | --- | --- |\n| mmap | 3.80 | 25 s |\n| pread | 2.86 | 33 s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Round | Max. lag | Pending (peak) | Drain rate |\n| --- | --- | --- | --- |\n| 1 | 74 s | 98,411 | 1,600 events/s |\n| 2 | 47 s | 71,020 | 1,800 events/s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target | Measured |\n| --- | --- | --- |\n| Digest time p95 | $< 10.0\\text{ ms}$ | 0.08 ms |\n| Page size | $< 2\\,\\mathrm{kB}$ | 1.2 kB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n### Scan of a page\n\n- Minimum: 11 ms\n- Maximum: 35 ms\n- Number of requests: 50\n")),
    ])
}

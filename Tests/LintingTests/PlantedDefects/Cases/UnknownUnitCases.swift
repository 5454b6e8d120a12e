extension PlantTable {
  static let unknownUnit = PlantTable(
    rule: "unknown-unit",
    defects: [
      Plant(.scanBenchmark, .append("\n## Load test\n\n- **Test duration:** 30 ⟦mintes⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Memory usage: < 700 ⟦MBB⟧ per pod\n- Response time: < 250 ⟦mili⟧ (p95), today 390 ms\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Open | Read | Close |\n| --- | --- | --- | --- |\n| mmap | 2 ms | 41 ms | 3 ms |\n| pread | 3 ms | 52 ⟦mss⟧ | 4 ms |\n| epoll | 3 ms | 38 ms | 4 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Cache | Small | Middle | Large |\n| --- | --- | --- | --- |\n| Pages | 38 MB | 52 ⟦MBB⟧ | 61 MB |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Latency (p95) | 310 ⟦mss⟧ | < 200 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Response time | 310 ms | < 200 ⟦msc⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Page load | 2.8⟦sc⟧ | < 2 s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Memory | 640 ⟦MBi⟧ | < 512 MiB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Heap size | 640 MiB | < 512⟦MIBs⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Hit rate | 81 ⟦prct⟧ | > 90 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Error rate | 0.4 % | < 0.1⟦perc⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After |\n| --- | --- | --- |\n| Query time | 840 ms | 310⟦milisec⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **Target latency:** < 200 ⟦sm⟧\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Actuel | Cible |\n| --- | --- | --- |\n| Latence (p95) | 310 ⟦mss⟧ | < 200 ms |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Actuel | Cible |\n| --- | --- | --- |\n| Temps de réponse | 310 ms | < 200⟦milisecs⟧ |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Actuel | Cible |\n| --- | --- | --- |\n| Mémoire | 640⟦Mbo⟧ | < 512 Mo |\n"
        )),
      Plant(.scanBenchmark, .append("\n| Run | p50 | p99 |\n| --- | --- | --- |\n| cold | 41 ms | 92 ⟦mss⟧ |\n")),
      Plant(
        .scanBenchmark, .append("\n| Percentile | Before | After |\n| --- | --- | --- |\n| p99 | 1.9 ⟦sx⟧ | 720 ms |\n")
      ),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Latency (p95) | 310 msec | < 200 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Timeout | 3 retries | 2 tries |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Memory | 10K objects | 640 MiB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Latency (ms) | 310 peak | < 200 max |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Build time | 3 sprints | 2 sprints |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Actuel | Cible |\n| --- | --- | --- |\n| Latence (p95) | 310 ms | < 200 millisecondes |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Actuel | Cible |\n| --- | --- | --- |\n| Mémoire | 640 Mo | 512 mégaoctets |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Run | p50 | p99 |\n| --- | --- | --- |\n| cold | 41 rows | 92 rows |\n| warm | 12 batches | 30 batches |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Open | Runs | Close |\n| --- | --- | --- | --- |\n| mmap | 2 ms | 41 runs | 3 ms |\n| pread | 3 ms | 52 runs | 4 ms |\n"
        )),
    ])
}

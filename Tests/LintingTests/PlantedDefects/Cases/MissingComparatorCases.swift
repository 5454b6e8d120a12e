extension PlantTable {
  static let missingComparator = PlantTable(
    rule: "missing-comparator",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Response time: < 400 ms (p95), today 690 ms\n- CPU: < 55 %, today 72 %\n- Memory usage: ⟦70 %⟧, today 81 %\n- Lag: < 5 s, today 14 s\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Login (p95) | ⟦200 ms⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Login (p95) | ⟦200 ms⟧ |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Hit rate | ⟦95 %⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Heap size | ⟦640 MB⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Throughput | ⟦420 req/s⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | SLO |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Login (p95) | ⟦1.5 s⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Goal |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Login (p95) | ⟦1.5 s⟧ |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Cible |\n| --- | --- |\n| Recherche (p95) | < 2 s |\n| Panier (p95) | ≤ 900 ms |\n| Connexion (p95) | ⟦200 ms⟧ |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Cible |\n| --- | --- |\n| Recherche (p95) | < 2 s |\n| Panier (p95) | ≤ 900 ms |\n| Taux d'erreur | ⟦0,5 %⟧ |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Objectif |\n| --- | --- |\n| Recherche (p95) | < 2 s |\n| Panier (p95) | ≤ 900 ms |\n| Connexion (p95) | ⟦1,5 s⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Page | Today | Budget |\n| --- | --- | --- | --- |\n| LCP p75 | Home | 3.1 s | ≤ 2.5 s |\n| LCP p75 | Product | 2.9 s | ⟦2.5 s⟧ |\n| INP p75 | Home | 240 ms | ≤ 200 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| LCP | 2.9 s | < 2.5 s |\n| INP | 240 ms | < 200 ms |\n| CLS | 0.14 | ⟦0.1⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [ ] Scan p95 < 250 ms\n- [ ] CPU usage < 70 %\n- [ ] Memory usage < 2 GiB\n- [ ] Error rate ⟦0.3 %⟧\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Critères de succès\n\n- [ ] P95 de lecture < 250 ms\n- [ ] Mémoire < 2 Gio\n- [ ] Processeur < 70 %\n- [ ] Taux d'erreur ⟦0,2 %⟧\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [ ] Scan p95 < 250 ms\n- [ ] CPU usage < 70 %\n- [ ] Memory usage < 2 GiB\n- [ ] Availability 99.9 %\n- [ ] Sustained throughput of 900 req/s\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| LCP | 2.9 s | < 2.5 s |\n| INP | 240 ms | < 200 ms |\n| Workers | 3 | 4 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Trial | Minimum target |\n| --- | --- |\n| Import | < 40 s |\n| Lookup | < 90 ms |\n| Readers at once | 70 req/s |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Uptime | 99.9% |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | SLI | SLO | SLA |\n| --- | --- | --- | --- |\n| Search | Latency p95 | < 2 s | < 3 s |\n| Basket | Latency p95 | ≤ 900 ms | < 2 s |\n| Basket | Availability | 99.9 % | 99.5 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Login (p95) | < 200 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Login (p95) | 100-200 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Target |\n| --- | --- |\n| Search (p95) | 2 s |\n| Login (p95) | 200 ms |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Login (p95) | under 200 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Search (p95) | < 2 s |\n| Basket (p95) | ≤ 900 ms |\n| Login (p95) | ~200 ms |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Cible |\n| --- | --- |\n| Recherche (p95) | < 2 s |\n| Panier (p95) | ≤ 900 ms |\n| Connexion (p95) | 200 ms au plus |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Item | Today | Budget | Remaining |\n| --- | --- | --- | --- |\n| Servers | $2,900 | < $4,000 | $1,100 |\n| Storage | $900 | $1,000 | $100 |\n| Traffic | $400 | < $500 | $100 |\n"
        )),
    ])
}

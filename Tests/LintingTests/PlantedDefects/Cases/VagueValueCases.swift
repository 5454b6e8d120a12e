extension PlantTable {
  static let vagueValue = PlantTable(
    rule: "vague-value",
    defects: [
      Plant(
        .scanBenchmark, .append("\n## Goals\n\n1. Make the token refresh much ⟦faster⟧.\n2. Serve 2,000 logins/s.\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n1. ⟦Improve⟧ caching considerably.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- [ ] ⟦Good⟧ cache hit rate\n- Make the product page load ⟦quickly⟧ by 31 March 2027\n- Heap ⟦reduced⟧\n"
        )),
      Plant(.scanBenchmark, .append("\n## Caches\n\n- **TTL:** ⟦as needed⟧\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- A ⟦fast⟧ scan by 2027-01-31\n")),
      Plant(.scanBenchmark, .append("\n## Baseline measurements\n\n- **Overall performance:** ⟦excellent⟧\n")),
      Plant(.scanBenchmark, .append("\n## Phase 1\n\nGoal: significantly ⟦faster⟧ response times.\n")),
      Plant(.storefront, .replace("| 4.2 s     | < 3 s       | 1.2 s      |", by: "| 4.2 s | ⟦速い⟧ | 1.2 s |")),
      Plant(.storefront, .replace("| 310 ms    | < 200 ms    | 110 ms     |", by: "| 310 ms | ⟦较快⟧ | 110 ms |")),
      Plant(.storefront, .replace("| 4.2 s     | < 3 s       | 1.2 s      |", by: "| 4.2 s | ⟦빠름⟧ | 1.2 s |")),
      Plant(.storefront, .replace("| 4.2 s     | < 3 s       | 1.2 s      |", by: "| 4.2 s | ⟦fast⟧ | 1.2 s |")),
      Plant(
        .storefront, .replace("| 310 ms    | < 200 ms    | 110 ms     |", by: "| Too ⟦slow⟧ | < 200 ms | 110 ms |")),
      Plant(.storefront, .replace("- [ ] Throughput ≥ 650 req/s", by: "- [ ] ⟦High throughput⟧")),
      Plant(
        .storefront,
        .replace(
          "2. Time to interactive (p75) below 3 s on a mid-range phone, measured at 4.2 s today.",
          by: "2. Pages react ⟦quickly⟧.")),
      Plant(.storefront, .replace("- Target: ≤ 260 kB (gzip, product page)", by: "- Target: ⟦as small as possible⟧")),
      Plant(
        .storefront,
        .replace("Page load (p75) 2.9 s → 2.4 s", by: "⟦Faster⟧ page loads")),
      Plant(
        .billetterie, .append("\n## Objectifs\n\n- Un temps de réponse ⟦raisonnable⟧\n")),
      Plant(.messagerie, .replace("| < 150 ms | < 400 ms | 128 ms |", by: "| ⟦rapide⟧ | < 400 ms | 128 ms |")),
      Plant(
        .messagerie,
        .replace("| < 10 s | N/A (sans engagement) | 14 s |", by: "| < 10 s | N/A (sans engagement) | plutôt ⟦lente⟧ |")
      ),
      Plant(.dispatch, .replace("| < 180 ms | < 400 ms | 152 ms |", by: "| ⟦acceptable⟧ | < 400 ms | 152 ms |")),
      Plant(.dispatch, .replace("| CPU (app servers) | 38 % |", by: "| CPU (app servers) | ⟦low⟧ |")),
      Plant(
        .dispatch,
        .replace(
          "| Load test | Confirm the six-month peak | 943 req/s |",
          by: "| Load test | Confirm the six-month peak | ⟦Heavy⟧ |")),
      Plant(.invoiceSearch, .replace("p95 < 350 ms at ≥ 280 req/s", by: "Significantly ⟦better⟧ response times")),
      Plant(
        .invoiceSearch, .replace("| CPU Usage | 78 % | 46 % | 41.0 % |", by: "| CPU Usage | ⟦High⟧ | 46 % | 41.0 % |")),
      Plant(
        .mailRelay,
        .replace(
          "- CPU Usage (mean of the workers): < 60 %, measured 67 %, owner Ines Calder",
          by: "- CPU Usage (mean of the workers): ⟦low⟧, owner Ines Calder")),
      Plant(.sessionStore, .replace("- **P50 (median):** 0.4 ms", by: "- **P50 (median):** ⟦excellent⟧")),
      Plant(
        .visionneuse, .append("\n## Critères de succès\n\n- L’affichage est ⟦fluide⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Scan time | ⟦best possible⟧ |\n| Load time | ⟦möglichst kurz⟧ |\n")),
      Plant(.scanBenchmark, .append("\n### Target metrics\n\n- Start-up time: ⟦acceptable⟧\n- Scan rate: ⟦high⟧\n")),
      Plant(.scanBenchmark, .append("\n### Budgets\n\n- Import: ⟦reasonably fast⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Pod | Allocation rate | Live set |\n| --- | --- | --- |\n| scan | 1.9 GB/s | 5.1 GB |\n| import | 640 MB/s | 3.3 GB |\n| admin | ⟦moderate⟧ | 0.6 GB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Step | Lead time | Estimated cost |\n| --- | --- | --- |\n| Replica | 1 day | 900 €/month |\n| Cluster | ⟦soon⟧ | 1,400 €/month |\n| Region | 6 weeks | ⟦high⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Utilization of the pool: reasonably ⟦high⟧\n")),
      Plant(.scanBenchmark, .append("\n## Planned optimizations\n\n- **Expected impact:** ⟦considerable⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Scan | 900 ms | 600 ms | 33 % |\n| Import | 40 s | 12 s | much ⟦better⟧ |\n| Load | 8 s | 6 s | 25 % |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n## Complément\n\n| Échéance | Action | Coût estimé |\n| --- | --- | --- |\n| +1 mois | Réplica | 900 €/mois |\n| +3 mois | Grappe | 1 400 €/mois |\n| +6 mois | Région | ⟦élevé⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Acceptance\n\n- Scans ⟦quickly⟧ return to work\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Test suites run ⟦fast⟧\n")),
      Plant(.messagerie, .append("\n## Objectifs\n\n- Temps de réponse moyen ⟦faible⟧\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- As few pages read again ⟦as possible⟧\n")),
      Plant(.billetterie, .append("\n## Objectifs\n\n- Rejeter le moins de messages ⟦que possible⟧\n")),
      Plant(.scanBenchmark, .append("\n## Measurements\n\n- **Requests per second**: ⟦many⟧\n")),
      Plant(
        .messagerie,
        .append(
          "\n## Recommandations\n\n| Action | Gain attendu | Charge | Responsable |\n| --- | --- | --- | --- |\n| Index | p95 −30 ms | 2 j | Inès Roux |\n| Cache | ⟦important⟧ | 6 j | Inès Roux |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n## Complément\n\n| Métrique | Mesure actuelle | Cible |\n| --- | --- | --- |\n| Messages perdus | 4 % | ⟦très peu⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [ ] ⟦Low latency⟧ at 900 req/s\n- [ ] ⟦Fast⟧ responses with 1,200 users\n- [ ] p95 stays ⟦low⟧ under 900 pages/s\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Resources\n\n- **CPU:** ⟦moderate⟧ on average, high at the peak\n- **Memory:** ⟦fine⟧ throughout\n- **Disk:** 40 MB/s\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| LCP | 2.9 s | ⟦fast⟧ at 900 req/s |\n| INP | 240 ms | < 200 ms |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append("\n## Goals\n\n1. Refresh tokens faster than today, in 40 ms.\n2. Sync is faster than a copy.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Run | Errors | Share |\n| --- | --- | --- |\n| Mixed | HTTP 400 Bad Request | 50 % |\n| Heavy | 502 Bad Gateway | 4 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Success criteria\n\n- [ ] Handle heavy load with 500 concurrent users\n- [ ] p95 stays low, at 40 ms, under 900 pages/s\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Resources\n\n- **CPU:** 54 % on average, 83 % at the peak\n- **Memory:** stable at 300 MB\n- **Disk:** 40 MB/s\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Value |\n| --- | --- |\n| Mean | 36.9 s |\n| Min | 14.9 s |\n| Max | 75.8 s |\n| Assessment | too slow |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Signals\n\n| Metric | Expected | Alert condition |\n| --- | --- | --- |\n| Elections | Low rate | > 3 elections in 5 min |\n| Leader | Stable | > 2 changes/min for 5 min |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Good documentation for the rollout of the limiter\n- Faster scans by 31 March 2027: p95 < 310 ms\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Approach | Joins | Index |\n| --- | --- | --- |\n| Rows/s | 4,200 | 9,100 |\n| Complexity | Low | High |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n## Goals\n\n- **Drawbacks:** higher use of memory, 1.2 GB\n- **Cons:** slower start\n")),
      Plant(
        .scanBenchmark,
        .append("\n## Trial runs\n\n- **Objective:** Simulate a slow disk\n- **Objective:** Identify slow scans\n")),
      Plant(
        .messagerie,
        .append(
          "\n## Temps de réponse aux appels\n\n| Genre d'appel | Délai cible | Mesure |\n| --- | --- | --- |\n| Panne totale | 3 h | Temps moyen |\n| Question | 9 h | Délai moyen |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n## Épreuves\n\n- **Objectif :** Les limites du système sont connues\n- **Cible :** Design responsive\n")),
      Plant(
        .scanBenchmark,
        .append("\n## Objetivos\n\n- **Objetivo:** El servicio sigue en pie bajo estrés y bajo carga\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\nIt is counted by month. When the error budget is spent:\n\n- The team must look for causes and reduce errors first.\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Before | After |\n| --- | --- | --- |\n| Loading | Eager (immediate) | Lazy |\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- The job should pass (the simulation is fast)\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- \"Is the scan slow?\"\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Expected | Threshold |\n| --- | --- | --- |\n| Memory growth | Stable | < 1 MB per hour |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Answers\n\n| Severity | Response time |\n| --- | --- |\n| High | Immediate |\n| Low | 4 hours |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| 항목 | 현재 | 소진 속도 |\n| --- | --- | --- |\n| 운영 복잡도 | 낮음 | 빠름 |\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Under 10 % left: only fixes that improve reliability\n")),
      Plant(.scanBenchmark, .append("\n## Budget policy\n\n1. **Budget 25-50 %**: Increased focus on reliability\n")),
      Plant(
        .storefront,
        .append(
          "\n| Metric | Before | After |\n| --- | --- | --- |\n| Code clarity | Low | High |\n| Maintainability | Poor | Robust |\n"
        )),
      Plant(
        .storefront,
        .insert(
          after: "The four actions remove",
          "\n- **Current**: Frames over UDP (lossy on unstable networks)\n- **100-50% budget remaining**: Normal operations\n- **Current**: Eventually consistent"
        )),
      Plant(
        .storefront,
        .insert(
          after: "The four actions remove",
          "\n| Operation | Budget | Measurement |\n|---|---|---|\n| Open | < 60 ms | From the tap to the first row |\n| Scroll | < 30 ms | Should feel instant |\n| Save | < 90 ms | From the tap to the tick |"
        )),
      Plant(
        .dispatch,
        .insert(
          after: "| Error budget | Remaining < 20 %",
          "| Data loss | > 0 events, immediately | Critical | Pager | Stop the writers |")),
      Plant(
        .storefront,
        .insert(
          after: "The four actions remove",
          "\n| Metric | Current | Limit |\n|---|---|---|\n| Queue | unbounded (clients wait if slow) | none |")),
      Plant(
        .storefront,
        .insert(
          after: "The four actions remove",
          "\n| Metric | Current | Target |\n|---|---|---|\n| Deployment frequency | low (monthly) | high (weekly) |")),
      Plant(
        .storefront,
        .insert(
          after: "The four actions remove",
          "\n| Change | Before | After | Improvement |\n|---|---|---|---|\n| Routing | through the hub | direct | Optimized |"
        )),
      Plant(
        .storefront, .replace("| 4.2 s     | < 3 s       | 1.2 s      |", by: "| slow (4.2 s) | fast: < 3 s | 1.2 s |")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nThe cache makes pages fast; slow clients benefit most.")),
      Plant(
        .storefront,
        .insert(
          after: "- [ ] Throughput ≥ 650 req/s",
          "- [ ] Fast path used by 40 % of the requests\n- [ ] The slow query log is empty")),
      Plant(
        .storefront,
        .insert(
          after: "The four actions remove",
          "\n| Option | Speed | Remark |\n|---|---|---|\n| Brotli | Fast | chosen |\n| Zstandard | Faster | not in every browser |"
        )),
      Plant(
        .storefront,
        .replace("- Target: ≤ 260 kB (gzip, product page)", by: "- Target: low, ≤ 260 kB (gzip, product page)")),
      Plant(
        .storefront,
        .insert(
          after: "4. Throughput of at least",
          "5. `fast` mode and [quick start](https://example.org) documented, “instant” left out of the copy")),
      Plant(
        .dispatch,
        .insert(
          after: "Apdex lies in",
          "\n| Rating | Apdex |\n|---|---|\n| Excellent | ≥ 0.94 |\n| Good | 0.85 to 0.93 |\n| Poor | < 0.7 |")),
      Plant(
        .messagerie,
        .insert(
          after: "Deux objectifs ne sont pas tenus", "\nLa recherche reste rapide et l’envoi lent n’est pas fréquent.")),
      Plant(.billetterie, .append("\n> Un site rapide, une équipe réactive.\n")),
      Plant(
        .invoiceSearch,
        .insert(
          after: "*   Throughput increased by", "*   Response time halved for slow clients, twice as fast at month end")
      ),
      Plant(
        .scanBenchmark,
        .insert(
          after: "### Load time",
          "\n| Codec | Rating | Impact |\n|---|---|---|\n| delta | Good | High |\n| dict | Poor | Low |")),
      Plant(
        .scanBenchmark,
        .append("\n## Goals\n\n- Adopt the \"fast follower\" strategy\n- Keep \"good enough\" out of the reports\n")),
      Plant(.scanBenchmark, .append("\n### Target metrics\n\n- Start-up time: 4 s, acceptable\n- Approval: good\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Library | Release | Size |\n| --- | --- | --- |\n| zlib | 1.3 | 90 kB |\n| zstd | 1.5 | 800 kB |\n| own | stable | 12 kB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Pod | Restart policy | Live set |\n| --- | --- | --- |\n| scan | fast restart | 5.1 GB |\n| import | slow start | 3.3 GB |\n| admin | never | 0.6 GB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Step | Effort | Gain |\n| --- | --- | --- |\n| Index | low | 40 % |\n| Cache | high | 12 % |\n| Batch | medium | 9 % |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Planned optimizations\n\n- **Expected impact:** High\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Plan | Price | Support |\n| --- | --- | --- |\n| Free | 0 $ | best effort |\n| Pro | 20 $/month | 24 h |\n| Large | 90 $/month | 1 h |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- **Expectations:** what is acceptable, and is the scan slow?\n- \"Is the load too slow?\" is asked no more\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Target review criteria\n\nThe target is tightened when:\n\n- Customers ask for higher reliability\n- The scan got faster\n"
        )
      ),
      Plant(
        .messagerie,
        .append(
          "\n## Politique de budget d'erreur\n\n- **Correctif urgent :** livré immédiatement après accord\n")),
      Plant(
        .scanBenchmark,
        .append("\n## Error budget policy\n\n- **Urgent fixes:** released immediately once approved\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Setting | Before | After |\n| --- | --- | --- |\n| Compression | None | Snappy |\n| Client | Go | Swift |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | Availability |\n| --- | --- |\n| Scan API | 99.9 % |\n| Preview | best effort (depends on the upstream provider) |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- A broken checksum triggers an immediate incident\n- Growth of the queue is a warning even when the API is healthy\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Expected gains\n\n| Optimization | Expected improvement | Lines | Readability |\n| --- | --- | --- | --- |\n| Index | High | 40 | Low |\n| Cache | Low | 12 | High |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Title: High availability of the scan\n- If the cost grows, reduce the number of samples\n")),
      Plant(.scanBenchmark, .append("\n| Tool | Before | After |\n| --- | --- | --- |\n| Bundler | Rollup | Vite |\n")),
      Plant(
        .scanBenchmark,
        .append("\n## Baseline measurements\n\n- **Baseline performance**: single reader, minimal load\n")),
    ])
}

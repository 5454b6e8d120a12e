extension PlantTable {
  static let standInNumber = PlantTable(
    rule: "stand-in-number",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Load\n\n| Kind | Peak | Limit |\n| --- | --- | --- |\n| Writes | ⟦##,### rows/s⟧ | 24,000 rows/s |\n")),
      Plant(.scanBenchmark, .append("\nThe F1 score fell from 0.912 to ⟦0.xxx⟧ over the year.\n")),
      Plant(.scanBenchmark, .append("\nThe last run gave 390 scans/s on ⟦XX November 2026⟧.\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Reader | p50 | p99 |\n| --- | --- | --- |\n| mmap | 3 ms | ⟦ms⟧ |\n| pread | 4 ms | 9 ms |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Cold |\n| --- | --- |\n| mmap | ⟦## ms⟧ |\n| pread | ⟦#.# ms⟧ |\n| io_uring | ⟦--- ms⟧ |\n| epoll | ⟦— ms⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n- **Cache in the same zone:** ⟦? ms⟧ round trip\n")),
      Plant(.scanBenchmark, .append("\nSee ticket ⟦PERF-XXX⟧, bug ⟦#XXX⟧ and issue ⟦ABC-NNN⟧.\n")),
      Plant(.scanBenchmark, .append("\nIn all ⟦XX,XXX⟧ scans were late.\n")),
      Plant(.scanBenchmark, .append("\nIt serves ⟦N,NNN requests⟧ per second.\n")),
      Plant(.storefront, .replace("- Target: ≤ 260 kB", by: "- Target: ≤ ⟦X kB⟧")),
      Plant(.storefront, .replace("| Error Rate                | 0.3 %     |", by: "| Error Rate | ⟦XX%⟧ |")),
      Plant(.storefront, .replace("at $5 per 100,000", by: "at ⟦$X⟧ per 100,000")),
      Plant(.storefront, .replace("from 61 % to 83 %", by: "from ⟦XX %⟧ to ⟦YY %⟧")),
      Plant(.dispatch, .replace("| 2027-01-09 | ×2.2 | 48 h |", by: "| 2027-01-09 | ×2.2 | ⟦XX h⟧ |")),
      Plant(.dispatch, .replace("| 2-5 s | 40,000 routes |", by: "| ⟦X-Y s⟧ | 40,000 routes |")),
      Plant(.telemedecine, .replace("| ×1,8 | 4 semaines |", by: "| ×1,8 | ⟦X semaines⟧ |")),
      Plant(.passerelle, .replace("p95 > 400 ms pendant 5 min", by: "p95 > ⟦XXX ms⟧ pendant 5 min")),
      Plant(.mailRelay, .replace("p95 > 250 ms for 5 min", by: "p95 > 250 ms for ⟦Y minutes⟧")),
      Plant(.sessionStore, .replace("O(log n) per session, timer heap", by: "⟦O(?)⟧ per session, timer heap")),
      Plant(.visionneuse, .replace("- **Durée du test :** 45 min", by: "- **Durée du test :** ⟦XX min⟧")),
      Plant(.visionneuse, .replace("2,5 s (p75), cible < 3 s", by: "⟦X,X s⟧ (p75), cible < 3 s")),
      Plant(.invoiceSearch, .replace("20 min, after 5 min of warm-up", by: "⟦___ min⟧, after 5 min of warm-up")),
      Plant(.billetterie, .replace("| > 85 % pendant 5 min |", by: "| > ⟦X %⟧ pendant ⟦Y min⟧ |")),
      Plant(.messagerie, .replace("expiré sur un relais, 9 min", by: "expiré sur un relais, ⟦XX min⟧")),
      Plant(.scanBenchmark, .replace("Each scan runs 30 times", by: "Each scan runs ⟦XX times⟧")),
      Plant(.tileServer, .replace("2: Cold coastline", by: "2: Cold coastline at ⟦XXX req/s⟧")),
      Plant(.scanBenchmark, .append("\n## Load\n\nThe scanner must support ⟦X concurrent users⟧.\n")),
      Plant(.scanBenchmark, .append("\n## Uptime\n\nThe scanner is up ⟦99.X%⟧ of the time, its cache ⟦9.XX %⟧.\n")),
      Plant(.scanBenchmark, .append("\n- **Codec:** ⟦vX.Y⟧\n")),
      Plant(.scanBenchmark, .append("\n| Step | Spread |\n| --- | --- |\n| Warm start | ⟦< ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\nA retry waits ⟦X seconds⟧ where the log is slow.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Step | Now |\n| --- | --- |\n| Warm start | ⟦X⟧ |\n| Cold start | ⟦X⟧ |\n\nIt holds ⟦Xusers⟧ for ⟦$Z⟧ a day.\n"
        )),
      Plant(.scanBenchmark, .append("\nThe scanner is up ⟦99.9X %⟧ of the time, its cache ⟦99,9x %⟧.\n")),
      Plant(.scanBenchmark, .append("\nA scan costs R$ ⟦XX⟧ or €⟦X⟧ a day.\n")),
      Plant(.scanBenchmark, .append("\n- **Peak:** ⟦~ GiB⟧\n- **Codec:** ⟦X.Y⟧\n")),
      Plant(.scanBenchmark, .append("\nRoll back if the error rate is above ⟦X %⟧ or p95 > ⟦Y⟧.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Codec | Current | Target |\n| --- | --- | --- |\n| delta | ⟦X⟧ | < 2 s |\n| dict | 3 s | < 2 s |\n")),
      Plant(.scanBenchmark, .append("\nA scan reads ⟦1,XXX⟧ blocks for ⟦XX,000 users⟧ and takes ⟦0.XX s⟧.\n")),
      Plant(
        .scanBenchmark, .append("\n- **Peak:** ⟦? GiB⟧\n\n| Codec | Target |\n| --- | --- |\n| delta | ≤ ⟦? ms⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- **Ticket:** ⟦SCAN-XXXX⟧\n- **Issue:** ⟦#XXX⟧\n- **Codec:** ⟦vX.X⟧\n")),
      Plant(.scanBenchmark, .append("\n- Uptime: ⟦99,x %⟧\n- Hits: ⟦99,9x %⟧\n")),
      Plant(
        .scanBenchmark,
        .append("\n- Scans: ⟦X/min⟧\n- Reads: ⟦XX/s⟧\n- Seiten: ⟦XX Seiten/s⟧\n- Lecturas: ⟦X.XXX/min⟧\n")),
      Plant(.scanBenchmark, .append("\n- 所要時間：⟦○○分⟧\n- 件数:⟦〇〇件⟧\n- 並列数:⟦XX⟧\n")),
      Plant(.scanBenchmark, .append("\n- Peak: ⟦xx⟧\n- Idle: ⟦xxx⟧\n")),
      Plant(.scanBenchmark, .append("\nA run costs ⟦$0.00X⟧ on a spot node, and starts within ⟦0.0X⟧.\n")),
      Plant(.scanBenchmark, .append("\nThe load grows from ⟦X to Y req/s⟧ within a minute.\n")),
      Plant(.messagerie, .append("\nLa charge passe de ⟦X à Y req/s⟧ en une minute.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nThe store holds ⟦XX million⟧ rows, and ⟦NNN calls⟧ failed.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nLe catalogue compte ⟦XX millions⟧ de fiches.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nEinmalig fallen ⟦XX.000 Euro⟧ an, und ⟦XX Millionen⟧ Zeilen.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nThe peak lies at ⟦XXk requests⟧ a day.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nWe expect the ceiling at about\n⟦N pages/s⟧, then at roughly ⟦X req/s⟧.\n"
        )),
    ],
    lookAlikes: [
      Plant(.scanBenchmark, .append("\nBranches are named PERF-XXX, releases ABC-NNN.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nWith N pages/s on each node, any number of nodes reads on.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nWith N calls in flight, each waits for N more; NN is the name of the node.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nVersion XX.0 of the driver, and `XX.000` in the code.\n"
        )),
      Plant(.scanBenchmark, .append("\nSee the releases 0.x and v0.xx of the driver.\n")),
      Plant(.scanBenchmark, .append("\nThe MM class scanned 12 files in November 2026, and YY was left out.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- N queries for the counts → 1 grouped query\n- Section order: N*M queries before, 2 queries now\n- Models in memory: 3 (pandas, XGB n_jobs=4)\n\nY en `.env` va el valor. N nodes share the load. X in the sketch is the reader.\n"
        )),
      Plant(.scanBenchmark, .append("\nIt opens N files, one after another, and keeps N handles.\n")),
      Plant(.scanBenchmark, .append("\n- Y a-t-il des allocations par fichier ?\n- Y a qu'à mesurer.\n")),
      Plant(.scanBenchmark, .append("\n- **Codec:** v2.1\n- **Menu:** > Disk\n")),
      Plant(
        .scanBenchmark, .append("\n## Versions\n\nReleases 3.X and 2.x are tested, 4.X.1 is not; X concurrent runs.\n")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits", "\nX-Forwarded-For is kept, N+1 queries are gone, Mac OS X is left out.")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nSorting is O(n log n), a look-up O(1); 5xx and 4xx answers count, p50/p95 are shown.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nIt is 3x faster and costs $5; a pod of twice the size costs $10.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nAxis X is the time, axis Y the load; region X runs two pods.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nThe Y2K38 test, the N26 export and X.509 certificates stay.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n`X ms`, `XX%` and `$X` stand in the script.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nHTTP 2xx/3xx answers, Generation Z, Type N plugs, HTTP 1xx to 5xx.")
      ),
      Plant(
        .billetterie,
        .insert(
          after: "# Plan de performance",
          "\nLe certificat X.509 et l'en-tête X-Request-Id passent, les N+1 requêtes disparaissent.")),
      Plant(
        .scanBenchmark, .insert(after: "### Load time", "\nLet n be the number of rows and x the share; f(x) = n/s.")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Scaling\n\n| N | Peak heap |\n| --- | --- |\n| 100K | 22 MB |\n| 1M | 210 MB |\n\n"
            + "A retry waits X seconds, where X is drawn from `[0, 5)`.\n")),
      Plant(
        .billetterie,
        .insert(after: "# Plan de performance", "\nLe client attend N secondes, où N double à chaque essai.")),
      Plant(
        .scanBenchmark,
        .append(
          "\nBuilt with -Werror and Nthreads = 4. Near $Z^2$ (with $Z/R = \\ln 2$) the spread is least.\n\n"
            + "| Cached | Sparse | Blocks |\n| --- | --- | --- |\n| X | 0 | none |\n| 1 | X | holes |\n")),
      Plant(
        .scanBenchmark, .append("\nThe mesh has $N_x \\times N_y$ cells; with $N = 512^3$ one step takes 1.9 s.\n")),
      Plant(.scanBenchmark, .append("\nA batch holds k events, 0 < k ≤ N, in one ring.\n")),
      Plant(.scanBenchmark, .append("\nSuppose that X requests arrive while each takes Y ms.\n")),
      Plant(
        .scanBenchmark, .append("\nWith X users and one request a minute, a pod serves X * 60 requests an hour.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Step | Week 1 | Week 2 |\n| --- | --- | --- |\n| Index | X | |\n| Cache | X | X |\n| Load | | X |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Codec | Lossless | Streams |\n| --- | --- | --- |\n| delta | Y | N |\n| dict | N | Y |\n")),
      Plant(.scanBenchmark, .append("\nScans run 1.5x faster than in 2.3.x; 12,5x is the best.\n")),
      Plant(
        .scanBenchmark, .append("\nWhich page? MB or KB, they asked; 2.XX is out, 4.12, XX-large and SCAN-12 stay.\n")),
      Plant(.scanBenchmark, .append("\nSay X arrives and takes Y seconds.\n")),
      Plant(.scanBenchmark, .append("\n- **Spread:** 3, XL and more\n- **Sizes:** S-XXL\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Review | Author |\n| --- | --- |\n| Index | Y. Tanaka |\n| Cache | N. Ó Briain |\n")),
      Plant(.scanBenchmark, .append("\n- Sides: X/Y\n- Split: N/A\n- Copies: N/2\n- Ratio: X/Z\n")),
      Plant(.scanBenchmark, .append("\n- 評価：○○\n- 判定：◎\n- 時刻:12:30\n")),
      Plant(.scanBenchmark, .append("\n| Key | Action |\n| --- | --- |\n| X | close the page |\n| Y | keep it |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Setting | Value | Meaning |\n| --- | --- | --- |\n| Pace | N/s | pages per second for N threads |\n")),
      Plant(
        .scanBenchmark, .append("\n| Codec | Speed |\n| --- | --- |\n| delta | xx |\n| dict | x |\n| plain | xxx |\n")),
      Plant(.scanBenchmark, .append("\nOn ARM it takes 1.0X to 1.2X of that.\n")),
      Plant(.scanBenchmark, .append("\n**Before:** N reads + N writes = **2N round trips** for N files.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Change |\n| --- | --- |\n| mmap | -3 ms |\n| pread | - |\n| epoll | — |\n\n- #42 and #ms-team\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **N**: 1,000,000 requests\n- **Warm-up**: N rounds are thrown away (default: 5)\n\n| Metric | Unit | p99 |\n| --- | --- | --- |\n| Open | ms | 3 |\n| Page | MB | 4 |\n"
        )),
    ])
}

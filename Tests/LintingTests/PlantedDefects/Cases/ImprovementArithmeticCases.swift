extension PlantTable {
  private static func invoice(_ old: String, by new: String) -> Plant {
    Plant(.invoiceSearch, .replace(old, by: new))
  }

  private static func tile(_ sentence: String) -> Plant { Plant(.tileServer, .append("\n\(sentence)\n")) }

  private static func text(_ sentence: String) -> Plant {
    Plant(.scanBenchmark, .append("\n## Outcome of the trial\n\n\(sentence)\n"))
  }

  static let improvementArithmetic = PlantTable(
    rule: "improvement-arithmetic",
    defects: [
      Plant(.scanBenchmark, .append("\n- Expected: ⟦55 %⟧ lower p95 (820 ms → 450 ms)\n")),
      Plant(.scanBenchmark, .append("\nWe want a ⟦30 %⟧ lower p50 of the reads, from 96 ms to 77 ms.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Read p95 | 820 ms | 287 ms | 65 % |\n| CPU | 78 % | 52 % | ⟦50 %⟧ |\n| Memory | 6,400 MB | 5,120 MB | 20 % |\n| Index | 18.4 GB | 11.5 GB | 37.5 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Measure | 2023 | 2026 | Change |\n| --- | --- | --- | --- |\n| Read p95 | 580 ms | 290 ms | −50 % |\n| Cost | NZ$1,250 | NZ$900 | ⟦−38 %⟧ |\n"
        )),
      Plant(
        .scanBenchmark, .append("\n## Outcome\n\n- Before: 85 ms\n- After: 34 ms\n- Improvement: ⟦40 %⟧ less time\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | September | October | Change |\n| --- | --- | --- | --- |\n| Scan p95 | 1,250 ms | 780 ms | −38 % |\n| Peak requests | 1,100 rps | 1,650 rps | ⟦+150 %⟧ |\n"
        )),
      tile(
        "| Figure | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Memory | 480 MB | 910 MB | ⟦47 %⟧ |"),
      tile(
        "| Figure | Before | After | Change |\n| --- | --- | --- | --- |\n| Memory | 910 MB | 480 MB | −47 % |\n| Mean | 48 ms | 36 ms | −25 % |\n| Sockets | 1,900 | 200 | −89 % |\n| Reads | 4,100 req/s | 4,920 req/s | ⟦−20 %⟧ |"
      ),
      tile("| Step | Before | After | Gain |\n| --- | --- | --- | --- |\n| Check | 14 min | 4 min | ⟦81 %⟧ |"),
      tile(
        "| Figure | Q1 2026 | Q2 2026 | Change | Goal |\n| --- | --- | --- | --- | --- |\n| Cost | $48,000 | $39,600 | ⟦-27.5 %⟧ | $35,000 |"
      ),
      tile("Reading takes 190 ms, down from 310 ms (⟦−49 %⟧)."), tile("Reads: 690 req/s, up from 410 req/s (⟦+86 %⟧)."),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | ⟦72.4 %⟧"), invoice("| 121.4 %", by: "| ⟦21.4 %⟧"),
      invoice("| 46 % | 41.0 %", by: "| 46 % | ⟦14.0 %⟧"), invoice("| 34.7 %", by: "| ⟦43.7 %⟧"),
      invoice("| 198 ms | 60.0 %", by: "| 198 ms | ⟦3.5x⟧"),
      invoice("at p95, 60.0 % less", by: "at p95, ⟦66.0 %⟧ less"), invoice("71.1 % less", by: "⟦17.1 %⟧ less"),
      invoice("89 ms to 12 ms at p95, 86.5 % less", by: "89 ms → 12 ms (⟦−68 %⟧)"),
      Plant(.visionneuse, .replace("| -60,9 % |", by: "| ⟦-69,0 %⟧ |")),
      Plant(.visionneuse, .replace("soit 82,9 % de moins", by: "soit ⟦28,9 %⟧ de moins")),
      Plant(.tileServer, .replace("a 42.9 % improvement", by: "a ⟦24.9 %⟧ improvement")),
      Plant(.tileServer, .replace("Improvement: 57.0 % faster", by: "Improvement: ⟦75.0 %⟧ faster")),
      Plant(
        .tileServer,
        .replace("Read time (p95) 21 ms → 12 ms, a 42.9 % improvement", by: "⟦24.9 %⟧ faster: from 21 ms to 12 ms")),
      tile("Its p95 went from 171 ms to 120 ms, i.e. ⟦42 %⟧ lower."), tile("Its p95 went 171 ms → 120 ms (⟦−42 %⟧)."),
      tile("The heap fell from 7.8 GiB to 5.2 GiB, which is ⟦50 %⟧ less."),
      tile("We cut its p95 by ⟦60 %⟧ (420 ms → 250 ms)."), tile("We cut its p95 by ⟦60 %⟧, from 420 ms to 250 ms."),
      tile("Reads rose from 410 req/s to 690 req/s (⟦+168 %⟧)."),
      tile("The build fell from 6.1 s to 2.8 s, ⟦3x⟧ faster."),
      tile(
        "| Metric | Baseline | Current | Change |\n| --- | --- | --- | --- |\n| Read time (p95) | 10 ms | 5 ms | ⟦-70 %⟧ |"
      ),
      tile("| Query | v4.6 | v4.7 | Change |\n| --- | --- | --- | --- |\n| Tile | 420 ms | 250 ms | ⟦-60 %⟧ |"),
      tile("La mémoire passe de 420 Mo à 250 Mo, soit ⟦60 %⟧ de moins."),
      tile("Die Latenz (p95) sank um ⟦60 %⟧ (von 420 ms auf 250 ms)."),
      tile("La latencia (p95) bajó un ⟦60 %⟧, de 420 ms a 250 ms."),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | ⟦-166 %⟧"),
      tile("It takes 412 ms → 38 ms per invoice (⟦−81 %⟧)."),
      tile("Reads fell from 1,400 ns to 640 ns (⟦−64 %⟧) and writes from 2.1 s to 0.64 s (3.3x faster)."),
      tile(
        "| Query | Before | After | Improvement | Target |\n| --- | --- | --- | --- | --- |\n| Tile (p95) | 320 ms | 90 ms | ⟦82 %⟧ | < 100 ms |"
      ),
      tile("Memory grew from 2.1 GB to 2.3 GB in 72 h (⟦+25 %⟧)."),
      tile("Memory: 17.2 GiB → 19.4 GiB, that is ⟦3.2 GiB⟧ more."),
      tile("The p95 fell from 310 ms to 190 ms (⟦−130 ms⟧)."),
      tile("Memory fell by ⟦1.2 GB⟧, from 3.4 GB to 1.8 GB."),
      tile("La mémoire baisse de 3,4 Go à 1,8 Go (⟦−1,2 Go⟧)."),
      text("The bill falls from $80,850 to $77,040 a month, ⟦14.7 %⟧ less."),
      text("A scan took 9.4 s and now takes 2.1 s, a reduction of ⟦87 %⟧."),
      text("The scan is ⟦3.5x⟧ faster than the old one (12 ms vs 66 ms)."),
      text("The scan takes 12 ms instead of 66 ms, ⟦3.5x⟧ faster."),
      text("The index takes ⟦62 %⟧ less memory: 120 MB instead of 660 MB."),
      text("The scan dropped to 12 ms from 66 ms (⟦−62 %⟧)."),
      text("The scan dropped to 12 ms from 66 ms, a ⟦62 %⟧ reduction."),
      text("This is a ⟦3.5-fold⟧ speedup, from 66 ms to 12 ms."),
      text("Phase 2 brings ⟦50 %⟧ less parsing time (500 ms → 300 ms)."),
      text("The scan went from 500 ms to 300 ms, ⟦60 %⟧ less, and the rate from 120 req/s to 180 req/s."),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Scan | Before | After |\n| --- | --- | --- |\n| p95 | 95 ms | 60 ms (⟦−73 %⟧) |\n| p99 | 180 ms | 90 ms (−50 %) |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Scan | Before | After |\n| --- | --- | --- |\n| p95 | 95 ms | 60 ms (⟦73 %⟧ faster) |\n| rows | 800 rows/s | 1,200 rows/s (+50 %) |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Index rebuilt\n\n- **Before:** 95 ms\n- **After:** 60 ms (⟦−73 %⟧)\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Index rebuilt\n\n* **Before optimization:** p95 of 95 ms\n* **After optimization:** p95 of 60 ms (⟦−73 %⟧)\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Index refait\n\n- **Avant :** 95 ms\n- **Après :** 60 ms (⟦−73 %⟧)\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nThe page weighs less now: from 11 kB to 48 kB, ⟦−77 %⟧.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- Seek: 217 ms → 310 ms (⟦−30 %⟧)\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- Seek: 95 ms → 410 ms at p95 (⟦−77 %⟧)\n"
        )),
      tile("- Memory: 512 MB (was 768 MB, ⟦−55 %⟧)"),
      tile("- Memory: 512 MB, was 768 MB (⟦−55 %⟧)"),
      tile("The nightly export takes 180 ms (⟦−60 %⟧ from 300 ms)."),
      tile("The nightly export takes 180 ms, ⟦60 %⟧ less than the 300 ms before."),
      tile("The nightly export takes 180 ms (300 ms before, ⟦−60 %⟧)."),
      tile("L'export nocturne prend 180 ms (contre 300 ms auparavant, ⟦−60 %⟧)."),
      tile("CPU fell from 80 % to 60 % (⟦−30 pp⟧)."),
      tile("CPU fell from 80 % to 60 %, by ⟦25 percentage points⟧."),
      tile("Traffic costs fell from $1,200 to $900, saving ⟦$400⟧."),
      tile("Latency fell from 300 ms to 210 ms, saving ⟦40 %⟧."),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Scan | Before | After |\n| --- | --- | --- |\n| p95 | 95 ms | 60 ms (−37 %) |\n| rows | 800 rows/s | 1,200 rows/s (+50 %) |\n| seek | 20 ms | 15 ms (a quarter less) |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Scan | Before | After |\n| --- | --- | --- |\n| memory | 900 MB | 700 MB (68 %) |\n| cache | 300 MB | 280 MB (12 % of the heap) |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Scan | Before, cold | Before, warm | After |\n| --- | --- | --- | --- |\n| p95 | 95 ms | 40 ms | 38 ms (−60 %) |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **Before:** 95 ms\n- **After:** 60 ms (−20 % by the index, the rest by the cache)\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- Seek: 200 ms → 310 ms (−55 %)\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- Rolled out to 50 % (310 ms → 200 ms)\n- TTL 60 s → 300 s (32 % fewer queries)\n- Batch from 100 to 500 rows (31 % faster)\n- Hit rate from 81 % to 93 % (63 % fewer misses)\n- Growth from 1.1 to 1.3 million users (18 %)\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Setting | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Batch size | 100 | 500 | 31 % faster |\n| Success rate | 98 % | 99 % | 50 % fewer errors |\n"
        )),
      Plant(.scanBenchmark, .append("\nWe want a 20 % lower p50 of the reads, from 96 ms to 77 ms.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Read p95 | 820 ms | 287 ms | 65 % |\n| CPU | 78 % | 52 % | 1.5x |\n| Memory | 6,400 MB | 5,120 MB | 20 % |\n| Index | 18.4 GB | 11.5 GB | 37.5 % |\n"
        )),
      Plant(
        .scanBenchmark, .append("\n## Outcome\n\n- Before: 85 ms\n- After: 34 ms\n- Improvement: 60 % less time\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | October | September | Change |\n| --- | --- | --- | --- |\n| Scan p95 | 780 ms | 1,250 ms | −38 % |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Before cold | Before warm | After cold | After warm | Cache gain |\n| --- | --- | --- | --- | --- | --- |\n| mmap | 2,225 ms | 2,180 ms | 47 ms | 2 ms | 96 % |\n| pread | 2,306 ms | 2,268 ms | 54 ms | 3 ms | 94 % |\n"
        )),
      text(
        "The bill falls from $80,850 to $77,040 a month, 4.7 % less. A scan took 9.4 s and now takes 2.1 s, a reduction of 78 %."
      ),
      text("The scan is 5.5x faster than the old one (12 ms vs 66 ms), a 5.5-fold speedup."),
      text(
        "The index takes 82 % less memory: 120 MB instead of 660 MB. With 62 % of the traffic it takes 120 MB instead of 660 MB."
      ),
      text("The scan dropped to 12 ms from 66 ms, with 62 % fewer calls."),
      text("Phase 2 brings 40 % less parsing time (500 ms → 300 ms), 70 % fewer calls (500 ms → 300 ms)."),
      text("The scan went from 500 ms to 300 ms, 40 % less, and the rate from 120 req/s to 180 req/s."),
      tile(
        "| Figure | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Memory | 910 MB | 480 MB | +47 % |\n| Mean | 48 ms | 36 ms | +25 % |\n| Sockets | 1,900 | 200 | +89 % |\n| Reads | 4,100 req/s | 4,920 req/s | −20 % |"
      ),
      tile(
        "| Figure | Before | After | Change |\n| --- | --- | --- | --- |\n| Memory | 910 MB | 480 MB | +47 % |\n| Mean | 48 ms | 36 ms | +25 % |\n| Reads | 4,100 req/s | 4,920 req/s | +20 % |"
      ),
      tile(
        "| Figure | Q2 2026 | Q1 2026 | Change | Goal |\n| --- | --- | --- | --- | --- |\n| Cost | $39,600 | $48,000 | -17.5 % | $35,000 |"
      ),
      tile(
        "| Step | Before | After | Gain |\n| --- | --- | --- | --- |\n| Check | 14 min | 4 min | 71 % |\n| Read | 14 min | 4 min | 75 % |\n| Write | 14 min | 4 min | 67 % |"
      ),
      tile(
        "| Figure | Q1 2026 | Q2 2026 | Change | Goal |\n| --- | --- | --- | --- | --- |\n| Cost | $48,000 | $39,600 | -17.5 % | $35,000 |"
      ),
      tile(
        "| Figure | April | May | June | Change | Goal |\n| --- | --- | --- | --- | --- | --- |\n| Cost | $48,000 | $44,000 | $39,600 | -17.5 % | $35,000 |"
      ),
      tile("Reading takes 190 ms, down from 310 ms (−39 %)."), tile("Reads: 690 req/s, up from 410 req/s (+68 %)."),
      tile(
        "| Metric | Baseline | Current | Change |\n| --- | --- | --- | --- |\n| Read time (p95) | 10 ms | 5 ms | -50 % |"
      ),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 40 % since May"),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 2.7x"), invoice("| 305 ms | 62.4 %", by: "| 305 ms | -507 ms"),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 166 %"), invoice("| 121.4 %", by: "| 2.2x"),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 62 % (2.7x)"),
      invoice("71.1 % less", by: "3.5x faster"),
      Plant(.visionneuse, .replace("| -60,9 % |", by: "| 60 % |")),
      Plant(.tileServer, .replace("a 42.9 % improvement", by: "43 % less")),
      tile("Its p95 went from 171 ms to 120 ms, i.e. 29.8 % lower."), tile("Its p95 went 171 ms → 120 ms (−30 %)."),
      tile("Its p95 went from 171 ms to 120 ms, i.e. 42 % faster."), tile("We cut its p95 to 60 % (420 ms → 250 ms)."),
      tile("Reads rose from 410 req/s to 690 req/s (+68 %)."), tile("The build fell from 6.1 s to 2.1 s, 2x faster."),
      tile("The build fell from 6.1 s to 2.1 s, 3x faster."),
      tile("Reads rose from 400 req/s to 600 req/s, 33 % more than planned."),
      tile("| Query | v4.6 | v4.7 | Change |\n| --- | --- | --- | --- |\n| Tile | 420 ms | 250 ms | -40 % |"),
      tile("| Query | v4.7 | v4.6 | Change |\n| --- | --- | --- | --- |\n| Tile | 420 ms | 250 ms | -60 % |"),
      tile("The error rate fell from 5 % to 3 % (−2 %)."),
      Plant(.tileServer, .replace("21 ms → 12 ms, a 42.9 % improvement", by: "21 ms → 12 ms for 90 % of the reads")),
      tile("It takes 412 ms → 38 ms per invoice (−91 %)."),
      tile(
        "| Query | Before | After | Improvement | Target |\n| --- | --- | --- | --- | --- |\n| Tile (p95) | 320 ms | 90 ms | 69 % | < 100 ms |"
      ),
      tile("Memory grew from 2.1 GB to 2.3 GB in 72 h (+9.5 %)."),
      tile("Memory fell by 1.6 GB, from 3.4 GB to 1.8 GB."),
      tile("Each read waits by 12 ms, and the p95 fell from 310 ms to 190 ms."),
      tile("Memory: 17.2 GiB → 19.4 GiB, that is 2.2 GiB more."),
      tile("The p95 fell from 310 ms to 190 ms (−120 ms), the build took 3 min more."),
      tile("The p95 fell from 310 ms to 190 ms (−80 ms by the cache)."),
      tile("- Memory: 512 MB (was 768 MB, −33 %)"),
      tile("The nightly export takes 180 ms (−40 % from 300 ms)."),
      tile("The nightly export takes 180 ms, 40 % less than the 300 ms before."),
      tile("- Target: 200 ms, was 310 ms (+55 %)"),
      tile("CPU fell from 80 % to 60 % (−20 pp), by a quarter."),
      tile("Loading fell from 4.2 s to 2.9 s, saving 1.3 s per page."),
      tile("The nightly export takes 180 ms (was 300 ms in May, −60 % of it at night)."),
    ])
}

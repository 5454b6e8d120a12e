extension PlantTable {
  private static func line(_ text: String) -> Plant { Plant(.scanBenchmark, .append("\n\(text)\n")) }

  static let averageAbovePeak = PlantTable(
    rule: "average-above-peak",
    defects: [
      Plant(
        .messagerie,
        .append(
          "\n| Ressource | Auslastung (Mittel) | Auslastung (Spitze) |\n| --- | --- | --- |\n| CPU | ⟦78 %⟧ | 71 % |\n")
      ),
      line("The payload is ⟦18 KB⟧ on average (max 14 KB)."), line("- CPU: average ⟦61 %⟧ (max 58 %)"),
      Plant(.dispatch, .replace("| 38 % | 71 % |", by: "| ⟦83 %⟧ | 71 % |")),
      Plant(.dispatch, .replace("| 57 % | 74 % |", by: "| ⟦57 %⟧ | 47 % |")),
      Plant(.dispatch, .replace("| 22 % | 55 % |", by: "| ⟦55 %⟧ | 22 % |")),
      Plant(.dispatch, .replace("| 240 req/s | 610 req/s |", by: "| ⟦2,400 req/s⟧ | 610 req/s |")),
      Plant(.dispatch, .replace("| 46 GiB | 58 GiB |", by: "| ⟦64 GiB⟧ | 58 GiB |")),
      Plant(.telemedecine, .replace("| 34 % | 68 % |", by: "| ⟦86 %⟧ | 68 % |")),
      Plant(.telemedecine, .replace("| 31 % | 72 % |", by: "| ⟦31 %⟧ | 27 % |")),
      Plant(.telemedecine, .replace("| 95 req/s | 240 req/s |", by: "| ⟦950 req/s⟧ | 240 req/s |")),
      Plant(.tileServer, .replace("46 % average, 81 % peak", by: "⟦81 %⟧ average, 46 % peak")),
      Plant(.tileServer, .replace("610 MiB average, 790 MiB peak", by: "⟦610 MiB⟧ average, 590 MiB peak")),
      Plant(.sessionStore, .replace("37 % average, 64 % peak", by: "⟦73 %⟧ average, 64 % peak")),
      Plant(.sessionStore, .replace("37 % average, 64 % peak", by: "⟦73 %⟧ on average, 64 % max")),
      line("- Heap of a scan: ⟦310 MB⟧ average, 290 MB maximum"),
      line("Its round trips take ⟦min 0.3 ms⟧, avg 0.2 ms, max 1.9 ms."),
      line("The average scan took ⟦200 ms⟧ with a maximum of 150 ms."),
      line("The scans averaged ⟦4.1 s⟧, max 3.2 s."), line("Les scans durent en moyenne ⟦4,1 s⟧, max 3,2 s."),
      line("| Test | min | avg | max |\n| --- | --- | --- | --- |\n| ping | ⟦0.3 ms⟧ | 0.2 ms | 1.9 ms |"),
      line("- Avg: ⟦12 ms⟧\n- Max: 11 ms"),
      line("- **Queue depth:** average ⟦40⟧, peak 25"),
      line("- **Open handles:** ⟦272⟧ on average, 260 at the peak (of 300)"),
    ],
    lookAlikes: [
      line("The payload is 18 KB on average (max 41 KB), with a p50 of 300 ms (max 200 ms)."),
      Plant(.dispatch, .replace("| 38 % | 71 % |", by: "| 71 % | 71 % |")),
      Plant(.dispatch, .replace("| 46 GiB | 58 GiB |", by: "| 46 GiB | 0.06 TiB |")),
      Plant(.tileServer, .replace("46 % average, 81 % peak", by: "81 % peak, 46 % average")),
      Plant(.tileServer, .replace("610 MiB average, 790 MiB peak", by: "0.6 GiB average, 790 MiB peak")),
      Plant(.dispatch, .replace("| 610 req/s | 790 req/s |", by: "| 610 req/s | 600 req/s |")),
      Plant(.scanBenchmark, .append("\nMax heap is 4 GB, average RSS 5.1 GB.\n")),
      Plant(.scanBenchmark, .append("\n- Maximum heap: 4 GB; average RSS: 5.1 GB\n")),
      line("- Heap of a scan: 290 MB average, 310 MB maximum"),
      line("The pool has min 5 connections, avg 3 connections, max 20 connections."),
      line("The scans average 4.1 s, max 3.2 s jitter."),
      line("The scans average 4.1 s; the retries take at most 3.2 s."),
      line("The scans average 4.1 s, and retries at most 3.2 s."),
      line("| Test | min | avg | max |\n| --- | --- | --- | --- |\n| ping | 0.2 ms | 0.2 ms | 1.9 ms |"),
      line("- **Queue depth:** average 25, peak 40"),
      line("- **Open handles:** 60 on average, 272 at the peak (of 300)"),
    ])
}

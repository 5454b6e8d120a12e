extension PlantTable {
  private static func text(_ sentence: String) -> Plant {
    Plant(.scanBenchmark, .append("\n## What changed\n\n\(sentence)\n"))
  }

  static let contradictingChange = PlantTable(
    rule: "contradicting-change",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n1. ⟦Raise⟧ the hit rate from 91 % to at least 70 %.\n2. Storage costs ⟦fall⟧ from €1,100 to €1,900 a month or less.\n"
        )),
      Plant(.scanBenchmark, .append("\nWe ⟦reduced⟧ the p95 latency from 310 ms to 840 ms.\n")),
      Plant(.scanBenchmark, .append("\nMemory was ⟦reduced⟧ by 20 %, from 5,120 MB to 6,400 MB.\n")),
      Plant(.scanBenchmark, .append("\n- **⟦Performance gain⟧:** median 34 ms → 210 ms\n")),
      text("Scan latency ⟦fell⟧ from 1.5 s to 2 s."),
      text("⟦Reduced⟧ the latency from 310 ms to 840 ms."),
      text("We have ⟦raised⟧ the hit rate of the cache from 91 % to 70 %."),
      text("- ⟦Cut⟧ the scan payload from 90 kB to 310 kB"),
      text("- [ ] ⟦Augmenter⟧ la réserve de 4,8 Go à 3,2 Go"),
      text("- ⟦Réduire⟧ la réponse de 110 ko à 420 ko"), text("The flush interval was ⟦raised⟧ from 15 s to 5 s."),
      text("Le débit a ⟦augmenté⟧ de 1 450 req/s à 1 200 req/s."), text("La latence a ⟦chuté⟧ de 180 ms à 2,4 s."),
      text("Le débit a ⟦chuté⟧ de 800 à 1 150 req/s."),
      text("Intake ⟦doubled⟧ from 640 MB/s to 810 MB/s."), text("The index was ⟦halved⟧ from 6.2 GB to 4.9 GB."),
      text("Traffic has ⟦tripled⟧ from 300 req/s to 1,400 req/s."),
      text("We cut the start ⟦in half⟧, from 9.0 s to 7.5 s."),
      text("The bill of the cluster ⟦fell⟧ from $4,200 to $4,900."),
      text("Reads ⟦dropped⟧ from 900 to 1,200 req/s after the release."),
      text("Writes ⟦rose⟧ from 1,200 req/s to 950 req/s."),
      text("The scan latency ⟦improved⟧ from 41 ms to 63 ms."),
      text("Throughput of the parser has ⟦improved⟧ from 810 MB/s to 640 MB/s."),
      text("The hit rate ⟦worsened⟧ from 71 % to 88 %."),
      text("On a cold disk, the load time ⟦degraded⟧ from 4.1 s to 2.2 s."),
      text("- The queue ⟦grew⟧ from 40 MB to 12 MB."),
      text("Le débit a ⟦doublé⟧, passant de 900 à 1 300 req/s."),
      text("Le coût mémoire est ⟦divisé par deux⟧, de 640 Mo à 510 Mo."),
      text("La mémoire est ⟦réduite de moitié⟧, passant de 640 Mo à 510 Mo."),
      text("La durée a ⟦baissé⟧, passant de 310 ms à 840 ms."),
      text("We ⟦halved⟧ the scan latency from 310 ms to 240 ms."),
      text("- ⟦Doubled⟧ the throughput (410 MB/s → 1,290 MB/s)"),
      text("The scan latency was ⟦halved⟧ (310 ms → 240 ms)."), text("The index ⟦halved⟧: 6.2 GB → 4.9 GB."),
      text("Memory usage fell ⟦by a third⟧, from 900 MB to 300 MB."),
      text("- Cut the index ⟦by half⟧: 6.2 GB → 4.9 GB"),
      text("La mémoire a baissé ⟦d'un tiers⟧, passant de 900 Mo à 300 Mo."),
      text("Der Durchsatz ⟦stieg⟧ von 900 MB/s auf 700 MB/s."),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append("\n1. Raise the frequency from 60 s to 10 s.\n2. We raised the bar from 300 ms to 200 ms.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n1. Raise the hit rate from 70 % to at least 91 %.\n2. Storage costs fall from €1,900 to €1,100 a month or less.\n"
        )),
      Plant(.scanBenchmark, .append("\nMemory was reduced by 20 %, from 6,400 MB to 5,120 MB.\n")),
      Plant(
        .scanBenchmark,
        .append("\n- **Performance gain:** throughput 340 req/s → 500 req/s\n- **Gain:** battery life 4 h → 6 h\n")),
      text("Scan latency fell from 1.5 s to 1.4 s. We have reduced the p95 latency from 840 ms to 310 ms."),
      text("We raised the timeout by lowering the retries from 5 s to 2 s."),
      text("When nobody looks, sampling drops from 2.5 s to 10 s."),
      text("- Reduce misses by raising the cache from 1 GB to 4 GB"),
      text("La latence a baissé de 200 à 300 ms selon les régions, et le débit de 10 à 20 %."),
      text("Le débit a chuté de 1 150 à 800 req/s, la file a augmenté de 3 à 5 messages."),
      text("Intake doubled from 640 MB/s to 1,240 MB/s, and the index was halved from 6.2 GB to 3.2 GB."),
      text(
        "Intake nearly doubled from 640 MB/s to 1,060 MB/s, traffic more than doubled from 300 req/s to 1,400 req/s."),
      text("The start did not double from 7.5 s to 9.0 s."),
      text("The bill fell from $4,900 to $4,200, and reads dropped from 1.2 GB/s to 900 MB/s."),
      text("The latency margin improved from 20 ms to 60 ms, the gain in throughput improved from 40 MB/s to 30 MB/s."),
      text("CPU utilisation improved from 41 % to 63 %, the throughput loss improved from 6 % to 2 %."),
      text("The retention improved from 30 days to 60 days, and the scan latency degraded from 41 ms to 63 ms."),
      text("The pause rose from 4 ms to 4 ms, and the retry interval improved from 5 min to 10 min."),
      text("Reads dropped from 2 to 900 MB/s."),
      text("Availability worsened from 99.95 % to 99.9 %, then reads rose 300 req/s → 640 req/s → 500 req/s."),
      text("La latence a baissé de 10 ms à 20 ms selon le site."),
      text("The queue grew by half from 400 MB to 600 MB."),
      text("La latence s'est améliorée de 10 ms à 20 ms selon le site."),
      text("Le débit a presque doublé, passant de 900 à 1 500 req/s."),
      text("Le débit a doublé, passant de 900 à 1 850 req/s, et la durée a baissé, passant de 840 ms à 310 ms."),
      text("Memory usage fell by a third, from 900 MB to 600 MB, and the index by half, from 6.2 GB to 3.0 GB."),
      text("The number of calls was halved (310 ms → 240 ms), the calls fell (310 ms → 410 ms)."),
      text("Memory usage fell by nearly a third, from 900 MB to 650 MB."),
      text("The scan latency was nearly halved (310 ms → 190 ms)."),
      text("Der Durchsatz stieg von 700 MB/s auf 900 MB/s."),
    ])
}

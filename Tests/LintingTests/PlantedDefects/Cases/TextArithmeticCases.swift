extension PlantTable {
  private static func text(_ sentence: String) -> Plant {
    Plant(.scanBenchmark, .append("\n## Reckoning\n\n\(sentence)\n"))
  }

  static let textArithmetic = PlantTable(
    rule: "text-arithmetic",
    defects: [
      text("12 nodes × 1,200 req/s = ⟦16,000 req/s⟧ are enough."),
      text("Without a zone we have 10 nodes x 1,200 req/s = ⟦14,000 req/s⟧."),
      text("We keep 310,000 events/s × 900 B = ⟦2.79 GB/s⟧ on disk."),
      text("Buffers take 128 x 16 kB = ⟦4 MB⟧."), text("In all 14 nodes × 12 cores = ⟦186 cores⟧ work on it."),
      text("One page takes 200 x 33 ms = ⟦7.6 s⟧."), text("That is 24,000 / 18,400 = ⟦150 %⟧ of the peak."),
      text("Le cache prend 50 000 entrées × 2 ko = ⟦10 Mo⟧."), text("Das sind 4 GB × 12 Knoten = ⟦84 GB⟧ im Ganzen."),
      text("The bill is 20 nodes × $248 = ⟦$4,690/month⟧."),
      text("At peak 188 of 200 connections (⟦84 %⟧) are taken."),
      text("On the search nodes 310 GB of 500 GB on the first disk (⟦72 %⟧) are used."),
      text("Of the calls, 1,200 of 120,000 requests (⟦0.1 %⟧) failed."),
      text("The test sent 120,000 requests, of which 1,200 failed (⟦0.1 %⟧)."),
      text("Le test compte 120 000 requêtes, dont 12 000 en échec (⟦14 %⟧)."),
      text("We lost 480 of 552 calls (⟦78 %⟧) there."),
      text("Compiling took 96 ms of the remaining 171 ms (⟦76 %⟧)."),
      text("Le moteur passe 780 ms sur 1800 ms (⟦53 %⟧) à charger."),
      text("5 % of 3,400 req/s = ⟦340 req/s⟧ are anonymous."),
      text("- 12 nodes × 1,200 req/s = ⟦16,000 req/s⟧"),
    ],
    lookAlikes: [
      text("12 nodes × 1,200 req/s = 14,400 req/s, and 96 × 5,125 events/s = 490,000 events/s."),
      text("14,400 req/min × 60 = 864,000 req/h; 50 GB/day × 30 = 1.5 TB; 30 days × 24 h × 60 min = 43,200 min."),
      text("Two retries make 1 + 0.45 + 0.45² = 1.65x, three 1 + 0.2 + 0.2³ = 1.21x, and 2 × 3⁴ = 162 s."),
      text("18,400 / 1,200 = 16 nodes, 27 × 1.3 = 36 nodes, 43.2 min / 5 min = 8 incidents."),
      text("8 × 2 TB (RAID 10) = 8 TB, 512 MB × 4 workers = 2 GB, 16 GiB x 3 = 51.5 GB."),
      text("The rate is 1,200 × 0.8 = 960, and ceil(18,400 / 1,200) = 17."),
      text("99.95 % × 30 d = 21.6 min, 5 % / 0.1 % = 50x, 1.2 × 10^6 = 1.2M, `2 x 3 = 7`."),
      text("We had 200 req/s x 0.25 s = 50 connections and 100 users / 2 s = 50 req/s."),
      text("Wave 8 of 10 (50 %) is out, 9 of 12 services (99.9 %) keep it, the top 30 of 100 queries (60 %) count."),
      text("12 of 40 endpoints (18 % of the calls), 95 of 100 requests (5 %), 33 of 40 (83 %), 2 of 3 nodes (80 %)."),
      text("Day 12 of 30 (60 % of the budget is left), 4.2 TB of 6.0 TB (70 %), 412 of 500 MB (82 %)."),
      text("5 % of 3,400 req/s = 170 req/s are anonymous."),
      text("The test sent 120,000 requests, of which 1,200 failed (1 %), and 40,000 users, of which 31 pay (5 %)."),
      text("- 12 nodes × 1,200 req/s = 14,400 req/s"),
    ])
}

extension PlantTable {
  private static func text(_ sentence: String) -> Plant {
    Plant(.scanBenchmark, .append("\n## Reckoning\n\n\(sentence)\n"))
  }

  static let textArithmetic = PlantTable(
    rule: "text-arithmetic",
    defects: [
      Plant(.scanBenchmark, .append("\nThe parser takes 140 ms of the 310 ms at p95 (⟦65 %⟧).\n")),
      Plant(.scanBenchmark, .append("\nReading ahead brought ⟦89 %⟧ of the gain (1,130 ms of 1,430 ms).\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe tests cost ⟦NZ$900⟧: NZ$520 for machines, NZ$200 for traffic and NZ$80 for logs.\n")),
      Plant(.scanBenchmark, .append("\nOf 1,240,000 reads in that time, 38,440 (⟦1.3 %⟧) took longer than 2 s.\n")),
      text("Bookkeeping is unchanged at 2 min. In sum 3 + 6 + 1 + 2 = ⟦13 min⟧."),
      text("Each node indexes 600 documents per second: 20 × 600 = ⟦14,000⟧."),
      text("We indexed 412 million documents, of which 74,160 failed: an error rate of ⟦0.18 %⟧."),
      text("At night 3,100 of 46,000 business readers (⟦16.7 %⟧) wait longer than 2 s."),
      text(
        "| Step | Start | End | Duration |\n| --- | --- | --- | --- |\n| Ramp | 20:25 | 20:10 | ⟦15 min⟧ |\n| Plateau | 20:10 | 20:40 | 30 min |\n| Ebb | 20:40 | 20:50 | 10 min |"
      ),
      text("The outage ran from 10:12 to 11:47 UTC, that is for ⟦75 minutes⟧."),
      text("Readers waited from 23:40 to 00:25, i.e. ⟦65 min⟧."),
      text("The shards hold 42 of 60 TB, or ⟦80 %⟧ of the disks."),
      text("- Queue: 4,100 of 5,000 jobs, that is ⟦72 %⟧"),
      text("Le parc occupe 42 To sur 60 To, soit ⟦80 %⟧."), text("Belegt sind 11,5 GB von 16 GB, also ⟦62 %⟧."),
      text("At peak 3,200 / 4,000 = ⟦70 %⟧ of the sockets are open."),
      text("Each node takes its part: 10 × 400 = ⟦4,400 req/s⟧."),
      text("The bill is $39,600 − $2,900 − $1,700 = ⟦$36,000⟧."),
      text("Duration: ⟦1 h 27 min⟧ (09:12 → 10:59 UTC)."), text("The outage lasted ⟦39 minutes⟧ (14:02–14:51)."),
      text("Readers waited from 23:40 to 00:25 (⟦65 min⟧)."),
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
      text("The fleet has 6 nodes with 8 vCPU each, ⟦64 vCPU⟧ in total."),
      text("We run 12 pods at 250 req/s each, giving ⟦4,000 req/s⟧."),
      text("Each of our 8 shards holds 250 GB, ⟦2.5 TB⟧ in total."),
      text("The 6 nodes, each with 4 cores, make ⟦32 cores⟧."),
      text("Disks: 3 x 16 GB, ⟦64 GB⟧ in total."), text("The logs take 40 GB per day for 30 days, ⟦1.8 TB⟧ in total."),
      text("Le parc compte 5 nœuds avec 16 Go chacun, soit ⟦96 Go⟧ au total."),
      text("Il faut 4 instances de 16 Go chacune, en tout ⟦80 Go⟧."),
      text("4 Instanzen mit je 16 GB, insgesamt ⟦80 GB⟧."),
      text("Of 120,000 requests, 1,200 failed, an error rate of ⟦0.1 %⟧."),
      text("The cache answered 9,000 of 10,000 lookups, a hit rate of ⟦95 %⟧."),
      text("Sur 52 000 requêtes, 1 040 ont échoué, soit un taux d'erreur de ⟦4 %⟧."),
      text("A full scan of the disk: 90 s = ⟦2.5 min⟧."),
      text("Hold the lock briefly (1,500 ms = ⟦0.5 s⟧)."),
      text("The mirrors cost $2,300 per month, ⟦$26,700 per year⟧."),
      text("The two mirrors together are billed by use: €310 a month, that is ⟦€3,270 a year⟧."),
      text("Das Archiv kostet 480 € im Monat, also ⟦5670 €⟧ im Jahr."),
      text("Cela fait 640 € de moins par mois, soit ⟦8670 € par an⟧."),
      text("The site costs €900 less per month, i.e. ⟦€18,000 per year⟧."),
      text(
        "The gateway carries 5,000 req/s. At the peak of 3,500 req/s its utilization is ⟦80 %⟧ and the rest is idle."),
      text("The gateway carries 5,000 req/s; the peak is 3,500 req/s, so there is a headroom of ⟦2,500 req/s⟧."),
      text("Die Knoten verkraften zusammen 5.000 req/s. Die Spitze liegt bei 3.500 req/s, eine Auslastung von ⟦80 %⟧."),
      text(
        "Nous avons 8 instances de 250 req/s chacune, soit 2 000 req/s. Le pic atteint 1 500 req/s : la marge est de ⟦600 req/s⟧."
      ),
      text("We watched it for ⟦21 days⟧ (2026-03-02 to 2026-03-16)."),
      text("The trial lasts ⟦30 days⟧, from 2 to 16 March 2026."),
      text("The test ran from 2026-03-02 to 2026-03-16 (⟦4 weeks⟧)."),
      text("The lock on writes, 22:10 to 23:40, was ⟦60 min⟧."),
      text(
        "| Step | Start (UTC) | End (UTC) | Duration |\n| --- | --- | --- | --- |\n| Copy | 22:00 | 22:40 | 40 min |\n| Check | 22:40 | 23:55 | ⟦65 min⟧ |\n| Switch | 23:55 | 00:05 | 10 min |"
      ),
      text("It takes 8 instances at 250 req/s, ⟦2,600 req/s⟧ in total."),
      text("The plan has 8 racks with room for 40 servers each, ⟦360 servers⟧ in total."),
      text("The parser takes 240 ms of 400 ms (⟦50 %⟧ of the total time)."),
      text("We sent 1,840 events. 1,200 of them failed (⟦60 %⟧)."),
      text("Of 500 sockets 400 are open (⟦70 %⟧)."),
      text("The day has 900 req/s × 2,700 s = 2,430,000 requests, of which 243,000 failed (⟦12 %⟧)."),
      text("A test at 2,000 events/s over 10 min makes ⟦1,600,000 events⟧."),
    ],
    lookAlikes: [
      Plant(.scanBenchmark, .append("\nReading ahead brought 79 % of the gain (1,130 ms of 1,430 ms).\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe bill rose to €12,000: €8,000 in July, €9,000 in August and €12,000 in September.\n")),
      Plant(.scanBenchmark, .append("\nEach of the 3 zones has 6 nodes with 4 vCPU each, 72 vCPU in total.\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe tests cost NZ$900: NZ$520 for machines, NZ$300 for traffic and NZ$80 for logs.\n")),
      Plant(.scanBenchmark, .append("\nThe tests cost NZ$900: among them NZ$520 for machines and NZ$80 for logs.\n")),
      Plant(
        .scanBenchmark,
        .append("\nOf 1,240,000 reads in that time, 38,440 (3.1 %) took longer than 2 s, and 4,960 (0.4 %) failed.\n")),
      text("A sector has 2 × 256 = 512 bytes, and 20 × 600 = 12,000 is enough; 3 + 6 + 1 + 2 = 12 min."),
      text("The flag `jobs=2 + 2 = 5` is wrong. The key is a+b=2, the mask 8 + 8 = 16-bit."),
      text("At 4,000 events/s over 30 min it takes 7,200,000 events, and 20 × 643 = 13,000."),
      text("The 3 largest of 40 shards (80 % of the data) are moved first."),
      text(
        "| Step | Start | End | Duration |\n| --- | --- | --- | --- |\n| Night | 23:40 | 00:25 | 45 min |\n| Plateau | 20:10 | 20:40 | 30 min |"
      ),
      text("It ran from 10:12 to 11:47 UTC, that is for 95 minutes, and from 09:00 to 17:00, every 30 minutes."),
      text("Between 09:00 and 10:00, for 30 minutes, or 20 minutes at night, nobody reads."),
      text("We use 42 of 60 TB, or 70 %, and 42 of 60 TB, or 10 % more than in May, or 80 % in all regions."),
      text("Belegt sind 11,5 GB von 16 GB, also 72 %; 4 von 9 Knoten, also 44 % der Knoten, ruhen."),
      text(
        "At peak 3,200 / 4,200 = 76 %, or 80 % rounded; 10 × 400 = 4,000 req/s, 2 × 512 = 1,000 MB, 60 × 5 = 5 min."),
      text(
        "Duration: 1 h 47 min (09:12 → 10:59 UTC), then 50 minutes (14:02–14:51), then from 23:40 to 00:25 (45 min)."),
      text("It runs every 5 minutes (09:00–18:00) and may take 4 hours (01:00-05:00)."),
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
      text("The fleet has 6 nodes with 8 vCPU each, 48 vCPU in total; 3 x 16 GB, 48 GB in total, are free."),
      text("We add 6 nodes with 8 vCPU each, 96 vCPU in total."),
      text("2 nodes with 4 vCPU each and 3 with 8 vCPU each, 32 vCPU in total."),
      text("We run 12 pods at 250 req/s each, giving 2,400 req/s at 80 % load."),
      text("6 nodes with 8 vCPU each, 52 vCPU in total with the bastion; 4 racks with 2 nodes each, 64 vCPU in total."),
      text("The 4 workers take 20 s each, 60 s in total, for they overlap."),
      text("The logs take 40 GB per day for 30 days, 3.6 TB in total, and 40 GB per day for 30 days, 1.2 TB in total."),
      text("5 nœuds avec 16 Go chacun, soit 80 Go au total, et 4 instances de 16 Go chacune."),
      text("Nous ajoutons 5 nœuds avec 16 Go chacun, soit 240 Go au total."),
      text("Of 120,000 requests, 1,200 failed, an error rate of 1 %, and 9,000 of 10,000 lookups hit."),
      text("Of 120,000 requests, 300 failed after 3 retries, an error rate of 0.5 %."),
      text("The cache answered 9,000 of 10,000 lookups. At night we see a hit rate of 95 %."),
      text("A full scan of the disk: 90 s = 1.5 min. A working day has 8 h = 1 d; 5 % of 1 h = 3 min."),
      text("The mirrors cost $2,300 per month, $27,600 per year; Pro is a plan of $29 per month or $290 per year."),
      text("The licence is $120 per month, $1,200 per year; the tier is $90 per month, $2,000 per year."),
      text("The servers cost $2,300 per month and the licence $12,000 per year, or €410 per month, €4,900 per year."),
      text(
        "The disks cost $2,300 per month, $31,000 per year with support. Il en coûte 640 € par mois, soit 7 680 € par an."
      ),
      text(
        "The gateway carries 5,000 req/s. At the peak of 3,500 req/s its utilization is 70 %, a headroom of 1,500 req/s."
      ),
      text("The gateway carries 5,000 req/s. At the peak of 3,500 req/s the CPU utilization is 82 %."),
      text("The gateway carries 5,000 req/s. At the peak of 3,500 req/s we want a utilization below 60 %."),
      text(
        "Each pod carries 500 req/s. The peak is 3,500 req/s. With one node lost the utilization is 88 %, with two 95 %."
      ),
      text("The gateway carries 5,000 req/s, 4,000 req/s at night. The peak is 3,500 req/s, a utilization of 88 %."),
      text(
        "It takes 8 instances at 250 req/s, 2,600 req/s with the spare one; 8 instances de 250 req/s, soit 2 000 req/s."
      ),
      text("The parser takes 240 ms of 400 ms (60 % of the total time), 120 ms of 400 ms (25 % of the cold calls)."),
      text("We sent 1,840 events. 1,200 of them failed (65 %). Of 500 sockets 400 are open (80 %), some half (50 %)."),
      text("We sent 1,840 events and 90 files. 1,200 of those calls were slow (60 %)."),
      text("A test at 2,000 events/s over 10 min makes 1,200,000 events; 2,000 events/s over 10 min fill 40 GB."),
      text("3.6 TB = 3,600 GB, 1 GiB = 1,024 MiB and 1 GB = 8 Gbit."),
    ])
}

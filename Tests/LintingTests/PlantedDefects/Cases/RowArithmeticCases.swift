extension PlantTable {
  /// A table of machines behind the benchmark.
  private static func fleet(_ header: String, _ rows: String...) -> Plant {
    let rule = String(repeating: " --- |", count: header.split(separator: "|").count)
    let lines = rows.map { "| \($0) |\n" }.joined()
    return Plant(.scanBenchmark, .append("\n## Fleet\n\n| \(header) |\n|\(rule)\n\(lines)"))
  }

  static let rowArithmetic = PlantTable(
    rule: "row-arithmetic",
    defects: [
      fleet(
        "Resource | Capacity | Peak | Utilisation", "Throughput | 12,000 msg/s | 9,200 msg/s | 77 %",
        "Storage | 60 TB | 41 TB | 68 %", "Memory | 2,560 GB | 1,690 GB | 66 %",
        "Connections | 400,000 | 252,000 | ⟦46 %⟧"),
      fleet(
        "Stage | Budget | Measured | Left", "Gateway | 100 ms | 71 ms | 29 ms", "Lookup | 350 ms | 313 ms | ⟦73 ms⟧",
        "Retrieval | 400 ms | 362 ms | 38 ms", "Ranking | 500 ms | 443 ms | 57 ms"),
      fleet(
        "Tier | Nodes | Per node | Total", "Edge | 6 | 9,000 req/s | 54,000 req/s",
        "App | 20 | 1,200 req/s | 24,000 req/s", "Search | 12 | 450 req/s | ⟦5,900 req/s⟧"),
      fleet(
        "Item | Count | Price | Monthly cost", "App | 20 | $248 | $4,960", "Search | 12 | $310 | $3,720",
        "Replica | 5 | $620 | ⟦$3,500⟧", "Edge | 6 | $190 | $1,140"),
      fleet(
        "Month | Peak | Growth", "January | 8,000 req/s | -", "February | 8,400 req/s | 5 %",
        "March | 8,820 req/s | ⟦8 %⟧", "April | 9,261 req/s | 5 %"),
      fleet(
        "Item | Quantity | Unit price | Monthly cost", "App | 20 | $248 | $4,960", "Search | 12 | $310 | $3,720",
        "Replica | 5 | $620 | ⟦$3,500⟧", "Edge | 6 | $190 | $1,140"),
      fleet(
        "Resource | Used | Available | Utilisation", "CPU | 61 cores | 96 cores | 64 %",
        "Memory | 290 GB | 384 GB | 76 %", "Disk | 1.7 TB | 2.5 TB | ⟦86 %⟧", "Sockets | 180 | 300 | 60 %"),
      fleet(
        "Quarter | Peak | Growth", "Q1 | 18,400 req/s | -", "Q2 | 20,106 req/s | 9.3 %", "Q3 | 21,971 req/s | 9.3 %",
        "Q4 | 24,008 req/s | ⟦13.3 %⟧"),
      fleet(
        "Benchmark | main | PR | Δ", "Static | 71.2 ns | 55.8 ns | -21.6 %", "Param | 120.3 ns | 91.4 ns | -24.0 %",
        "Wildcard | 171 ns | 146 ns | ⟦-24.6 %⟧", "Miss | 39.7 ns | 39.9 ns | +0.5 %"),
      fleet(
        "Case | Run 11 | Run 12 | Change", "Small | 18,200 req/s | 18,550 req/s | +1.9 %",
        "Large | 4,100 req/s | 3,690 req/s | -10 %", "Plain | 24,000 req/s | 25,200 req/s | ⟦+15 %⟧"),
      fleet(
        "Router | Requests/s | Relative", "tiny | 214,300 | 1.00x", "mux | 171,400 | 0.80x", "gate | 128,600 | 0.60x",
        "path | 85,700 | ⟦0.20x⟧"),
      fleet(
        "Cache | Hit rate | Miss rate", "head | 99.2 % | 0.8 %", "ranges | 71 % | ⟦39 %⟧", "symbols | 99.9 % | 0.1 %"),
      fleet(
        "Step | From | To | Saved", "Query | 412 ms | 171 ms | 241 ms", "Cache | 171 ms | 75 ms | 96 ms",
        "Stream | 75 ms | 38 ms | ⟦47 ms⟧"),
      fleet(
        "Ressource | Moyenne | Max | Capacité | Saturation", "CPU | 51 % | 68 % | 70 % | 97 %",
        "Mémoire | 18 Go | 22 Go | 32 Go | 69 %", "Connexions | 210 | 340 | 400 | ⟦75 %⟧",
        "Disque | 2,0 To | 2,1 To | 3 To | 70 %"),
      fleet(
        "Shop | Orders | Refunds | Refund rate", "Search | 412,000 | 82 | 0.020 %", "Seat | 138,000 | 69 | 0.050 %",
        "Payment | 34,500 | 552 | ⟦0.160 %⟧"),
      fleet(
        "Codec | Size | Ratio", "none | 1,000 GB | 1.0", "lz4 | 410 GB | 2.4", "zstd-3 | 270 GB | 3.7",
        "zstd-9 | 240 GB | ⟦5.2⟧"),
      // The goal is no part of the change between two releases.
      fleet(
        "Metric | Release 7 | Release 8 | Change | Goal | Reached", "Post p50 | 22 ms | 11 ms | −50 % | < 15 ms | yes",
        "Post p95 | 95 ms | 38 ms | ⟦−50 %⟧ | < 50 ms | yes", "Post p99 | 180 ms | 72 ms | −60 % | < 90 ms | yes",
        "Read p95 | 40 ms | 24 ms | −40 % | < 30 ms | yes", "Lag p99 | 4.0 s | 0.5 s | −87.5 % | < 1 s | yes"),
    ],
    lookAlikes: [
      // What doubles grows by nearly as much as its efficiency.
      fleet(
        "Cores | Throughput | Efficiency", "1 | 112 pages/s | 100 %", "2 | 220 pages/s | 98 %",
        "4 | 431 pages/s | 96 %", "8 | 672 pages/s | 75 %"),
      // What is left of the scarcer one.
      fleet(
        "Cluster | CPU peak | Memory peak | Headroom", "Batch | 94 % | 82 % | 6 %", "Query | 77 % | 69 % | 23 %",
        "Stream | 66 % | 91 % | 9 %"),
      fleet(
        "Item | Count | Price | Monthly cost", "App | 20 | $248 | $4,960", "Search | 12 | $310 | $3,720",
        "Replica | 5 | $620 | $2,170 (30 % off)", "Edge | 6 | $190 | $1,140"),
      fleet(
        "Item | Count | Price | Monthly cost", "App | 20 | $248 | $4,960", "Search | 12 | $310 | $3,720",
        "Replica | 5 | $620 | ~$3,500", "Edge | 6 | $190 | $1,140"),
      fleet(
        "Quarter | Peak | Growth", "Q1 | 18,400 req/s | -", "Q2 | 20,106 req/s | 9.3 %", "Q3 | 21,971 req/s | 9.3 %",
        "Q4 | 24,008 req/s | 30.5 % in a year"),
      fleet(
        "Quarter | Peak | Growth", "A, Q1 | 100/s | -", "A, Q2 | 110/s | 10 %", "A, Q3 | 121/s | 10 %",
        "B, Q1 | 50/s | 8 %", "B, Q2 | 55/s | 10 %"),
      fleet(
        "Name | Old run | New run | Change", "Start | 120 ms | 60 ms | 2.0x", "Scan | 480 ms | 160 ms | 3.0x",
        "Stop | 900 ms | 450 ms | 50 %", "Rows | 800/s | 1,000/s | 25 %"),
      fleet(
        "Pool | Size | In use | Idle | Waiting", "db | 100 | 80 | 20 | 0", "cache | 50 | 35 | 15 | 0",
        "search | 40 | 30 | 6 | 4"),
      fleet(
        "Endpoint | Requests | Errors | Error rate", "a | 10,000 | 20 | 0.20 %", "b | 40,000 | 45 | 0.11 %",
        "c | 1,200 | 3 | 0.25 %", "Average | 17,067 | 23 | 0.19 %"),
      fleet(
        "Resource | Used | Available | Utilisation", "CPU | 61 cores | 96 cores | 64 %",
        "Memory | 290 GB | 384 GB | 76 %", "Disk | 1.7 TB | 2.5 TB | 68 %", "Sockets | 180 | 300 | 60 %",
        "Total | | | 67 %"),
      fleet(
        "Load | Machines needed | Each", "3,600 req/s | 3 | 1,200 req/s", "4,700 req/s | 4 | 1,200 req/s",
        "6,900 req/s | 6 | 1,200 req/s", "9,600 req/s | 8 | 1,200 req/s"),
      fleet(
        "Library | Rows/s | Compared", "a | 214,300 | 100 %", "b | 171,400 | 80 %", "c | 128,600 | 60 %",
        "d | 85,700 | 60 % slower"),
    ])
}

extension PlantTable {
  /// A table with a total behind the benchmark.
  private static func bill(_ header: String, _ rows: [String]) -> Plant {
    let rule = String(repeating: " --- |", count: header.split(separator: "|").count)
    let lines = rows.map { "| \($0) |\n" }.joined()
    return Plant(.scanBenchmark, .append("\n## Bill\n\n| \(header) |\n|\(rule)\n\(lines)"))
  }

  static let totalArithmetic = PlantTable(
    rule: "total-arithmetic",
    defects: [
      Plant(.dispatch, .replace("| Total | $6,400/month |", by: "| Total | ⟦$6,900/month⟧ |")),
      Plant(.dispatch, .replace("| $8,400/month |", by: "| ⟦$8,040/month⟧ |")),
      Plant(
        .dispatch,
        .replace("| Redis cache | $410/month | $410/month |", by: "| Redis cache | $410/month | $610/month |"),
        at: "| Total |", "$8,400/month"),
      bill("Item | Cost", ["Disks | $410", "Nodes | $1,250", "**Total** | **⟦$1,760⟧**"]),
      bill("Poste | Coût", ["Disques | 410 €", "Nœuds | 830 €", "Total général | ⟦1380 €⟧"]),
      bill("Item | Disk | Count", ["Logs | 120 GiB | 3", "Pages | 640 GiB | 5", "Sum | 760 GiB | ⟦9⟧"]),
      bill("Item | Disk", ["Logs | 120 GiB", "Pages | 1.5 TiB", "Total: | ⟦2.62 TiB⟧"]),
      bill("Stage | Time | Share", ["Read | 1.4 s | 61 %", "Decode | 0.9 s | 39 %", "Total | ⟦3.3 s⟧ | 100 %"]),
      bill("Posten | Kosten", ["Platten | 410 €", "Knoten | 230 €", "Summe | ⟦560 €⟧"]),
      bill("Item | Cost", ["Disks | $410", "Subtotal | $410", "Nodes | $1,250", "Grand total | ⟦$1,070⟧"]),
      bill("Item | Requests", ["Reads | 12,000 req/s", "Writes | 3,400 req/s", "Total (3 nodes) | ⟦16,400 req/s⟧"]),
      bill("Stage | Budget (p99)", ["Gateway | 10 ms", "Lookup | 35 ms", "Ranking | 50 ms", "Total | ⟦105 ms⟧"]),
      bill("Étape | Budget p95", ["Entrée | 10 ms", "Lecture | 35 ms", "**Total** | **⟦55 ms⟧**"]),
      bill("Cause | Aborts", ["Timeout | 1,420", "Reset | 380", "Total | ⟦1,900⟧"]),
      bill("Volume | Size", ["Logs | 120 GiB", "Pages | 640 GiB", "All volumes | ⟦860 GiB⟧"]),
      bill("Item | Cost", ["Disks | $410", "Nodes | $1,250", "Committed total | ⟦$1,860⟧"]),
      bill("Item | Cost", ["Disks | $410", "Nodes | $1,250", "Total | ⟦~$1,160⟧"]),
    ],
    lookAlikes: [
      bill("Scenario | TPS | p95", ["Reads | 120 | 41 ms", "Writes | 80 | 25 ms", "Total | 170 | 52 ms"]),
      bill("Scenario | Req/s | Errors", ["Reads | 120.5 | 4", "Writes | 80.1 | 3", "Total | 171.3 | 7"]),
      bill("Item | Cost", ["Disks | $410", "Nodes | $1,250", "Total | ~$1,700"]),
      bill("Volume | Size", ["Logs | 120 GiB", "Pages | 640 GiB", "All disks | 1,200 GiB"]),
      bill("Cause | Rank", ["Timeout | 14", "Reset | 12", "Total | 20"]),
      bill("Stage | Budget (p99)", ["Gateway | 10 ms", "Lookup | 35 ms", "Ranking | 50 ms", "Total | 95 ms"]),
      bill("Stage | Measured (p99)", ["Gateway | 10 ms", "Lookup | 35 ms", "Ranking | 50 ms", "Total | 81 ms"]),
      bill("Item | Cost", ["Disks | $0.41 k", "Nodes | $1.25 k", "Total | $1.7 k"]),
      bill("Item | Latency (p95)", ["Disks | 41 ms", "Nodes | 25 ms", "Total | 52 ms"]),
      bill("Item | Time", ["Disks | 41 ms", "Nodes | 25 ms", "Total | 52 ms"]),
      bill("Item | Hit rate", ["Disks | 41 %", "Nodes | 25 %", "Total | 37 %"]),
      bill("Item | Unique users", ["Disks | 410 users", "Nodes | 250 users", "Total | 520 users"]),
      bill("Item | Cost", ["Disks | $410", "Nodes | $1,250", "of which idle | $300", "Total | $1,660"]),
      bill("Item | Memory", ["Disks | 16 GiB", "Nodes | 64 GiB", "Total memory used | 40 GiB"]),
      bill("Item | Cost", ["Disks | $410", "Nodes | about $1,250", "Total | $2,000"]),
    ])
}

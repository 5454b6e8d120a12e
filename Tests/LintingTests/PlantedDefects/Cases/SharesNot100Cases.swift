extension PlantTable {
  private static func mix(_ header: String, _ rows: [String]) -> Plant {
    let lines = rows.map { "| \($0) |\n" }.joined()
    return Plant(.scanBenchmark, .append("\n## Load\n\n| Kind | \(header) |\n| --- | --- |\n\(lines)"))
  }

  static let sharesNot100 = PlantTable(
    rule: "shares-not-100",
    defects: [
      Plant(
        .scanBenchmark, .replace("| Prefix sum                  | 31.5 % |", by: "| Prefix sum | 41.5 % |"),
        at: "| Stage ", "Share"),
      Plant(
        .scanBenchmark, .replace("| Unpacking bits              | 46.0 % |", by: "| Unpacking bits | 64.0 % |"),
        at: "| Stage ", "Share"),
      Plant(.storefront, .replace("| 27.6 % |", by: "| 37.6 % |"), at: "| Part  ", "Share"),
      Plant(.storefront, .replace("| 37.9 % |", by: "| 39.7 % |"), at: "| Part  ", "Share"),
      mix("⟦Traffic share⟧", ["Reads | 70 %", "Writes | 30 %", "Scans | 10 %"]),
      mix("⟦Mix⟧", ["Reads | 60 %", "Writes | 30 %", "Scans | 15 %", "Other | 5 %"]),
      mix("⟦Share⟧", ["Reads | 40 %", "Writes | 35 %", "Scans | 16 %", "Total | 100 %"]),
      mix("⟦% of total⟧", ["Reads | 40 %", "Writes | 30 %", "Other | 20 %"]),
      mix("⟦Share⟧", ["Reads | 50.5 %", "Writes | 30.5 %", "Scans | 20.5 %"]),
      mix("⟦Weight⟧", ["Reads | 50 %", "Writes | 25 %", "Scans | 30 %", "Total | 100 %"]),
      mix("⟦Part du trafic⟧", ["Lectures | 50 %", "Écritures | 25 %", "Autres | 20 %"]),
      mix("⟦Ratio⟧", ["Reads | 50 %", "Writes | 35 %", "Scans | 25 %"]),
      mix("⟦Proporción⟧", ["Reads | 50 %", "Writes | 35 %", "Scans | 25 %"]),
      mix("⟦Share⟧", ["Reads | 50 %", "Writes | 35 %", "Other | 25 %", "Sum | 100 %"]),
      mix("⟦Part⟧", ["Lectures | 50 %", "Écritures | 30 %", "Autres | 25 %"]),
    ],
    lookAlikes: [
      mix("Traffic share", ["Reads | 33 %", "Writes | 33 %", "Scans | 33 %"]),
      mix("Share of the time", ["Reads | 50 %", "Writes | 25 %", "Scans | 10 %"]),
      mix("Share", ["Reads | 50 %", "Writes | 25 %", "Scans | 25 %", "Total | 100 %"]),
      mix("Share", ["Reads | 100 %", "Writes | 80 %", "Scans | 25 %"]),
      mix("Share", ["Reads | 50 %", "Writes | > 25 %", "Scans | 35 %"]),
      mix("Share", ["Reads | 50 %", "Writes | 30 %", "Scans | 25 %\n\nCauses may overlap."]),
      mix("Hit rate", ["Reads | 50 %", "Writes | 25 %", "Scans | 35 %"]),
      mix("Compression ratio", ["Reads | 50 %", "Writes | 35 %", "Scans | 25 %"]),
    ])
}

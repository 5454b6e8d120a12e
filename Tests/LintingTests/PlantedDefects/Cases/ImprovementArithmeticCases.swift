extension PlantTable {
  private static func invoice(_ old: String, by new: String) -> Plant {
    Plant(.invoiceSearch, .replace(old, by: new))
  }

  static let improvementArithmetic = PlantTable(
    rule: "improvement-arithmetic",
    defects: [
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
    ],
    lookAlikes: [
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 40 % since May"),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 2.7x"), invoice("| 305 ms | 62.4 %", by: "| 305 ms | -507 ms"),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 166 %"), invoice("| 121.4 %", by: "| 2.2x"),
      invoice("| 305 ms | 62.4 %", by: "| 305 ms | 62 % (2.7x)"),
      invoice("71.1 % less", by: "3.5x faster"),
      Plant(.visionneuse, .replace("| -60,9 % |", by: "| 60 % |")),
      Plant(.tileServer, .replace("a 42.9 % improvement", by: "43 % less")),
      Plant(.tileServer, .replace("21 ms → 12 ms, a 42.9 % improvement", by: "21 ms → 12 ms for 90 % of the reads")),
    ])
}

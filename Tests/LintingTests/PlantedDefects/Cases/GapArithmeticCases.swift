extension PlantTable {
  /// A gap in the table of the storefront: what stands there, and what takes its place.
  private static func gap(_ old: String, by new: String) -> Plant {
    Plant(.storefront, .replace("| " + old, by: "| " + new))
  }

  private static let sizes = "- Target: ≤ 260 kB (gzip, product page)"

  static let gapArithmetic = PlantTable(
    rule: "gap-arithmetic",
    defects: [
      gap("0.9 s  ", by: "⟦0.3 s⟧  "), gap("1.2 s  ", by: "⟦1.7 s⟧  "), gap("110 ms  ", by: "⟦11 ms⟧  "),
      gap("-230 req/s", by: "⟦-320 req/s⟧"), gap("-0.2 %", by: "⟦-0.5 %⟧"), gap("110 ms  ", by: "⟦75 %⟧  "),
      gap("0.9 s  ", by: "⟦0 s⟧  "), gap("1.2 s  ", by: "⟦12 ms⟧  "),
      Plant(.storefront, .insert(after: sizes, "- Gap: ⟦12 kB⟧")),
      Plant(.billetterie, .replace("| 2,4 s | < 1,8 s | 0,6 s |", by: "| 2,4 s | < 1,8 s | ⟦1,6 s⟧ |")),
      Plant(.billetterie, .replace("| 390 ms |", by: "| ⟦39 ms⟧ |")),
      Plant(.billetterie, .replace("| 1,2 % |", by: "| ⟦2,2 %⟧ |")),
      Plant(
        .storefront, .replace("| 2.9 s     | < 2 s       |", by: "| 3.9 s     | < 2 s       |"),
        at: "Page Load Time (p75)      |", "0.9 s", companions: ["contradicting-values"]),
    ],
    lookAlikes: [
      gap("0.9 s  ", by: "45 %  "), gap("0.9 s  ", by: "900 ms  "), gap("0.9 s  ", by: "−0.9 s  "),
      gap("110 ms  ", by: "1.55x  "), gap("110 ms  ", by: "110 ms (55 %)  "), gap("0.9 s  ", by: "0.94 s  "),
      gap("-0.2 %", by: "0 %"), gap("-0.2 %", by: "0.2 pp"), gap("110 ms  ", by: "35 %  "),
      Plant(.storefront, .insert(after: sizes, "- Gap: 152 kB")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Chunk | Before (KB) | After (KB) | Delta gzip |\n| --- | --- | --- | --- |\n| main | 438.9 | 341.0 | -31 KB gzip |\n"
        )),
    ])
}

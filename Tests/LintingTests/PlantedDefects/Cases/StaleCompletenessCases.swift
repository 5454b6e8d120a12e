extension PlantTable {
  static let staleCompleteness = PlantTable(
    rule: "stale-completeness",
    defects: [
      Plant(.tileServer, .replace("completeness: 100", by: "completeness: ⟦80⟧")),
      Plant(.tileServer, .replace("completeness: 100", by: "completeness: ⟦93⟧")),
      Plant(.tileServer, .replace("completeness: 100", by: "completeness: \"⟦94⟧\"")),
      Plant(.tileServer, .replace("completeness: 100", by: "completeness:    ⟦88⟧   # by hand")),
      Plant(.sessionStore, .replace("completeness: 100", by: "completeness: '⟦85⟧'")),
      Plant(.sessionStore, .replace("completeness: 100", by: "completeness: ⟦81⟧")),
      Plant(
        .storefront,
        .replace("# Performance Plan: Larkspur", by: "---\ncompleteness: ⟦50⟧\n---\n\n# Performance Plan: Larkspur")),
      Plant(
        .billetterie,
        .replace("# Plan de performance", by: "---\nstatus: current\ncompleteness: ⟦90⟧\n---\n\n# Plan de performance")),
      Plant(
        .scanBenchmark,
        .replace("# Benchmark Report:", by: "---\ncompleteness: ⟦30⟧\nstatus: needs-review\n---\n\n# Benchmark Report:")
      ),
      Plant(
        .dispatch, .replace("# Performance Plan", by: "---\ncompleteness: ⟦93⟧\n---\n\n# Performance Plan")),
      Plant(
        .invoiceSearch,
        .replace("# Performance Optimization", by: "---\n# state\ncompleteness: ⟦1⟧\n---\n\n# Performance Optimization")
      ),
    ],
    lookAlikes: [
      Plant(.tileServer, .replace("completeness: 100", by: "completeness: 95")),
      Plant(.tileServer, .replace("completeness: 100", by: "completeness: \"97\"")),
      Plant(.sessionStore, .replace("completeness: 100", by: "completeness:   99   # of 100")),
      Plant(
        .storefront,
        .replace("# Performance Plan: Larkspur", by: "---\ncompleteness: 100\n---\n\n# Performance Plan: Larkspur")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nThe survey's completeness: 40 of 60 answers came back.")),
      Plant(.scanBenchmark, .append("\n- **Completeness:** 40 % of the rows were compared\n")),
    ])
}

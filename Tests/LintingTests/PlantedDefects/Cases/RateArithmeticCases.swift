extension PlantTable {
  private static func table(_ header: String, _ rows: String...) -> Plant {
    let rule = String(repeating: " --- |", count: header.split(separator: "|").count)
    let lines = rows.map { "| \($0) |\n" }.joined()
    return Plant(.scanBenchmark, .append("\n## Soak run\n\n| \(header) |\n|\(rule)\n\(lines)"))
  }

  private static func list(_ lines: String...) -> Plant {
    Plant(.scanBenchmark, .append("\n## Soak run\n\n" + lines.map { "- \($0)\n" }.joined()))
  }

  static let rateArithmetic = PlantTable(
    rule: "rate-arithmetic",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Wave | Updates sent | Rejected | Rejection rate |\n| --- | --- | --- | --- |\n| 5 | 1,350,000 | 270 | 0.02 % |\n| 25 | 6,700,000 | 1,340 | ⟦0.2 %⟧ |\n| 100 | 27,100,000 | 5,420 | 0.02 % |\n"
        )),
      table("Requests | Errors | Error rate", "52,000 | 260 | ⟦5 %⟧"),
      table(
        "Route | Requests | Failed requests | Failure rate", "/scan | 90,000 | 45 | 0.05 %",
        "/load | 12,000 | 60 | ⟦0.05 %⟧"),
      table(
        "Route | Calls | Errors | Error rate", "/scan | 90,000 | 45 | 0.05 %", "/load | 12,000 | 60 | 0.5 %",
        "/sum | 8,000 | 16 | 0.2 %", "/list | 4,000 | 20 | ⟦0.8 %⟧"),
      table(
        "Endpoint | Requests | Errors | Error rate", "Search | 412,000 | 82 | 0.020 %", "Seat | 138,000 | 69 | 0.050 %",
        "Payment | 34,500 | 552 | ⟦0.160 %⟧"),
      table("Cache | Hits | Misses | Hit rate", "Blocks | 940 | 60 | 94 %", "Names | 310 | 190 | ⟦82 %⟧"),
      table("Total requests | Successful requests | Success rate", "20,000 | 19,000 | ⟦99 %⟧"),
      table("Figure | Night run", "Requests | 52,000", "Errors | 260", "Error rate | ⟦0.05 %⟧"),
      list("Total requests: 52,000", "Failed requests: 260", "Error rate: ⟦0.05 %⟧"),
      list("**Cache hits:** 9,100", "**Cache misses:** 900", "**Hit rate:** ⟦81 %⟧"),
      list("Lookups: 10,000", "Hits: 9,100", "Hit ratio: ⟦19 %⟧"),
      table("Requêtes | Erreurs | Taux d'erreur", "52 000 | 260 | ⟦5 %⟧"),
      list("Requêtes envoyées : 52 000", "Requêtes en échec : 260", "Taux d'échec : ⟦0,05 %⟧"),
      table("Anfragen | Fehler | Fehlerrate", "520 | 26 | ⟦15 %⟧"),
    ],
    lookAlikes: [
      table("Requests | Errors | Error rate", "52,000 | 260 | 0.5 %"),
      table("Requests | Errors | Error rate", "52k | 263 | 0.51 %"),
      table(
        "Route | Requests | Errors | Error rate", "/scan | 90,000 | 45 | 0.1 %", "/load | 12,000 | 1 | < 0.01 %",
        "/sum | 8,000 | 16 | ~0.3 %"),
      table("Route | Requests | Errors | Error rate", "/scan | 90,000 | 45 | 0.05 %", "Average | 45,000 | 40 | 0.3 %"),
      table(
        "Route | Requests | Errors | Error rate", "/scan | 90,000 | 45 | 1.2 %", "/load | 12,000 | 60 | 2.5 %"),
      table("Cache | Hits | Misses | Evictions | Hit rate", "Blocks | 940 | 60 | 12 | 94 %"),
      table("Successes | Errors | Error rate", "51,740 | 260 | 0.5 %"),
      table(
        "Figure | Day run | Night run", "Requests | 8,000 | 52,000", "Errors | 16 | 260", "Error rate | 0.2 % | 0.5 %"),
      list("Requests: 52,000", "Errors: 260 (all of them timeouts)", "Error rate: 0.05 % without them"),
      list("Requests: 52,000", "Errors: 260", "Error rate objective: 0.1 %"),
      list("Hits: 9,100", "Misses: 900", "Hit rate: 91 %"),
      list("Requêtes : 52 000", "Erreurs : 260", "Taux d'erreur : 0,5 %"),
    ])
}

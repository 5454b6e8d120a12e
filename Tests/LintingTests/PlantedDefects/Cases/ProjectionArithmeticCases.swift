extension PlantTable {
  /// A table of projections behind the benchmark.
  private static func growth(_ row: String, header: String = "Metric | Current | Growth | +6 months | +12 months")
    -> Plant
  {
    let rule = String(repeating: " --- |", count: header.split(separator: "|").count)
    return Plant(.scanBenchmark, .append("\n## Growth\n\n| \(header) |\n|\(rule)\n| \(row) |\n"))
  }

  static let projectionArithmetic = PlantTable(
    rule: "projection-arithmetic",
    defects: [
      Plant(.dispatch, .replace("| 863 req/s | 943 req/s |", by: "| 863 req/s | ⟦1,043 req/s⟧ |")),
      Plant(.dispatch, .replace("| 1,126 req/s |", by: "| ⟦1,726 req/s⟧ |")),
      Plant(.dispatch, .replace("| 10,490 users |", by: "| ⟦14,090 users⟧ |")),
      Plant(.dispatch, .replace("| 946 GiB |", by: "| ⟦964 TiB⟧ |")),
      Plant(.telemedecine, .replace("| 392 req/s | 496 req/s |", by: "| 392 req/s | ⟦649 req/s⟧ |")),
      Plant(.telemedecine, .replace("| 2,28 Gbit/s |", by: "| ⟦3,28 Gbit/s⟧ |")),
      growth("Rows | 400 GiB | 5 %/month | 536 GiB | ⟦917 GiB⟧"),
      growth("Rows | 400 GiB | 5 %/month | ⟦356 GiB⟧ | 718 GiB"),
      growth("Rows | 400 GiB | 40 %/year | 473 GiB | ⟦960 GiB⟧"),
      growth("Rows | 400 GiB | ⟦980 GiB⟧ | 40 %/year", header: "Metric | Current | In 2 years | Growth"),
      growth(
        "Rows | 400 GiB | +5 % | ⟦940 GiB⟧ | 718 GiB",
        header: "Metric | Current | Monthly growth | +6 months | +12 months"),
      growth(
        "Lignes | 400 Gio | 5 %/mois | 536 Gio | ⟦178 Gio⟧",
        header: "Métrique | Actuel | Croissance | +6 mois | +12 mois"),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Growth\n\nTraffic grows by 3 % per month.\n\n| Metric | Current | +6 months | +12 months |\n| --- | --- | --- | --- |\n| Database | 412 GB | 466 GB | 520 GB |\n"
        )),
      growth("Rows | 400 GiB | 5 %/month | 520 GiB | 640 GiB"),
      growth("Rows | 400 GiB | 5 %/month | 540 GiB | 720 GiB"),
      growth("Rows | 400 GiB | 5 %/month | ~600 GiB | 718 GiB"),
      growth("Rows | 400 GiB | 5-9 %/month | 600 GiB | 1,000 GiB"),
      growth("Rows | 400 GiB | -2 %/month | 354 GiB | 314 GiB"),
      growth("Rows | 400 GiB | 5 %/month | 900 GiB | 950 GiB"),
      Plant(.dispatch, .replace("| 946 GiB | 1,065 GiB |", by: "| 950 GiB | 1,065 GiB |")),
    ])
}

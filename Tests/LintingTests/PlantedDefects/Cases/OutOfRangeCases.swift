extension PlantTable {
  private static func note(_ text: String) -> Plant {
    Plant(.dispatch, .insert(after: "4xx answers are the caller's and count as good.", "\n" + text))
  }

  static let outOfRange = PlantTable(
    rule: "out-of-range",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Cache | Hit rate | Target |\n| --- | --- | --- |\n| pages | 66 % | ≥ 80 % |\n| inodes | 74 % | ⟦≥ 190 %⟧ |\n"
        )),
      Plant(.scanBenchmark, .append("\n- Page cache: ⟦196 %⟧ hit rate\n")),
      note("| Pool | Average | Peak |\n| --- | --- | --- |\n| Connections | 48/120 | ⟦133/120⟧ |"),
      Plant(
        .messagerie,
        .append(
          "\n| Indicateur | Mesure | Objectif |\n| --- | --- | --- |\n| Utilisation des disques | ⟦197 %⟧ | < 70 % |\n")
      ),
      Plant(.dispatch, .replace("| 99.97 % |", by: "| ⟦9997 %⟧ |")),
      Plant(.dispatch, .replace("| 99.94 % |", by: "| ⟦999.4 %⟧ |")),
      Plant(.dispatch, .replace("| 90 ms | 0.94 |", by: "| 90 ms | ⟦9.4⟧ |")),
      Plant(.dispatch, .replace("| 220 ms | 0.91 | ≥ 0.94 |", by: "| 220 ms | 0.91 | ⟦≥ 94⟧ |")),
      Plant(.dispatch, .replace("| 94 % | ≥ 95 % |", by: "| ⟦940 %⟧ | ≥ 95 % |")),
      Plant(.dispatch, .replace("| 71 % | ≥ 85 % |", by: "| 71 % | ⟦≥ 850 %⟧ |")),
      Plant(.telemedecine, .replace("| 99,96 % |", by: "| ⟦9996 %⟧ |")),
      Plant(.telemedecine, .replace("| 100 ms | 0,92 |", by: "| 100 ms | ⟦92⟧ |")),
      Plant(.tileServer, .replace("**Hit rate:** 93.4 %", by: "**Hit rate:** ⟦934 %⟧")),
      note("The contract promises an availability of ⟦999 %⟧."),
      note("Quotes are served with a hit rate of ⟦140 %⟧."),
      note("- **Occupancy:** ⟦118 %⟧"),
      note("- **Disk utilisation:** ⟦130 %⟧"),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Resource | Average | Peak |\n| --- | --- | --- |\n| Memory | 3 GB of 4 GB | ⟦5 GB⟧ of 4 GB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nThe scanner filled ⟦5.1 GB⟧ of 4 GB, and 78 % of the CPU.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n- Disque : ⟦510 Go⟧ sur 400 Go\n"
        )),
      note("In the trial ⟦1,130⟧ of 1,000 requests were answered."),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Resource | Average | Peak |\n| --- | --- | --- |\n| Memory | 3 GB of 4 GB | 4 GB of 4 GB |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nIt reads 5.1 GB in blocks of 4 KiB, and 300 MB of 1 GB stay free.\n"
        )),
      note(
        "| Pool | Average | Peak |\n| --- | --- | --- |\n| Requests per pod | 9/8 | 16/8 |\n| Connections | 48/120 | 120/120 |"
      ),
      Plant(.dispatch, .replace("| 99.97 % |", by: "| 100 % |")),
      Plant(.dispatch, .replace("| 90 ms | 0.94 |", by: "| 90 ms | 1.00 |")),
      Plant(.dispatch, .replace("| 90 ms | 0.94 |", by: "| 90 ms | 94 % |")),
      note("The error rate rose by 140 % that week, and fell again."),
      note("At 300 % of the usual traffic the availability was 99.9 %."),
      note("- **Occupancy:** 98 %"),
      note("In the trial 980 of 1,000 requests were answered."),
    ])
}

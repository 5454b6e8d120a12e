extension PlantTable {
  static let remainingBudgetArithmetic = PlantTable(
    rule: "remaining-budget-arithmetic",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | SLO | Error budget | Consumed | Remaining |\n| --- | --- | --- | --- | --- |\n| Scans | 99.9 % | 43.2 min | 77.8 min | ⟦34.6 min⟧ |\n"
        )),
      Plant(.dispatch, .replace("| 8.6 min |", by: "| ⟦6.8 min⟧ |")),
      Plant(.dispatch, .replace("| 17.3 min |", by: "| ⟦13.7 min⟧ |")),
      Plant(.dispatch, .replace("| 17.3 min |", by: "| ⟦60 %⟧ |")),
      Plant(.dispatch, .replace("| 13.0 min | 8.6 min |", by: "| 31.0 min | ⟦8.6 min⟧ |")),
      Plant(.dispatch, .replace("| 13.0 min | 8.6 min |", by: "| 20 % | ⟦8.6 min⟧ |")),
      Plant(.dispatch, .replace("| 25.9 min | 17.3 min |", by: "| 20 min | ⟦17.3 min⟧ |")),
      Plant(.telemedecine, .replace("| 4,3 min |", by: "| ⟦3,4 min⟧ |")),
      Plant(.telemedecine, .replace("| 13,0 min |", by: "| ⟦31,0 min⟧ |")),
      Plant(.messagerie, .replace("| 8,6 min |", by: "| ⟦86 min⟧ |")),
      Plant(.messagerie, .replace("| 52 min |", by: "| ⟦25 min⟧ |")),
      Plant(.messagerie, .replace("| 52 min |", by: "| ⟦75,9 %⟧ |")),
      Plant(.scanBenchmark, .append("\nThe scan has consumed 12 of 43.2 minutes, so ⟦21.2 minutes⟧ remain.\n")),
      Plant(.scanBenchmark, .append("\nWe used 11 min of the 43.2 min, ⟦22.2 min⟧ are left.\n")),
      Plant(.messagerie, .append("\n## Complément\n\nNous avons consommé 11 min des 43,2 min, il reste ⟦22,2 min⟧.\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe error budget is 43.2 minutes. In May 12 minutes of it were used, so ⟦21.2 minutes⟧ are left.\n")),
      Plant(
        .messagerie,
        .append(
          "\n## Complément\n\nLe SLO laisse un budget de 43,2 minutes. En mai, 25,9 minutes ont été consommées, soit 60 % du budget ; il reste ⟦27,3 minutes⟧.\n"
        )),
      Plant(.scanBenchmark, .append("\nThe disk is 500 GB, 420 GB are used (84 %), ⟦60 GB⟧ are free.\n")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Budgets\n\n| Service | Error budget | Consumed | Remaining |\n| --- | --- | --- | --- |\n| Scan | 43.2 min | 53.2 min | 0 min |\n| Seek | 43.2 min | 13.2 min | 30.0 min |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\nThe error budget is 43.2 minutes. In May 12 minutes were used, so 31.2 minutes are left.\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe error budget is 43.2 minutes. The incident used 12 minutes, and 21.2 minutes are left.\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe error budget is 43.2 min. We used 12 min in May and 10 min in June, 21.2 min are left.\n")),
      Plant(.dispatch, .replace("| 8.6 min |", by: "| 516 s |")),
      Plant(.dispatch, .replace("| 8.6 min |", by: "| 39.8 % |")),
      Plant(.dispatch, .replace("| 13.0 min | 8.6 min |", by: "| 60 % | 40 % |")),
      Plant(.dispatch, .replace("| 13.0 min | 8.6 min |", by: "| 60 % | 8.6 min |")),
      Plant(.dispatch, .replace("| 13.0 min | 8.6 min |", by: "| 30.0 min | -8.4 min |")),
      Plant(.messagerie, .replace("| 52 min |", by: "| 52 min (24 %) |")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## April\n\n- Budget: 1,100,000 requests\n- Consumed by the outage: 322,000\n- Consumed otherwise: 140,000\n- Remaining: 638,000\n"
        )),
      Plant(.scanBenchmark, .append("\nThe scan has consumed 12 of 43.2 minutes, so 31.2 minutes remain.\n")),
      Plant(
        .scanBenchmark,
        .append("\nWe used 11 min of the 43.2 min, 5 min of them at night. The job waits 22.2 min and leaves.\n")),
      Plant(.scanBenchmark, .append("\nWe used 11 GB of the 43 GB. In June 40 GB were left.\n")),
      Plant(.scanBenchmark, .append("\nThe disk is 500 GB, 420 GB are used (84 %), 80 GB are free.\n")),
      Plant(
        .scanBenchmark, .append("\nOf 64 GB memory 40 GB are used by the database, and 8 GB are free.\n")),
    ])
}

extension PlantTable {
  static let remainingBudgetArithmetic = PlantTable(
    rule: "remaining-budget-arithmetic",
    defects: [
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
    ],
    lookAlikes: [
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
    ])
}

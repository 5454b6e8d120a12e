extension PlantTable {
  /// Two labelled lines below the budgets of the dispatch plan.
  private static func labels(_ text: String) -> Plant {
    Plant(.dispatch, .insert(after: "when the geocoder answered 429 and the fallback table", "\n" + text))
  }

  static let errorBudgetArithmetic = PlantTable(
    rule: "error-budget-arithmetic",
    defects: [
      Plant(.dispatch, .replace("99.95 % | 21.6 min |", by: "99.9 % | ⟦21.6 min⟧ |")),
      Plant(.dispatch, .replace("99.9 % | 43.2 min |", by: "99.99 % | ⟦43.2 min⟧ |")),
      Plant(.dispatch, .replace("99.95 % | 21.6 min |", by: "99.95 % | ⟦0.5 %⟧ |")),
      Plant(.telemedecine, .replace("99,95 % | 21,6 min |", by: "99,5 % | ⟦21,6 min⟧ |")),
      Plant(.telemedecine, .replace("99,9 % | 43,2 min |", by: "99 % | ⟦43,2 min⟧ |")),
      Plant(.messagerie, .replace("| Envoi | 99,95 % | 21,6 min |", by: "| Envoi | 99,99 % | ⟦21,6 min⟧ |")),
      Plant(.messagerie, .replace("99,5 % | 216 min |", by: "99 % | ⟦216 min⟧ |")),
      labels("- **SLO:** 99.9 %\n- **Error budget:** ⟦4.4 h⟧"),
      labels("- **SLO:** 99.9 %\n- **Window:** 7 days\n- **Error budget:** ⟦43.2 min⟧"),
      labels("- **SLO:** 99.5 %\n- **Monthly error budget:** ⟦21.6 min⟧"),
      labels("| Service | SLO | Error budget (90 d) |\n|---|---|---|\n| Quotes | 99.9 % | ⟦43.2 min⟧ |"),
    ],
    lookAlikes: [
      Plant(.dispatch, .replace("99.95 % | 21.6 min |", by: "99.95 % | 0.05 % |")),
      Plant(.dispatch, .replace("99.9 % | 43.2 min |", by: "99.9 % | 2,592 s |")),
      labels("- **SLO:** 99.9 %\n- **Error budget:** 8.8 h per year"),
      labels("- **SLO:** 99.9 %\n- **Error budget:** 10.1 min per week"),
      labels("- **SLO:** 99.9 %\n- **Error budget:** 43.8 min"),
      labels("| Service | SLO | Error budget (28 d) |\n|---|---|---|\n| Quotes | 99.9 % | 40.3 min |"),
      labels("| Service | SLO | Error budget |\n|---|---|---|\n| Quotes | 99.9 % | 1,200 requests |"),
    ])
}

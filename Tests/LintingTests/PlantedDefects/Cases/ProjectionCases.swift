extension PlantTable {
  static let projection = PlantTable(
    rule: "projection-not-growing",
    defects: [
      Plant(.dispatch, .replace("| +1 %/month | +1.5 %/month |", by: "| ⟦+9 %/month⟧ | +1.5 %/month |")),
      Plant(.dispatch, .replace("| +1 %/month | +1.5 %/month |", by: "| +1 %/month | ⟦+9 %/month⟧ |")),
      Plant(.dispatch, .replace("| +6 %/month | +7 %/month |", by: "| ⟦+2 %/month⟧ | +7 %/month |")),
      Plant(.dispatch, .replace("| +6 %/month | +7 %/month |", by: "| +6 %/month | ⟦+0.7 %/month⟧ |")),
      Plant(
        .dispatch, .replace("| Expected | +3 %/month | +3 %/month |", by: "| Expected | ⟦+0.3 %/month⟧ | +3 %/month |")),
      Plant(
        .dispatch, .replace("| Expected | +3 %/month | +3 %/month |", by: "| Expected | +3 %/month | +13 %/month |"),
        at: "| Aggressive (two new cities)", "+7 %/month"),
      Plant(.telemedecine, .replace("| +1,5 %/mois | +2 %/mois |", by: "| ⟦+9 %/mois⟧ | +2 %/mois |")),
      Plant(.telemedecine, .replace("| +1,5 %/mois | +2 %/mois |", by: "| +1,5 %/mois | ⟦+12 %/mois⟧ |")),
      Plant(.telemedecine, .replace("| +8 %/mois | +9 %/mois |", by: "| ⟦+3 %/mois⟧ | +9 %/mois |")),
      Plant(.telemedecine, .replace("| +8 %/mois | +9 %/mois |", by: "| +8 %/mois | ⟦+0,9 %/mois⟧ |")),
    ],
    lookAlikes: [
      Plant(.dispatch, .replace("| +1 %/month | +1.5 %/month |", by: "| +3 %/month | +3 %/month |")),
      Plant(.dispatch, .replace("| +1 %/month | +1.5 %/month |", by: "| -1 %/month | +0 %/month |")),
      Plant(.dispatch, .replace("| Aggressive (two new cities) |", by: "| Sale of two cities |")),
      Plant(
        .dispatch, .replace("| Expected | +3 %/month | +3 %/month |", by: "| Expected | +3 %/month | +2-3 %/month |")),
      Plant(.telemedecine, .replace("| Attendu | +4 %/mois | +4 %/mois |", by: "| Attendu | +4 %/mois | +2 %/mois |")),
    ])
}

extension PlantTable {
  static let missingColumn = PlantTable(
    rule: "missing-column",
    defects: [
      Plant(
        .storefront,
        .replace(
          "| Metric                    | Current   | Target      | Gap        |",
          by: "| ⟦Metric | Current | Remark | Gap⟧ |")),
      Plant(
        .storefront,
        .replace(
          "| Optimization                                    | Impact                        | Effort | Owner       |",
          by: "| ⟦Optimization | Impact | Effort | Remark⟧ |")),
      Plant(
        .billetterie,
        .replace(
          "| Risque | Probabilité | Impact | Atténuation |", by: "| ⟦Risque | Probabilité | Impact | Remarque⟧ |")),
      Plant(
        .billetterie,
        .replace("| Indicateur | Actuel | Cible | Écart |", by: "| ⟦Indicateur | Remarque | Cible | Écart⟧ |")),
      Plant(
        .invoiceSearch,
        .replace("| Metric | Before | After | Improvement |", by: "| ⟦Metric | Before | Remark | Improvement⟧ |")),
      Plant(
        .visionneuse,
        .replace(
          "| Indicateur | Avant | Après | Amélioration |", by: "| ⟦Indicateur | Remarque | Après | Amélioration⟧ |")),
      Plant(
        .dispatch,
        .replace(
          "| Service | SLO | Error budget (30 d) | Consumed this month | Remaining |",
          by: "| ⟦Service | SLO | Error budget (30 d) | Remark | Remaining⟧ |")),
      Plant(
        .dispatch,
        .replace(
          "| Scenario | User growth | Traffic growth | Horizon |",
          by: "| ⟦Scenario | User growth | Traffic growth | Remark⟧ |")),
      Plant(
        .dispatch,
        .replace(
          "| Activity | Frequency | Participants | Output |", by: "| ⟦Activity | Frequency | Participants | Remark⟧ |")),
      Plant(
        .telemedecine,
        .replace(
          "| Alerte | Condition | Sévérité | Notification | Action |",
          by: "| ⟦Alerte | Condition | Sévérité | Remarque | Action⟧ |")),
      Plant(
        .telemedecine,
        .replace(
          "| Composant | Instance actuelle | Instance cible | Gain attendu | Coût additionnel |",
          by: "| ⟦Composant | Instance actuelle | Instance cible | Gain attendu | Remarque⟧ |")),
      Plant(
        .telemedecine,
        .replace(
          "| Activité | Fréquence | Participants | Livrable |\n|----------|-----------|--------------|----------|",
          by: "| ⟦Activité | Fréquence | Participants⟧ |\n|---|---|---|")),
    ],
    lookAlikes: [
      Plant(
        .storefront,
        .replace(
          "| Metric                    | Current   | Target      | Gap        |",
          by: "| METRIC | Current value | Target value | Gap |")),
      Plant(
        .storefront,
        .replace(
          "| Metric                    | Current   | Target      | Gap        |",
          by: "| **Metric** | *Current* | Target (p75) | Gap |")),
      Plant(
        .storefront,
        .replace(
          "| Metric                    | Current   | Target      | Gap        |",
          by: "| Metric | Current | Target | Remark |")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\n| Shield | City |\n|---|---|\n| First | Frankfurt |")),
      Plant(
        .billetterie,
        .replace(
          "| Indicateur | Actuel | Cible | Écart |", by: "| Indicateur | Valeur actuelle | Valeur cible | Écart |")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n| Metric | Current |\n|---|---|\n| Load | 4 s |")),
      Plant(
        .billetterie,
        .replace("| Risque | Probabilité | Impact | Atténuation |", by: "| Risque | Probabilité | Impact | Mesure |")),
    ])
}

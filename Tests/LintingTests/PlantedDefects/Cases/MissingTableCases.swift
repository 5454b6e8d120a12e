extension PlantTable {
  /// Without its first two lines a table is a paragraph.
  private static func headless(_ document: CompleteDocument, _ lines: String, at line: String, _ title: String) -> Plant
  {
    Plant(document, .replace(lines + "\n", by: ""), at: line, title)
  }

  static let missingTable = PlantTable(
    rule: "missing-table",
    defects: [
      headless(
        .storefront,
        "| Risk                                        | Probability | Impact | Mitigation                                                               |\n| ------------------------------------------- | ----------- | ------ | ------------------------------------------------------------------------ |",
        at: "## Risk Assessment", "Risk Assessment"),
      headless(
        .billetterie, "| Risque | Probabilité | Impact | Atténuation |\n|---|---|---|---|", at: "## 8.",
        "Évaluation des risques"),
      headless(.billetterie, "| Couche de cache | TTL | Invalidation |\n|---|---|---|", at: "#### Cache\n", "Cache"),
      headless(
        .invoiceSearch, "| Metric | Before | After | Improvement |\n| ---| ---| ---| --- |", at: "### Before/After",
        "Before/After Comparison"),
      headless(
        .visionneuse, "| Indicateur | Avant | Après | Amélioration |\n|:--|--:|--:|--:|", at: "### 10.2",
        "Comparaison avant/après"),
      headless(
        .dispatch, "| Scenario | User growth | Traffic growth | Horizon |\n|---|---|---|---|", at: "### 3.1",
        "Growth Assumptions"),
      headless(
        .dispatch,
        "| Event | Estimated date | Load multiplier | Duration | Preparation needed |\n|---|---|---|---|---|",
        at: "### 3.3",
        "Exceptional Load Events"),
      headless(
        .dispatch, "| Dashboard | Key metrics | Tool | Audience |\n|---|---|---|---|", at: "### 5.1", "Dashboards"),
      headless(
        .dispatch, "| Activity | Frequency | Participants | Output |\n|---|---|---|---|", at: "### 7.2",
        "Review Cadence"),
      headless(
        .telemedecine,
        "| Scénario | Croissance utilisateurs | Croissance trafic | Horizon |\n|----------|-------------------------|-------------------|---------|",
        at: "### 3.1", "Hypothèses de croissance"),
      headless(
        .telemedecine,
        "| Service | Seuil T | Apdex actuel | Apdex cible |\n|---------|---------|--------------|-------------|",
        at: "### 1.3",
        "Score Apdex"),
      headless(
        .telemedecine,
        "| Tableau de bord | Métriques clés | Outil | Audience |\n|-----------------|----------------|-------|----------|",
        at: "### 5.1",
        "Tableaux de bord"),
    ],
    lookAlikes: [
      Plant(
        .dispatch,
        .replace(
          "| Activity | Frequency | Participants | Output |\n|---|---|---|---|",
          by: "Activity | Frequency | Participants | Output\n---|:-:|--:|---")),
      Plant(
        .dispatch,
        .replace(
          "| Activity | Frequency | Participants | Output |",
          by: "Who meets when:\n\n| Activity | Frequency | Participants | Output |")),
      Plant(
        .dispatch,
        .replace(
          "| Activity | Frequency | Participants | Output |",
          by: "| A | B |\n|---|---|\n| 1 | 2 |\n\n| Activity | Frequency | Participants | Output |")),
      Plant(.dispatch, .replace("### 7.2 Review Cadence", by: "### 7.2 Review Cadence\n\n#### Meetings")),
      Plant(
        .dispatch,
        .replace(
          "| Activity | Frequency | Participants | Output |", by: "| Output | Participants | Frequency | Activity |")),
      Plant(.scanBenchmark, .deleteSection("### Load time")),
    ])
}

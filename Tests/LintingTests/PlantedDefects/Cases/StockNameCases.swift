extension PlantTable {
  static let stockName = PlantTable(
    rule: "stock-name",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Actions\n\n| Action | Due | Who |\n| --- | --- | --- |\n| Add an index | 2027-01-12 | ⟦Person B⟧ |\n")),
      Plant(.scanBenchmark, .append("\n## Alerts\n\n### ⟦Alert 2⟧: Name\n\nFires above 80 %.\n")),
      Plant(.storefront, .replace("| Page Load Time (p75)      | 2.9 s     |", by: "| ⟦Metric 1⟧ | 2.9 s |")),
      Plant(
        .storefront,
        .replace(
          "3. API response time (p95) below 200 ms across all `/api/*` routes, measured at 310 ms today. Owner: Tomasz Wilk (back end).",
          by: "3. ⟦Goal 3⟧")),
      Plant(.billetterie, .replace("| Double vente d'une place |", by: "| ⟦Risque 1⟧ |")),
      Plant(.dispatch, .replace("| Quote latency |", by: "| ⟦Alert 1⟧ |")),
      Plant(.dispatch, .replace("| App servers | Yes |", by: "| ⟦Component A⟧ | Yes |")),
      Plant(
        .tileServer, .replace("Bottleneck 2: Scope lookup", by: "⟦Bottleneck 2⟧: {Name}"),
        companions: ["unfilled-placeholder"]),
      Plant(.tileServer, .replace("Alert 2: Memory", by: "⟦Alert 2⟧")),
      Plant(.sessionStore, .replace("Lock of a shard", by: "⟦Bottleneck 1⟧")),
      Plant(.telemedecine, .replace("| Vue d'ensemble | req/s", by: "| ⟦Tableau de bord 1⟧ | req/s")),
      Plant(.messagerie, .replace("| Budget, 2 % en 1 h |", by: "| ⟦Alerte 1⟧ |")),
      Plant(.passerelle, .replace("| CPU (pic) |", by: "| ⟦Indicateur 2⟧ |")),
      Plant(.mailRelay, .replace("| Submission | p95", by: "| ⟦Alert #1⟧ | p95")),
      Plant(.scanBenchmark, .replace("### Load time", by: "### ⟦Metric 3⟧")),
      Plant(.invoiceSearch, .replace("**Exact total count**", by: "**⟦Bottleneck 3⟧**")),
      Plant(
        .visionneuse,
        .replace(
          "**Panneau Performance de Chromium :** occupation du fil principal, images de 16 ms manquées",
          by: "**⟦Outil 1⟧ :** Description"),
        companions: ["template-text"]),
      Plant(
        .scanBenchmark, .append("\n- **⟦Risk 1⟧:** [Mitigation strategy]\n"), companions: ["unfilled-placeholder"]),
      Plant(.scanBenchmark, .append("\n- ⟦Component B⟧: <symptom>\n"), companions: ["unfilled-placeholder"]),
      Plant(.scanBenchmark, .append("\n- ⟦指标1⟧\n- ⟦Engpass 2⟧\n- ⟦Gargalo 1⟧\n")),
      Plant(.scanBenchmark, .append("\n- ⟦Action item 2⟧\n")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append("\n## Actions\n\n| Action | Due | Who |\n| --- | --- | --- |\n| Add an index | 2027-01-12 | Team B |\n")
      ),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n- Goal: 10\n- Target: 4")),
      Plant(.storefront, .replace("| Page Load Time (p75)      | 2.9 s     |", by: "| Zone A | 2.9 s |")),
      Plant(.storefront, .replace("| Page Load Time (p75)      | 2.9 s     |", by: "| Metric 1: page load | 2.9 s |")),
      Plant(.tileServer, .replace("Alert 2: Memory", by: "Alert 2: memory of a node")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nMetric 1 of the list is the page load; alert 2 watches it.")),
      Plant(.scanBenchmark, .replace("### Load time", by: "### Step 2")),
      Plant(
        .scanBenchmark,
        .insert(after: "### Load time", "\n| Run | Time |\n|---|---|\n| Node 1 | 4 s |\n| Release 2 | 3 s |")),
      Plant(.billetterie, .replace("| Double vente d'une place |", by: "| Salle 1 |")),
      Plant(.scanBenchmark, .append("\n- **Risk 1:** the disk fills up\n- 指标甲\n- 第1章\n")),
      Plant(.scanBenchmark, .append("\n- Action item 2 of the review is closed.\n")),
    ])
}

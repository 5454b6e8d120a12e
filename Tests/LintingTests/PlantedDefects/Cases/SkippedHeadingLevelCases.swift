extension PlantTable {
  static let skippedHeadingLevel = PlantTable(
    rule: "skipped-heading-level",
    defects: [
      Plant(.storefront, .replace("### Performance Metrics", by: "#### ⟦Performance Metrics⟧")),
      Plant(.billetterie, .replace("### 2.1 Indicateurs de performance", by: "#### 2.1 ⟦Indicateurs de performance⟧")),
      Plant(.invoiceSearch, .replace("### Symptoms", by: "#### ⟦Symptoms⟧")),
      Plant(.visionneuse, .replace("### 4.1 Démarche", by: "###### 4.1 ⟦Démarche⟧")),
      Plant(.dispatch, .replace("### 1.1 SLIs and SLOs", by: "#### 1.1 ⟦SLIs and SLOs⟧ ####")),
      Plant(.telemedecine, .replace("### 5.1 Tableaux de bord", by: "##### 5.1 ⟦Tableaux de bord⟧")),
      Plant(.tileServer, .insert(after: "Contour cuts map data", "\n#### ⟦Freshness⟧\n\nTen minutes.")),
      Plant(.sessionStore, .replace("#### Latency", by: "##### ⟦Latency⟧")),
      Plant(.mailRelay, .replace("### 1. Monitoring Optimizations ✓", by: "#### 1. ⟦Monitoring Optimizations ✓⟧")),
      Plant(.passerelle, .replace("### 6.1 Risques", by: "#### 6.1 ⟦Risques⟧")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n##### ⟦Set-up⟧\n\nOne run each.")),
      Plant(.messagerie, .insert(after: "## Portée", "\n#### ⟦Exclusions⟧\n\nAucune.")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .insert(after: "### Load time", "\n#### Set-up\n\n##### Machine\n\nOne run.\n\n### Next\n\nNone.")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n```sh\n###### a comment\n# another\n```")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n#5 and #####6 are issues; \\#### is text.")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n####### seven marks are text")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n<h6>Small print</h6>")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n> ###### Quoted heading\n>\n> of another text")),
    ])
}

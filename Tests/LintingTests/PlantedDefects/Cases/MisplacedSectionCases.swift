extension PlantTable {
  static let misplacedSection = PlantTable(
    rule: "misplaced-section",
    defects: [
      Plant(
        .storefront, .moveSection("## Performance Goals", behind: "## Benchmarking"), at: "## Performance Goals",
        "Performance Goals"),
      Plant(
        .storefront, .moveSection("## Implementation Plan", behind: "## Risk Assessment"), at: "## Implementation",
        "Implementation Plan"),
      Plant(
        .storefront, .moveSection("### Load Testing", behind: "### Bottleneck Analysis"), at: "### Load Testing",
        "Load Testing"),
      Plant(
        .billetterie, .moveSection("7. Critères de succès", behind: "1. Vue d'ensemble"), at: "## 7.",
        "Critères de succès"),
      Plant(
        .invoiceSearch, .moveSection("## Rollback Plan", behind: "## Overview"), at: "## Rollback Plan", "Rollback Plan"
      ),
      Plant(
        .visionneuse, .moveSection("9. Plan de retour arrière", behind: "1. Vue d'ensemble"), at: "## 9. Plan",
        "Plan de retour arrière"),
      Plant(
        .dispatch, .moveSection("6. Load Tests", behind: "1. Performance Objectives"), at: "## 6. Load", "Load Tests"),
      Plant(.dispatch, .moveSection("5.2 Alerts", behind: "6.1 Test Plan"), at: "### 5.2", "Alerts"),
      Plant(
        .telemedecine, .moveSection("7. Plan de capacité", behind: "1. Objectifs de performance"), at: "## 7. Plan",
        "Plan de capacité"),
      Plant(.sessionStore, .moveSection("## Monitoring", behind: "## Overview"), at: "## Monitoring", "Monitoring"),
      Plant(
        .mailRelay, .moveSection("Metrics and Goals", behind: "Current Implementation Status"), at: "Metrics and Goals",
        "Metrics and Goals"),
      Plant(
        .passerelle, .moveSection("3. Calendrier", behind: "5. Surveillance et validation"), at: "## 3. Cal",
        "Calendrier"),
    ],
    lookAlikes: [
      Plant(.storefront, .insert(after: "The origin shield sits", "\n#### Shield\n\nIt is one.")),
      Plant(.storefront, .append("\n## Glossary\n\nA pod is a pod.\n")),
      Plant(.scanBenchmark, .moveSection("## Decision", behind: "## Question")),
      Plant(.messagerie, .moveSection("## Alertes", behind: "## Essais")),
      Plant(
        .tileServer, .moveSection("Bottleneck 1: Ring clipping at tile edges", behind: "Bottleneck 2: Scope lookup")),
      Plant(.dispatch, .replace("## 7. Capacity Plan", by: "## Glossary\n\nA stop is a stop.\n\n## 7. Capacity Plan")),
    ])
}

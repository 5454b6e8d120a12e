extension PlantTable {
  static let missingSection = PlantTable(
    rule: "missing-section",
    defects: [
      Plant(
        .storefront, .deleteSection("## Risk Assessment"), at: "# Performance Plan: Larkspur",
        "Performance Plan: Larkspur Storefront"),
      Plant(.storefront, .deleteSection("### Load Testing"), at: "## Benchmarking", "Benchmarking"),
      Plant(
        .billetterie, .deleteSection("1. Vue d'ensemble"), at: "# Plan de performance",
        "Plan de performance : Billetterie Ombelle"),
      Plant(
        .billetterie, .deleteSection("5. Plan de mise en œuvre"), at: "# Plan de performance",
        "Plan de performance : Billetterie Ombelle"),
      Plant(.billetterie, .deleteSection("6.3 Surveillance"), at: "## 6. Bancs d'essai", "Bancs d'essai"),
      Plant(
        .invoiceSearch, .deleteSection("## Rollback Plan"), at: "# Performance Optimization\n",
        "Performance Optimization"),
      Plant(.invoiceSearch, .deleteSection("### Symptoms"), at: "## Performance Issue", "Performance Issue"),
      Plant(
        .visionneuse, .deleteSection("5. Mise en œuvre technique"), at: "# Optimisation de",
        "Optimisation de performance : visionneuse de plans"),
      Plant(.visionneuse, .deleteSection("8.2 Plan de surveillance"), at: "## 8. Analyse", "Analyse des risques"),
      Plant(.dispatch, .deleteSection("1.2 Error Budget"), at: "## 1. Performance Obj", "Performance Objectives"),
      Plant(
        .dispatch, .deleteSection("6. Load Tests"), at: "# Performance Plan —", "Performance Plan — Kestrel Dispatch"),
      Plant(.telemedecine, .deleteSection("7.2 Cadence de revue"), at: "## 7. Plan", "Plan de capacité"),
      Plant(.tileServer, .deleteSection("### Trade-offs"), at: "## Rationale", "Rationale"),
      Plant(
        .sessionStore, .deleteSection("## Monitoring"), at: "# Burrow", "Burrow Session Store – Performance",
        companions: ["stale-completeness", "toc-mismatch"]),
      Plant(
        .mailRelay, .deleteSection("Risk Mitigation"), at: "Performance Optimization Plan:",
        "Performance Optimization Plan: Heron Mail Relay"),
      Plant(.passerelle, .deleteSection("6.1 Risques"), at: "## 6. Maî", "Maîtrise des risques"),
    ],
    lookAlikes: [
      Plant(.storefront, .deleteSection("### Phase 3: Long-Term")),
      Plant(.storefront, .replace("## Risk Assessment", by: "## 9) RISK ASSESSMENT:")),
      Plant(.storefront, .replace("## Success Criteria", by: "## Success criteria (agreed)")),
      Plant(.dispatch, .deleteSection("1.3 Apdex Score")),
      Plant(.dispatch, .deleteSection("Appendices")),
      Plant(.telemedecine, .replace("## 5. Surveillance", by: "## 5. SURVEILLANCE")),
      Plant(.passerelle, .deleteSection("2.4 Réseau")),
      Plant(.scanBenchmark, .deleteSection("### Machine")),
    ])
}

extension PlantTable {
  static let duplicateSection = PlantTable(
    rule: "duplicate-section",
    defects: [
      Plant(.storefront, .insert(after: "The origin shield sits", "\n#### ⟦CDN Configuration⟧\n\nTwo shields.")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n## ⟦Results⟧\n\nNone more.")),
      Plant(.messagerie, .append("\n## ⟦Alertes⟧\n\nAucune.\n")),
      Plant(.telemedecine, .insert(after: "Il reste 19,9 %", "\n### 1.9 ⟦Budget d'erreur⟧\n\nComme plus haut.")),
      Plant(.dispatch, .insert(after: "The weekly peak is Friday", "\n### 2.9 ⟦current load PROFILE⟧\n\nAs above.")),
      Plant(.invoiceSearch, .insert(after: "*   The remaining 5 %", "\n### ⟦Profiling tools used⟧\n\nNo more.")),
      Plant(.mailRelay, .append("\n### ⟦Potential Risks⟧\n\n1. None\n")),
      Plant(.mailRelay, .append("\n⟦Risk Mitigation⟧\n---------------\n\nNone.\n")),
      Plant(
        .passerelle, .insert(after: "- Écritures en base par lots", "\n### 1.3 ⟦Optimisations du systeme⟧\n\n- Aucune")),
      Plant(.sessionStore, .insert(after: "- **Growth rate:** Doubles", "\n#### ⟦Shard index⟧\n\nAs above.")),
      Plant(
        .tileServer, .insert(after: "- **Mitigation:** Scopes", "\n#### ⟦Bottleneck 2: Scope *lookup*⟧\n\nAs above.")),
      Plant(
        .billetterie,
        .insert(after: "Une fois par mois, la charge part", "\n### 6.9 ⟦Tests de rupture⟧\n\nComme plus haut.")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append("\n## Where mmap < pread\n\nOn small files.\n\n## Where mmap > pread\n\nOn large files.\n")),
      Plant(.scanBenchmark, .append("\n## May\n\n### Runs\n\n3 runs.\n\n## June\n\n### Runs\n\n4 runs.\n")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n```\n## Results\n```")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n<!--\n## Results\n-->")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n## Results of May\n\nNone.")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n> ## Results\n>\n> A quotation.")),
      Plant(
        .tileServer,
        .insert(after: "- **Mitigation:** Scopes", "\n#### Bottleneck 3: Font lookup\n\n- **Location:** `fonts`")),
      Plant(
        .scanBenchmark, .append("\n## Unreleased\n\nNothing.\n\n## 2.1.0 (unreleased)\n\nFaster scans: 4 ms → 3 ms.\n")),
      Plant(
        .scanBenchmark,
        .append("\n## 2.33.1 / 2026-02-11\n\nFaster.\n\n## 2.32.4 / 2026-02-11\n\nFaster.\n")),
      Plant(.scanBenchmark, .append("\n## 1. Run\n\nTen readers.\n\n## 2. Run\n\nTwenty readers.\n")),
    ])
}

extension PlantTable {
  static let emptySection = PlantTable(
    rule: "empty-section",
    defects: [
      Plant(.storefront, .insert(after: "The origin shield sits", "\n#### ⟦Shield⟧")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n### ⟦Variance⟧")),
      Plant(.messagerie, .append("\n## ⟦Annexe⟧\n")),
      Plant(.dispatch, .append("\n### E. ⟦Glossary⟧ ###\n")),
      Plant(.telemedecine, .append("\n### E. ⟦Glossaire⟧\n\n---\n")),
      Plant(
        .tileServer,
        .insert(after: "- **Mitigation:** Scopes", "\n#### ⟦Bottleneck 3: Font lookup⟧\n\n<!-- nothing yet -->")),
      Plant(.sessionStore, .insert(after: "- **Network:** 41 MiB/s", "\n#### ⟦Recovery⟧")),
      Plant(.mailRelay, .append("\n⟦Appendix⟧\n--------\n")),
      Plant(.passerelle, .insert(after: "  - Mémoire : > 90 %", "\n### 5.3 ⟦Suivi⟧")),
      Plant(.invoiceSearch, .insert(after: "3. Run the month-end scenario", "\n### ⟦Contacts⟧\n\n***")),
      Plant(.billetterie, .insert(after: "* [x] Coût d'hébergement", "\n## ⟦Annexe⟧")),
      Plant(
        .billetterie,
        .replace(
          "Répartition par nombre de requêtes en cours, affinité désactivée. Une instance est retirée après 3 contrôles en échec, un contrôle toutes les 4 s.",
          by: ""), at: "#### Répartition", "Répartition de charge"),
      Plant(
        .scanBenchmark,
        .append("\n## Layout\n\nA file has blocks.\n\n### ⟦Figure 2. Blocks of a file⟧\n\n## Rest\n\nNo.\n")),
      Plant(.scanBenchmark, .append("\n## ⟦12 Layouts⟧\n\n## 13.1 Blocks\n\nA block has 4 KiB.\n")),
      Plant(.scanBenchmark, .append("\n## ⟦Lot 3 : caches⟧\n\n## Later\n\nNothing.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Rollout\n\n### Phase 1: Load\n\n| Codec | p95 |\n| --- | --- |\n| delta | 4 ms |\n\n### ⟦Phase 2: Spread⟧\n"
        )),
    ],
    lookAlikes: [
      Plant(.scanBenchmark, .append("\n## All criteria met ✅\n\n---\n")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n### Variance\n\n#### Of time\n\n2 %.")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n### Variance\n\n```\n2 %\n```")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n### Variance\n\n![Spread](spread.png)")),
      Plant(
        .scanBenchmark, .insert(after: "With one accumulator", "\n### Variance\n\n| a | b |\n|---|---|\n| 1 | 2 |")),
      Plant(
        .scanBenchmark,
        .insert(after: "With one accumulator", "\n### Variance\n\n<details><summary>2 %</summary></details>")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n### Variance\n\n> 2 %\n\n### Runs\n- 30")),
      Plant(.scanBenchmark, .insert(after: "With one accumulator", "\n```\n### Variance\n\n### Runs\n```")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Layout\n\n![the blocks](https://example.com/blocks.svg)\n\n### Figure 2. Blocks of a file\n\n"
            + "## Rest\n\nNothing else is read.\n")),
      Plant(.scanBenchmark, .append("\n## 12 Layout\n\n## 12.1 Blocks\n\nA block has 4 KiB.\n")),
      Plant(
        .scanBenchmark,
        .replace(
          "# Benchmark Report: Page Codecs of the Osprey Scan Engine",
          by: "# Benchmark Report: Page Codecs of the Osprey Scan Engine\n## Round 6")),
    ])
}

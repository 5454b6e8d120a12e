extension PlantTable {
  private static let sommaire = "Sommaire :\n\n- [Portée](#portée)"

  static let contentsMismatch = PlantTable(
    rule: "toc-mismatch",
    defects: [
      Plant(
        .sessionStore, .replace("1. [Overview](#overview)", by: "1. ⟦[Overview](#overveiw)⟧")),
      Plant(.sessionStore, .replace("2. [Baseline](#baseline)", by: "2. ⟦[Baseline](#overview)⟧")),
      Plant(
        .sessionStore,
        .replace("6. [Benchmarks](#benchmarks)", by: "6. ⟦Glossary of terms⟧\n7. [Benchmarks](#benchmarks)")),
      Plant(
        .sessionStore, .replace("4. [Performance Characteristics](#performance-characteristics)\n", by: ""),
        at: "## Performance Char",
        "Performance Characteristics"),
      Plant(
        .sessionStore, .replace("## Related Documentation", by: "## ⟦See also⟧"), at: "9. [Related",
        "[Related Documentation](#related-documentation)"),
      Plant(.sessionStore, .insert(after: "9. [Related", "10. ⟦[History](#history)⟧")),
      Plant(.sessionStore, .append("\n## ⟦History⟧\n\nSince 2024.\n")),
      Plant(
        .tileServer, .replace("3. [Rationale](#rationale)", by: "3. ⟦[Rationale](#Rationale)⟧")),
      Plant(
        .tileServer,
        .replace(
          "5. [Optimization Strategies](#optimization-strategies)", by: "5. ⟦[Optimization](#optimization_strategies)⟧"),
        at: "## Optimization Strategies", "Optimization Strategies"),
      Plant(.tileServer, .replace("6. [Benchmarks](#benchmarks)\n", by: ""), at: "## Benchmarks", "Benchmarks"),
      Plant(.tileServer, .insert(after: "9. [Related", "   - ⟦[Papers](#papers)⟧")),
      Plant(.messagerie, .replace(sommaire, by: "## Sommaire\n\n- ⟦[Portée](#portee)⟧")),
      Plant(
        .messagerie,
        .replace(
          "Sommaire :\n\n- [Portée](#portée)\n- [Indicateurs](#indicateurs)", by: "## Sommaire\n\n- [Portée](#portée)"),
        at: "## Indicateurs", "Indicateurs"),
      Plant(
        .scanBenchmark,
        .replace(
          "*Contents:* [Question](#question) · [Method](#method)",
          by: "## Contents\n\n[Question](#question) · ⟦[Method](#methods)⟧")),
      // Half of the headings are enough for a list that is meant to be whole.
      Plant(
        .scanBenchmark,
        .append(
          "\n## Contents\n\n- [Runs](#runs)\n\n## Runs\n\nOne each night.\n\n## ⟦Hardware⟧\n\nThe same machine.\n")),
    ],
    lookAlikes: [
      Plant(.sessionStore, .replace("6. [Benchmarks](#benchmarks)", by: "6. Benchmarks")),
      Plant(.sessionStore, .replace("2. [Baseline](#baseline)", by: "2. [The baseline](#baseline)")),
      Plant(.messagerie, .replace(sommaire, by: "## Sommaire\n\n- [Portée](#portée)")),
      Plant(.messagerie, .replace(sommaire, by: "## Sommaire\n\n- [Portée](#port%C3%A9e)")),
      Plant(
        .sessionStore,
        .insert(
          after: "9. [Related", "   - [Shards](#shards)\n10. [Mail relay](optimization-plan-mail-relay.md#planned)")),
      Plant(.sessionStore, .insert(after: "9. [Related", "\nSee also <https://example.com/#nowhere>.")),
      Plant(.scanBenchmark, .insert(after: "# Benchmark Report", "\n## Contents\n\nStart with [Results](#results).")),
      Plant(
        .scanBenchmark, .insert(after: "# Benchmark Report", "\n## Contents\n\nOne question, one machine, one answer.")),
    ])
}

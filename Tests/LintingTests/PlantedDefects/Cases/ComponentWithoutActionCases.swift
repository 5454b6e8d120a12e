extension PlantTable {
  /// Two groups of labels behind the benchmark.
  private static func limits(_ title: String, _ first: String, _ second: String, name: String = "Frame index") -> Plant
  {
    Plant(.scanBenchmark, .append("\n## \(title)\n\n### Page cache\n\n\(first)\n\n### \(name)\n\n\(second)\n"))
  }

  static let componentWithoutAction = PlantTable(
    rule: "component-without-action",
    defects: [
      limits(
        "Bottlenecks", "- **Location:** `a.c`\n- **Share:** 31 %\n- **Optimization:** read once",
        "- **Location:** `b.c`\n- **Share:** 17 %", name: "⟦Frame index⟧"),
      limits(
        "Cuellos de botella", "- **Ubicación:** `a.c`\n- **Proporción:** 31 %\n- **Optimización:** leer una vez",
        "- **Ubicación:** `b.c`\n- **Proporción:** 17 %", name: "⟦Índice⟧"),
      limits(
        "What was slow",
        "- **Location:** `a.c`\n- **Cause:** a lock\n- **Optimization:** read once\n\n### Block index\n\n- **Location:** `c.c`\n- **Cause:** a scan\n- **Optimization:** keep it",
        "- **Location:** `b.c`\n- **Cause:** a copy", name: "Bottleneck 3: ⟦Frame index⟧"),
      Plant(
        .dispatch,
        .replace("| 3 | Address cache, 30 d TTL | Geocoder gateway |", by: "| 3 | Larger font cache | App servers |"),
        at: "| 2 | Geocoder gateway |", "Geocoder gateway"),
      Plant(
        .dispatch,
        .replace("| 2 | One price call per order | Order API |", by: "| 2 | Larger font cache | App servers |"),
        at: "| 3 | Order API |", "Order API"),
      Plant(
        .dispatch,
        .replace(
          "| 6 | Prefetch of the stop after next | Courier app |", by: "| 6 | Larger font cache | App servers |"),
        at: "| Courier app — next stop |", "Courier app — next stop"),
      Plant(
        .dispatch,
        .replace("| 5 | Quote answers with ETag | Quote API |", by: "| 5 | Larger font cache | App servers |"),
        at: "| Quote API — GET /quotes/{quoteId} | Latency", "Quote API — GET /quotes/{quoteId}"),
      Plant(
        .dispatch,
        .insert(
          after: "| 3 | Order API | 6 calls",
          "| 4 | ⟦Label printer⟧ | Jobs queue at noon | 12 min of delay | One connection per shop |"),
        companions: ["component-without-target"]),
      Plant(
        .telemedecine,
        .insert(
          after: "| 3 | Relais vidéo",
          "| 4 | ⟦Imprimante d'ordonnances⟧ | File à midi | 12 min de retard | Une seule connexion |"),
        companions: ["component-without-target"]),
      Plant(
        .sessionStore,
        .replace(
          "- **Mitigation:** Expiry moves once per 30 s and session, so 94 % of the reads take the read lock only\n",
          by: ""), at: "#### Lock of a shard", "Lock of a shard"),
      Plant(
        .sessionStore,
        .replace("- **Mitigation:** Values live in byte slabs; pointers remain for the index alone\n", by: ""),
        at: "#### Garbage collector", "Garbage collector"),
      Plant(
        .tileServer,
        .insert(
          after: "### Performance Bottlenecks",
          "\n#### ⟦Font rendering⟧\n\n- **Location:** `glyph.c`\n- **Impact:** 12 % of the time of a request\n- **Why it exists:** Glyphs are drawn for each tile"
        )),
      Plant(
        .invoiceSearch,
        .insert(
          after: "*   **Root cause:** `count(*)` repeats",
          "\n**⟦Thumbnail decoder⟧**\n\n*   **Location:** `Thumb.kt`\n*   **Impact:** 5 % of total response time\n*   **Root cause:** each thumbnail is decoded twice"
        )),
      Plant(
        .visionneuse,
        .insert(
          after: "- **Cause :** chaque utilisateur fait rendre",
          "\n**⟦Polices embarquées⟧**\n\n- **Emplacement :** `fontes.ts`\n- **Impact :** 5 % du temps\n- **Cause :** six graisses pour une légende"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goulots d'étranglement\n\n### Lecture\n\n- **Part du temps :** 41 %\n- **Cause :** pages trop petites\n- **Remède :** pages de 64 Kio\n\n### ⟦Index⟧\n\n- **Part du temps :** 27 %\n- **Cause :** il est relu en entier\n\n### Écriture\n\n- **Part du temps :** 18 %\n- **Cause :** une par ligne\n- **Remède :** les grouper\n"
        )),
    ],
    lookAlikes: [
      limits(
        "Bottlenecks", "- **Location:** `a.c`\n- **Optimization:** read once",
        "- **Location:** `b.c`\n- **Repair:** copied once"),
      limits(
        "Bottlenecks", "- **Location:** `a.c`\n- **Optimization:** read once",
        "- **Location:** `b.c`\n\nIt is gone in 2.1."),
      limits("Known Issues", "- **Cause:** a lock\n- **Workaround:** restart", "- **Cause:** a leak\n- **Since:** 1.9"),
      limits("Bottlenecks", "- **Location:** `a.c`\n- **Cause:** a lock", "- **Location:** `b.c`\n- **Cause:** a leak"),
      Plant(
        .dispatch,
        .insert(after: "| 3 | Order API | 6 calls", "| 4 | DB | Vacuum at noon | 12 s of delay | Long transactions |")),
      Plant(.dispatch, .replace("| 1 | Database | Order lookup", by: "| 1 | `database` | Order lookup")),
      Plant(.dispatch, .replace("| 2 | Geocoder gateway | 429", by: "| 2 | GEOCODER GATEWAYS | 429")),
      Plant(
        .telemedecine, .replace("| 1 | Base de données | 79 connexions", by: "| 1 | Base de donnees | 79 connexions")),
      Plant(.dispatch, .replace("| 1 | Database | Order lookup", by: "| 1 | CPU (Database) | Order lookup")),
      Plant(
        .scanBenchmark,
        .append("\n## Bottlenecks\n\n| Component | Symptom |\n|---|---|\n| Prefix sum | 31.5 % of the cycles |\n")),
    ])
}

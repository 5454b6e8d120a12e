extension PlantTable {
  static let mojibake = PlantTable(
    rule: "mojibake",
    defects: [
      Plant(.storefront, .replace("The origin shield sits in Frankfurt.", by: "The shield sits in Z⟦Ã¼⟧rich.")),
      Plant(.storefront, .replace("from 61 % to 83 %", by: "from 61 % ⟦â€“⟧ 83 %")),
      Plant(.storefront, .replace("Plan: Larkspur Storefront", by: "Plan: Larkspur Storefront ⟦âœ“⟧")),
      Plant(.dispatch, .replace("| 2027-01-09 | ×2.2 |", by: "| 2027-01-09 | ⟦Ã—⟧2.2 |")),
      Plant(
        .dispatch,
        .replace("| Freeze feature deployments until the budget recovers |", by: "| p99 508 ms ⟦â†’⟧ 390 ms |")),
      Plant(.telemedecine, .replace("Aurélie Castan, Mehdi Larbi\n", by: "Aur⟦Ã©⟧lie Castan, Mehdi Larbi\n")),
      Plant(.tileServer, .replace("module: tile-server", by: "module: tile⟦â€”⟧server")),
      Plant(.sessionStore, .replace("40 µs (p95) more per read", by: "40 ⟦Âµ⟧s (p95) more per read")),
      Plant(.mailRelay, .insert(after: "- Queue depth is sampled", "- Cost 400 ⟦â‚¬⟧ per month")),
      Plant(.passerelle, .insert(after: "- Contrôles de santé", "- Salle à 21 ⟦Â°⟧C")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\nDone ⟦ðŸš€⟧ at noon, latency ⟦â‰¥⟧ 4 ms.")),
      Plant(.messagerie, .replace("## Portée\n", by: "## Port⟦Ã©⟧e\n"), companions: ["missing-anchor"]),
      Plant(.billetterie, .append("\n> d⟦Ã©Ã©⟧ cité")),
      Plant(.storefront, .replace("from 61 % to 83 %", by: "from 61 % to 83 % (⟦×”×•⟧)")),
    ],
    lookAlikes: [
      Plant(.storefront, .insert(after: "The origin shield sits", "\nSão Paulo, Ângela, Åsa and Ãbel answered.")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\nThe broken form `â€“` and ``Ã©`` are searched for.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n✓ – — “quoted” ‘so’ … € ™ → ≥ 🚀")),
      Plant(
        .telemedecine, .insert(after: "# Plan de performance", "\nÀ Noël, le château d'Âge reçoit « 12 » œuvres à 5 €.")
      ),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nSize Â by â, 10 µs at 21 °C, ± 2 §.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nPortuguês: NÃO, AÇÃO, CORAÇÃO; việt: Ấn Độ.")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\nHeadroom is 3×–5×, the “MENÜ” and the “CAFÉ” load 2×…")
      ),
    ])
}

extension PlantTable {
  private static func tileServer(_ edit: DocumentEdit, at date: String = "2026-10-19") -> Plant {
    Plant(.tileServer, edit, at: "\nupdated: ", date).overCommitted()
  }

  private static func sessionStore(_ edit: DocumentEdit) -> Plant {
    Plant(.sessionStore, edit, at: "\nupdated: ", "2026-10-08").overCommitted()
  }

  static let staleUpdated = PlantTable(
    rule: "stale-updated",
    defects: [
      tileServer(.replace("- **P50 (median):** 6.1 ms", by: "- **P50 (median):** 6.2 ms")),
      tileServer(.replace("Contour cuts map data into", by: "Contour cuts maps into")),
      tileServer(.insert(after: "- A new layer joins", "- A new style is published")),
      tileServer(.append("\nOne more line.\n")),
      tileServer(.append("\n")),
      tileServer(.replace("**Severity:** Critical", by: "**Severity:** Warning")),
      tileServer(.replace("fn clip_rings<T: Lane>", by: "fn clip_all_rings<T: Lane>")),
      tileServer(.replace("# Contour Tile Server - Performance", by: "# Contour Tile Server: Performance")),
      sessionStore(.append("\nOne more line.\n")),
      sessionStore(.append("  \n")),
      sessionStore(.append("\n<!-- seen -->\n")),
    ],
    lookAlikes: [
      Plant(.tileServer, .replace("module: tile-server", by: "module: tiles")).overCommitted(),
      Plant(.tileServer, .replace("completeness: 100", by: "completeness: 98")).overCommitted(),
      Plant(.tileServer, .append("\nOne more line.\n")),
      Plant(.tileServer, .append("\nOne more line.\n")).overCommitted().on("2026-10-19"),
      Plant(.storefront, .append("\nOne more line.\n")).overCommitted(),
      Plant(
        .storefront,
        .replace("# Performance Plan: Larkspur", by: "---\nupdated: 2026-10-01\n---\n\n# Performance Plan: Larkspur")
      ).overCommitted(),
    ])
}

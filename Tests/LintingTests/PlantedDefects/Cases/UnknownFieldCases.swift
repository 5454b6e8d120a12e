extension PlantTable {
  private static func tile(_ line: String, by new: String) -> Plant { Plant(.tileServer, .replace(line, by: new)) }
  private static func session(_ line: String, by new: String) -> Plant { Plant(.sessionStore, .replace(line, by: new)) }

  static let unknownField = PlantTable(
    rule: "unknown-field",
    defects: [
      tile("status: current", by: "⟦satus⟧: current"), tile("module: tile-server", by: "⟦moduel⟧: tile-server"),
      tile("category: performance", by: "⟦categroy⟧: performance"),
      tile("updated: 2026-10-19", by: "⟦upadted⟧: 2026-10-19"),
      tile("last-synced: 2026-10-19", by: "⟦last_synced⟧: 2026-10-19"),
      tile("last-synced: 2026-10-19", by: "⟦lastSynced⟧: 2026-10-19"),
      tile("completeness: 100", by: "⟦completness⟧: 100"), tile("completeness: 100", by: "⟦Completeness⟧: 100"),
      tile("related:", by: "⟦realted⟧:"), tile("dependencies:", by: "⟦dependancies⟧:"),
      session("dependencies:", by: "⟦dependency⟧:"), session("created: 2026-01-26", by: "⟦crated⟧: 2026-01-26"),
      session("module: session-store", by: "\"⟦Module⟧\": session-store"),
      Plant(.storefront, .prepend("---\nstatus: draft\n⟦completness⟧: 100\n---\n\n")),
    ],
    lookAlikes: [
      Plant(.storefront, .prepend("---\ncomplete: yes\ncompletion: 40\ncompliance: iso\n---\n\n")),
      tile("module: tile-server", by: "module: tile-server\nteam: tiles\nreviewers: [Odhran Vale]"),
      tile("module: tile-server", by: "module: tile-server\ntitle: Contour\ntags: [tiles]\nweight: 3"),
      tile("module: tile-server", by: "module: tile-server\nupdates: weekly\ncategories: [maps]"),
      session("module: session-store", by: "module: session-store\nreview-by: 2027-05-01"),
      session("module: session-store", by: "module: session-store\nx-rota: platform\npage_id: 4711"),
      session("module: session-store", by: "module: session-store\nowner:\n  satus: on call"),
      Plant(.storefront, .prepend("---\nsatus: blue\ncategroy: shop\n---\n\n")),
    ])
}

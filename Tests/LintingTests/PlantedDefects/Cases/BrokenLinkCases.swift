extension PlantTable {
  private static let files = [
    "docs/caches.md": "# Caches\n\n## Limits\n", "docs/a b.md": "# A\n", "docs/img/flame.png": "",
    "site/index.md": "# S\n",
    "vendor/lib/.keep": "", ".gitignore": "*.log\n/generated/\n", "docs/link.md": "-> caches.md",
  ]

  private static func text(_ text: String) -> Plant {
    Plant(.storefront, .insert(after: "The origin shield sits", "\n" + text)).beside(files)
  }

  static let brokenLink = PlantTable(
    rule: "broken-link",
    defects: [
      text("See [caches](⟦../../docs/cache.md⟧)."), text("See [caches](⟦docs/caches.md⟧)."),
      text("See [caches](⟦../../docs/Caches.md⟧#limits \"Caches\")."),
      text("See ![flame graph](⟦../../docs/img/flame.svg⟧)."),
      text("See [a](<⟦../../docs/a c.md⟧>)."), text("See [a](⟦../../docs/a%20c.md⟧?raw=1)."),
      text("See [rooted](⟦/docs/none.md⟧)."), text("See [report][load].\n\n[load]: ⟦../../docs/load.md⟧ 'Load'"),
      text("See [report][].\n\n[report]:\n  <⟦../../docs/load report.md⟧>"),
      text("<img src=\"⟦../../docs/img/none.png⟧\" width=\"200\">"), text("| A | B |\n| - | - |\n| x | [b](⟦b.md⟧) |"),
      text("> - [nested](⟦./nested/page.md⟧)"), text("[![badge](⟦badge.png⟧)](performance-plan-billetterie.md)"),
      text("See [a](⟦alpha-quota.md⟧), [b](⟦beta-window.md⟧) and [c](⟦gamma-drill.md⟧)."),
      text("See the [guide](⟦url⟧) and the [board](⟦link-to-dashboard⟧)."),
    ],
    lookAlikes: [
      text("See [caches](../../docs/caches.md#limits \"Caches\") and [itself](./performance-plan-storefront.md)."),
      text("See [a](../../docs/a%20b.md), [a](<../../docs/a b.md>) and ![f](../../docs/img/flame.png)."),
      text("See [w](https://example.org/none.md), [m](mailto:a@example.org), [p](//example.org/x.png)."),
      text("See [route](/guide/start), [page](../start), [built](../api/index.html), [issue](../../../../issues/12)."),
      text(
        "See [log](../../docs/run.log), [made](/generated/x.md), [folder](../../docs/), [link](../../docs/link.md)."),
      text("<!-- <img src=\"none.png\"> -->\n\nSee [w](www.example.org/none.md) <!-- and [n](none.md) -->."),
      text("Not links: `[x](none.md)`, \\[x\\](none.md) and [x] (none.md)."),
      text("See [templated]({{site}}/none.md) and [variable](${BASE}/none.md)."),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nSee [caches](docs/none.md).")),
      // So many dead links, and none alive: the document was written for another folder.
      text("See [a](alpha-quota.md), [b](beta-window.md), [c](gamma-drill.md) and [d](delta-notes.md)."),
      text("See the [guide](guide) and [itself](performance-plan-storefront)."),
    ])
}

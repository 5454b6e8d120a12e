extension PlantTable {
  private static let files = [
    "docs/caches.md":
      "# Caches\n\n## Limits & quotas\n\n## Limits\n\n## Limits\n\n<a id=\"old\"></a>\n\n## Réglages {#tuning}\n",
    "docs/page.html": "<h2>Limits</h2>",
  ]

  private static func text(_ text: String) -> Plant {
    Plant(.storefront, .insert(after: "The origin shield sits", "\n" + text)).beside(files)
  }

  static let missingAnchor = PlantTable(
    rule: "missing-anchor",
    defects: [
      text("See [the state](⟦#curent-state⟧)."), text("See [the state](⟦#Current-State⟧)."),
      text("See [the state](⟦#current-state-1⟧)."), text("See [there](../../docs/caches.md⟦#quotas⟧)."),
      text("See [there](../../docs/caches.md⟦#limits-2⟧ \"Limits\")."),
      text("See [there](<../../docs/caches.md⟦#none⟧>)."), text("See [there][c].\n\n[c]: ../../docs/caches.md⟦#none⟧"),
      text("See [itself](performance-plan-storefront.md⟦#none⟧)."), text("> - [nested](⟦#nested⟧)"),
      text("See [accents](../../docs/caches.md⟦#r%C3%A9glage⟧)."), text("<a href=\"⟦#none⟧\">There</a>"),
      Plant(.mailRelay, .insert(after: "### 2. System Optimizations", "\nSee [below](⟦#planed-optimizations⟧).")),
    ],
    lookAlikes: [
      text("See [the state](#current-state) and [the title](#performance-plan-larkspur-storefront)."),
      text("See [there](../../docs/caches.md#limits--quotas), [there](../../docs/caches.md#limits-1)."),
      text(
        "See [old](../../docs/caches.md#old), [set](../../docs/caches.md#tuning), [made](../../docs/page.html#none)."),
      text("See [levelled](../../docs/caches.md#limits-quotas), [top](#top), [empty](#), [app](#/route)."),
      text("See [web](https://example.org/#none) and [line](../../docs/caches.md#L12)."),
      text("<a name=\"here\"></a>See [here](#here)."),
      Plant(.mailRelay, .insert(after: "### 2. System Optimizations", "\nSee [below](#planned-optimizations).")),
      Plant(
        .scanBenchmark,
        .append(
          "\nSee [one](#one), [two](#two), [three](#three).\n\n(one)=\n## First\n\nCold.\n\n## Second { .note #two }\n\nWarm.\n\n## Third {/* #three */}\n\nBoth.\n"
        )),
    ])
}

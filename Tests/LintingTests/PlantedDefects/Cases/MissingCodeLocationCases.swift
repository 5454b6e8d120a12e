extension PlantTable {
  private static let files = [
    "src/cart/total.ts": "export {}\nexport {}\n", "src/cart/tax.ts": "export {}",
    "Fixtures/complete/tools/load.py": "pass\n",
    ".gitignore": "src/gen/\n", "src/link.ts": "-> cart/tax.ts",
  ]

  private static func text(_ text: String) -> Plant {
    Plant(.storefront, .insert(after: "The origin shield sits", "\n" + text)).beside(files)
  }

  static let missingCodeLocation = PlantTable(
    rule: "missing-code-location",
    defects: [
      text("The time goes to `⟦src/cart/totals.ts:1⟧`."), text("The time goes to `⟦src/cart/total.ts:3⟧`."),
      text("The time goes to `⟦src/cart/total.ts#L7⟧`."), text("The time goes to (⟦src/cart/total.ts:2-9⟧)."),
      text("The time goes to ⟦src/cart/none.ts:12:4⟧."), text("The time goes to ⟦src/Cart/total.ts:1⟧, as ever."),
      text("The time goes to `⟦./src/cart/total.ts:1⟧`."), text("The time goes to `⟦tools/load.py:40⟧`."),
      text("- **Location:** `⟦src/cart/none.ts⟧`"), text("| Location | Share |\n| - | - |\n| `⟦src/none.ts⟧` | 40 % |"),
      text("> - `⟦src/pricing/rule.ts:8⟧`"), text("The time goes to `⟦src/link.ts:2⟧`."),
    ],
    lookAlikes: [
      text("The time goes to `src/cart/total.ts:2`, `src/cart/tax.ts:1` and `tools/load.py:1`."),
      text("`lib/hash/none.c:12` and `packages/x/y.ts:3` belong to others."),
      text("`src/cart/new.ts` is still to be written; `src/cart/**/*.bench.ts` are the benches."),
      text("See https://example.org/src/cart/none.ts:12 and `src/gen/api.ts:5`."),
      text("The ratio is 3/4.5:1, the port src/proxy:8080, the time 10/10:30."),
      text("- **Location:** `src/cart/total.ts`, behind the `GET /cart/{id}` route"),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nThe time goes to `src/cart/none.ts:1`.")),
    ])
}

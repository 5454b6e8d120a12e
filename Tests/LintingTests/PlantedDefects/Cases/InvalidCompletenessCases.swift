extension PlantTable {
  private static func tile(_ value: String) -> Plant {
    Plant(.tileServer, .replace("completeness: 100", by: "completeness: " + value))
  }

  static let invalidCompleteness = PlantTable(
    rule: "invalid-completeness",
    defects: [
      tile("⟦100%⟧"), tile("⟦80 %⟧"), tile("⟦140⟧"), tile("⟦-5⟧"), tile("⟦0.8⟧"), tile("⟦high⟧"), tile("\"⟦100 %⟧\""),
      tile("⟦[100]⟧"), tile("⟦100/100⟧"), tile("⟦9999999999999999999999⟧"), tile("⟦1e2⟧ # a hundred"),
      Plant(.sessionStore, .replace("completeness: 100", by: "completeness:  '⟦cent⟧'")),
    ],
    lookAlikes: [
      tile("\"100\""), tile("  100   # all of it"), tile("'100'"),
      Plant(.sessionStore, .replace("completeness: 100", by: "completeness: 100\ncoverage: 80 %")),
      Plant(.sessionStore, .replace("completeness: 100", by: "completeness: 100\nmeta:\n  completeness: high")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nThe completeness of the map is 80 %.")),
    ])
}

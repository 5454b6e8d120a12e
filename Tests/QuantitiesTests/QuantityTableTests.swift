import Foundation
import Quantities
import Testing

/// What texts say and what they do not, line by line in `Fixtures/quantities`.
@Suite struct QuantityTableTests {
  @Test(arguments: QuantityCase.all) func aTextIsReadAsTheTableSays(_ line: QuantityCase) {
    let found = BuiltIn.quantities(line.text, line.language).map(\.notation).joined(separator: "; ")
    #expect(found == line.expected, "\(line.text) ⇒ \(found)")
  }

  @Test func theTablesAreLargeEnough() {
    #expect(QuantityCase.all.count >= 400)
    #expect(Set(QuantityCase.all.map(\.text)).count >= 400)
  }
}

import Quantities
import StructuredData

extension UnitDefinition {
  /// An entry of the list `units` in `Rules/vocabulary/`.
  init(_ node: DataNode) throws(DataError) {
    let entry = try DataReader(
      node, known: ["id", "of", "factor", "as", "per", "symbols", "words", "per-only", "could-be", "stand-in"],
      of: "a unit")
    let factor = try entry.required("factor")
    guard let value = factor.string.flatMap({ Double($0) }), value > 0, value.isFinite else {
      throw DataError(at: factor.start, "expected a number above 0")
    }
    self.init(
      id: try entry.string("id"), dimension: try entry.choice("of"), factor: value,
      kind: try entry.optional("as").map { (node) throws(DataError) in try node.text() },
      per: try entry.optional("per").map { (node) throws(DataError) in try node.text() },
      symbols: try entry.strings("symbols"), words: try entry.strings("words"),
      perOnly: try entry.strings("per-only"), couldBe: try entry.strings("could-be"),
      marksStandIns: try entry.bool("stand-in", default: true))
  }
}

extension DataNode {
  fileprivate func text() throws(DataError) -> String {
    guard let string else { throw DataError(at: start, "expected text") }
    return string
  }
}

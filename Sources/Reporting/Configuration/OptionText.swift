import StructuredData

/// The value of an option on one line.
enum OptionText {
  static func text(_ node: DataNode) -> String {
    node.string ?? "[" + (node.elements ?? []).compactMap(\.string).joined(separator: ", ") + "]"
  }
}

import StructuredData

/// What a card leaves to its users: by name, of a type, with a default.
extension Card {
  public struct Option: Sendable {
    public let name: String
    public let type: OptionType
    public let defaultValue: DataNode
    public let about: String
    /// The value in force: the default, or what the configuration says.
    public fileprivate(set) var value: DataNode
  }

  public enum OptionType: String, CaseIterable, Sendable {
    case integer, number, boolean, text, list, percentage, bytes

    /// - Throws: what was expected instead.
    func validate(_ node: DataNode) throws(DataError) {
      switch self {
      case .integer, .bytes: _ = try node.int()
      case .number:
        guard node.string.flatMap({ Double($0) })?.isFinite == true else {
          throw DataError(at: node.start, "expected a number")
        }
      case .percentage: _ = try node.percentage()
      case .boolean: _ = try node.bool()
      case .text:
        guard node.string != nil else { throw DataError(at: node.start, "expected text") }
      case .list: _ = try DataReader.strings(node)
      }
    }
  }

  static func options(_ node: DataNode?) throws(DataError) -> [Option] {
    guard let node else { return [] }
    guard let entries = node.entries else { throw DataError(at: node.start, "expected options by name") }
    var options: [Option] = []
    for entry in entries {
      let reader = try DataReader(entry.value, known: ["type", "default", "about"], of: "an option")
      let type: OptionType = try reader.choice("type")
      let value = try reader.required("default")
      try type.validate(value)
      options.append(
        Option(
          name: entry.key.string ?? "", type: type, defaultValue: value, about: try reader.string("about"),
          value: value))
    }
    return options
  }

  /// The same card with another value for an option.
  ///
  /// - Throws: that there is no such option, or that the value is not of its type.
  public func setting(_ name: DataNode, to value: DataNode) throws(DataError) -> Card {
    guard let index = options.firstIndex(where: { $0.name == name.string }) else {
      let hint = NearestWord.hint(for: name.string ?? "", among: options.map(\.name))
      throw DataError(at: name.start, "the rule '\(id)' has no option '\(name.string ?? "")'\(hint)")
    }
    try options[index].type.validate(value)
    var card = self
    card.options[index].value = value
    return card
  }

  // MARK: Values, for checks

  public func integer(option name: String) throws(DataError) -> Int { try value(ofOption: name).int() }
  public func boolean(option name: String) throws(DataError) -> Bool { try value(ofOption: name).bool() }
  public func strings(option name: String) throws(DataError) -> [String] {
    try DataReader.strings(try value(ofOption: name))
  }
  /// `5%` is 5.
  public func percentage(option name: String) throws(DataError) -> Double { try value(ofOption: name).percentage() }

  private func value(ofOption name: String) throws(DataError) -> DataNode {
    guard let option = options.first(where: { $0.name == name }) else {
      throw DataError(at: place, "the check '\(check)' needs the option '\(name)'")
    }
    return option.value
  }
}

extension DataNode {
  /// `5%`, `5 %` or `5`.
  func percentage() throws(DataError) -> Double {
    var digits = string ?? ""
    while digits.last == "%" || digits.last == " " { digits.removeLast() }
    guard let number = Double(digits), number.isFinite else {
      throw DataError(at: start, "expected a percentage, as in 5%")
    }
    return number
  }
}

import StructuredData

extension Card {
  /// The value of an option that is a whole number, for the check.
  public func integer(option name: String) throws(DataError) -> Int {
    guard let option = options.first(where: { $0.name == name }) else {
      throw DataError(at: DataPlace(line: 1, column: 1), "the check '\(check)' needs the option '\(name)'")
    }
    return try option.defaultValue.int()
  }
}

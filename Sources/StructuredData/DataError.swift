/// What is wrong in a data file: where, what was found and what was expected.
public struct DataError: Error, Sendable, CustomStringConvertible {
  public var file: String
  public let place: DataPlace
  public let message: String

  public init(file: String = "", at place: DataPlace, _ message: String) {
    self.file = file
    self.place = place
    self.message = message
  }

  public var description: String { "\(file):\(place.line):\(place.column): error: \(message)" }

  /// The same error with the file named.
  public func inFile(_ file: String) -> DataError { DataError(file: file, at: place, message) }
}

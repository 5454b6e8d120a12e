import Phrases

/// What is wrong in a data file: where, what was found and what was expected.
public struct DataError: Error, Sendable, CustomStringConvertible {
  public var file: String
  public private(set) var place: DataPlace
  public let message: Phrase
  /// A text and a byte of what it says, where the mistake is not at its start.
  private var inside: (text: String, byte: Int)?

  public init(file: String = "", at place: DataPlace, _ message: Phrase) {
    self.file = file
    self.place = place
    self.message = message
  }

  /// A mistake inside a text, at a byte of what it says. Until the file is at hand it stands at the start of the text.
  public init(in text: DataNode, atByte byte: Int, _ message: Phrase) {
    self.init(at: text.start, message)
    inside = text.string.map { ($0, byte) }
  }

  public var description: String { text(in: .english) }

  /// One line, in a language; `error` stays the word that editors look for.
  public func text(in wording: Wording) -> String {
    "\(file):\(place.line):\(place.column): error: \(wording(message))"
  }

  /// The same error with the file named.
  public func inFile(_ file: String) -> DataError {
    var error = self
    error.file = file
    return error
  }

  /// The same error with the file named, and its exact place looked up in what the file holds.
  public func inFile(_ file: String, holding bytes: [UInt8]) -> DataError {
    var error = inFile(file)
    guard let inside else { return error }
    error.inside = nil
    error.place = YAMLTextPlace.place(ofByte: inside.byte, of: inside.text, startingAt: place, in: bytes)
    return error
  }
}

import Foundation

@testable import Linting

/// One change to a document. Texts to look for must stand in it exactly once.
enum DocumentEdit: Sendable {
  case replace(String, by: String)
  /// Behind the line that holds a text.
  case insert(after: String, String)
  /// A heading and all below it, up to the next heading of its level or above.
  case deleteSection(String)
  case moveSection(String, behind: String)
  case append(String)
  case prepend(String)

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// The text with the change made, and where it was made.
  func applied(to text: [UInt8]) throws -> (text: [UInt8], changed: Range<Int>) {
    switch self {
    case .replace(let old, let new): return Self.splice(text, try text.only(old), new)
    case .insert(let line, let new):
      let end = text[try text.only(line).upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      return Self.splice(text, end..<end, "\n" + new)
    case .prepend(let new): return Self.splice(text, 0..<0, new)
    case .append(let new): return Self.splice(text, text.count..<text.count, new)
    case .deleteSection(let title): return Self.splice(text, try Headings(text).section(title), "")
    case .moveSection(let title, let target):
      let section = try Headings(text).section(title)
      var rest = text
      rest.removeSubrange(section)
      let place = try Headings(rest).section(target).upperBound
      let moved = Array(text[section]) + (text[section].last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")])
      rest.insert(contentsOf: moved, at: place)
      return (rest, place..<place + moved.count)
    }
  }

  private static func splice(_ text: [UInt8], _ range: Range<Int>, _ new: String) -> ([UInt8], Range<Int>) {
    let new = ExampleText.bytes(new)
    var text = text
    text.replaceSubrange(range, with: new)
    return (text, range.lowerBound..<range.lowerBound + new.count)
  }
}

extension Array where Element == UInt8 {
  /// The only place at which a text stands.
  func only(_ text: String) throws -> Range<Int> {
    let (data, wanted) = (Data(self), Data(ExampleText.bytes(text)))
    var places: [Range<Int>] = []
    while let place = data.range(of: wanted, in: (places.last.map { $0.lowerBound + 1 } ?? 0)..<data.count) {
      places.append(place)
    }
    guard places.count == 1 else {
      throw DocumentEdit.Failure(description: "'\(text)' stands there \(places.count) times")
    }
    return places[0]
  }
}

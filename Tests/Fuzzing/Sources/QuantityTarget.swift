import Quantities
import RuleModel

@testable import Linting

/// The values of a text, in each style of numbers.
struct QuantityTarget: FuzzTarget {
  static let name = "quantity"

  private let readers: [QuantityReader]

  init() {
    guard let book = try? RuleBook.builtIn() else { fatalError("the built-in rules are wrong") }
    readers = ["en", "fr", "de", "ja"].map {
      QuantityReader(book.quantityVocabulary, style: NumberStyle(language: $0))
    }
  }

  func run(_ bytes: [UInt8]) {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    for reader in readers {
      var end = 0
      for quantity in reader.quantities(bytes, 0..<bytes.count) {
        let ranges = [quantity.range, quantity.number, quantity.unitRange, quantity.statisticRange ?? 0..<0]
        for range in ranges {
          promise(range.upperBound <= bytes.count, "\(range) is no part of \(bytes.count) bytes")
          promise(
            !isText
              || [range.lowerBound, range.upperBound].allSatisfy { $0 >= bytes.count || bytes[$0] & 0xC0 != 0x80 },
            "\(range) cuts a character")
        }
        promise(!quantity.number.isEmpty, "a value without a number")
        promise(
          quantity.range.lowerBound <= quantity.number.lowerBound
            && quantity.number.upperBound <= quantity.range.upperBound,
          "the number \(quantity.number) stands outside its value \(quantity.range)")
        promise(quantity.number.lowerBound >= end, "the value at \(quantity.number) overlaps the one before")
        end = quantity.number.upperBound
        promise(!quantity.low.value.isNaN && !quantity.high.value.isNaN, "a value that is no number")
        promise(quantity.interval.low <= quantity.interval.high, "an interval that ends before it begins")
      }
      _ = reader.unit(ofLabel: bytes, 0..<bytes.count)
      _ = reader.statistic(ofLabel: bytes, 0..<bytes.count)
    }
  }
}

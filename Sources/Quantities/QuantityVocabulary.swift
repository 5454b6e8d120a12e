/// The roles that words play around a number; each is a list of the vocabulary.
enum WordRole: String, CaseIterable, Sendable {
  case below = "below-words"
  case atMost = "at-most-words"
  case above = "above-words"
  case atLeast = "at-least-words"
  case negating = "negating-words"
  case about = "about-words"
  case orLess = "or-less-words"
  case orMore = "or-more-words"
  case shortOf = "short-of-words"
  case beyond = "beyond-words"
  case from = "from-words"
  case weakFrom = "weak-from-words"
  case to = "to-words"
  case between = "between-words"
  case and = "and-words"
  case outOf = "out-of-words"
  case per = "per-words"
  case window = "window-words"
  case windowEnd = "window-ends"
  case load = "load-words"
  case percentile = "percentile-words"
  case mean = "mean-words"
  case latinMean = "latin-mean-words"
  case median = "median-words"
  case maximum = "maximum-words"
  case minimum = "minimum-words"
  case peak = "peak-words"
  case deviation = "deviation-words"
  case thousand = "thousand-words"
  case tenThousand = "ten-thousand-words"
  case million = "million-words"
  case hundredMillion = "hundred-million-words"
  case billion = "billion-words"
  case adjective = "count-adjectives"
  case naming = "naming-words"
  case identifier = "identifier-words"
  case month = "month-words"

  var isStatistic: Bool {
    switch self {
    case .percentile, .mean, .latinMean, .median, .maximum, .minimum, .peak, .deviation: true
    default: false
    }
  }

  var bit: UInt64 { 1 << UInt64(Self.allCases.firstIndex(of: self) ?? 63) }
}

/// The roles of one word or phrase.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt64

  static let below = WordRoles(.below), atMost = WordRoles(.atMost), above = WordRoles(.above)
  static let atLeast = WordRoles(.atLeast), about = WordRoles(.about), negating = WordRoles(.negating)
  static let orLess = WordRoles(.orLess), orMore = WordRoles(.orMore)
  static let shortOf = WordRoles(.shortOf), beyond = WordRoles(.beyond)
  static let from = WordRoles(.from), weakFrom = WordRoles(.weakFrom), to = WordRoles(.to)
  static let between = WordRoles(.between), and = WordRoles(.and), outOf = WordRoles(.outOf), per = WordRoles(.per)
  static let window = WordRoles(.window), windowEnd = WordRoles(.windowEnd), load = WordRoles(.load)
  static let percentile = WordRoles(.percentile), mean = WordRoles(.mean), latinMean = WordRoles(.latinMean)
  static let median = WordRoles(.median)
  static let maximum = WordRoles(.maximum), minimum = WordRoles(.minimum), peak = WordRoles(.peak)
  static let deviation = WordRoles(.deviation)
  static let thousand = WordRoles(.thousand), tenThousand = WordRoles(.tenThousand), million = WordRoles(.million)
  static let hundredMillion = WordRoles(.hundredMillion), billion = WordRoles(.billion)
  static let adjective = WordRoles(.adjective), naming = WordRoles(.naming)
  static let identifier = WordRoles(.identifier), month = WordRoles(.month)
  static let circumstances: WordRoles = [.load, .window, .outOf, .above, .below]
  static let bounds: WordRoles = [.below, .atMost, .above, .atLeast, .about]
  static let statistics: WordRoles = [.mean, .latinMean, .median, .maximum, .minimum, .peak, .deviation]
  static let multipliers: WordRoles = [.thousand, .tenThousand, .million, .hundredMillion, .billion]

  /// No role: longer phrases begin with the words, or end with them.
  static let goesOn = WordRoles(rawValue: 1 << 63), goesOnBefore = WordRoles(rawValue: 1 << 62)

  /// Without what is no role.
  var roles: WordRoles { WordRoles(rawValue: rawValue & (1 << 62 - 1)) }

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(_ role: WordRole) { self.init(rawValue: role.bit) }
}

/// The units and words by which quantities are read, made quick to look up.
///
/// A class because every reader holds it: one reference is cheap to pass on, three tables are not.
public final class QuantityVocabulary: Sendable {
  static let longestPhrase = 6
  /// No unit: names of several words begin with the word.
  private static let goesOn: UInt64 = 1 << 63

  public let units: [UnitDefinition]
  private let readings: [Unit]
  /// One more than the index of a unit, by the exact bytes of a symbol.
  private let symbols: HashTable
  /// The same by a folded word or phrase.
  private let unitWords: HashTable
  /// The same by the exact bytes of a name that counts only behind `/`.
  private let perNames: HashTable
  private let roles: HashTable
  let filter: WordFilter
  /// Something counted that has no name.
  let countUnit: Unit?
  let minute: Unit?
  let second: Unit?

  /// - Parameter words: gives the words of a list, in all languages.
  public init(
    units: [UnitDefinition], words: (_ list: String, _ give: (UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) {
    self.units = units
    readings = units.indices.map { Self.reading($0, in: units) }
    var (symbols, unitWords) = (HashTable(expecting: units.count * 2), HashTable(expecting: units.count * 8))
    var (perNames, roles) = (HashTable(), HashTable(expecting: 1024))
    var filter = WordFilter()
    for (index, unit) in units.enumerated().reversed() {
      let isRate = readings[index].perDimension == .time
      for var symbol in unit.symbols {
        symbols[WordHash.exact(symbol)] = UInt64(index + 1)
        symbol.withUTF8 { symbol in
          WordHash.withFolded(symbol) { filter.add($0, isRate ? [.symbol, .rate] : .symbol) }
        }
      }
      for name in unit.perOnly {
        perNames[WordHash.exact(name)] = UInt64(index + 1)
      }
      for var word in unit.words {
        word.withUTF8 { word in
          WordHash.withFolded(word) { letters in
            let all = WordHash.exact(letters, letters.indices)
            unitWords[all] = UInt64(index + 1) | unitWords[all] & Self.goesOn
            for place in letters.indices where letters[place] == 0x20 {
              unitWords[WordHash.exact(letters, 0..<place)] |= Self.goesOn
            }
            filter.add(letters, isRate ? [.unit, .rate] : .unit)
          }
        }
      }
    }
    for role in WordRole.allCases {
      let (bit, kind) = (role.bit, WordFilter.Kind(role))
      words(role.rawValue) { word in
        WordHash.withFolded(word) { letters in
          roles[WordHash.exact(letters, letters.indices)] |= bit
          filter.add(letters, kind)
          for index in letters.indices where letters[index] == 0x20 {
            roles[WordHash.exact(letters, 0..<index)] |= WordRoles.goesOn.rawValue
            roles[WordHash.exact(letters, index + 1..<letters.count)] |= WordRoles.goesOnBefore.rawValue
          }
        }
      }
    }
    (self.symbols, self.unitWords, self.perNames, self.roles) = (symbols, unitWords, perNames, roles)
    self.filter = filter
    func named(_ id: String) -> Unit? { units.firstIndex { $0.id == id }.map { Self.reading($0, in: units) } }
    (countUnit, minute, second) = (named("count"), named("min"), named("s"))
  }

  private static func reading(_ index: Int, in units: [UnitDefinition]) -> Unit {
    let unit = units[index]
    func place(_ id: String?) -> Int? { id.flatMap { id in units.firstIndex { $0.id == id } } }
    let per = place(unit.per)
    return Unit(
      id: UInt16(clamping: index), kind: UInt16(clamping: place(unit.kind) ?? index),
      perID: per.map { UInt16(clamping: $0) }, dimension: unit.dimension,
      perDimension: per.map { units[$0].dimension }, factor: unit.factor / (per.map { units[$0].factor } ?? 1))
  }

  /// How a unit is written: `ms`, `GB/day`.
  public func name(of unit: Unit) -> String {
    let definition = units[Int(unit.id)]
    guard let per = unit.perID, definition.per == nil else { return definition.id }
    return definition.id + "/" + units[Int(per)].id
  }

  /// All names of the units of a dimension.
  public func names(of dimension: Dimension) -> [String] {
    units.filter { $0.dimension == dimension && $0.per == nil }.flatMap { $0.symbols + $0.words }
  }

  /// What the spelling of a unit may mean; empty where it is clear.
  public func alternatives(of unit: Unit) -> [String] {
    // Network rates are counted in bits by custom.
    unit.dimension == .data && unit.perID != nil ? [] : units[Int(unit.id)].couldBe
  }

  func unit(symbol text: ByteText, _ range: Range<Int>) -> Unit? { unit(symbols[WordHash.exact(text.bytes, range)]) }
  func unit(symbol: String) -> Unit? { unit(symbols[WordHash.exact(symbol)]) }
  func unit(perName text: ByteText, _ range: Range<Int>) -> Unit? { unit(perNames[WordHash.exact(text.bytes, range)]) }

  func unit(word text: ByteText, _ range: Range<Int>) -> Unit? {
    guard filter.mayBegin(.unit, text, range.lowerBound) else { return nil }
    return unitAndEnds(text, range).unit
  }

  /// The unit that a word or phrase names, and whether longer ones begin with it.
  func unitAndEnds(_ text: ByteText, _ range: Range<Int>) -> (unit: Unit?, goesOn: Bool) {
    let found = unitWords[WordHash.folded(text.bytes, range)]
    return (unit(found & ~Self.goesOn), found & Self.goesOn != 0)
  }

  func roles(_ text: ByteText, _ range: Range<Int>) -> WordRoles {
    guard !range.isEmpty else { return [] }
    guard filter.mayBegin(.role, text, range.lowerBound) || filter.mayBeginRoleBehindMarks(text, range.lowerBound)
    else { return [] }
    return rolesAndEnds(text, range).roles
  }

  /// The roles of a phrase, and whether it begins or ends longer ones.
  func rolesAndEnds(_ text: ByteText, _ range: Range<Int>) -> WordRoles {
    WordRoles(rawValue: roles[WordHash.folded(text.bytes, range)])
  }

  private func unit(_ place: UInt64) -> Unit? { place == 0 ? nil : readings[Int(place) - 1] }
}

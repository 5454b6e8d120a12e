/// What a unit measures.
public enum Dimension: String, CaseIterable, Sendable {
  case time, data, count, currency, frequency, temperature, energy, power, length
  /// `%` and `‰`: shares.
  case percentage
  /// Percentage points.
  case points
  /// `3x`: times as much.
  case multiple
  /// CPU cores and parts of them.
  case cores

  /// Its place among all: names take long to compare and to hash.
  public var place: UInt8 {
    switch self {
    case .time: 0
    case .data: 1
    case .count: 2
    case .currency: 3
    case .frequency: 4
    case .temperature: 5
    case .energy: 6
    case .power: 7
    case .length: 8
    case .percentage: 9
    case .points: 10
    case .multiple: 11
    case .cores: 12
    }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

/// A unit as read, perhaps counted by another one: `ms`, `GB/day`, `€/month`.
public struct Unit: Hashable, Sendable {
  /// The unit's place in the table, which names it.
  public let id: UInt16
  /// The place of the unit whose kind it is of: what tells one count or currency from another.
  public let kind: UInt16
  private let perPlace: UInt16
  public let dimension: Dimension
  public let perDimension: Dimension?
  /// What one of it is in the dimension's base unit: 0.001 for `ms`, 1/86400 for `1/day`.
  public let factor: Double

  init(
    id: UInt16, kind: UInt16, perID: UInt16? = nil, dimension: Dimension, perDimension: Dimension? = nil, factor: Double
  ) {
    self.id = id
    self.kind = kind
    perPlace = perID ?? .max
    self.dimension = dimension
    self.perDimension = perDimension
    self.factor = factor
  }

  /// Of a time that is not divided: `ms`, and not `ms/req`.
  public var isTime: Bool { dimension == .time && perDimension == nil }
  /// `%` and `‰` that are not divided.
  public var isShare: Bool { dimension == .percentage && perDimension == nil }

  /// The place of the unit behind `/`.
  public var perID: UInt16? { perPlace == .max ? nil : perPlace }

  /// Nil when the unit is counted by something already.
  func per(_ other: Unit) -> Unit? {
    guard perID == nil, other.perID == nil, other.factor != 0 else { return nil }
    return Unit(
      id: id, kind: kind, perID: other.id, dimension: dimension, perDimension: other.dimension,
      factor: factor / other.factor)
  }

  /// Whether values in both can be compared. What is counted must be the same: users are no requests.
  public func isConvertible(to other: Unit) -> Bool {
    guard dimension == other.dimension, perDimension == other.perDimension else { return false }
    if dimension == .count || dimension == .currency, kind != other.kind { return false }
    if perDimension == .count, perID != other.perID { return false }
    return true
  }
}

/// An interval of values in a unit; nil stands for a plain number.
public struct Measure: Hashable, Sendable {
  public let interval: Interval
  public let unit: Unit?

  public init(_ interval: Interval, _ unit: Unit?) {
    self.interval = interval
    self.unit = unit
  }

  /// The same in another unit; nil when it measures something else.
  public func converted(to other: Unit?) -> Measure? {
    switch (unit, other) {
    case (nil, nil): return self
    case (let from?, let to?) where from.isConvertible(to: to) && to.factor != 0:
      return Measure(from == to ? interval : interval * (from.factor / to.factor), to)
    default: return nil
    }
  }

  public func adding(_ other: Measure) -> Measure? {
    other.converted(to: unit).map { Measure(interval + $0.interval, unit) }
  }

  public func subtracting(_ other: Measure) -> Measure? {
    other.converted(to: unit).map { Measure(interval - $0.interval, unit) }
  }

  /// How many times as much as another one; nil when that may be zero or measures something else.
  public func ratio(to other: Measure) -> Interval? {
    other.converted(to: unit).flatMap { interval / $0.interval }
  }

  public func multiplied(by factor: Interval) -> Measure { Measure(interval * factor, unit) }
}

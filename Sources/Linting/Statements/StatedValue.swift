import MarkdownModel
import Quantities
import RuleModel

/// A value that a document states of something with a name, so that the same can be recognised elsewhere.
///
/// A class because it is large, and every comparison of values hands it on.
final class StatedValue: Sendable {
  enum Kind: UInt8, Sendable {
    case target, objective, agreement, current, lifetime
    /// The ends of a change: what was before, what was achieved in the end, and to what a sentence says it came.
    case before, achieved, became

    /// Set by people and not measured: nothing was rounded there.
    var isSet: Bool { !isMeasured }
    var isMeasured: Bool { self == .current || isOfChange }
    var isOfChange: Bool { self == .before || self == .achieved || self == .became }
  }

  let kind: Kind
  let stated: StatedFigure
  /// What the value is of, by the names beside it.
  let ownBag: NameBag
  /// The same with what the sections around it add.
  let bag: NameBag
  /// The same without what stands behind the value: "on mobile", "(cached)".
  let core: NameBag
  /// The row or line that states it: what it states is about one thing.
  let record: Int
  /// The words of its name as they stand there, for messages.
  let name: ByteRange
  /// Values of one table or list have the same number: they stand side by side because they differ.
  let container: Int
  let isInList: Bool
  /// Whether a label names it: `**Response time:** 310 ms`.
  let isLabelled: Bool
  /// The state of the task that states it.
  let task: TaskState
  let unit: Int
  /// The period over which it is counted; nil where none is named.
  let window: Interval?
  let section: Int

  /// - Parameters:
  ///   - core: of the names beside it.
  ///   - around: the words of the sections around it.
  init(
    kind: Kind, stated: StatedFigure, ownBag: NameBag, core: NameBag, around: NameBag, record: Int, name: ByteRange,
    container: Int, isInList: Bool, isLabelled: Bool, task: TaskState, unit: Int, window: Interval?, section: Int
  ) {
    (self.kind, self.stated, self.ownBag) = (kind, stated, ownBag)
    bag = ownBag.union(around)
    self.core = core == ownBag ? bag : core.union(around)
    (self.record, self.name, self.container) = (record, name, container)
    (self.isInList, self.isLabelled, self.task) = (isInList, isLabelled, task)
    (self.unit, self.window, self.section) = (unit, window, section)
  }
}

extension StatedValue {
  /// What two values must share to be the same fact, as a digest.
  struct Key: Hashable, Sendable, Comparable {
    private let digest: UInt64

    init(_ value: StatedValue, bag: NameBag, as kind: Kind? = nil) {
      let measure = MeasureKey(value.stated)
      let namesLatency = bag.namesLatency && !measure.isTimeStatistic
      let form = UInt64((kind ?? value.kind).rawValue) << 1 | (namesLatency ? 1 : 0)
      var digest = Digest.joining(form, to: Digest.joining(measure.packed, to: Digest.seed))
      for word in bag.words { digest = Digest.joining(word, to: digest) }
      self.digest = digest
    }

    static func < (a: Key, b: Key) -> Bool { a.digest < b.digest }
  }

  var key: Key { Key(self, bag: bag) }

  /// Whether the name says enough to know the same value elsewhere.
  var isNamed: Bool { isName(bag) }

  /// Whether the names beside the value alone say what it is of.
  var isOwnNamed: Bool { isName(ownBag) }

  private func isName(_ bag: NameBag) -> Bool {
    !bag.isOverfull && (!bag.isEmpty || MeasureKey(stated).isTimeStatistic)
  }

  /// What is achieved differs from what was before, and what a task measured from what was measured before it.
  var mayContradict: Bool { !kind.isOfChange && (kind != .current || task == .none) }

  /// Whether nothing says that the values are of different matters: sections of siblings tell theirs apart.
  func isInSetting(of other: StatedValue) -> Bool {
    bag == ownBag || other.bag == other.ownBag || bag == other.bag
  }

  /// Whether both can be true: rounding and set values taken for what they are.
  func agrees(with other: StatedValue) -> Bool {
    if let window, let otherWindow = other.window, !window.meets(otherWindow) { return true }
    let (own, others) = (stated.quantity.comparator, other.stated.quantity.comparator)
    // A lower and an upper bound make a band.
    if let own, let others, own.isUpperBound && others.isLowerBound || own.isLowerBound && others.isUpperBound {
      return true
    }
    let isExact =
      kind.isSet
      && (stated.figure.kind == .share || stated.quantity.low.exponent == other.stated.quantity.low.exponent
        || own != nil && others != nil)
    guard let mine = (isExact ? stated.exact : stated.figure).adapted(to: other.stated.figure.kind) else { return true }
    return mine.interval.meets((isExact ? other.stated.exact : other.stated.figure).interval)
  }
}

/// What is measured in which way: p95 of a time, a share, so many users.
struct MeasureKey: Equatable, Sendable {
  private enum Form: Equatable {
    case bare, share
    case unit(dimension: Dimension, per: Dimension?, kind: UInt16, perID: UInt16)
  }

  private let statistic: Statistic?
  private let form: Form
  let isTimeStatistic: Bool

  init(_ stated: StatedFigure) { self.init(statistic: stated.statistic, kind: stated.figure.kind) }

  init(statistic: Statistic?, kind: Figure.Kind) {
    self.statistic = statistic == .median ? .p(50) : statistic
    var isTime = false
    switch kind {
    case .bare: form = .bare
    case .share: form = .share
    case .unit(let unit):
      let names = unit.dimension == .count || unit.dimension == .currency
      form = .unit(
        dimension: unit.dimension, per: unit.perDimension, kind: names ? unit.kind : 0,
        perID: unit.perDimension == .count ? unit.perID ?? 0 : 0)
      isTime = unit.isTime
    }
    isTimeStatistic = isTime && statistic != nil
  }

  /// What a fact measures, as far as the fact itself tells.
  init(_ fact: Fact) { self.init(statistic: fact.statistic, kind: Figure.Kind(fact.unit)) }

  /// A digest of its own for each, and for each number below 8 beside it; never 0.
  func digest(with number: UInt8 = 0) -> UInt64 {
    let mixed = (packed << 3 | UInt64(number)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// A number of its own for each; never 0.
  var packed: UInt64 {
    let name: UInt64 =
      switch statistic {
      case nil: 1
      case .percentile(let thousandths)?: UInt64(UInt32(bitPattern: thousandths) & 0x1FFFF) &+ 8
      case .median?: 2
      case .mean?: 3
      case .maximum?: 4
      case .minimum?: 5
      case .peak?: 6
      case .deviation?: 7
      }
    switch form {
    case .bare: return name << 42
    case .share: return name << 42 | 1
    case .unit(let dimension, let per, let kind, let perID):
      let measures = UInt64(dimension.place + 1) << 5 | UInt64(per.map { $0.place + 1 } ?? 0)
      return name << 42 | measures << 33 | UInt64(kind) << 17 | UInt64(perID) << 1
    }
  }
}

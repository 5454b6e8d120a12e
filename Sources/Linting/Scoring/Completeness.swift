import MarkdownModel
import RuleModel

/// A part of a document that counts in its completeness.
public struct ScoredSection: Sendable {
  public enum Place: Sendable, Equatable {
    case frontMatter
    /// The labelled lines below the title.
    case header
    /// A section of the profile, by its index there.
    case profile(Int)
    /// A section of a document without fixed sections, by its index there; -1 before the first heading.
    case document(Int)
    /// Placeholders that stand in no section that counts.
    case elsewhere
  }

  public let place: Place
  public let weight: Int
  /// Indices into `Completeness.slots`.
  public let slots: Range<Int>
  public let filled: Int
  /// The weights of all slots together; a filled one weighs 1.
  public let places: Int
  public let isMissing: Bool

  /// 0 to 1.
  public var fill: Double { slots.isEmpty ? 0 : Double(filled) / Double(places) }

  init(place: Place, weight: Int, slots: Range<Int>, of all: [Slot], isMissing: Bool) {
    self.place = place
    self.weight = weight
    self.slots = slots
    filled = all[slots].count { $0.isFilled }
    places = all[slots].reduce(0) { $0 + $1.weight }
    self.isMissing = isMissing
  }
}

/// How complete a document is, and why: 100 · Σ weight · fill / Σ weight over the sections that count.
public struct Completeness: Sendable {
  public let sections: [ScoredSection]
  public let slots: [Slot]

  /// The sum over the sections.
  public let weight: Double

  init(sections: [ScoredSection], slots: [Slot]) {
    self.sections = sections
    self.slots = slots
    weight = sections.reduce(0) { $0 + Double($1.weight) }
  }

  /// 0 to 100, rounded down: 100 only when every slot is filled.
  public var score: Int {
    guard weight > 0 else { return 0 }
    let sum = sections.reduce(0) { $0 + Double($1.weight) * $1.fill }
    return min(100, max(0, Int((100 * sum / weight + 1e-9).rounded(.down))))
  }

  /// What the score gains when an open slot of a section is filled.
  public func gain(of slot: Slot, in section: ScoredSection) -> Double {
    guard weight > 0, !section.slots.isEmpty else { return 0 }
    let fill = Double(section.filled + 1) / Double(section.places - slot.weight + 1)
    return 100 * Double(section.weight) / weight * (fill - section.fill)
  }

  public var openSlotCount: Int { slots.count { !$0.isFilled } }
}

extension Subject {
  /// How complete the document is.
  public var completeness: Completeness {
    lazyCompleteness {
      if match.profile.hasSections {
        var finder = SlotFinder(subject: self)
        return finder.completeness()
      }
      var finder = GeneralSlotFinder(subject: self)
      return finder.completeness()
    }
  }
}

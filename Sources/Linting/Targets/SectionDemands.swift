import MarkdownModel
import RuleModel

extension Subject {
  /// What the profile asks of the things that the section of a block lists, or a section around it.
  func demand(_ need: Demand.Need, ofBlock block: Int) -> Demand? {
    demandingSection(need, ofBlock: block).flatMap { match.profile.demand(need, ofSection: $0) }
  }

  /// Whether the profile asks anything of the kind.
  func demands(_ need: Demand.Need, ofBlock block: Int) -> Bool { demandingSection(need, ofBlock: block) != nil }

  private func demandingSection(_ need: Demand.Need, ofBlock block: Int) -> Int? {
    guard !match.profile.demands.isEmpty, var section = document.section(ofBlock: block) else { return nil }
    while section >= 0 {
      let template = match.templates[section]
      if template >= 0, match.profile.demands(need, ofSection: template) { return template }
      section = document.sections[section].parent
    }
    return nil
  }

  /// Whether a section or one around it is about something.
  func isBelow(_ role: SectionRole, section: Int?) -> Bool {
    var section = section ?? -1
    while section >= 0 {
      if roles.ownRole(ofSection: section) == role { return true }
      section = document.sections[section].parent
    }
    return false
  }

  /// The name in a heading that names one of several things: `Added latency` in `Alert 1: Added latency`.
  func name(ofSection section: Int) -> ByteRange {
    let bytes = document.source.bytes
    let title = document.sections[section].title
    guard let colon = bytes[title.lower..<title.upper].firstIndex(of: UInt8(ascii: ":")), colon > title.lower else {
      return title
    }
    var start = colon + 1
    while start < title.upper, bytes[start].isSpaceOrTab { start += 1 }
    return bytes[colon - 1].isDigit && start < title.upper ? ByteRange(start, title.upper) : title
  }

  /// Whether a cell is empty, and no other rule says so.
  func isForgotten(_ cell: ByteRange) -> Bool {
    cell.isEmpty && cell.lower > 0 && !hasPlaceholder(in: ByteRange(cell.lower - 1, cell.upper + 1))
  }

  /// Whether a cell or value says nothing: empty, a dash, `N/A`, or a placeholder that is reported already.
  func saysNothing(_ range: ByteRange) -> Bool {
    let bytes = document.source.bytes
    if hasPlaceholder(in: range) { return true }
    let text = bytes[range.lower..<range.upper]
    if !text.contains(where: { $0.isAlphanumericASCII || $0 >= 0xC3 && $0 != 0xE2 && $0 != 0xEF }) { return true }
    return text.count >= 3 && text.first.map { $0 | 0x20 == UInt8(ascii: "n") } ?? false
      && text.dropFirst().first == UInt8(ascii: "/")
  }
}

/// How many of a table's or list's things have something; whether one that lacks it stands out.
struct Peers {
  private(set) var have = 0
  private(set) var lack = 0

  mutating func count(_ has: Bool) { if has { have += 1 } else { lack += 1 } }

  /// At least two have it, and two for each that lacks it.
  var mostHave: Bool { have >= 2 && have >= 2 * lack }
  /// At least three have it, and three for each that lacks it: for things that are only alike.
  var nearlyAllHave: Bool { have >= 3 && have >= 3 * lack }
}

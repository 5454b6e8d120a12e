import RuleModel

@testable import Linting
import TestSupport

/// How a generated document is written; none of it may change a score.
struct WritingStyle: CustomStringConvertible {
  var bullet = "-"
  var delimiter = "."
  var strong = "**"
  var isPadded = false
  var isUnderlined = false
  var lineEnding = "\n"
  var hasByteOrderMark = false
  /// The least number of bytes in a line of running text before it is broken.
  var lineWidth = Int.max

  init() {}

  init(_ random: inout SeededGenerator) {
    bullet = random.one(of: ["-", "*", "+"])
    delimiter = random.one(of: [".", ")"])
    strong = random.one(of: ["**", "__"])
    isPadded = random.chance(50)
    isUnderlined = random.chance(50)
    lineEnding = random.one(of: ["\n", "\r\n"])
    hasByteOrderMark = random.chance(30)
    lineWidth = random.one(of: [30, 60, .max])
  }

  var description: String {
    "\(bullet) 1\(delimiter) \(strong) padded \(isPadded) underlined \(isUnderlined) width \(lineWidth) \(lineEnding.utf8.count)"
  }
}

/// A document made from a profile, of which any slot can be filled or left open.
struct GeneratedDocument {
  private enum Piece {
    case text(slot: Int)
    case field(name: String, slot: Int)
    /// The first column names the rows.
    case table(columns: [String], rows: [[Int]])
    case list(ListTemplate.Kind, slots: [Int])
    case line(String)
    case blank
  }

  private struct Part {
    let level: Int
    let title: String
    let pieces: [Piece]
  }

  let profile: Profile
  private(set) var slotCount = 0
  private var frontMatter: [(key: String, slot: Int)] = []
  private var parts: [Part] = []
  /// The sections that may be left out, each with all that is nested in it: indices of parts.
  private(set) var requiredParts: [Range<Int>] = []
  private let blank: Profile.Blank
  private let language: String

  init(_ profile: Profile, _ random: inout SeededGenerator) {
    self.profile = profile
    language = random.chance(50) ? "en" : "fr"
    blank = random.one(
      of: profile.blanks.isEmpty ? [.doubleBrace] : profile.blanks.sorted { $0.rawValue < $1.rawValue })
    for field in profile.frontMatterFields where field.isRequired && field.id != "completeness" {
      frontMatter.append((field.id, nextSlot()))
    }
    parts.append(Part(level: 1, title: "Cache performance", pieces: fields(profile.fields)))
    if profile.hasSections { addSections(&random) } else { addGeneralSections(&random) }
  }

  private mutating func nextSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  // MARK: Making

  private mutating func addSections(_ random: inout SeededGenerator) {
    let sections = profile.sections
    var isIncluded = [Bool](repeating: false, count: sections.count)
    for (index, section) in sections.enumerated() {
      let hasParent = section.parent < 0 || isIncluded[section.parent]
      isIncluded[index] = hasParent && (section.isRequired || random.chance(60))
    }
    var partOf = [Int](repeating: -1, count: sections.count)
    for index in sections.indices where isIncluded[index] {
      partOf[index] = parts.count
      parts.append(part(sections[index], &random))
    }
    for (index, section) in sections.enumerated() where isIncluded[index] && section.isRequired {
      let end = parts[(partOf[index] + 1)...].firstIndex { $0.level <= section.level } ?? parts.count
      requiredParts.append(partOf[index]..<end)
    }
  }

  private mutating func part(_ section: SectionTemplate, _ random: inout SeededGenerator) -> Part {
    var pieces: [Piece] = []
    let isBare =
      section.fields.isEmpty && section.tables.isEmpty && section.lists.isEmpty && section.items == nil
    if section.expectsText || (isBare && section.weight > 0) { pieces += [.text(slot: nextSlot()), .blank] }
    pieces += fields(section.fields)
    for table in section.tables { pieces += self.table(table, rows: Int.random(in: 1...4, using: &random)) }
    for list in section.lists {
      let slots = (0..<Int.random(in: max(1, list.minimumItems)...4, using: &random)).map { _ in nextSlot() }
      pieces += [.list(list.kind, slots: slots), .blank]
    }
    if let items = section.items {
      for number in 1...Int.random(in: 1...3, using: &random) {
        let name = "\(items.names.first(in: language)) \(number): Session lookup"
        pieces += [
          .line(items.level == 0 ? "**\(name)**" : String(repeating: "#", count: items.level) + " " + name), .blank,
        ]
        pieces += fields(items.fields)
      }
    }
    return Part(level: section.level, title: section.names.first(in: language), pieces: pieces)
  }

  private mutating func fields(_ fields: [Field]) -> [Piece] {
    fields.isEmpty ? [] : fields.map { .field(name: $0.names.first(in: language), slot: nextSlot()) } + [.blank]
  }

  private mutating func table(_ table: TableTemplate, rows: Int) -> [Piece] {
    let columns = table.columns.map { $0.names.first(in: language) }
    return [.table(columns: columns, rows: (0..<rows).map { _ in columns.map { _ in nextSlot() } }), .blank]
  }

  private mutating func addGeneralSections(_ random: inout SeededGenerator) {
    for name in ["Method", "Results", "Load", "Outlook"] where random.chance(80) {
      var pieces: [Piece] = []
      if random.chance(60) { pieces += [.text(slot: nextSlot()), .blank] }
      if random.chance(60) {
        pieces += ["Owner", "Peak", "Date"].map { .field(name: $0, slot: nextSlot()) } + [.blank]
      }
      if random.chance(60) || pieces.isEmpty {
        let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in (0..<3).map { _ in nextSlot() } }
        pieces += [.table(columns: ["Route", "p95", "Load"], rows: rows), .blank]
      }
      parts.append(Part(level: 2, title: name, pieces: pieces))
    }
  }

  // MARK: Writing

  /// - Parameters:
  ///   - isFilled: for each slot whether it is filled.
  ///   - omitted: the parts to leave out.
  ///   - rowOrder: shuffles the rows of each table.
  func text(
    _ isFilled: [Bool], _ style: WritingStyle = WritingStyle(), omitting omitted: Range<Int> = 0..<0,
    rowOrder: SeededGenerator? = nil
  ) -> [UInt8] {
    var writer = Writer(style: style, isFilled: isFilled, blank: blank, rowOrder: rowOrder)
    writer.lines = ["---", "profile: \(profile.id)"]
    for (key, slot) in frontMatter { writer.lines.append("\(key): \(writer.short(slot))") }
    writer.lines += ["---", ""]
    for (index, part) in parts.enumerated() where !omitted.contains(index) {
      writer.heading(part.title, level: part.level)
      for piece in part.pieces {
        switch piece {
        case .text(let slot): writer.lines += writer.paragraph(slot)
        case .field(let name, let slot): writer.field(name, slot)
        case .table(let columns, let rows): writer.table(columns, rows)
        case .list(let kind, let slots): writer.list(kind, slots)
        case .line(let line): writer.lines.append(line)
        case .blank: writer.lines.append("")
        }
      }
    }
    let text = writer.lines.joined(separator: style.lineEnding) + style.lineEnding
    return (style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private struct Writer {
    let style: WritingStyle
    let isFilled: [Bool]
    let blank: Profile.Blank
    var rowOrder: SeededGenerator?
    var lines: [String] = []

    private static let values = [
      "41 ms at the peak", "Ines Calder", "12 of 96 workers", "two zones in Paris", "7 % below plan",
    ]

    func short(_ slot: Int) -> String {
      isFilled[slot] ? "\(Self.values[slot % Self.values.count]), item \(slot)" : open(slot)
    }

    private func open(_ slot: Int) -> String {
      switch blank {
      case .doubleBrace: "{{value_\(slot)}}"
      case .bracket: "[value \(slot)]"
      case .brace: "{value \(slot)}"
      case .angle: "<value \(slot)>"
      }
    }

    func paragraph(_ slot: Int) -> [String] {
      guard isFilled[slot] else { return [open(slot)] }
      let text = "The cache of region \(slot) answers 93 % of all reads, and the rest goes to the two nodes in Paris."
      var lines = [""]
      for word in text.split(separator: " ") {
        if lines[lines.count - 1].count > style.lineWidth { lines.append("") }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
      return lines
    }

    mutating func heading(_ title: String, level: Int) {
      if style.isUnderlined, level <= 2 {
        lines += [title, String(repeating: level == 1 ? "=" : "-", count: 12), ""]
      } else {
        lines += [String(repeating: "#", count: level) + " " + title, ""]
      }
    }

    mutating func field(_ name: String, _ slot: Int) {
      lines.append("\(style.bullet) \(style.strong)\(name):\(style.strong) \(short(slot))")
    }

    mutating func list(_ kind: ListTemplate.Kind, _ slots: [Int]) {
      for (index, slot) in slots.enumerated() {
        switch kind {
        case .bullets: lines.append("\(style.bullet) \(short(slot))")
        case .numbers: lines.append("\(index + 1)\(style.delimiter) \(short(slot))")
        case .tasks: lines.append("\(style.bullet) [ ] \(short(slot))")
        }
      }
    }

    mutating func table(_ columns: [String], _ rows: [[Int]]) {
      let rows =
        rowOrder.map { order in
          var order = order
          return rows.shuffled(using: &order)
        } ?? rows
      let cells = [columns] + rows.map { $0.map { short($0) } }
      let widths = columns.indices.map { column in style.isPadded ? cells.map { $0[column].count }.max() ?? 3 : 0 }
      func line(_ row: [String]) -> String {
        "| "
          + zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }.joined(separator: " | ")
          + " |"
      }
      lines.append(line(cells[0]))
      lines.append("|" + columns.map { _ in style.isPadded ? " :---- |" : "---|" }.joined())
      for row in cells.dropFirst() { lines.append(line(row)) }
    }
  }
}

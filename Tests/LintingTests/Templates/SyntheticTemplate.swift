import RuleModel

/// An empty template made from a profile's own section, field and column names, with blanks of one kind.
struct SyntheticTemplate {
  let profile: Profile
  let language: String
  let blank: Profile.Blank
  private var lines: [String] = []
  private var count = 0

  init(_ profile: Profile, language: String, blank: Profile.Blank) {
    self.profile = profile
    self.language = language
    self.blank = blank
    if profile.requiresFrontMatter {
      lines.append("---")
      for field in profile.frontMatterFields { lines.append("\(field.id): \(nextBlank())") }
      lines += ["---", ""]
    }
    lines += ["# \(profile.titles.first(in: language))", ""]
    add(profile.fields)
    for section in profile.sections { add(section) }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func add(_ section: SectionTemplate) {
    lines += [String(repeating: "#", count: section.level) + " " + section.names.first(in: language), ""]
    if section.expectsText { lines += [nextBlank(), ""] }
    add(section.fields)
    for table in section.tables { add(table) }
    for list in section.lists { add(list) }
    if let items = section.items { add(items.fields) }
    let hasSlots =
      section.expectsText || !section.fields.isEmpty || !section.tables.isEmpty || !section.lists.isEmpty
      || section.items != nil
    if !hasSlots { lines += [nextBlank(), ""] }
  }

  private mutating func add(_ fields: [Field]) {
    guard !fields.isEmpty else { return }
    for field in fields { lines.append("- **\(field.names.first(in: language)):** \(nextBlank())") }
    lines.append("")
  }

  private mutating func add(_ table: TableTemplate) {
    lines.append("| " + table.columns.map { $0.names.first(in: language) }.joined(separator: " | ") + " |")
    lines.append("|" + String(repeating: " --- |", count: table.columns.count))
    lines += ["| " + table.columns.map { _ in nextBlank() }.joined(separator: " | ") + " |", ""]
  }

  private mutating func add(_ list: ListTemplate) {
    let mark = ["-", "1.", "- [ ]"][ListTemplate.Kind.allCases.firstIndex(of: list.kind) ?? 0]
    lines += ["\(mark) \(nextBlank())", ""]
  }

  private mutating func nextBlank() -> String {
    count += 1
    return switch blank {
    case .doubleBrace: "{{value_\(count)}}"
    case .bracket: "[value \(count)]"
    case .brace: "{value \(count)}"
    case .angle: "<value \(count)>"
    }
  }
}

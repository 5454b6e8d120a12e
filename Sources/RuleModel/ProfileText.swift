/// A profile as the text of its file, to be read and edited by people.
public struct ProfileText {
  private static let width = 120

  private let profile: Profile
  private var lines: [String] = []

  public init(_ profile: Profile) {
    self.profile = profile
    addHead()
    addTexts(
      "template-lines", profile.ownLines, profile.lineDigests,
      about: "To leave one of these in a document is a mistake.")
    addTexts(
      "template-words", profile.ownWords, profile.wordDigests,
      about: "To leave these is no mistake, but they do not count as filled in.")
    addDemands()
    addFields(profile.fields, at: 0)
    if !profile.sections.isEmpty { add("sections:", at: 0) }
    for index in profile.sections.indices { addSection(index) }
  }

  public var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func add(_ line: String, at depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  // MARK: Head

  private mutating func addHead() {
    add("id: \(profile.id)", at: 0)
    add("title: \(localized(profile.title))", at: 0)
    add("summary: \(YAMLScalar.text(profile.summary))", at: 0)
    if profile.replacesBuiltIn { add("replaces-built-in: true", at: 0) }
    add("order: \(profile.order.rawValue)", at: 0)
    add("blanks: \(list(Profile.Blank.allCases.filter(profile.blanks.contains).map(\.rawValue)))", at: 0)
    addFrontMatter()
    add("recognition:\(profile.titles.all.isEmpty && profile.frontMatterSigns.isEmpty ? " {}" : "")", at: 0)
    if !profile.titles.all.isEmpty { add("titles: \(names(profile.titles))", at: 1) }
    if !profile.frontMatterSigns.isEmpty {
      let signs = profile.frontMatterSigns.map { "\(YAMLScalar.inList($0.key)): \(YAMLScalar.inList($0.value))" }
      add("front-matter: {\(signs.joined(separator: ", "))}", at: 1)
    }
  }

  private mutating func addFrontMatter() {
    guard profile.requiresFrontMatter || !profile.frontMatterFields.isEmpty || profile.hasClosedFrontMatter else {
      return
    }
    add("front-matter:", at: 0)
    add("required: \(profile.requiresFrontMatter)", at: 1)
    if profile.hasClosedFrontMatter { add("closed: true", at: 1) }
    if profile.frontMatterWeight != 1 { add("weight: \(profile.frontMatterWeight)", at: 1) }
    if !profile.frontMatterFields.isEmpty { add("fields:", at: 1) }
    for field in profile.frontMatterFields {
      add("- {id: \(YAMLScalar.inList(field.id)), required: \(field.isRequired)}", at: 2)
    }
  }

  private mutating func addTexts(_ key: String, _ texts: [String], _ digests: Set<UInt64>, about: String) {
    guard !texts.isEmpty || !digests.isEmpty else { return }
    add("# \(about)", at: 0)
    add("\(key):", at: 0)
    for text in texts { add("- \(YAMLScalar.text(text))", at: 1) }
    for digest in digests.sorted() {
      let digits = String(digest, radix: 16)
      add("- '\(String(repeating: "0", count: 16 - digits.count))\(digits)'", at: 1)
    }
  }

  private mutating func addDemands() {
    if profile.demands.isEmpty { return }
    add("demands:", at: 0)
    for demand in profile.demands {
      let places = demand.places.map { profile.sections[$0].id }
      let within = places.isEmpty ? "" : ", in: \(list(places))"
      let when = demand.isByMajority ? ", when: most-have" : ""
      add(
        "- {of: \(YAMLScalar.inList(profile.sections[demand.section].id)), needs: \(demand.need.rawValue)\(within)\(when)}",
        at: 1)
    }
  }

  // MARK: Sections

  private mutating func addSection(_ index: Int) {
    let section = profile.sections[index]
    var depth = 1
    var parent = section.parent
    while parent >= 0 {
      depth += 2
      parent = profile.sections[parent].parent
    }
    if section.parent < 0 { add("", at: 0) }
    if section.parent >= 0, profile.sections[..<index].last(where: { $0.parent == section.parent }) == nil {
      add("sections:", at: depth - 1)
    }
    add("- id: \(YAMLScalar.text(section.id))", at: depth)
    add("level: \(section.level)", at: depth + 1)
    addNames(section.names, at: depth + 1)
    add("required: \(section.isRequired)", at: depth + 1)
    if section.weight != 1 { add("weight: \(section.weight)", at: depth + 1) }
    if section.expectsText { add("text: true", at: depth + 1) }
    addFields(section.fields, at: depth + 1)
    addTables(section.tables, at: depth + 1)
    if !section.lists.isEmpty { add("lists:", at: depth + 1) }
    for list in section.lists {
      add(
        "- {id: \(YAMLScalar.inList(list.id)), kind: \(list.kind.rawValue), items: \(list.minimumItems)}", at: depth + 2
      )
    }
    guard let items = section.items else { return }
    add("items:", at: depth + 1)
    addNames(items.names, at: depth + 2)
    add("level: \(items.level)", at: depth + 2)
    if items.minimum != 1 { add("minimum: \(items.minimum)", at: depth + 2) }
    addFields(items.fields, at: depth + 2)
    addTables(items.tables, at: depth + 2)
  }

  private mutating func addFields(_ fields: [Field], at depth: Int) {
    if !fields.isEmpty { add("fields:", at: depth) }
    for field in fields {
      addPart(field.id, field.names, field.role, field.isRequired, field.choices, at: depth + 1)
    }
  }

  private mutating func addTables(_ tables: [TableTemplate], at depth: Int) {
    if !tables.isEmpty { add("tables:", at: depth) }
    for table in tables {
      add("- id: \(YAMLScalar.text(table.id))", at: depth + 1)
      add("required: \(table.isRequired)", at: depth + 2)
      if table.minimumRows != 1 { add("rows: \(table.minimumRows)", at: depth + 2) }
      add("columns:", at: depth + 2)
      for column in table.columns {
        addPart(column.id, column.names, column.role, column.isRequired, [], at: depth + 3)
      }
    }
  }

  /// A field or column: one line where it is short.
  private mutating func addPart(
    _ id: String, _ names: Names, _ role: Role?, _ isRequired: Bool, _ choices: [String], at depth: Int
  ) {
    var parts = ["id: \(YAMLScalar.inList(id))", "names: \(self.names(names))"]
    if let role { parts.append("role: \(role.rawValue)") }
    parts.append("required: \(isRequired)")
    if !choices.isEmpty { parts.append("choices: \(list(choices))") }
    let line = "- {\(parts.joined(separator: ", "))}"
    if depth * 2 + line.count <= Self.width { return add(line, at: depth) }
    for (index, part) in parts.enumerated() { add((index == 0 ? "- " : "  ") + part, at: depth) }
  }

  private mutating func addNames(_ names: Names, at depth: Int) {
    let line = "names: \(self.names(names))"
    if depth * 2 + line.count <= Self.width { return add(line, at: depth) }
    add("names:", at: depth)
    for language in names.languages { add("\(language): \(list(Array(names.names(in: language))))", at: depth + 1) }
  }

  // MARK: Values

  private func names(_ names: Names) -> String {
    "{\(names.languages.map { "\($0): \(list(Array(names.names(in: $0))))" }.joined(separator: ", "))}"
  }

  private func localized(_ text: LocalizedText) -> String {
    let languages = text.languages
    if languages == ["en"] { return YAMLScalar.text(text.english) }
    return "{\(languages.map { "\($0): \(YAMLScalar.inList(text.text(in: $0)))" }.joined(separator: ", "))}"
  }

  private func list(_ texts: [String]) -> String { "[\(texts.map(YAMLScalar.inList).joined(separator: ", "))]" }
}

/// Text as a scalar of YAML.
public enum YAMLScalar {
  /// Words that YAML readers take for something else than text.
  private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  public static func text(_ text: String) -> String { isPlain(text, isInList: false) ? text : quoted(text) }

  /// For lists in brackets and mappings in braces.
  static func inList(_ text: String) -> String { isPlain(text, isInList: true) ? text : quoted(text) }

  private static func isPlain(_ text: String, isInList: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isLetter(first), last != " ",
      last != ":", !reserved.contains(text.lowercased())
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if !isSafe(scalar, isInList: isInList) { return false }
      if previous == ":", scalar == " " || isInList { return false }
      if previous == " ", scalar == "#" { return false }
      previous = scalar
    }
    return true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (0xC0...0x24F).contains(scalar.value)
  }

  private static func isSafe(_ scalar: Unicode.Scalar, isInList: Bool) -> Bool {
    switch scalar {
    case ",", "[", "]", "{", "}": !isInList
    case "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{7F}": false
    default: scalar.value >= 0x20 && !(0x80...0x9F).contains(scalar.value)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default:
        if isSafe(scalar, isInList: false) || scalar == "\u{A0}" {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
      }
    }
    return quoted + "\""
  }
}

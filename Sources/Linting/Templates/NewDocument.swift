import MarkdownModel
import RuleModel

/// A fresh document of a profile: all its sections, tables and labelled lines, with blanks that say what belongs there.
public struct NewDocument {
  private let profile: Profile
  private let language: String
  private let title: String?
  private let today: CalendarDate
  private let words: NewDocumentWords
  private var blanks: BlankWriter
  private var lines: [String] = []

  /// - Parameters:
  ///   - title: the heading of the document; by default the profile's, with a blank behind it.
  ///   - language: a two-letter code; of names and of what the blanks say.
  public init(_ profile: Profile, in book: RuleBook, title: String? = nil, language: String, today: CalendarDate) {
    self.profile = profile
    self.language = language
    self.title = title
    self.today = today
    words = NewDocumentWords(book.vocabulary, language: language)
    blanks = BlankWriter(profile.blanks, elements: book.placeholderWords.htmlElements)
    let asksForCompleteness = profile.frontMatterFields.contains { $0.id == "completeness" }
    write(completeness: 0)
    if asksForCompleteness {
      let report = Linter(book, lintsEverything: true).lint(Array(text.utf8), path: "new.md")
      write(completeness: report.subject?.completeness.score ?? 0)
    }
  }

  public var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write(completeness: Int) {
    lines = []
    addFrontMatter(completeness)
    addTitle()
    addFields(profile.fields)
    for index in profile.sections.indices { addSection(index) }
    if !profile.hasSections, profile.fields.isEmpty {
      add(blanks.blank(words.sentences(on: profile.title.text(in: language))))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// A paragraph or a list, with an empty line behind it.
  private mutating func add(_ block: String...) { lines += block + [""] }

  // MARK: Front matter

  private mutating func addFrontMatter(_ completeness: Int) {
    let asked = profile.frontMatterFields.map(\.id)
    var beside = [("profile", profile.id), ("status", "draft"), ("created", "\(today)"), ("updated", "\(today)")]
    if language != "en" { beside.append(("lang", language)) }
    lines.append("---")
    for (key, value) in beside.prefix(1) where !asked.contains(key) { lines.append(Self.line(key, value)) }
    for field in profile.frontMatterFields {
      let value = value(of: field.id, completeness)
      let comment = !field.isRequired ? " # optional" : value == "[]" || field.id == "profile" ? " # required" : ""
      lines.append("\(YAMLScalar.text(field.id)): \(value)\(comment)")
    }
    for (key, value) in beside.dropFirst() where !asked.contains(key) { lines.append(Self.line(key, value)) }
    lines += ["---", ""]
  }

  private static func line(_ key: String, _ value: String) -> String {
    "\(key): \(value) # \(TemplateWords.besideMark)"
  }

  private mutating func value(of key: String, _ completeness: Int) -> String {
    switch key {
    case "profile": return profile.id
    case "status": return "draft"
    case "created", "updated", "date": return "\(today)"
    case "last-synced": return "never"
    case "completeness": return "\(completeness)"
    case "lang": return language
    case "related", "dependencies", "tags", "depends-on": return "[]"
    default: break
    }
    if let sign = profile.frontMatterSigns.first(where: { $0.key == key }) { return YAMLScalar.text(sign.value) }
    let name = key.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return "\"\(blanks.blank(words.value(of: name)))\""
  }

  // MARK: Title and sections

  private mutating func addTitle() {
    // Where sections stand at the first level the title would be taken for one.
    guard !profile.sections.contains(where: { $0.level == 1 }) else { return }
    if let title { return add("# \(MarkdownName.escaped(title))") }
    let name = profile.titles.first(in: language)
    let blank = blanks.blank(words.subject)
    add(name.isEmpty ? "# \(blank)" : "# \(MarkdownName.escaped(name)): \(blank)")
  }

  private mutating func addSection(_ index: Int) {
    let section = profile.sections[index]
    let name = section.names.first(in: language)
    add("\(String(repeating: "#", count: section.level)) \(MarkdownName.escaped(name))")
    if !section.isRequired { add(words.optionalSection) }
    let isLeaf = !profile.sections.contains { $0.parent == index }
    if section.expectsText || section.content.isEmpty && isLeaf { add(blanks.blank(words.sentences(on: name))) }
    addFields(section.fields)
    for table in section.tables { addTable(table) }
    for list in section.lists { addList(list, name) }
    if let items = section.items { addItems(items) }
  }

  private mutating func addItems(_ items: ItemTemplate) {
    if items.minimum > 1 { add(words.least(items.minimum)) }
    let noun = items.names.first(in: language)
    if items.level == 0 {
      add("**\(blanks.blank("\(noun) 1"))**")
    } else {
      add("\(String(repeating: "#", count: items.level)) \(MarkdownName.escaped(noun)) 1: \(blanks.blank(words.name))")
    }
    if items.fields.isEmpty, items.tables.isEmpty { add(blanks.blank(words.sentences(on: noun))) }
    addFields(items.fields)
    for table in items.tables { addTable(table) }
  }

  // MARK: Parts

  private mutating func addFields(_ fields: [Field]) {
    guard !fields.isEmpty else { return }
    for field in fields {
      let name = field.names.first(in: language)
      let isList = field.choices.count >= 2
      let what = isList ? BlankWriter.alternatives(field.choices) : words.blank(for: field.role, name)
      lines.append(
        "- **\(MarkdownName.escaped(name)):** \(blanks.blank(words.marked(what, isOptional: !field.isRequired), keepsBars: isList))"
      )
    }
    lines.append("")
  }

  private mutating func addTable(_ table: TableTemplate) {
    if let hint = words.table(isOptional: !table.isRequired, rows: table.minimumRows) { add(hint) }
    let names = table.columns.map { $0.names.first(in: language) }
    lines.append("| \(names.map(MarkdownName.cell).joined(separator: " | ")) |")
    lines.append("|\(String(repeating: " --- |", count: names.count))")
    for _ in 0..<min(max(table.minimumRows, 1), 100) {
      let cells = zip(table.columns, names).map { column, name in
        blanks.blank(words.marked(words.blank(for: column.role, name), isOptional: !column.isRequired))
      }
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    lines.append("")
  }

  private mutating func addList(_ list: ListTemplate, _ name: String) {
    if list.minimumItems > 1 { add(words.least(list.minimumItems)) }
    for number in 1...min(max(list.minimumItems, 1), 100) {
      let mark =
        switch list.kind {
        case .bullets: "-"
        case .numbers: "\(number)."
        case .tasks: "- [ ]"
        }
      lines.append("\(mark) \(blanks.blank(words.entry(for: name)))")
    }
    lines.append("")
  }
}

/// Writes blanks in the forms of a profile, in turn.
struct BlankWriter {
  private let forms: [Profile.Blank]
  private let elements: WordSet
  private var count = 0

  /// - Parameter elements: the names of HTML; a blank in angle brackets must not begin with one.
  init(_ forms: Set<Profile.Blank>, elements: WordSet) {
    self.forms = forms.isEmpty ? [.doubleBrace] : Profile.Blank.allCases.filter(forms.contains)
    self.elements = elements
  }

  mutating func blank(_ text: String, keepsBars: Bool = false) -> String {
    let form = forms[count % forms.count]
    count += 1
    let inner = Self.harmless(text, keepsBars: keepsBars)
    switch form {
    case .doubleBrace: return "{{\(inner)}}"
    case .bracket: return "[\(inner)]"
    case .brace: return "{\(inner)}"
    case .angle:
      let first = Array((inner.split { !$0.isLetter && !$0.isNumber }.first ?? "").utf8).map(\.lowercasedASCII)
      return elements.contains(first[...]) ? "<the \(inner)>" : "<\(inner)>"
    }
  }

  /// What delimits alternatives; names that hold it are kept apart by bars.
  static func alternatives(_ choices: [String]) -> String {
    choices.contains { $0.contains("/") } ? choices.joined(separator: " | ") : choices.joined(separator: " / ")
  }

  /// Without what would end a blank, or make code, a link or a route of it.
  private static func harmless(_ text: String, keepsBars: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isMark = "{}[]<>\\`*_$^=\";,:#".unicodeScalars.contains(scalar) || scalar.value < 0x20
      if isMark || scalar == "|" && !keepsBars {
        if !result.hasSuffix(" ") { result += " " }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.trimmed
  }
}

/// Names of sections, columns and labels as Markdown.
enum MarkdownName {
  static func escaped(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      if scalar.value < 0x20 {
        result += " "
        continue
      }
      if "\\`*_[]<|".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  static func cell(_ name: String) -> String { escaped(name) }
}

/// What `new` says in blanks and comments.
struct NewDocumentWords {
  private let vocabulary: Vocabulary
  private let isFrench: Bool

  init(_ vocabulary: Vocabulary, language: String) {
    self.vocabulary = vocabulary
    isFrench = language == "fr"
  }

  private var code: String { isFrench ? "fr" : "en" }

  var subject: String { isFrench ? "nom de ce dont il s'agit" : "name of what it is about" }
  var name: String { isFrench ? "nom" : "name" }
  var optionalSection: String {
    isFrench
      ? "<!-- facultatif : supprimer cette section si elle est sans objet -->"
      : "<!-- optional: remove this section where it does not apply -->"
  }

  func sentences(on name: String) -> String { isFrench ? "quelques phrases sur \(name)" : "sentences on \(name)" }
  func entry(for name: String) -> String { isFrench ? "élément de \(name)" : "entry for \(name)" }
  func value(of name: String) -> String { isFrench ? "valeur de \(name)" : "value of \(name)" }

  func blank(for role: Role?, _ name: String) -> String {
    role.flatMap { vocabulary.words("blank-\(code)-\($0.rawValue)").first } ?? value(of: name)
  }

  func marked(_ text: String, isOptional: Bool) -> String {
    isOptional ? "\(text) (\(isFrench ? "facultatif" : "optional"))" : text
  }

  func least(_ count: Int) -> String { "<!-- \(isFrench ? "au moins" : "at least") \(count) -->" }

  func table(isOptional: Bool, rows: Int) -> String? {
    let optional = isOptional ? [isFrench ? "tableau facultatif" : "optional table"] : []
    let least = rows > 1 ? [isFrench ? "au moins \(rows) lignes" : "at least \(rows) rows"] : []
    let hints = optional + least
    return hints.isEmpty ? nil : "<!-- \(hints.joined(separator: ", ")) -->"
  }
}

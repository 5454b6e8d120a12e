import RuleModel

@testable import Linting

/// What a document can show of a profile, as lines of text: no ids, synonyms, roles and weights, and nothing of what
/// the template says itself.
struct VisibleProfile {
  private let profile: Profile
  private let language: String

  init(_ profile: Profile, language: String) {
    self.profile = profile
    self.language = language
  }

  var lines: [String] {
    // The certain forms of blanks are found in every document.
    let blanks = profile.blanks.intersection([.bracket, .brace]).map(\.rawValue).sorted()
    var lines = ["blanks: \(blanks)", "title: \(profile.titles.first(in: language))"]
    lines += profile.frontMatterFields.map { "front matter: \($0.id)\(mark($0.isRequired))" }
    lines += profile.fields.map(line)
    for (index, section) in profile.sections.enumerated() { lines += self.lines(of: section, index) }
    return lines
  }

  private func lines(of section: SectionTemplate, _ index: Int) -> [String] {
    let isLeaf = !profile.sections.contains { $0.parent == index }
    let hasText = section.expectsText || isLeaf && section.content.isEmpty
    let parent = section.parent < 0 ? "" : " in " + profile.sections[section.parent].names.first(in: language)
    var lines = [
      "\(section.level) \(section.names.first(in: language))\(mark(section.isRequired))\(parent)\(hasText ? ", text" : "")"
    ]
    lines += section.fields.map(line) + section.tables.map(line)
    lines += section.lists.map { "\($0.minimumItems) \($0.kind)" }
    if let items = section.items {
      lines.append("\(items.minimum) \(items.names.first(in: language)), level \(items.level)")
      lines += items.fields.map(line) + items.tables.map(line)
    }
    return lines
  }

  private func line(_ field: Field) -> String {
    let choices = field.choices.count > 1 ? " \(field.choices)" : ""
    return "field \(field.names.first(in: language))\(mark(field.isRequired))\(choices)"
  }

  private func line(_ table: TableTemplate) -> String {
    let columns = table.columns.map { $0.names.first(in: language) + mark($0.isRequired) }
    return "table\(mark(table.isRequired)) \(table.minimumRows): \(columns)"
  }

  private func mark(_ isRequired: Bool) -> String { isRequired ? "" : "?" }
}

import MarkdownModel
import RuleModel

/// All names of all profiles, made ready to look up: one look-up of a heading serves every profile.
struct ProfileIndex: Sendable {
  struct SectionName: Sendable {
    let profile: Int
    let section: Int
  }

  let profiles: [Profile]
  private var sections: [FoldedText: [SectionName]] = [:]
  let itemNames: [[Int: [FoldedText]]]
  let titles: [NameSet]
  /// For each profile the indices of its required sections.
  let requiredSections: [[Int]]

  /// The words that make a document one about performance: the titles of the general profile.
  let subjectNames: NameSet

  init(_ profiles: [Profile]) {
    self.profiles = profiles
    var itemNames: [[Int: [FoldedText]]] = []
    for (index, profile) in profiles.enumerated() {
      var items: [Int: [FoldedText]] = [:]
      for (section, template) in profile.sections.enumerated() {
        for name in template.names.all {
          let key = FoldedText(name).key
          if sections[key]?.contains(where: { $0.profile == index && $0.section == section }) == true { continue }
          sections[key, default: []].append(SectionName(profile: index, section: section))
        }
        if let item = template.items { items[section] = item.names.all.map { FoldedText($0).key } }
      }
      itemNames.append(items)
    }
    subjectNames = NameSet(profiles.first { !$0.hasSections }?.titles.all.map { FoldedText($0).key } ?? [])
    requiredSections = profiles.map { profile in profile.sections.indices.filter { profile.sections[$0].isRequired } }
    self.itemNames = itemNames
    titles = profiles.map { NameSet($0.titles.all.map { FoldedText($0).key }) }
  }

  /// The template sections that a heading may be, of all profiles: by its whole text, without what stands in
  /// parentheses, or by what stands before a colon or dash.
  ///
  /// - Parameter key: the whole title, folded.
  func candidates(for title: ByteRange, key: FoldedText, in bytes: [UInt8]) -> [SectionName] {
    if let found = sections[key] { return found }
    for text in Self.readings(of: title, in: bytes).dropFirst() {
      if let found = sections[FoldedText(bytes, text).key] { return found }
    }
    return []
  }

  /// The whole title, the title without a trailing parenthesis, and the title up to a colon or dash.
  static func readings(of title: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
    var readings = [title]
    if let parenthesis = bytes[title.lower..<title.upper].lastIndex(of: UInt8(ascii: "(")), parenthesis > title.lower {
      readings.append(ByteRange(title.lower, parenthesis))
    }
    var index = title.lower
    while index < title.upper {
      let isColon = bytes[index] == UInt8(ascii: ":")
      let isDash =
        (bytes[index] == UInt8(ascii: "-") || bytes[index] == 0xE2) && index > title.lower && bytes[index - 1] == .space
      if isColon || isDash {
        if index > title.lower { readings.append(ByteRange(title.lower, index)) }
        break
      }
      index += 1
    }
    return readings
  }
}

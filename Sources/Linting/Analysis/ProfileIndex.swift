import MarkdownModel
import RuleModel

/// All names of all profiles, made ready to look up: one look-up of a heading serves every profile.
struct ProfileIndex: Sendable {
  struct SectionName: Sendable {
    let profile: Int
    let section: Int
  }

  let profiles: [Profile]
  /// By the digests of the names.
  private var sections: [UInt64: [SectionName]] = [:]
  private var known = DigestFilter()
  let itemNames: [[Int: [FoldedText]]]
  let titles: [NameSet]
  /// For each profile the indices of its required sections.
  let requiredSections: [[Int]]

  /// The words that make a document one about performance: the titles of the general profile.
  let subjectNames: NameSet

  init(_ profiles: [Profile]) {
    self.profiles = profiles
    var itemNames: [[Int: [FoldedText]]] = []
    var (text, letters) = ([UInt8](), [UInt8]())
    for (index, profile) in profiles.enumerated() {
      var items: [Int: [FoldedText]] = [:]
      for (section, template) in profile.sections.enumerated() {
        for name in template.names.all {
          text.removeAll(keepingCapacity: true)
          letters.removeAll(keepingCapacity: true)
          text.append(contentsOf: name.utf8)
          FoldedText.appendKey(of: text, ByteRange(0, text.count), to: &letters)
          let key = Digest.fnv1a(letters[...])
          known.insert(key)
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
  /// - Parameter digest: that of the whole title's key.
  func candidates(for title: ByteRange, digest: UInt64, in bytes: [UInt8]) -> [SectionName] {
    if let found = section(digest) { return found }
    let parts = Self.parts(of: title, in: bytes)
    if let part = parts.beforeParenthesis, let found = section(Digest.key(bytes, part)) { return found }
    if let part = parts.beforeMark, let found = section(Digest.key(bytes, part)) { return found }
    return []
  }

  private func section(_ digest: UInt64) -> [SectionName]? { known.mayContain(digest) ? sections[digest] : nil }

  /// The whole title, the title without a trailing parenthesis, and the title up to a colon or dash.
  static func readings(of title: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
    let parts = parts(of: title, in: bytes)
    return [title] + [parts.beforeParenthesis, parts.beforeMark].compactMap { $0 }
  }

  private static func parts(
    of title: ByteRange, in bytes: [UInt8]
  ) -> (beforeParenthesis: ByteRange?, beforeMark: ByteRange?) {
    var (parenthesis, mark) = (title.lower, title.lower)
    for index in title.lower..<title.upper {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") {
        parenthesis = index
      } else if mark == title.lower,
        byte == UInt8(ascii: ":")
          || ((byte == UInt8(ascii: "-") || byte == 0xE2) && index > title.lower && bytes[index - 1] == .space)
      {
        mark = index
      }
    }
    return (
      parenthesis > title.lower ? ByteRange(title.lower, parenthesis) : nil,
      mark > title.lower ? ByteRange(title.lower, mark) : nil
    )
  }
}

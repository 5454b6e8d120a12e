import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Why nothing can be learnt from a file.
public struct TemplateProblem: Error, Sendable {
  public let reason: Phrase
}

/// Makes a profile of a team's own template.
public struct TemplateLearner: Sendable {
  public static let mostBytes = 4 << 20

  private let book: RuleBook
  private let words: TemplateWords

  /// - Parameter book: its profiles are looked up where a template says which one it was made from.
  public init(_ book: RuleBook) {
    self.book = book
    words = TemplateWords(book.vocabulary)
  }

  /// - Parameter title: of the profile; by default the template's.
  public func profile(of bytes: [UInt8], id: String, title: String? = nil) throws(TemplateProblem) -> Profile {
    guard bytes.count <= Self.mostBytes else {
      throw TemplateProblem(reason: "larger than 4 MiB; expected a template")
    }
    let outer = Document(SourceText(bytes))
    let template = TemplateText(NestedDocument.all(in: outer).first?.document ?? outer, book: book, words: words)
    let reader = TemplateSections(template, roles: book.roleWords)
    let sections = reader.templates()
    let header = header(of: template)
    let heading = reader.title.map { template.document.sections[$0].title }
    let name = heading.map { TemplateSections.name(template.outsideBlanks($0)) } ?? ""
    guard !sections.isEmpty || !header.isEmpty || !name.isEmpty || !template.frontMatter.entries.isEmpty else {
      throw TemplateProblem(reason: "has no heading, no labelled line and no front matter; expected a template")
    }
    let frontMatter = TemplateFrontMatter(template)
    let sentences = TemplateSentences(template, instructions: book.placeholderWords)
    var texts = Profile.TemplateTexts()
    (texts.lines, texts.words) = (sentences.lines, sentences.words)
    let shown = title ?? (name.isEmpty ? id : name)
    let learnt = Profile(
      id: id, title: LocalizedText(english: shown), summary: Self.summary(of: shown, sections.count),
      order: sections.isEmpty ? .none : .relative, blanks: template.blanks, frontMatter: frontMatter.demand,
      titles: Names(FoldedText(name).isEmpty ? [] : [name], in: template.language),
      frontMatterSigns: frontMatter.signs, texts: texts, fields: header, sections: sections,
      demands: TemplateDemands.demands(of: sections, in: template.language, words: book.roleWords))
    guard let base = frontMatter.base.flatMap({ book.profile($0) }) else { return learnt }
    return KnownProfile(base).completing(learnt, in: template.language)
  }

  private static func summary(of title: String, _ sections: Int) -> String {
    "Learnt from the template '\(title)', with \(sections == 1 ? "one section" : "\(sections) sections")."
  }

  /// The labelled lines below the title.
  private func header(of template: TemplateText) -> [Field] {
    let document = template.document
    let title = document.sections.first { $0.level == 1 }?.heading
    let end = document.sections.first { $0.level > 1 || $0.heading != title }?.heading ?? document.blocks.count
    var reader = TemplateContent(template, roles: book.roleWords)
    reader.read(0..<end)
    return reader.finish(isLeaf: false).fields
  }
}

/// The front matter of a template, as a profile asks for it.
struct TemplateFrontMatter {
  private(set) var demand = Profile.FrontMatterDemand()
  private(set) var signs: [(key: String, value: String)] = []
  /// The profile that the template says it follows.
  private(set) var base: String?

  /// Who has more keys than that has no template.
  static let mostKeys = 200

  init(_ template: TemplateText) {
    let frontMatter = template.frontMatter
    for entry in frontMatter.entries.prefix(Self.mostKeys) {
      let comment = Self.comment(behind: entry, in: template)
      if entry.key == "profile" {
        if !template.hasBlank(entry.range) { base = entry.text }
        // perflint's own key; a template asks for it where it says so.
        if comment != "optional", comment != "required" { continue }
      }
      guard !entry.key.isEmpty, !comment.contains(TemplateWords.besideMark),
        !demand.fields.contains(where: { $0.id == entry.key })
      else { continue }
      let isOptional =
        template.words.saysOptional(comment) || entry.shape == .list && comment.isEmpty
        || TemplateChoices.alternatives(in: entry.text).contains { $0 == "never" || $0 == "none" }
        || template.words.saysOptional(template.blank(in: entry.range) ?? "")
      demand.fields.append(Profile.FrontMatterField(id: entry.key, isRequired: !isOptional))
      if template.words.kindKeys.contains(entry.key), Self.isWord(entry.text), !template.hasBlank(entry.range) {
        signs.append((entry.key, entry.text))
      }
    }
    demand.isRequired = demand.fields.contains(where: \.isRequired)
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60 && text.utf8.allSatisfy { $0.isAlphanumericASCII || $0 == UInt8(ascii: "-") }
  }

  /// The comment on the line of a key.
  private static func comment(behind entry: FrontMatter.Entry, in template: TemplateText) -> String {
    let source = template.document.source
    let line = source.line(at: entry.keyRange.lower)
    let comment = template.frontMatter.comments.first { source.line(at: $0.lower) == line }
    return comment.map { template.plain($0) } ?? ""
  }
}

import MarkdownModel
import StructuredData

/// What the rules of front matter ask of a subject.
extension Subject {
  /// Whether the front matter is one that perflint's rules are about: the profile asks for it, or its keys say so. What
  /// other tools keep in theirs is their business.
  var hasOwnFrontMatter: Bool {
    guard frontMatter.isReadable else { return false }
    return !match.profile.frontMatterFields.isEmpty
      || frontMatter.entries.contains {
        $0.key == "completeness" || $0.key == "last-synced" || ($0.key == "profile" && knownProfiles.contains($0.text))
          || Self.isMisspeltCompleteness($0.key)
      }
  }

  /// `completness`: no other tool has a key that is so near.
  private static func isMisspeltCompleteness(_ key: String) -> Bool {
    key.hasPrefix("compl") && key.hasSuffix("s") && NearestWord.nearest(to: key, among: ["completeness"]) != nil
  }

  /// The values of a role that can be judged: written, and no blank of a template.
  func values(of role: FieldRole) -> [DocumentField] {
    fields.filter { $0.role == role && !$0.value.isEmpty && !hasPlaceholder(in: $0.value) }
  }

  /// The date of a field; nil when there is none that can be read.
  func date(of field: DocumentField) -> DateReading? { date(at: field.value) }

  /// The date with which a text begins; nil when there is none that can be read.
  func date(at text: ByteRange) -> DateReading? {
    DateReader(months: fieldWords.months) { self.language != "en" }.read(text, in: document.source.bytes)
  }

  /// The first date of a role.
  func date(of role: FieldRole) -> (field: DocumentField, date: DateReading)? {
    for field in values(of: role) {
      if let date = date(of: field), !date.candidates.isEmpty { return (field, date) }
    }
    return nil
  }
}

import RuleModel

/// The id of a profile that is learnt from a file.
public enum TemplateName {
  public static func id(ofFile path: String) -> String {
    let name = RelativePath.name(of: path)
    let stem = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : String(name[..<$0]) } ?? name
    return TemplateID.slug(stem)
  }
}

extension Profile {
  /// The languages in which its sections, titles and fields have names, English first.
  public var languages: [String] {
    var known: [String] = []
    for names in sections.map(\.names) + fields.map(\.names) + [titles] {
      for language in names.languages where !known.contains(language) { known.append(language) }
    }
    return known.sorted { ($0 == "en" ? "" : $0) < ($1 == "en" ? "" : $1) }
  }
}

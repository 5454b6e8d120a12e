import StructuredData

/// What a document is recognised by as one that follows a profile: no more is read of most profiles.
public struct ProfileSigns: Sendable {
  public struct Section: Sendable {
    public let level: Int
    public let isRequired: Bool
    public let names: WordList
  }

  public let id: String
  /// The file of a profile that is not built in, as it is shown to users.
  public let file: String?
  /// Words of the level-1 heading.
  public let titles: WordList
  public let frontMatter: [(key: String, value: String)]
  /// In the order of the profile.
  public let sections: [Section]

  public init(_ profile: Profile) {
    id = profile.id
    file = profile.file
    titles = .words(profile.titles.all)
    frontMatter = profile.frontMatterSigns
    sections = profile.sections.map {
      Section(level: $0.level, isRequired: $0.isRequired, names: .words($0.names.all))
    }
  }

  /// - Parameter node: a profile that the build has read as a whole and found right.
  public init(builtIn node: DataNode) {
    id = node["id"]?.string ?? ""
    file = nil
    let recognition = node["recognition"]
    titles = recognition?["titles"].map { .unread($0) } ?? .words([])
    frontMatter = recognition?["front-matter"].flatMap { try? $0.signs() } ?? []
    var sections: [Section] = []
    Self.read(node["sections"], below: 1, into: &sections)
    self.sections = sections
  }

  /// Reads nested sections; depth is bounded by the reader of the file.
  private static func read(_ node: DataNode?, below level: Int, into sections: inout [Section]) {
    for element in node?.elements ?? [] {
      let level = element["level"].flatMap { try? $0.int() } ?? level + 1
      sections.append(
        Section(
          level: level, isRequired: element["required"]?.string == "true",
          names: element["names"].map { .unread($0) } ?? .words([])))
      read(element["sections"], below: level, into: &sections)
    }
  }
}

import MarkdownModel
import Phrases

/// Says whether what a document refers to exists.
struct ReferenceResolver {
  enum Verdict {
    case found(Repository.Found)
    case missing
    /// It leads out of the repository.
    case outside
    /// It may be made by a site generator, or is kept out of git: nobody can tell from here.
    case uncertain
  }

  private static let markdown = ["md", "markdown", "mdx", "mdown", "mkd"]
  /// What generators write and documents link to.
  private static let generated = ["html", "htm", "php", "aspx", "jsp", "xhtml"]

  /// What a path without extension may stand for.
  static let routed = ["md", "mdx", "markdown"]

  let home: DocumentHome
  private var repository: Repository { home.repository }

  init(_ home: DocumentHome) { self.home = home }

  static func isMarkdown(_ path: String) -> Bool {
    RelativePath.fileExtension(of: path).map { markdown.contains($0.lowercased()) } ?? false
  }

  // MARK: Links

  /// A link's path, relative to the document or, with a slash in front, to the root.
  func link(_ path: String) -> Verdict {
    let isRooted = path.hasPrefix("/")
    guard let target = RelativePath.joined(isRooted ? "" : home.folder, path) else { return .uncertain }
    if let found = repository.find(target) { return .found(found) }
    if isRooted, let first = RelativePath.parts(of: target).first, repository.find(String(first))?.isFolder != true {
      return .uncertain
    }
    guard let type = RelativePath.fileExtension(of: target)?.lowercased(), !path.hasSuffix("/") else {
      return route(target)
    }
    if Self.generated.contains(type) { return .uncertain }
    return isHidden(target) ? .uncertain : .missing
  }

  /// A path without extension: a page of a site as often as a file.
  private func route(_ target: String) -> Verdict {
    for type in Self.routed {
      if let found = repository.find("\(target).\(type)") { return .found(found) }
    }
    return .uncertain
  }

  /// Whether git leaves a path out, or its folder is there and empty, as that of a submodule is.
  private func isHidden(_ target: String) -> Bool {
    if repository.ignores(target) { return true }
    // What stands at the root is in no folder that may be empty.
    guard RelativePath.lastSlash(in: target) != nil, let gap = repository.gap(in: target), !gap.folder.isEmpty else {
      return false
    }
    return repository.entries(of: gap.folder)?.isEmpty ?? true
  }

  // MARK: Related documents

  /// A path in the front matter, relative to the document, then to the root.
  func related(_ path: String) -> Verdict {
    let relative = path.hasPrefix("/") ? nil : RelativePath.joined(home.folder, path)
    let rooted = RelativePath.joined("", path)
    let candidates = [relative, rooted].compactMap { $0 }
    guard !candidates.isEmpty else { return .outside }
    for candidate in candidates {
      if let found = repository.find(candidate) { return .found(found) }
    }
    if RelativePath.fileExtension(of: path) == nil {
      for candidate in candidates {
        if case .found(let found) = route(candidate) { return .found(found) }
      }
    }
    return .missing
  }

  /// The name that was probably meant, seen from the document, then from the root.
  func nearestName(to path: String) -> String? {
    let rooted = RelativePath.joined("", path)
    guard !path.hasPrefix("/"), let relative = RelativePath.joined(home.folder, path), relative != rooted else {
      return rooted.flatMap { repository.nearestName(to: $0) }
    }
    return repository.nearestName(to: relative) ?? rooted.flatMap { repository.nearestName(to: $0) }
  }
}

/// Right names for messages; looking for them in large folders is dear, so a document gets so many and no more.
struct NameHints {
  private static let mostHints = 20

  private var given = 0

  mutating func hint(_ name: () -> String?) -> Phrase {
    guard given < Self.mostHints else { return "" }
    given += 1
    return name().map { "; did you mean '\($0)'?" } ?? ""
  }
}

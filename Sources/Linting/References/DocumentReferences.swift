import MarkdownModel

/// What a document refers to, whether it exists or not: by links, by paths in its front matter, by places in code.
struct DocumentReferences {
  let home: DocumentHome

  init(_ home: DocumentHome) { self.home = home }

  /// Whether a closure recognises one of the paths that a document may mean. They count from the root.
  func contains(in bytes: [UInt8], where isMeant: (String) -> Bool) -> Bool {
    let outer = Document(SourceText(bytes))
    return ([outer] + NestedDocument.all(in: outer).map(\.document)).contains { document in
      isInLinks(document, isMeant) || isInFrontMatter(document, isMeant) || isInCodeLocations(document, isMeant)
    }
  }

  private func isInLinks(_ document: Document, _ isMeant: (String) -> Bool) -> Bool {
    document.localLinks(at: LinkPlaces(document)).contains { link in
      let path = link.target.path
      guard !path.isEmpty,
        let target = RelativePath.joined(path.hasPrefix("/") ? "" : home.folder, path)
      else { return false }
      return isAny(of: target, isMeant)
    }
  }

  /// Under any key: teams have names of their own for what is related.
  private func isInFrontMatter(_ document: Document, _ isMeant: (String) -> Bool) -> Bool {
    FrontMatter(document).elements.contains { element in
      guard let path = RelatedPath.path(element.text) else { return false }
      let relative = path.hasPrefix("/") ? nil : RelativePath.joined(home.folder, path)
      return [relative, RelativePath.joined("", path)].contains { $0.map { isAny(of: $0, isMeant) } ?? false }
    }
  }

  private func isInCodeLocations(_ document: Document, _ isMeant: (String) -> Bool) -> Bool {
    let bytes = document.source.bytes
    return document.inlines.contains { inline in
      guard inline.kind == .code || inline.kind == .text && !inline.isLinkText else { return false }
      return CodeLocation.locations(in: inline.kind == .code ? inline.content : inline.range, bytes).contains {
        let path = document.string($0.path)
        let isRelative = path.hasPrefix("./") || path.hasPrefix("../")
        return CodeLocation.bases(of: home, isRelative: isRelative).contains { base in
          RelativePath.joined(base, path).map(isMeant) ?? false
        }
      }
    }
  }

  /// A path may go through symbolic links, or leave the extension to a site generator.
  private func isAny(of target: String, _ isMeant: (String) -> Bool) -> Bool {
    if isMeant(target) { return true }
    if let found = home.repository.find(target)?.path, found != target, isMeant(found) { return true }
    guard RelativePath.fileExtension(of: target) == nil, !target.isEmpty else { return false }
    return ReferenceResolver.routed.contains { isMeant("\(target).\($0)") }
  }
}

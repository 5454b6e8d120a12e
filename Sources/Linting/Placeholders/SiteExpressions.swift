import MarkdownModel

/// Tells blanks in braces from names that the document itself declares to the tool that renders it: `{count}` on a page
/// with components, `{{ v }}` behind `{% set v = … %}`, `{{ rate }}` of `substitutions:` in the front matter.
///
/// Asked of what was found, not of every brace.
struct SiteExpressions {
  private static let longestDirective = 200
  private static let directives: [StaticString] = ["set ", "assign ", "capture ", "for ", "with ", "macro "]

  private let document: Document
  private var bytes: [UInt8] { document.source.bytes }

  init(_ document: Document) { self.document = document }

  func without(_ found: [Placeholder]) -> [Placeholder] {
    guard found.contains(where: isBrace) else { return found }
    let names = declaredNames
    let imports = imports
    guard !imports.isEmpty || !names.isEmpty else { return found }
    return found.filter { placeholder in
      guard isBrace(placeholder) else { return true }
      let name = bytes[placeholder.range.lower..<placeholder.range.upper].drop { !$0.isAlphanumericASCII }
        .prefix { $0.isAlphanumericASCII || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      if isDouble(placeholder) { return !names.contains(Digest.fnv1a(name)) }
      if imports.isEmpty { return true }
      let isWhole = name.endIndex + 1 == placeholder.range.upper
      return name.first?.isDigit != true && !(isWhole && isExpression(name, imports))
    }
  }

  /// To MDX a name in braces is an expression wherever it stands; one with a dash or an underscore is none of a program's
  /// unless the page declares it.
  private func isExpression(_ name: ArraySlice<UInt8>, _ imports: [ByteRange]) -> Bool {
    if name.allSatisfy(\.isAlphanumericASCII) { return true }
    return imports.contains { bytes[$0.lower..<$0.upper].split { !isNameByte($0) }.contains(name) }
  }

  private func isNameByte(_ byte: UInt8) -> Bool { byte.isAlphanumericASCII || byte == UInt8(ascii: "_") }

  private func isBrace(_ placeholder: Placeholder) -> Bool {
    placeholder.kind == .delimited && bytes[placeholder.range.lower] == UInt8(ascii: "{")
  }

  private func isDouble(_ placeholder: Placeholder) -> Bool {
    bytes[placeholder.range.lower + 1] == UInt8(ascii: "{")
  }

  /// The paragraphs that import or export: only pages of MDX have them.
  private var imports: [ByteRange] {
    document.blocks(ofKind: .paragraph).compactMap { block in
      let range = document.blocks[block].range
      return document.blocks[block].parent == 0 && isImport(TextCursor(bytes: bytes, limits: range)) ? range : nil
    }
  }

  private func isImport(_ cursor: TextCursor) -> Bool {
    let start = cursor.limits.lower
    if cursor.hasPrefix("export const ", at: start) || cursor.hasPrefix("export default ", at: start) { return true }
    return cursor.hasPrefix("import ", at: start)
      && (cursor.find(" from '", from: start, within: Self.longestDirective) != nil
        || cursor.find(" from \"", from: start, within: Self.longestDirective) != nil)
  }

  // MARK: Declared names

  /// Their digests.
  private var declaredNames: Set<UInt64> {
    var names = substitutions
    let cursor = TextCursor(bytes: bytes, limits: document.extent)
    var index = document.extent.lower
    while let brace = bytes.firstIndex(of: UInt8(ascii: "{"), from: index, to: document.extent.upper) {
      index = brace + 1
      guard cursor.byte(index) == UInt8(ascii: "%") else { continue }
      let directive = cursor.skipBlanks(index + (cursor.byte(index + 1) == UInt8(ascii: "-") ? 2 : 1))
      guard let keyword = Self.directives.first(where: { cursor.hasPrefix($0, at: directive) }) else { continue }
      let name = directive + keyword.utf8CodeUnitCount
      names.insert(Digest.fnv1a(bytes[name..<cursor.wordEnd(name)]))
    }
    return names
  }

  /// The keys below `substitutions:` of the front matter, as Sphinx reads them.
  private var substitutions: Set<UInt64> {
    var names: Set<UInt64> = []
    guard let block = document.frontMatter else { return names }
    let cursor = TextCursor(bytes: bytes, limits: block.content)
    var depth: Int?
    var line = block.content.lower
    while line < block.content.upper {
      var start = line
      while cursor.byte(start) == .space { start += 1 }
      if let outer = depth {
        if start - line <= outer {
          depth = nil
        } else {
          var end = start
          while end < block.content.upper, bytes[end] != UInt8(ascii: ":"), !bytes[end].isLineEnding { end += 1 }
          names.insert(Digest.fnv1a(bytes[start..<end]))
        }
      }
      if cursor.hasPrefix("substitutions:", at: start) || cursor.hasPrefix("myst_substitutions:", at: start) {
        depth = start - line
      }
      while line < block.content.upper, bytes[line] != .lineFeed { line += 1 }
      line += 1
    }
    return names
  }
}

import MarkdownModel
import StructuredData

/// A key or value of a front matter, with its bytes in the file.
struct FrontMatterScalar: Sendable {
  let text: String
  /// Quotes included.
  let range: ByteRange
  let isKey: Bool
  let depth: Int

  /// All of a front matter in the order of the file; nil when it is no YAML that can be read.
  static func all(_ block: FrontMatterBlock, in source: SourceText) -> [FrontMatterScalar]? {
    guard block.format == .yaml, let outline = try? FrontMatterText(source.bytes, block.content).outline() else {
      return nil
    }
    var depths: [Int] = []
    var scalars: [FrontMatterScalar] = []
    for node in outline.nodes {
      depths.append(node.parent < 0 ? 0 : depths[node.parent] + 1)
      guard node.kind == .scalar || node.kind == .alias else { continue }
      let range = ByteRange(node.range.lowerBound, node.range.upperBound)
      scalars.append(
        FrontMatterScalar(text: node.text, range: range, isKey: node.isKey, depth: depths[depths.count - 1]))
    }
    return scalars
  }
}

/// Whether two front matters say the same, but for what was replaced.
struct FrontMatterComparison {
  let isSame: Bool

  /// - Parameters:
  ///   - replaced: the ranges of the edits in the old file.
  ///   - added: the ranges of their replacements in the new one.
  init(_ old: [FrontMatterScalar], _ new: [FrontMatterScalar], replaced: [ByteRange], by added: [ByteRange]) {
    let keptOld = old.filter { !Self.isTouched($0, by: replaced) }
    let keptNew = new.filter { !Self.isTouched($0, by: added) }
    let isSame =
      keptOld.count == keptNew.count && new.count - keptNew.count >= old.count - keptOld.count
      && zip(keptOld, keptNew).allSatisfy { $0.text == $1.text && $0.isKey == $1.isKey && $0.depth == $1.depth }
    self.isSame = isSame
  }

  /// An empty value has an empty range, and what replaces nothing stands at one.
  private static func isTouched(_ scalar: FrontMatterScalar, by ranges: [ByteRange]) -> Bool {
    ranges.contains { $0.overlaps(scalar.range) || (scalar.range.isEmpty && $0.lower == scalar.range.lower) }
  }
}

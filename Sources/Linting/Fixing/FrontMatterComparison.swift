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
    guard block.format == .yaml,
      let read = try? YAMLReader.read(Array(source.bytes[block.content.lower..<block.content.upper]))
    else { return nil }
    let places = PlaceFinder(source: source, firstLine: source.line(at: block.content.lower))
    var scalars: [FrontMatterScalar] = []
    var pending: [(node: DataNode, isKey: Bool, depth: Int)] = [(read, false, 0)]
    while let (node, isKey, depth) = pending.popLast() {
      switch node.content {
      case .scalar(let text):
        let range = ByteRange(places.offset(node.start), max(places.offset(node.start), places.offset(node.end)))
        scalars.append(FrontMatterScalar(text: text, range: range, isKey: isKey, depth: depth))
      case .sequence(let elements): pending += elements.reversed().map { ($0, false, depth + 1) }
      case .mapping(let entries):
        pending += entries.reversed().flatMap { [($0.value, false, depth + 1), ($0.key, true, depth + 1)] }
      }
    }
    return scalars
  }

  private struct PlaceFinder {
    let source: SourceText
    let firstLine: Int

    func offset(_ place: DataPlace) -> Int {
      let line = min(firstLine + place.line - 1, source.lineCount - 1)
      let range = ByteRange(source.lineStart(line), source.lineStart(line + 1))
      var offset = range.lower
      for _ in 1..<max(place.column, 1) where offset < range.upper {
        offset += source.bytes.scalarWidth(at: offset)
      }
      return min(offset, range.upper)
    }
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

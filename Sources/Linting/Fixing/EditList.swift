import MarkdownModel

/// Edits that do not touch each other, in the order of the document: the only way in which bytes are changed.
public struct EditList: Sendable {
  public private(set) var edits: [Edit] = []

  public init() {}

  /// Adds the edits of one fix: all of them, or none when any touches what is here already.
  ///
  /// - Returns: whether they were added.
  public mutating func add(_ fix: [Edit]) -> Bool {
    let sorted = fix.sorted { $0.range < $1.range }
    for (index, edit) in sorted.enumerated() {
      if index > 0, Self.touch(sorted[index - 1].range, edit.range) { return false }
      let place = firstIndex(from: edit.range)
      if place > 0, Self.touch(edits[place - 1].range, edit.range) { return false }
      if place < edits.count, Self.touch(edit.range, edits[place].range) { return false }
    }
    for edit in sorted { edits.insert(edit, at: firstIndex(from: edit.range)) }
    return true
  }

  private func firstIndex(from range: ByteRange) -> Int { edits.partitioningIndex { !($0.range < range) } }

  /// Two insertions at one place have no order, and an insertion at the start of a replacement neither.
  private static func touch(_ a: ByteRange, _ b: ByteRange) -> Bool {
    a.overlaps(b) || a.lower == b.lower || ((a.isEmpty || b.isEmpty) && a.lower < b.upper && b.lower < a.upper)
  }

  /// The bytes with all edits made.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
    var index = 0
    for edit in edits {
      result += bytes[index..<edit.range.lower]
      result += edit.replacement
      index = edit.range.upper
    }
    return result + bytes[index...]
  }

  /// Where the replacements stand in the new bytes.
  public var newRanges: [ByteRange] {
    var shift = 0
    return edits.map { edit in
      let lower = edit.range.lower + shift
      shift += edit.replacement.count - edit.range.count
      return ByteRange(lower, lower + edit.replacement.count)
    }
  }
}

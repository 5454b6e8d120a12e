import CLibYAML
import Phrases

/// One node of a YAML text: its kind, its text as written, and the bytes it takes.
public struct YAMLNode: Sendable {
  public enum Kind: Sendable { case scalar, sequence, mapping, alias }
  public enum Style: Sendable { case plain, quoted, block, flow }

  public let kind: Kind
  /// Collections are `flow` in brackets, else `block`.
  public let style: Style
  /// A scalar's content without quotes and escapes; no dates, no booleans. Empty for all others.
  public let text: String
  /// Byte offsets in the text; quotes, brackets and block markers included.
  public fileprivate(set) var range: Range<Int>
  /// The index of the enclosing collection, or -1.
  public let parent: Int
  public let isKey: Bool
  /// The index of the first node after this one and its descendants.
  public fileprivate(set) var next: Int
}

/// What is wrong in a YAML text, and where.
public struct YAMLProblem: Error, Sendable {
  public enum Kind: Sendable {
    case unclosedBracket, unclosedQuote, missingColon, colonInValue, reservedCharacter, tab, tooLarge, other
  }

  public let kind: Kind
  /// Where what is wrong begins, as a byte offset.
  public let offset: Int
  /// In libyaml's words.
  public let message: Phrase
}

/// A YAML document as flat nodes in document order, each with its bytes; a mapping's keys and values alternate.
///
/// Aliases stay names, so nothing is ever multiplied; depth and size are bounded.
public struct YAMLOutline: Sendable {
  public static let maximumDepth = YAMLReader.maximumDepth
  public static let maximumNodes = YAMLReader.maximumNodes

  public private(set) var nodes: [YAMLNode] = []
  private var open: [Int] = []
  /// For each open collection how many nodes it holds so far, and the last of them.
  private var counts: [Int] = []
  private var lastChildren: [Int] = []
  private var problem: YAMLProblem?

  /// - Parameter range: the bytes to read; offsets count from the start of `bytes`.
  public init(_ bytes: [UInt8], in range: Range<Int>) throws(YAMLProblem) {
    let offsets = ScalarOffsets(bytes, in: range)
    do throws(YAMLFailure) {
      try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLFailure) in
        try YAMLEvents.forEach(in: UnsafeBufferPointer(rebasing: buffer[range])) { event, start, end in
          problem = take(event, offsets[start.index], offsets[end.index])
          return problem == nil ? .next : .stop
        }
      }
    } catch {
      throw YAMLProblem(error, offsets)
    }
    if let problem { throw problem }
    trimBlocks(bytes)
  }

  private mutating func take(_ event: borrowing yaml_event_t, _ start: Int, _ end: Int) -> YAMLProblem? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT where !nodes.isEmpty:
      return YAMLProblem(kind: .other, offset: start, message: "a second document starts here")
    case YAML_ALIAS_EVENT: append(.alias, .plain, "", start..<end)
    case YAML_SCALAR_EVENT: append(.scalar, Self.style(event), YAMLEvents.text(event), start..<max(start, end))
    case YAML_SEQUENCE_START_EVENT:
      return begin(.sequence, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, start..<end)
    case YAML_MAPPING_START_EVENT:
      return begin(.mapping, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, start..<end)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: close(end)
    default: break
    }
    guard nodes.count <= Self.maximumNodes else {
      return YAMLProblem(kind: .tooLarge, offset: start, message: "more than \(Self.maximumNodes) values")
    }
    return nil
  }

  private static func style(_ event: borrowing yaml_event_t) -> YAMLNode.Style {
    switch event.data.scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }

  private mutating func append(_ kind: YAMLNode.Kind, _ style: YAMLNode.Style, _ text: String, _ range: Range<Int>) {
    let parent = open.last ?? -1
    var isKey = false
    if parent >= 0 {
      isKey = nodes[parent].kind == .mapping && counts[counts.count - 1] % 2 == 0
      counts[counts.count - 1] += 1
      lastChildren[lastChildren.count - 1] = nodes.count
    }
    nodes.append(
      YAMLNode(
        kind: kind, style: style, text: text, range: range, parent: parent, isKey: isKey, next: nodes.count + 1))
  }

  private mutating func begin(_ kind: YAMLNode.Kind, _ isFlow: Bool, _ range: Range<Int>) -> YAMLProblem? {
    guard open.count < Self.maximumDepth else {
      return YAMLProblem(
        kind: .tooLarge, offset: range.lowerBound, message: "nested deeper than \(Self.maximumDepth) levels")
    }
    append(kind, isFlow ? .flow : .block, "", range)
    open.append(nodes.count - 1)
    counts.append(0)
    lastChildren.append(-1)
    return nil
  }

  private mutating func close(_ end: Int) {
    guard let index = open.popLast(), let last = lastChildren.popLast() else { return }
    counts.removeLast()
    nodes[index].next = nodes.count
    // To libyaml a block ends where the next thing begins; its last child knows better.
    let upper = nodes[index].style == .flow || last < 0 ? end : nodes[last].range.upperBound
    nodes[index].range = nodes[index].range.lowerBound..<max(nodes[index].range.lowerBound, upper)
  }

  /// Block scalars end behind their last line ending.
  private mutating func trimBlocks(_ bytes: [UInt8]) {
    for index in nodes.indices where nodes[index].style == .block {
      var upper = min(nodes[index].range.upperBound, bytes.count)
      while upper > nodes[index].range.lowerBound, [0x0A, 0x0D, 0x20, 0x09].contains(bytes[upper - 1]) { upper -= 1 }
      nodes[index].range = nodes[index].range.lowerBound..<upper
    }
  }
}

/// The byte offsets of a text's scalars.
private struct ScalarOffsets {
  private let range: Range<Int>
  /// Empty when each scalar is one byte.
  private var offsets: [Int] = []

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.range = range
    guard bytes[range].contains(where: { $0 >= 0x80 }) else { return }
    offsets.reserveCapacity(range.count)
    for index in range where bytes[index] & 0xC0 != 0x80 { offsets.append(index) }
  }

  subscript(index: Int) -> Int {
    if offsets.isEmpty { return min(range.lowerBound + index, range.upperBound) }
    return index < offsets.count ? offsets[index] : range.upperBound
  }
}

extension YAMLProblem {
  fileprivate init(_ failure: YAMLFailure, _ offsets: ScalarOffsets) {
    message = failure.phrase
    let isInBracket = failure.context.hasPrefix("while parsing a flow")
    let isInQuote = failure.context == "while scanning a quoted scalar"
    let isStart = isInBracket || isInQuote || failure.problem.hasPrefix("could not find expected ':'")
    switch failure.problem {
    case _ where isInBracket: kind = .unclosedBracket
    case "found unexpected end of stream" where isInQuote: kind = .unclosedQuote
    case "could not find expected ':'": kind = .missingColon
    case "mapping values are not allowed in this context": kind = .colonInValue
    case "found character that cannot start any token": kind = .reservedCharacter
    case _ where failure.problem.hasPrefix("found a tab character"): kind = .tab
    default: kind = .other
    }
    // Where a construct was left open matters more than where that was noticed.
    let mark = isStart ? failure.contextMark ?? failure.mark : failure.mark
    offset = mark.map { offsets[$0.index] } ?? offsets.byte(failure.byteOffset ?? 0)
  }
}

extension ScalarOffsets {
  fileprivate func byte(_ offset: Int) -> Int { min(range.lowerBound + max(offset, 0), range.upperBound) }
}

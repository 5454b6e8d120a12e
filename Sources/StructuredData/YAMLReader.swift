import CLibYAML
import Phrases

/// Reads one YAML document into a `DataNode`.
///
/// Scalars keep their text, depth and size are bounded, and aliases are errors: a data file cannot blow up.
public struct YAMLReader {
  public static let maximumDepth = 64
  public static let maximumNodes = 200_000

  private struct Level {
    var nodes: [DataNode] = []
    let isMapping: Bool
    let start: DataPlace
  }

  private var open: [Level] = []
  private var root: DataNode?
  private var count = 0
  private var mistake: DataError?

  /// - Returns: the document's root, or nil when the text holds no document.
  public static func read(_ bytes: [UInt8]) throws(DataError) -> DataNode? {
    var reader = YAMLReader()
    do throws(YAMLFailure) {
      try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLFailure) in
        try YAMLEvents.forEach(in: buffer) { event, start, end in
          reader.mistake = reader.take(event, DataPlace(start), DataPlace(end))
          return reader.mistake == nil ? .next : .stop
        }
      }
    } catch {
      throw DataError(error)
    }
    if let mistake = reader.mistake { throw mistake }
    return reader.root
  }

  private mutating func take(_ event: borrowing yaml_event_t, _ start: DataPlace, _ end: DataPlace) -> DataError? {
    var finished: DataNode?
    switch event.type {
    case YAML_DOCUMENT_START_EVENT where root != nil:
      return DataError(at: start, "a second document starts here; expected one")
    case YAML_ALIAS_EVENT: return DataError(at: start, "aliases are not supported; write the value out")
    case YAML_SCALAR_EVENT:
      finished = DataNode(
        .scalar(YAMLEvents.text(event)), start: start, end: end,
        isPlain: event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      guard open.count < Self.maximumDepth else {
        return DataError(at: start, "nested deeper than \(Self.maximumDepth) levels")
      }
      open.append(Level(isMapping: event.type == YAML_MAPPING_START_EVENT, start: start))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let level = open.popLast() { finished = Self.node(level, end: end) }
    default: break
    }
    guard let finished else { return nil }
    count += 1
    guard count <= Self.maximumNodes else { return DataError(at: start, "more than \(Self.maximumNodes) values") }
    if open.isEmpty { root = finished } else { open[open.count - 1].nodes.append(finished) }
    return nil
  }

  private static func node(_ level: Level, end: DataPlace) -> DataNode {
    guard level.isMapping else { return DataNode(.sequence(level.nodes), start: level.start, end: end) }
    let entries = stride(from: 0, to: level.nodes.count - 1, by: 2).map {
      DataNode.Entry(key: level.nodes[$0], value: level.nodes[$0 + 1])
    }
    return DataNode(.mapping(entries), start: level.start, end: end)
  }
}

extension DataPlace {
  fileprivate init(_ mark: YAMLMark) { self.init(line: mark.line + 1, column: mark.column + 1) }
}

extension YAMLFailure {
  /// What libyaml says of it.
  var phrase: Phrase {
    let problem = Phrase(stringLiteral: problem)
    return context.isEmpty ? problem : "\(problem) \(Phrase(stringLiteral: context))"
  }
}

extension DataError {
  fileprivate init(_ failure: YAMLFailure) {
    self.init(
      at: failure.mark.map { DataPlace($0) } ?? DataPlace(line: 1, column: 1),
      failure.phrase)
  }
}

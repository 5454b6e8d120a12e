import CLibYAML

/// Reads one YAML document into a `DataNode` with libyaml's event parser.
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

  /// - Returns: the document's root, or nil when the text holds no document.
  public static func read(_ bytes: [UInt8]) throws(DataError) -> DataNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw DataError(at: DataPlace(line: 1, column: 1), "out of memory")
    }
    defer { yaml_parser_delete(&parser) }
    return try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      return try readDocument(&parser)
    }
  }

  private static func readDocument(_ parser: inout yaml_parser_t) throws(DataError) -> DataNode? {
    var open: [Level] = []
    var root: DataNode?
    var count = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { throw failure(parser) }
      defer { yaml_event_delete(&event) }
      let start = place(event.start_mark)
      var finished: DataNode?
      switch event.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_DOCUMENT_START_EVENT where root != nil:
        throw DataError(at: start, "a second document starts here; expected one")
      case YAML_ALIAS_EVENT: throw DataError(at: start, "aliases are not supported; write the value out")
      case YAML_SCALAR_EVENT: finished = scalar(event)
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        guard open.count < maximumDepth else { throw DataError(at: start, "nested deeper than \(maximumDepth) levels") }
        open.append(Level(isMapping: event.type == YAML_MAPPING_START_EVENT, start: start))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let level = open.popLast() { finished = node(level, end: place(event.end_mark)) }
      default: break
      }
      guard let finished else { continue }
      count += 1
      guard count <= maximumNodes else { throw DataError(at: start, "more than \(maximumNodes) values") }
      if open.isEmpty { root = finished } else { open[open.count - 1].nodes.append(finished) }
    }
  }

  private static func scalar(_ event: yaml_event_t) -> DataNode {
    let scalar = event.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return DataNode(
      .scalar(text), start: place(event.start_mark), end: place(event.end_mark),
      isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
  }

  private static func node(_ level: Level, end: DataPlace) -> DataNode {
    guard level.isMapping else { return DataNode(.sequence(level.nodes), start: level.start, end: end) }
    let entries = stride(from: 0, to: level.nodes.count - 1, by: 2).map {
      DataNode.Entry(key: level.nodes[$0], value: level.nodes[$0 + 1])
    }
    return DataNode(.mapping(entries), start: level.start, end: end)
  }

  private static func place(_ mark: yaml_mark_t) -> DataPlace {
    DataPlace(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private static func failure(_ parser: yaml_parser_t) -> DataError {
    let problem = parser.problem.map { String(cString: $0) } ?? "not valid YAML"
    let context = parser.context.map { " " + String(cString: $0) } ?? ""
    let hasMark = parser.error == YAML_SCANNER_ERROR || parser.error == YAML_PARSER_ERROR
    return DataError(at: hasMark ? place(parser.problem_mark) : DataPlace(line: 1, column: 1), problem + context)
  }
}

import CLibYAML

/// Where libyaml stands in a text; all 0-based and counted in Unicode scalars, a carriage return with its line feed as two.
struct YAMLMark {
  let index: Int
  let line: Int
  let column: Int

  init(_ mark: yaml_mark_t) { (index, line, column) = (Int(mark.index), Int(mark.line), Int(mark.column)) }
}

/// Why libyaml stopped.
struct YAMLFailure: Error {
  /// What is wrong.
  let problem: String
  /// What was being read: `while parsing a flow sequence`; may be empty.
  let context: String
  let mark: YAMLMark?
  /// Where that began which was being read.
  let contextMark: YAMLMark?
  /// Text that is no text (a control character, invalid UTF-8): the offset of its byte.
  let byteOffset: Int?
}

/// Whether to read on.
enum YAMLStep { case next, stop }

/// libyaml's events, one after another. Nothing is resolved: scalars are text, aliases are names.
enum YAMLEvents {
  /// - Parameter body: called with each event, which is gone afterwards; and with its start and end.
  static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (borrowing yaml_event_t, _ start: YAMLMark, _ end: YAMLMark) -> YAMLStep
  ) throws(YAMLFailure) {
    // The parser keeps a pointer to itself, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw outOfMemory }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw failure(parser.pointee) }
      let isLast = event.type == YAML_STREAM_END_EVENT
      let step = body(event, YAMLMark(event.start_mark), YAMLMark(event.end_mark))
      yaml_event_delete(&event)
      if isLast || step == .stop { return }
    }
  }

  /// The text of a scalar event.
  static func text(_ event: borrowing yaml_event_t) -> String {
    let scalar = event.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  private static let outOfMemory = YAMLFailure(
    problem: "out of memory", context: "", mark: nil, contextMark: nil, byteOffset: nil)

  private static func failure(_ parser: yaml_parser_t) -> YAMLFailure {
    let hasMark = parser.error == YAML_SCANNER_ERROR || parser.error == YAML_PARSER_ERROR
    return YAMLFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "not valid YAML",
      context: parser.context.map { String(cString: $0) } ?? "",
      mark: hasMark ? YAMLMark(parser.problem_mark) : nil,
      contextMark: hasMark && parser.context != nil ? YAMLMark(parser.context_mark) : nil,
      byteOffset: parser.error == YAML_READER_ERROR ? Int(parser.problem_offset) : nil)
  }
}

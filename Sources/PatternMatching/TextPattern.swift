import CPCRE2

/// What is wrong in a pattern.
public struct PatternMistake: Error, Sendable {
  /// The offset in the pattern, in UTF-8.
  public let byte: Int
  public let reason: String
}

/// A pattern in the syntax of PCRE2, compiled once; any number of threads may search by it.
///
/// A class because it owns memory of libpcre2. Nothing of it changes once it is made, which is what makes it `Sendable`.
public final class TextPattern: @unchecked Sendable {
  public struct Options: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let ignoringCase = Options(rawValue: 1)
    public static let wholeWords = Options(rawValue: 2)
  }

  /// How many steps a search may take before it gives up: some hundredths of a second.
  public static let mostSteps = 1_000_000
  private static let deepestNesting: UInt32 = 20_000
  /// In kibibytes.
  private static let mostMemory: UInt32 = 32_768
  private static let longest = 20_000

  let code: OpaquePointer
  let limits: OpaquePointer
  /// The number of groups, the whole match not counted.
  public let groupCount: Int
  /// The groups that have a name.
  public let groupNames: [(name: String, number: Int)]

  public init(_ pattern: String, _ options: Options = []) throws(PatternMistake) {
    guard !pattern.isEmpty else { throw PatternMistake(byte: 0, reason: "the pattern is empty") }
    guard pattern.utf8.count <= Self.longest else {
      throw PatternMistake(byte: 0, reason: "the pattern is longer than \(Self.longest) bytes")
    }
    // Word ends set around a pattern would make its mistakes harder to place.
    code = try Self.compile(pattern, options)
    guard let limits = pcre2_match_context_create_8(nil) else {
      pcre2_code_free_8(code)
      throw PatternMistake(byte: 0, reason: "there is not enough memory for the pattern")
    }
    pcre2_set_match_limit_8(limits, UInt32(Self.mostSteps))
    pcre2_set_depth_limit_8(limits, Self.deepestNesting)
    pcre2_set_heap_limit_8(limits, Self.mostMemory)
    self.limits = limits
    // Where no code can be made at run time, the pattern is interpreted: slower, with the same outcome.
    _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groupCount = Int(count)
    groupNames = Self.names(code)
  }

  deinit {
    pcre2_match_context_free_8(limits)
    pcre2_code_free_8(code)
  }

  private static func compile(_ pattern: String, _ options: Options) throws(PatternMistake) -> OpaquePointer {
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_ANYCRLF))
    if options.contains(.wholeWords) { pcre2_set_compile_extra_options_8(context, UInt32(PCRE2_EXTRA_MATCH_WORD)) }
    var flags = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    if options.contains(.ignoringCase) { flags |= UInt32(PCRE2_CASELESS) }
    var status: Int32 = 0
    var offset = 0
    var pattern = pattern
    let code = pattern.withUTF8 { pcre2_compile_8($0.baseAddress, $0.count, flags, &status, &offset, context) }
    guard let code else { throw PatternMistake(byte: offset, reason: message(status)) }
    return code
  }

  private static func message(_ status: Int32) -> String {
    let text = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = max(0, Int(pcre2_get_error_message_8(status, buffer.baseAddress, buffer.count)))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func names(_ code: OpaquePointer) -> [(name: String, number: Int)] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [] }
    return (0..<Int(count)).map { index in
      // The number in two bytes, then the name with a zero behind it.
      let entry = UnsafeBufferPointer(start: table + index * Int(size), count: Int(size))
      let name = String(decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
      return (name, Int(entry[0]) << 8 | Int(entry[1]))
    }
  }
}

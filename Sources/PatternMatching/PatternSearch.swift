import CPCRE2

/// One search after another by one pattern, on one thread.
///
/// A class because it owns memory of libpcre2, in which each search leaves its outcome.
public final class PatternSearch {
  public enum Outcome: Sendable, Equatable {
    case none
    case match(Range<Int>)
    /// The pattern took too many steps, or too much memory.
    case gaveUp
  }

  private let pattern: TextPattern
  private let data: OpaquePointer?

  public init(_ pattern: TextPattern) {
    self.pattern = pattern
    data = pcre2_match_data_create_from_pattern_8(pattern.code, nil)
  }

  deinit { pcre2_match_data_free_8(data) }

  /// The first match that is not empty.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: where the search starts, between two characters; what stands before it can be looked back at.
  public func next(in text: UnsafeBufferPointer<UInt8>, from start: Int, acceptsEmpty: Bool = false) -> Outcome {
    guard data != nil else { return .gaveUp }
    guard start <= text.count else { return .none }
    // Everything here was made by ourselves, and made valid.
    let flags = UInt32(PCRE2_NO_UTF_CHECK) | (acceptsEmpty ? 0 : UInt32(PCRE2_NOTEMPTY))
    var status = search(text, start, flags)
    // The stack of compiled patterns is small; the interpreter takes its memory from the heap.
    if status == PCRE2_ERROR_JIT_STACKLIMIT { status = search(text, start, flags | UInt32(PCRE2_NO_JIT)) }
    if status == PCRE2_ERROR_NOMATCH { return .none }
    guard status >= 0, let match = group(0) else { return status < 0 ? .gaveUp : .none }
    return .match(match)
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ flags: UInt32) -> Int32 {
    pcre2_match_8(pattern.code, text.baseAddress, text.count, start, flags, data, pattern.limits)
  }

  /// Where a group of the last match stands; nil for one that had no part in it.
  public func group(_ number: Int) -> Range<Int>? {
    guard let data, number <= pattern.groupCount, let offsets = pcre2_get_ovector_pointer_8(data) else { return nil }
    let (lower, upper) = (offsets[number * 2], offsets[number * 2 + 1])
    return lower == Int.unset || upper == Int.unset || lower > upper ? nil : lower..<upper
  }
}

extension Int {
  /// `PCRE2_UNSET`, which is the largest unsigned number.
  fileprivate static let unset = -1
}

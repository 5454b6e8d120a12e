#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeBufferPointer where Element == UInt8 {
  /// Where a byte stands first in a part; nil when it does not.
  public func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    precondition(start >= 0 && end <= count)
    guard start < end, let base = baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension Array where Element == UInt8 {
  /// Where a byte stands first in a part; nil when it does not.
  public func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    withUnsafeBufferPointer { $0.firstIndex(of: byte, from: start, to: end) }
  }
}

/// A half-open range of UTF-8 byte offsets in the file as it is on disk.
///
/// Offsets are 0-based; files up to 4 GiB can be addressed.
public struct ByteRange: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline var lowerOffset: UInt32
  @usableFromInline var upperOffset: UInt32

  @inlinable public init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a byte range must not end before it starts")
    lowerOffset = UInt32(lower)
    upperOffset = UInt32(upper)
  }

  /// The offset of the first byte.
  @inlinable public var lower: Int { Int(lowerOffset) }
  /// The offset one past the last byte.
  @inlinable public var upper: Int { Int(upperOffset) }
  /// The number of bytes.
  @inlinable public var count: Int { upper - lower }
  @inlinable public var isEmpty: Bool { lowerOffset == upperOffset }

  @inlinable public func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
  @inlinable public func contains(_ other: ByteRange) -> Bool { lower <= other.lower && other.upper <= upper }
  @inlinable public func overlaps(_ other: ByteRange) -> Bool { lower < other.upper && other.lower < upper }

  /// The part that lies in both ranges, or an empty range at the nearer end.
  @inlinable public func clamped(to limits: ByteRange) -> ByteRange {
    let start = min(max(lower, limits.lower), limits.upper)
    return ByteRange(start, max(start, min(upper, limits.upper)))
  }
}

extension ByteRange: Comparable {
  @inlinable public static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.lowerOffset, a.upperOffset) < (b.lowerOffset, b.upperOffset)
  }
}

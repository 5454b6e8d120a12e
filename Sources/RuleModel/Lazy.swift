import Synchronization

/// A value worked out when first asked for, and then kept: of what checks may ask about a document, most asks little.
///
/// For an owner that is a class. Who asks for a known value takes no lock.
public struct LazyValue<Value: Sendable>: ~Copyable, @unchecked Sendable {
  @usableFromInline let place: Atomic<UnsafeMutablePointer<Value>?>

  // Not where the value is declared: that would be generic code at run time.
  @inlinable public init() { place = Atomic(nil) }

  @inlinable deinit {
    guard let known = place.load(ordering: .acquiring) else { return }
    known.deinitialize(count: 1)
    known.deallocate()
  }

  /// The value; the work may ask for other lazy values.
  @inlinable public func callAsFunction(_ work: () -> Value) -> Value {
    if let known = place.load(ordering: .acquiring) { return known.pointee }
    return keep(work())
  }

  /// Keeps a value unless another thread was quicker; the one that is kept.
  @inlinable func keep(_ value: Value) -> Value {
    let new = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    new.initialize(to: value)
    let (isFirst, earlier) = place.compareExchange(expected: nil, desired: new, ordering: .acquiringAndReleasing)
    guard !isFirst, let earlier else { return value }
    new.deinitialize(count: 1)
    new.deallocate()
    return earlier.pointee
  }
}

/// The same for an owner that is copied: all copies share what one of them has worked out.
public final class Lazy<Value: Sendable>: Sendable {
  @usableFromInline let value: LazyValue<Value>

  @inlinable public init() { value = LazyValue() }

  @inlinable public func callAsFunction(_ work: () -> Value) -> Value { value(work) }
}

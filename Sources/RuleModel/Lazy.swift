import Synchronization

/// A value worked out when first asked for, and then kept: of what checks may ask about a document, most asks little.
///
/// A class because all copies of its owner share what one of them has worked out.
public final class Lazy<Value: Sendable>: Sendable {
  @usableFromInline let value: Mutex<Value?>

  // Not where the value is declared: that would be generic code at run time.
  @inlinable public init() { value = Mutex(nil) }

  /// The value; the work is done outside the lock, so it may ask for other lazy values.
  @inlinable public func callAsFunction(_ work: () -> Value) -> Value {
    if let known = value.withLock({ $0 }) { return known }
    let new = work()
    value.withLock { $0 = new }
    return new
  }
}

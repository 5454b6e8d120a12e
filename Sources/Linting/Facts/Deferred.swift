import Synchronization

/// A value that is worked out when it is first asked for, and once.
///
/// A class because copies of its owner share the one value.
final class Deferred<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    stored.withLock { stored in
      if let value = stored { return value }
      let value = make()
      stored = value
      return value
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread of the operating system.
///
/// The pool behind tasks starts half a dozen threads, a clock and an event loop, which takes longer than to lint a short
/// document.
public struct SystemThread {
  /// What the main thread has on most systems; others get much less unasked.
  private static let stackSize = 8 << 20

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  #if canImport(Darwin)
    private typealias Argument = UnsafeMutableRawPointer
    private var thread: pthread_t?
  #else
    private typealias Argument = UnsafeMutableRawPointer?
    private var thread = pthread_t()
  #endif
  private let isRunning: Bool

  /// Starts the work; where the system gives no thread it is done here and now.
  public init(_ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let held = Unmanaged.passRetained(Work(work))
    let begin: @convention(c) (Argument) -> UnsafeMutableRawPointer? = { argument in
      let argument: UnsafeMutableRawPointer? = argument
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }
    isRunning = pthread_create(&thread, &attributes, begin, held.toOpaque()) == 0
    pthread_attr_destroy(&attributes)
    if !isRunning { held.takeRetainedValue().run() }
  }

  /// Starts work for which nobody waits; it ends with the program at the latest.
  public static func detach(_ work: @escaping @Sendable () -> Void) {
    let started = SystemThread(work)
    guard started.isRunning else { return }
    #if canImport(Darwin)
      if let thread = started.thread { pthread_detach(thread) }
    #else
      pthread_detach(started.thread)
    #endif
  }

  /// Waits until the work is done; every thread that was started has to be waited for.
  public func join() {
    guard isRunning else { return }
    #if canImport(Darwin)
      if let thread { pthread_join(thread, nil) }
    #else
      pthread_join(thread, nil)
    #endif
  }
}

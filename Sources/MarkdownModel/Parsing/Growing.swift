/// Values in document order that are added to and changed in place while a document is parsed.
///
/// A growing array asks with every change whether it is its only owner; this one always is, and is freed by it.
struct Growing<Element: BitwiseCopyable> {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    start = .allocate(capacity: self.capacity)
  }

  var last: Element? { count > 0 ? start[count - 1] : nil }

  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return start[count]
  }

  /// Frees what it holds; nothing may be added afterwards.
  func free() { start.deallocate() }

  /// All values so far, until the next one is added.
  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return start[index]
    }
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield &start[index]
    }
  }

  /// The values at some indices, until the next one is added.
  subscript(indices: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(indices.lowerBound >= 0 && indices.upperBound <= count)
    return UnsafeBufferPointer(start: start + indices.lowerBound, count: indices.count)
  }

  /// The values from an index on, until the next one is added.
  func from(_ index: Int) -> UnsafeBufferPointer<Element> { self[index..<count] }

  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (start + count).initialize(to: element)
    count += 1
  }

  /// Drops what stands behind the first values.
  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count)
    count = newCount
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}

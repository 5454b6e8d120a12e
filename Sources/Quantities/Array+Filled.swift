extension Array {
  /// An element over and over.
  ///
  /// `Array(repeating:count:)` allocates by unspecialised code, which takes some 500 instructions more (Swift 6.3): much
  /// for what else fits onto the stack.
  @inlinable public init(filledWith element: Element, count: Int) {
    guard count * MemoryLayout<Element>.stride <= 1024 else {
      self.init(repeating: element, count: count)
      return
    }
    self = withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { room in
      room.initialize(repeating: element)
      defer { room.deinitialize() }
      return Array(room)
    }
  }
}

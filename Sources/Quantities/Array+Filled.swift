extension Array {
  /// An element over and over.
  ///
  /// `Array(repeating:count:)` allocates by unspecialised code, which takes some 500 instructions more (Swift 6.3).
  @inlinable public init(filledWith element: Element, count: Int) {
    self = withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { room in
      room.initialize(repeating: element)
      defer { room.deinitialize() }
      return Array(room)
    }
  }
}

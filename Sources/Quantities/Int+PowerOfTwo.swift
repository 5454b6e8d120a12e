extension Int {
  /// The least power of two that is no less than a number; 1 for what is less.
  @inlinable public static func powerOfTwo(atLeast least: Int) -> Int {
    var power = 1
    while power < least { power *= 2 }
    return power
  }
}

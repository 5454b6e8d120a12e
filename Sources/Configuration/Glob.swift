/// Shell globs: `*`, `?`, `[a-z]` within a path component, `**` over components.
public enum Glob {
  /// How far a glob must reach.
  public enum Extent: Sendable { case whole, wholeOrFolder, folder }

  /// - Parameter extent: whether the whole text must match, or a folder on its way may.
  public static func matches(_ glob: [UInt8], _ text: [UInt8], _ extent: Extent = .whole) -> Bool {
    // Pairs of positions still to be tried; each pair is tried once, so the work is bounded by their product.
    var pending = [(0, 0)]
    var tried = TriedPairs(glob.count + 1, text.count + 1)
    while let (g, t) = pending.popLast() {
      guard tried.insert(g, t) else { continue }
      if g == glob.count {
        if t == text.count ? extent != .folder : extent != .whole && text[t] == UInt8(ascii: "/") { return true }
        continue
      }
      switch glob[g] {
      case UInt8(ascii: "*"): star(glob, text, g, t, &pending)
      case UInt8(ascii: "?"): if t < text.count, text[t] != UInt8(ascii: "/") { pending.append((g + 1, t + 1)) }
      case UInt8(ascii: "["):
        if t < text.count, let (isMember, end) = characterClass(glob, g, text[t]), isMember {
          pending.append((end, t + 1))
        }
      case UInt8(ascii: "\\") where g + 1 < glob.count:
        if t < text.count, text[t] == glob[g + 1] { pending.append((g + 2, t + 1)) }
      default: if t < text.count, text[t] == glob[g] { pending.append((g + 1, t + 1)) }
      }
    }
    return false
  }

  /// A table while it is small, else a set.
  private struct TriedPairs {
    private static let largestTable = 1 << 22

    private let width: Int
    private var table: [Bool]
    private var set: Set<Int> = []

    init(_ height: Int, _ width: Int) {
      self.width = width
      let size = height.multipliedReportingOverflow(by: width)
      let isSmall = !size.overflow && size.partialValue <= Self.largestTable
      table = [Bool](repeating: false, count: isSmall ? size.partialValue : 0)
    }

    /// Whether the pair is new.
    mutating func insert(_ g: Int, _ t: Int) -> Bool {
      let index = g * width + t
      guard !table.isEmpty else { return set.insert(index).inserted }
      defer { table[index] = true }
      return !table[index]
    }
  }

  private static func star(_ glob: [UInt8], _ text: [UInt8], _ g: Int, _ t: Int, _ pending: inout [(Int, Int)]) {
    let isDouble = g + 1 < glob.count && glob[g + 1] == UInt8(ascii: "*")
    guard isDouble else {
      pending.append((g + 1, t))
      if t < text.count, text[t] != UInt8(ascii: "/") { pending.append((g, t + 1)) }
      return
    }
    var after = g + 2
    if after < glob.count, glob[after] == UInt8(ascii: "/") { after += 1 }
    pending.append((after, t))
    if after == g + 2 {
      if t < text.count { pending.append((g, t + 1)) }
    } else if let slash = text[t...].firstIndex(of: UInt8(ascii: "/")) {
      pending.append((g, slash + 1))
    }
  }

  private static func characterClass(_ glob: [UInt8], _ start: Int, _ byte: UInt8) -> (isMember: Bool, end: Int)? {
    var index = start + 1
    let isNegated = index < glob.count && (glob[index] == UInt8(ascii: "!") || glob[index] == UInt8(ascii: "^"))
    if isNegated { index += 1 }
    var isMember = false
    let first = index
    while index < glob.count, glob[index] != UInt8(ascii: "]") || index == first {
      if index + 2 < glob.count, glob[index + 1] == UInt8(ascii: "-"), glob[index + 2] != UInt8(ascii: "]") {
        if glob[index] <= byte, byte <= glob[index + 2] { isMember = true }
        index += 3
      } else {
        if glob[index] == byte { isMember = true }
        index += 1
      }
    }
    return index < glob.count ? (isMember != isNegated && byte != UInt8(ascii: "/"), index + 1) : nil
  }
}

/// Joins the two values of a change.
extension QuantityScan {
  /// `840 ms → 310 ms`, `from 840 ms to 310 ms`: two values.
  mutating func change(behind end: Int) -> Int? {
    guard last.form != .fraction, last.tolerance == nil else { return nil }
    let start = text.skipBlanks(end)
    var second = start
    if let length = arrow(at: start) {
      second = start + length
    } else {
      let phrase = values.phrases.phrase(behind: start, .joint)
      guard phrase.roles.contains(.to) else { return nil }
      let before = values.phrases.phrase(before: text.skipBlanksBack(last.range.lowerBound), notBefore: text.lower)
      second = phrase.end
      guard before.roles.contains(.from) || before.roles.contains(.weakFrom) || last.unit != nil else { return nil }
    }
    guard let (second, stop) = value(at: second) else { return nil }
    var next = second
    if last.unit == nil {
      last.unit = next.unit
    } else if next.unit == nil {
      // "30 % → 1.39": the second one may be a factor, unless the unit stands behind its range.
      guard last.unit?.dimension != .percentage || dash(at: stop) != nil else { return nil }
      next.unit = last.unit
    }
    if let a = last.unit, let b = next.unit, !a.isConvertible(to: b) {
      // "from €1,900 to €1,100 a month": what both are counted by stands behind the second.
      guard a.dimension == .currency, a.kind == b.kind, a.perDimension == nil else { return nil }
      last.unit = b
    }
    if last.part == .to, last.unit?.dimension == .count {
      // "10 → 50 → 0 users": the steps of a load, none of which is reached for good.
      last.part = .value
      if found.count - 1 > base { found[found.count - 2].part = .value }
      return nil
    }
    last.part = .from
    next.part = .to
    found.append(next)
    return stop
  }

  private func arrow(at index: Int) -> Int? {
    switch text[index] {
    case 0xE2:
      text.has("→", at: index) || text.has("⇒", at: index) || text.has("➜", at: index) || text.has("➔", at: index)
        || text.has("⟶", at: index) || text.has("➡", at: index) ? 3 : nil
    case UInt8(ascii: "-"): text.has("->", at: index) ? 2 : text.has("-->", at: index) ? 3 : nil
    case UInt8(ascii: "="): text.has("=>", at: index) ? 2 : nil
    default: nil
    }
  }
}

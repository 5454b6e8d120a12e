extension QuantityScan {
  /// Tells windows and loads from the values that they belong to.
  mutating func assignParts() {
    for index in base..<found.count where index > base && leads(index - 1, to: index) {
      (found[index - 1].part, found[index].part) = (.from, .to)
    }
    for index in base..<found.count where found[index].part == .value && found[index].unit != nil {
      if let unit = found[index].unit, unit.dimension == .time, unit.perDimension == nil,
        isWindow(found[index], at: index)
      {
        assign(.window, to: index)
      }
    }
    let hasMeasuredValue = (base..<found.count).contains {
      found[$0].part != .window && found[$0].unit.map { !Self.isLoadUnit($0) } ?? false
    }
    guard hasMeasuredValue else { return }
    for index in base..<found.count where found[index].part == .value && found[index].unit.map(Self.isLoadUnit) ?? false
    {
      if isLoad(found[index]) { assign(.load, to: index) }
    }
  }

  /// "from 71 % to at least 90 %", "from 460 ms below 250 ms": the second value is a bound, and so was not read with the
  /// first one.
  private func leads(_ first: Int, to second: Int) -> Bool {
    let (value, bound) = (found[first], found[second])
    guard bound.comparator != nil, bound.part == .value, value.part == .value, value.form == .single,
      value.comparator == nil, let unit = value.unit, let other = bound.unit, unit.isConvertible(to: other),
      case let (start, end) = (text.skipBlanks(value.range.upperBound), text.skipBlanksBack(bound.range.lowerBound)),
      start >= end || isJoint(start, end)
    else { return false }
    return values.phrases.phrase(before: text.skipBlanksBack(value.range.lowerBound), notBefore: text.lower).roles
      .contains(.from)
  }

  private func isJoint(_ start: Int, _ end: Int) -> Bool {
    let phrase = values.phrases.phrase(behind: start, .joint)
    return phrase.roles.contains(.to) && phrase.end >= end
  }

  /// "over 5 min" is no bound after all.
  private mutating func assign(_ part: Quantity.Part, to index: Int) {
    found[index].part = part
    guard isWordComparator(found[index]) else { return }
    found[index].comparator = nil
    found[index].range = found[index].number.lowerBound..<found[index].range.upperBound
  }

  private func isWindow(_ quantity: Quantity, at index: Int) -> Bool {
    let behind = values.phrases.phrase(behind: text.skipBlanks(quantity.range.upperBound), .windowEnd)
    if behind.roles.contains(.windowEnd), quantity.comparator == nil { return true }
    let end = text.skipBlanksBack(quantity.range.lowerBound)
    if index > base, end < quantity.range.lowerBound, text[end - 1] == UInt8(ascii: "/"),
      isHeld(found[index - 1], for: quantity)
    {
      return true
    }
    if isRemark(quantity, behind: index) { return true }
    guard phraseRoles(before: quantity).contains(.window) else { return false }
    // "takes over 5 min" bounds; "> 5 % over 5 min" is a window, and so is "over 3 months".
    return !isWordComparator(quantity) || index > base || Self.isLong(quantity, 7 * Self.day)
  }

  /// `0.1 % / 30 d`, `p95 < 270 ms / 30 d`.
  private func isHeld(_ value: Quantity, for window: Quantity) -> Bool {
    switch value.unit?.dimension {
    case .percentage: true
    case .time: value.comparator != nil && window.comparator == nil && Self.isLong(window, Self.day)
    default: false
    }
  }

  private static func isLong(_ quantity: Quantity, _ seconds: Double) -> Bool {
    quantity.low.value * (quantity.unit?.factor ?? 0) >= seconds
  }

  /// `99.9 % (30 days)`, `p95 < 250 ms (5 min)`: alone in parentheses, and far longer than what stands before them.
  private func isRemark(_ quantity: Quantity, behind index: Int) -> Bool {
    guard index > base, quantity.comparator == nil, let length = quantity.unit?.factor,
      let open = opening(before: quantity), text.skipBlanksBack(open) == found[index - 1].range.upperBound,
      isClosing(text.skipBlanks(quantity.range.upperBound))
    else { return false }
    let value = found[index - 1]
    guard let unit = value.unit else { return false }
    switch unit.dimension {
    // "40 % (12 min)" is as much in minutes.
    case .percentage: return length >= Self.day && value.high.value >= 90
    case .time:
      let isBound = value.comparator != nil || text.isDigit(text.skipBlanksBack(value.range.lowerBound) - 1)
      return unit.perDimension == nil && isBound && length >= Self.minute
        && quantity.low.value * length >= 100 * value.high.value * unit.factor
    default: return false
    }
  }

  /// In seconds.
  private static var minute: Double { 60 }
  private static var day: Double { 86_400 }

  private func opening(before quantity: Quantity) -> Int? {
    let end = text.skipBlanksBack(quantity.range.lowerBound)
    if text[end - 1] == UInt8(ascii: "(") { return end - 1 }
    return text.ends("（", before: end) ? end - 3 : nil
  }

  private func isClosing(_ index: Int) -> Bool { text[index] == UInt8(ascii: ")") || text.has("）", at: index) }

  private static func isLoadUnit(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .count, .cores: true
    case .data: unit.perDimension == .time
    default: false
    }
  }

  private func isLoad(_ quantity: Quantity) -> Bool {
    let end = text.skipBlanksBack(quantity.range.lowerBound)
    if text[end - 1] == UInt8(ascii: "@") { return true }
    return phraseRoles(before: quantity).contains(.load)
  }

  /// The roles of the words before a value, its comparator in words among them.
  private func phraseRoles(before quantity: Quantity) -> WordRoles {
    let before = values.phrases.phrase(before: text.skipBlanksBack(quantity.range.lowerBound), notBefore: text.lower)
    guard isWordComparator(quantity) else { return before.roles }
    let own = values.phrases.phrase(
      before: text.skipBlanksBack(quantity.number.lowerBound), notBefore: quantity.range.lowerBound)
    return before.roles.union(own.roles)
  }

  private func isWordComparator(_ quantity: Quantity) -> Bool {
    quantity.comparator != nil && text.isWordStart(quantity.range.lowerBound)
      && quantity.range.lowerBound < quantity.number.lowerBound
  }
}

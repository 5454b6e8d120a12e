/// Prints numbers the way an author does.
struct DecimalText: Sendable {
  /// How many digits stand behind the decimal mark.
  var places: Int
  var mark = "."
  /// What stands between groups of three digits; empty where the author sets nothing.
  var group = ""

  /// Without a sign; nil where it has more digits than people print.
  func text(_ value: Double) -> String? {
    let magnitude = abs(value)
    guard magnitude.isFinite, magnitude < 1e15 else { return nil }
    var places = min(max(places, 0), 6)
    while places < 6, magnitude > 0, scaled(magnitude, places) < 1 { places += 1 }
    let digits = String(Int64(scaled(magnitude, places)))
    guard places > 0 else { return grouped(digits) }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return grouped(String(padded.dropLast(places))) + mark + padded.suffix(places)
  }

  private func scaled(_ value: Double, _ places: Int) -> Double {
    var value = value
    for _ in 0..<places { value *= 10 }
    return value.rounded()
  }

  private func grouped(_ digits: String) -> String {
    guard !group.isEmpty, digits.utf8.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += group }
      text.append(digit)
    }
    return text
  }

  /// As short as it can be said: `1`, `0.5`.
  static func plain(_ value: Double) -> String {
    for places in 0..<6 {
      let text = DecimalText(places: places).text(value) ?? ""
      if Double(text) == abs(value) { return text }
    }
    return "\(value)"
  }
}

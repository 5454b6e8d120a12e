/// A piece of a page. What stands in a literal is markup; what is interpolated is text and escaped, unless it is a
/// piece itself. So no text of a document can become markup.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral markup: String) { source = markup }
  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  static func += (a: inout HTML, b: HTML) { a.source += b.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ markup: String) { source += markup }
    mutating func appendInterpolation(_ text: String) { HTML.appendEscaped(text, to: &source) }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ piece: HTML) { source += piece.source }
    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { source += piece.source } }
    /// Nothing for nil.
    mutating func appendInterpolation(_ piece: HTML?) { if let piece { source += piece.source } }
    /// A coordinate, to a tenth.
    mutating func appendInterpolation(_ number: Double) {
      guard number.isFinite, number.magnitude < 1e6 else {
        source += "0"
        return
      }
      let tenths = Int((number * 10).rounded())
      source += tenths < 0 ? "-" : ""
      source += "\(tenths.magnitude / 10)"
      if tenths % 10 != 0 { source += ".\(tenths.magnitude % 10)" }
    }
  }

  /// For content and for attributes in double quotes; what pages must not hold is written out.
  private static func appendEscaped(_ text: String, to result: inout String) {
    let text = Printable.line(text)
    guard text.utf8.contains(where: isSpecial) else {
      result += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        if isNoncharacter(scalar) {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    // What noncharacters begin with.
    case 0xEF...: true
    default: false
    }
  }

  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}

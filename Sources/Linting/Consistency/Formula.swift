import Quantities
import StructuredData

/// A plain arithmetic expression of a card, `(before - after) / before`, as a flat program in postfix order.
struct Formula: Sendable {
  enum Outcome: Sendable {
    case value(Figure)
    /// A divisor may be zero.
    case undefined
    /// The operands count different things.
    case incomparable
  }

  private enum Step: Sendable, Equatable {
    case variable(Int), constant(Double), add, subtract, multiply, divide

    var binding: Int {
      switch self {
      case .add, .subtract: 1
      case .multiply, .divide: 2
      default: 0
      }
    }

    var symbol: String {
      switch self {
      case .add: " + "
      case .subtract: " − "
      case .multiply: " × "
      case .divide: " / "
      default: ""
      }
    }
  }

  private enum Token: Sendable { case operand(Step), operation(Step), open, close }

  private var tokens: [Token] = []
  private var steps: [Step] = []

  /// - Parameter variables: the names that may stand in it.
  init(_ text: String, variables: [String], at place: DataPlace) throws(DataError) {
    try read(Array(text.utf8), variables, place)
    try order(at: place, text)
  }

  // MARK: Reading

  private mutating func read(_ bytes: [UInt8], _ variables: [String], _ place: DataPlace) throws(DataError) {
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: " "): break
      case UInt8(ascii: "+"): tokens.append(.operation(.add))
      case UInt8(ascii: "-"): tokens.append(.operation(.subtract))
      case UInt8(ascii: "*"): tokens.append(.operation(.multiply))
      case UInt8(ascii: "/"): tokens.append(.operation(.divide))
      case UInt8(ascii: "("): tokens.append(.open)
      case UInt8(ascii: ")"): tokens.append(.close)
      default:
        while index + 1 < bytes.count, isName(bytes[index + 1]) { index += 1 }
        let name = String(decoding: bytes[start...index], as: UTF8.self)
        if let variable = variables.firstIndex(of: name) {
          tokens.append(.operand(.variable(variable)))
        } else if let number = Double(name), number.isFinite {
          tokens.append(.operand(.constant(number)))
        } else {
          throw DataError(
            at: place, "'\(name)' in an equation is no number and none of \(variables.joined(separator: ", "))")
        }
      }
      index += 1
    }
  }

  private func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// Brings the tokens into postfix order.
  private mutating func order(at place: DataPlace, _ text: String) throws(DataError) {
    var waiting: [Token] = []
    var expectsOperand = true
    for token in tokens {
      switch token {
      case .operand(let step):
        guard expectsOperand else { throw malformed(text, place) }
        steps.append(step)
        expectsOperand = false
      case .open:
        guard expectsOperand else { throw malformed(text, place) }
        waiting.append(token)
      case .operation(let operation):
        guard !expectsOperand else { throw malformed(text, place) }
        while case .operation(let earlier)? = waiting.last, earlier.binding >= operation.binding {
          steps.append(earlier)
          waiting.removeLast()
        }
        waiting.append(token)
        expectsOperand = true
      case .close:
        guard !expectsOperand else { throw malformed(text, place) }
        while case .operation(let earlier)? = waiting.last {
          steps.append(earlier)
          waiting.removeLast()
        }
        guard case .open? = waiting.popLast() else { throw malformed(text, place) }
      }
    }
    while let token = waiting.popLast() {
      guard case .operation(let operation) = token else { throw malformed(text, place) }
      steps.append(operation)
    }
    if expectsOperand { throw malformed(text, place) }
  }

  private func malformed(_ text: String, _ place: DataPlace) -> DataError {
    DataError(at: place, "'\(text)' is no expression of names, numbers, + - * / and parentheses")
  }

  // MARK: Asking

  var subtracts: Bool { steps.contains(.subtract) }
  /// Whether it is what lies between two values, and no share of either.
  var isDifference: Bool { steps.last == .subtract }

  /// The value for given operands; a missing one makes it incomparable.
  func value(_ operand: (Int) -> Figure?) -> Outcome {
    if let (minuend, subtrahend, divisor) = relativeDifference {
      return relativeDifference(operand(minuend), operand(subtrahend), isOfMinuend: divisor == minuend)
    }
    var stack: [Figure] = []
    for step in steps {
      switch step {
      case .variable(let index):
        guard let figure = operand(index) else { return .incomparable }
        stack.append(figure)
      case .constant(let number): stack.append(Figure(interval: Interval(number), kind: .share))
      default:
        guard let right = stack.popLast(), let left = stack.popLast() else { return .incomparable }
        switch apply(step, left, right) {
        case .value(let figure): stack.append(figure)
        case let other: return other
        }
      }
    }
    return stack.last.map { .value($0) } ?? .incomparable
  }

  /// `(a - b) / a`, `(a - b) / b`: a value that stands there twice is the same both times, whatever it was before rounding.
  private var relativeDifference: (minuend: Int, subtrahend: Int, divisor: Int)? {
    guard steps.count == 5, case .variable(let minuend) = steps[0], case .variable(let subtrahend) = steps[1],
      steps[2] == .subtract, case .variable(let divisor) = steps[3], steps[4] == .divide,
      divisor == minuend || divisor == subtrahend
    else { return nil }
    return (minuend, subtrahend, divisor)
  }

  private func relativeDifference(_ minuend: Figure?, _ subtrahend: Figure?, isOfMinuend: Bool) -> Outcome {
    guard let minuend, let subtrahend, minuend.subtracting(subtrahend) != nil else { return .incomparable }
    switch isOfMinuend ? subtrahend.divided(by: minuend) : minuend.divided(by: subtrahend) {
    case .value(let ratio):
      let interval = isOfMinuend ? Interval(1) - ratio.interval : ratio.interval - Interval(1)
      return .value(Figure(interval: interval, kind: ratio.kind))
    case let other: return other
    }
  }

  private func apply(_ step: Step, _ left: Figure, _ right: Figure) -> Outcome {
    let result: Figure?
    switch step {
    case .add: result = left.adding(right)
    case .subtract: result = left.subtracting(right)
    case .multiply: result = left.multiplied(by: right)
    default: return left.divided(by: right)
    }
    return result.map { .value($0) } ?? .incomparable
  }

  /// The same with the values of each difference the other way round.
  var reversed: Formula {
    var formula = self
    for index in tokens.indices.dropFirst().dropLast() {
      guard case .operation(.subtract) = tokens[index], case .operand = tokens[index - 1],
        case .operand = tokens[index + 1]
      else { continue }
      formula.tokens.swapAt(index - 1, index + 1)
    }
    return formula
  }

  /// The expression with the texts of its operands in place of their names: `2.8 s − 2 s`.
  func text(_ operand: (Int) -> String) -> String {
    tokens.reduce(into: "") { text, token in
      switch token {
      case .operand(.variable(let index)): text += operand(index)
      case .operand(.constant(let number)): text += DecimalText.plain(number)
      case .operand: break
      case .operation(let operation): text += operation.symbol
      case .open: text += "("
      case .close: text += ")"
      }
    }
  }
}

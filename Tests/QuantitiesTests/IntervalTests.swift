import Quantities
import Testing

@Suite struct IntervalTests {
  @Test func aPrintedNumberMeansAllThatRoundToIt() {
    #expect(Number(216, exponent: -1).interval.low.isNear(21.55))
    #expect(Number(216, exponent: -1).interval.high.isNear(21.65))
    #expect(Number(5).interval == Interval(4.5, 5.5))
    #expect(Number(12, exponent: 5).interval == Interval(1_150_000, 1_250_000))
  }

  @Test func arithmeticHoldsForEveryValueInside() throws {
    let (a, b) = (Interval(1, 2), Interval(-3, 4))
    #expect(a + b == Interval(-2, 6))
    #expect(a - b == Interval(-3, 5))
    #expect(a * b == Interval(-6, 8))
    #expect(a / b == nil)
    #expect(b / a == Interval(-3, 4))
    #expect(b.magnitude == Interval(0, 4))
    #expect(Interval(-3, -1).magnitude == Interval(1, 3))
  }

  @Test func roundingAloneNeverParts() {
    let gap = Number(28, exponent: -1).interval - Number(2).interval
    #expect(gap.meets(Number(8, exponent: -1).interval))
    #expect(Interval(0.1 + 0.2).meets(Interval(0.3)))
    #expect(!Interval(1, 2).meets(Interval(2.1, 3)))
    #expect(Interval(1, 2).isBelow(Interval(2.1, 3)))
    #expect(!Interval(1, 2).isBelow(Interval(2, 3)))
  }

  @Test func hugeExponentsStayInBounds() {
    #expect(Number(1, exponent: .max).value == .infinity)
    #expect(Number(1, exponent: .min).value == 0)
    #expect(Number(.max, exponent: -20).value > 0.09)
  }
}

extension Double {
  func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-9 * max(1, abs(other)) }
}

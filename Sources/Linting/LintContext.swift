/// What linting knows besides the document: the day, and the files around it. Rules that ask for what is not known here
/// stay silent.
public struct LintContext: Sendable {
  public var today: CalendarDate?
  /// Where the document at a path stands; nil where nothing may be looked at.
  public var home: @Sendable (_ path: String) -> DocumentHome?

  public init(
    today: CalendarDate? = nil, home: @escaping @Sendable (_ path: String) -> DocumentHome? = { _ in nil }
  ) {
    self.today = today
    self.home = home
  }
}

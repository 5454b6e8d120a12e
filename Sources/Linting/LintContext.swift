/// What linting knows besides the document: the day, and the files around it. Rules that ask for what is not known here
/// stay silent.
public struct LintContext: Sendable {
  public var today: CalendarDate?
  /// Where the document at a path stands; nil where nothing may be looked at.
  public var home: @Sendable (_ path: String) -> DocumentHome?
  /// The bytes of the document at a path as they were committed last; nil where nobody asked, or nothing is committed.
  public var committed: @Sendable (_ path: String) -> [UInt8]?

  public init(
    today: CalendarDate? = nil, home: @escaping @Sendable (_ path: String) -> DocumentHome? = { _ in nil },
    committed: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil }
  ) {
    self.today = today
    self.home = home
    self.committed = committed
  }
}

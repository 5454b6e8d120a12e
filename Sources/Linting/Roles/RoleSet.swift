import RuleModel

/// A set of roles.
struct RoleSet: Sendable, Equatable {
  private(set) var bits: UInt64 = 0

  init() {}
  init(_ roles: [Role]) { for role in roles { insert(role) } }

  static let targets = RoleSet(Role.allCases.filter(\.isTarget))
  static let measured = RoleSet(Role.allCases.filter(\.isMeasured))
  /// The last state that was measured.
  static let states = RoleSet([.current, .after])

  mutating func insert(_ role: Role) { bits |= 1 << UInt64(role.ordinal) }
  mutating func insert(_ role: Role?) { if let role { insert(role) } }
  func contains(_ role: Role) -> Bool { bits & (1 << UInt64(role.ordinal)) != 0 }
  func meets(_ other: RoleSet) -> Bool { bits & other.bits != 0 }
  func union(_ other: RoleSet) -> RoleSet {
    var both = self
    both.bits |= other.bits
    return both
  }
}

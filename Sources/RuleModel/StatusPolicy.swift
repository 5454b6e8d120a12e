/// How a document's status decides how hard its findings weigh.
///
/// A document that is still being written, or is kept for the record only, is not held to what a current one promises;
/// that a file can be read, and what it says of itself, counts at every status.
extension Card {
  /// The families that are about the file, its front matter and where its links lead, and not about what it says.
  private static let integrityFamilies: Set<String> = ["document", "front-matter", "reference"]

  /// Whether the rule is about what a document says.
  public var isAboutContent: Bool { !Self.integrityFamilies.contains(family) }

  /// The same card with another severity; what it says for a document's status weighs no more than that.
  public func setting(severity: Severity) -> Card {
    var card = self
    card.severity = severity
    return card
  }

  /// The severity for a document of a status; nil where the rule does not speak. What the card says itself stands first.
  public func severity(for status: DocumentStatus?) -> Severity? {
    guard let status else { return severity }
    if let own = severityByStatus.last(where: { $0.status == status })?.severity {
      return min(own, max(severity, .note))
    }
    guard isAboutContent else { return severity }
    return switch status {
    case .stub, .draft: .note
    case .current: severity
    case .needsReview: min(severity, .warning)
    case .archived: nil
    }
  }
}

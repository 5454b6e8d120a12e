import Phrases
import StructuredData

/// Reports a `profile:` in the front matter that names no profile. Card: `Rules/document/unknown-profile.yaml`.
struct ProfileName: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    guard let range = subject.frontMatter.range(of: "profile"), !range.isEmpty else { return [] }
    let name = subject.document.string(range)
    guard !subject.knownProfiles.contains(name) else { return [] }
    let hint: Phrase =
      NearestWord.nearest(to: name, among: subject.knownProfiles).map { "did you mean '\($0)'?" }
      ?? "expected one of \(subject.knownProfiles.joined(separator: ", "))"
    return [Finding(at: range, ["name": name], phrases: ["hint": hint])]
  }
}

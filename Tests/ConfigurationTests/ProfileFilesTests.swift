import Testing

@testable import Configuration

/// Profiles of the user's own: where they hold, and what is said of every mistake in them.
@Suite struct ProfileFilesTests {
  private static let profile = """
    id: team-plan
    title: Team plan
    summary: How a team plans.
    order: relative
    blanks: [bracket]
    recognition:
      titles: {en: [Team Plan]}
    front-matter:
      fields: [{id: owner, required: true}]
    template-lines: [Say what is planned.]
    demands:
      - {of: load, needs: load, in: [goals]}
    sections:
      - id: goals
        names: {en: [Goals]}
        required: true
        tables:
          - id: goals
            rows: 2
            columns:
              - {id: goal, names: {en: [Goal]}, role: subject, required: true}
              - {id: target, names: {en: [Target]}, role: target}
      - id: load
        names: {en: [Load]}
        items:
          names: {en: [Test]}
          level: 3

    """

  private func problems(_ profile: String) throws -> [String] {
    var sample = try Sample([".perflint.yml": "profile-files: [profiles/team.yaml]", "profiles/team.yaml": profile])
    return sample.problems()
  }

  @Test func theProfileItselfIsRight() throws { #expect(try problems(Self.profile) == []) }

  @Test(arguments: [
    ("order: relative", "ordr: relative", "4:1: error: unknown key 'ordr' in a profile; did you mean 'order'?"),
    (
      "order: relative", "order: realtive",
      "4:8: error: 'realtive' is none of none, relative, strict; did you mean 'relative'?"
    ),
    ("order: relative\n", "", "1:1: error: the key 'order' is missing"),
    (
      "[bracket]", "[brackets]",
      "5:10: error: 'brackets' is none of double-brace, bracket, brace, angle; did you mean 'bracket'?"
    ),
    ("[bracket]", "bracket", "5:9: error: expected a list for 'blanks'"),
    (
      "id: team-plan", "id: Team Plan",
      "1:5: error: 'Team Plan' is no id; expected lower-case words joined by '-', as in 'team-plan'"
    ),
    (
      "id: team-plan", "id: performance-plan",
      "1:5: error: 'performance-plan' is a built-in profile; choose another id, or say 'replaces-built-in: true' to stand in its place"
    ),
    (
      "id: team-plan", "id: performance-pln\nreplaces-built-in: true",
      "2:20: error: no built-in profile is named 'performance-pln'; did you mean 'performance-plan'?"
    ),
    ("[Team Plan]", "[]", "7:16: error: expected at least one name"),
    ("[Team Plan]", "[Team Plan, '!']", "7:28: error: expected a name with a letter or digit in it"),
    ("[{id: owner,", "[{di: owner,", "9:13: error: unknown key 'di' in a front matter field; did you mean 'id'?"),
    (
      "[Say what is planned.]", "[[Say what]]",
      "10:18: error: expected a text of the template, or its hash of 16 hexadecimal digits"
    ),
    ("of: load", "of: laod", "12:10: error: no section 'laod'; did you mean 'load'?"),
    ("in: [goals]", "in: [load, gaols]", "12:40: error: no section 'gaols'; did you mean 'goals'?"),
    (
      "needs: load", "needs: lod",
      "12:23: error: 'lod' is none of target, measurement, action, threshold, duration, load; did you mean 'load'?"
    ),
    (
      "names: {en: [Goals]}", "name: {en: [Goals]}",
      "15:5: error: unknown key 'name' in a section; did you mean 'names'?"
    ),
    ("rows: 2", "rows: 2000000000", "19:15: error: expected a number from 0 to 1000"),
    ("rows: 2", "rows: two", "19:15: error: expected a whole number"),
    ("role: subject", "role: subjct", "21:51: error: 'subjct' is no role; did you mean 'subject'?"),
    (
      "required: true}\n          - {id: target", "required: yes}\n          - {id: target",
      "21:70: error: expected true or false"
    ),
    ("- id: load", "- id: goals", "23:5: error: the section id 'goals' stands here twice"),
    (
      "level: 3", "level: 2",
      "27:14: error: expected a level deeper than 2, that of the section, or 0 for groups that begin with bold text"
    ),
    ("level: 3", "level: 9", "27:14: error: expected a level from 0 to 6"),
    ("sections:", "sections: *all", "13:11: error: aliases are not supported; write the value out"),
    ("summary: How", "summary: [How", "4:6: error: did not find expected ',' or ']' while parsing a flow sequence"),
  ]) func aMistakeIsNamedAtItsPlace(right: String, wrong: String, expected: String) throws {
    let text = Self.profile.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Self.profile)
    #expect(try problems(text) == ["profiles/team.yaml:" + expected])
  }

  @Test func anEmptyFileIsNoProfile() throws {
    #expect(try problems("# nothing yet\n") == ["profiles/team.yaml:1:1: error: the file is empty; expected a profile"])
  }

  @Test(arguments: [
    ("profile-files: no.yaml", "1:16: error: 'no.yaml' cannot be read: no such file or directory"),
    ("profile-files: [team.yaml, {}]", "1:28: error: expected the path of a profile, as in 'profiles/team-plan.yaml'"),
    ("profile-files: ['']", "1:17: error: expected the path of a profile, as in 'profiles/team-plan.yaml'"),
    (
      "profile-file: team.yaml",
      "1:1: error: unknown key 'profile-file' in the configuration; did you mean 'profile-files'?"
    ),
    ("overrides: [{files: a, profile-files: team.yaml}]", "1:24: error: unknown key 'profile-files' in an override"),
    (
      "profile-files: team.yaml\nprofile: team-paln",
      "2:10: error: no profile is named 'team-paln'; did you mean 'team-plan'?"
    ),
    ("profile: team-plan", "1:10: error: no profile is named 'team-plan'"),
    (
      "profile-files: team.yaml\noverrides: [{files: a, profile: tem-plan}]",
      "2:33: error: no profile is named 'tem-plan'; did you mean 'team-plan'?"
    ),
  ]) func aMistakeInTheConfigurationIsNamed(text: String, expected: String) throws {
    var sample = try Sample([".perflint.yml": text, "team.yaml": Self.profile])
    #expect(sample.problems() == [".perflint.yml:" + expected])
  }

  @Test func twoProfilesOfOneIdAreNamed() throws {
    var sample = try Sample([
      ".perflint.yml": "profile-files: [a.yaml, b.yaml]", "a.yaml": Self.profile, "b.yaml": Self.profile,
    ])
    #expect(sample.problems() == ["b.yaml:1:5: error: the profile 'team-plan' stands already in a.yaml"])
  }

  // MARK: Where they hold

  @Test func pathsAreThoseFromTheFileOn() throws {
    var sample = try Sample([
      "docs/.perflint.yml": "extends: ../shared/base.yml\nprofile: team-plan",
      "shared/base.yml": "profile-files: p/team.yaml",
      "shared/p/team.yaml": Self.profile,
    ])
    #expect(sample.problems() == [])
    let settings = sample.resolve("docs/a.md").settings
    #expect(settings.ownProfiles.map(\.id) == ["team-plan"])
    #expect(settings.ownProfiles.first?.file == "shared/p/team.yaml")
    #expect(sample.resolve("b.md").settings.ownProfiles.isEmpty)
  }

  @Test func nestedFilesAddToEachOtherAndTheNearestWins() throws {
    let second = Self.profile.replacing("id: team-plan", with: "id: other-plan")
    let nearer = Self.profile.replacing("title: Team plan", with: "title: Nearer plan")
    var sample = try Sample([
      ".perflint.yml": "profile-files: [team.yaml, other.yaml]", "team.yaml": Self.profile, "other.yaml": second,
      "docs/.perflint.yml": "profile-files: team.yaml\nprofile: other-plan", "docs/team.yaml": nearer,
    ])
    #expect(sample.problems() == [])
    let profiles = sample.resolve("docs/a.md").settings.ownProfiles
    #expect(profiles.map(\.id) == ["other-plan", "team-plan"])
    #expect(profiles.map(\.title.english) == ["Team plan", "Nearer plan"])
  }

  @Test func oneMayStandInThePlaceOfABuiltInOne() throws {
    let text = Self.profile.replacing("id: team-plan", with: "id: performance-plan\nreplaces-built-in: true")
    var sample = try Sample([".perflint.yml": "profile-files: a.yaml", "a.yaml": text])
    #expect(sample.problems() == [])
    #expect(sample.resolve("a.md").settings.ownProfiles.map(\.replacesBuiltIn) == [true])
  }
}

import Phrases
import RuleModel
import StructuredData

/// One configuration file or preset, read, with all mistakes that it holds.
struct ConfigurationFile: Sendable {
  private(set) var layer = Layer()
  /// The paths of profiles of the user's own.
  private(set) var profileFiles: [DataNode] = []
  private(set) var problems: [DataError] = []

  private let catalog: Catalog
  private let source: @Sendable (DataPlace) -> Origin.Source

  private static let sharedKeys = ["profile", "language", "fail-on", "min-score", "rules"]
  static let keys = ["extends", "ignore", "rule-files", "profile-files", "vocabulary"] + sharedKeys + ["overrides"]
  static let overrideKeys = ["files"] + sharedKeys

  init(_ node: DataNode, catalog: Catalog, source: @escaping @Sendable (DataPlace) -> Origin.Source) {
    self.catalog = catalog
    self.source = source
    // Between '---' and the end may stand nothing.
    if node.isPlain, node.string?.isEmpty == true { return }
    var settings = Settings()
    for entry in entries(of: node, known: Self.keys, what: "the configuration") {
      switch entry.key.string ?? "" {
      case "extends": requireTexts(entry.value, "a preset or a path")
      case "rule-files", "vocabulary": requireTexts(entry.value, "the path of a file, of a folder, or a pattern")
      case "ignore": readIgnore(entry.value)
      case "profile-files": readProfileFiles(entry.value)
      case "overrides": readOverrides(entry.value)
      default: read(entry, into: &settings, override: nil)
      }
    }
    layer.settings = settings
  }

  // MARK: Mistakes

  /// The value that a closure reads; nil after a mistake, which is noted.
  private mutating func value<T>(_ node: DataNode, _ read: (DataNode) throws(DataError) -> T) -> T? {
    do throws(DataError) {
      return try read(node)
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func note(_ node: DataNode, _ message: Phrase) {
    problems.append(DataError(at: node.start, message))
  }

  /// The entries of a mapping whose keys are known, stand once and have a value.
  private mutating func entries(of node: DataNode, known: [String], what: Phrase) -> [DataNode.Entry] {
    guard let entries = node.entries else {
      note(node, "expected \(what) as keys with values")
      return []
    }
    var seen: Set<String> = []
    var good: [DataNode.Entry] = []
    for entry in entries {
      guard let key = entry.key.string else {
        note(entry.key, "expected a plain key")
        continue
      }
      guard known.contains(key) else {
        note(entry.key, "unknown key '\(key)' in \(what)\(NearestWord.hint(for: key, among: known))")
        continue
      }
      if isFirst(key, entry, &seen), hasValue(key, entry) { good.append(entry) }
    }
    return good
  }

  private mutating func isFirst(_ key: String, _ entry: DataNode.Entry, _ seen: inout Set<String>) -> Bool {
    if seen.insert(key).inserted { return true }
    note(entry.key, "the key '\(key)' stands here twice")
    return false
  }

  private mutating func hasValue(_ key: String, _ entry: DataNode.Entry) -> Bool {
    guard entry.value.isPlain, let text = entry.value.string, text.isEmpty || text == "~" || text == "null" else {
      return true
    }
    note(entry.key, "'\(key)' has no value; give it one or leave the key out")
    return false
  }

  private func origin(_ node: DataNode, _ override: String?) -> Origin {
    Origin(source: source(node.start), override: override)
  }

  // MARK: Parts

  /// What the texts stand for is looked up before the settings are read.
  private mutating func requireTexts(_ node: DataNode, _ what: Phrase) {
    for element in node.elements ?? [node] where element.string?.isEmpty ?? true { note(element, "expected \(what)") }
  }

  private mutating func readProfileFiles(_ node: DataNode) {
    for element in node.elements ?? [node] {
      if element.string?.isEmpty == false {
        profileFiles.append(element)
      } else {
        note(element, "expected the path of a profile, as in 'profiles/team-plan.yaml'")
      }
    }
  }

  /// Adds a profile that one of `profileFiles` holds.
  mutating func add(_ profile: Profile, namedBy node: DataNode) {
    layer.settings.profiles[profile.id] = Sourced(value: profile, origin: origin(node, nil))
  }

  private mutating func readIgnore(_ node: DataNode) {
    for element in node.elements ?? [node] {
      let patterns = value(element) { (node) throws(DataError) in
        var patterns = PathPatterns()
        try patterns.add(node)
        return patterns
      }
      if let patterns { layer.ignore.append(Sourced(value: patterns, origin: origin(element, nil))) }
    }
  }

  private mutating func readOverrides(_ node: DataNode) {
    guard let elements = node.elements else { return note(node, "expected a list of overrides, each with 'files'") }
    for element in elements {
      let entries = entries(of: element, known: Self.overrideKeys, what: "an override")
      guard let files = entries.first(where: { $0.key.string == "files" })?.value else {
        if element.entries != nil, element["files"] == nil { note(element, "the key 'files' is missing") }
        continue
      }
      let names = (files.elements ?? [files]).compactMap(\.string)
      let label = names.map { "'\($0)'" }.joined(separator: ", ")
      var settings = Settings()
      for entry in entries where entry.key.string != "files" { read(entry, into: &settings, override: label) }
      if let patterns = filePatterns(files) {
        layer.overrides.append(Override(files: patterns, settings: settings))
      }
    }
  }

  private mutating func filePatterns(_ node: DataNode) -> PathPatterns? {
    let count = problems.count
    let elements = node.elements ?? [node]
    if elements.isEmpty { note(node, "expected at least one pattern") }
    var patterns = PathPatterns()
    for element in elements {
      let added = value(element) { [patterns] (node) throws(DataError) in
        var more = patterns
        try more.add(node)
        return more
      }
      if let added { patterns = added }
    }
    if patterns.startsWithNegation {
      note(elements[0], "'!' takes away from what stands before it; expected a pattern without '!' first")
    }
    return problems.count == count ? patterns : nil
  }

  // MARK: Settings

  private mutating func read(_ entry: DataNode.Entry, into settings: inout Settings, override: String?) {
    let node = entry.value
    switch entry.key.string ?? "" {
    case "profile":
      // Which profiles there are shows only when all files that hold for a folder are read.
      settings.profile = value(node) { (node) throws(DataError) in try node.name(of: "profile") }
        .map { Sourced(value: $0, origin: origin(node, override)) }
    case "language":
      settings.language = value(node) { (node) throws(DataError) in try node.language() }
        .map { Sourced(value: $0, origin: origin(node, override)) }
    case "fail-on":
      settings.failOn = value(node) { (node) throws(DataError) in try node.choice() as Severity }
        .map { Sourced(value: $0, origin: origin(node, override)) }
    case "min-score": readMinimumScores(node, into: &settings, override)
    case "rules": readRules(node, into: &settings, override)
    default: break
    }
  }

  private mutating func readMinimumScores(_ node: DataNode, into settings: inout Settings, _ override: String?) {
    guard node.entries != nil else {
      let score = value(node) { (node) throws(DataError) in try node.score(orByStatus: true) }
      settings.minimumScores[nil] = score.map { Sourced(value: $0, origin: origin(node, override)) }
      return
    }
    let statuses = ["all"] + DocumentStatus.allCases.map(\.rawValue)
    for entry in entries(of: node, known: statuses, what: "the minimum scores") {
      let score = value(entry.value) { (node) throws(DataError) in try node.score(orByStatus: false) }
      settings.minimumScores[DocumentStatus(rawValue: entry.key.string ?? "")] = score.map {
        Sourced(value: $0, origin: origin(entry.value, override))
      }
    }
  }

  private mutating func readRules(_ node: DataNode, into settings: inout Settings, _ override: String?) {
    guard let entries = node.entries else { return note(node, "expected rules, each as 'rule-id: severity'") }
    var seen: Set<String> = []
    for entry in entries {
      let id = value(entry.key) { [catalog] (node) throws(DataError) in try node.name(of: "rule", among: catalog.rules)
      }
      guard let id, let card = catalog.cards[id], isFirst(id, entry, &seen), hasValue(id, entry) else { continue }
      settings.rules[id] = rule(entry.value, card, override)
    }
  }

  private mutating func rule(_ node: DataNode, _ card: Card, _ override: String?) -> RuleSettings {
    var rule = RuleSettings()
    guard node.entries != nil else {
      rule.level = level(node, override)
      return rule
    }
    for entry in entries(of: node, known: ["severity", "options"], what: "the settings of a rule") {
      if entry.key.string == "severity" {
        rule.level = level(entry.value, override)
      } else {
        readOptions(entry.value, of: card, into: &rule, override)
      }
    }
    return rule
  }

  private mutating func level(_ node: DataNode, _ override: String?) -> Sourced<RuleLevel>? {
    value(node) { (node) throws(DataError) in
      if node.string == "false" || node.string == "no" {
        throw DataError(at: node.start, "'\(node.string ?? "")' is no severity; did you mean 'off'?")
      }
      return try node.choice() as RuleLevel
    }.map { Sourced(value: $0, origin: origin(node, override)) }
  }

  private mutating func readOptions(
    _ node: DataNode, of card: Card, into rule: inout RuleSettings, _ override: String?
  ) {
    guard let entries = node.entries else { return note(node, "expected options, each as 'name: value'") }
    var seen: Set<String> = []
    for entry in entries {
      let name = value(entry.key) { (node) throws(DataError) in
        _ = try card.setting(node, to: entry.value)
        return node.string ?? ""
      }
      if let name, isFirst(name, entry, &seen) {
        rule.options[name] = Sourced(value: entry.value, origin: origin(entry.value, override))
      }
    }
  }
}

extension DataNode {
  fileprivate func name(of what: Phrase) throws(DataError) -> String {
    guard let text = string else { throw DataError(at: start, "expected the name of a \(what)") }
    return text
  }

  fileprivate func name(of what: Phrase, among names: [String]) throws(DataError) -> String {
    let text = try name(of: what)
    guard names.contains(text) else {
      throw DataError(at: start, "no \(what) is named '\(text)'\(NearestWord.hint(for: text, among: names))")
    }
    return text
  }

  fileprivate func language() throws(DataError) -> String {
    guard let text = string, text.utf8.count == 2, text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      throw DataError(at: start, "expected a language by its two letters, as in 'fr'")
    }
    return text
  }

  fileprivate func score(orByStatus isByStatus: Bool) throws(DataError) -> Int {
    guard let text = string, let score = Int(text), (0...100).contains(score) else {
      throw DataError(
        at: start,
        "expected a score from 0 to 100\(isByStatus ? ", or scores by status as in '{current: 90}'" as Phrase : "")")
    }
    return score
  }
}

import RuleModel
import StructuredData

/// Profiles of the user's own: the files that a configuration names under `profile-files`.
extension ConfigurationLoader {
  /// Adds the profiles to the layer of the file that names them.
  mutating func addProfiles(to file: inout ConfigurationFile, at path: String, builtIn: [String]) {
    for node in file.profileFiles {
      let name = node.string ?? ""
      let profilePath = FolderNames.path(name, from: FolderNames.folder(of: path))
      let bytes: [UInt8]
      switch access.read(profilePath) {
      case .bytes(let read): bytes = read
      case .failure(let reason):
        note(node, in: path, "'\(name)' cannot be read: \(reason)")
        continue
      }
      do throws(DataError) {
        let profile = try ownProfile(
          bytes, shown: folders.shown(profilePath), builtIn: builtIn, known: file.layer.settings.profiles)
        file.add(profile, namedBy: node)
      } catch {
        note(error.inFile(folders.shown(profilePath)))
      }
    }
  }

  private func ownProfile(
    _ bytes: [UInt8], shown: String, builtIn: [String], known: [String: Sourced<Profile>]
  ) throws(DataError) -> Profile {
    guard let node = try YAMLReader.read(bytes) else {
      throw DataError(at: DataPlace(line: 1, column: 1), "the file is empty; expected a profile")
    }
    var profile = try Profile(node)
    let id = profile.id
    let place = node["id"]?.start ?? node.start
    guard Self.isID(id) else {
      throw DataError(at: place, "'\(id)' is no id; expected lower-case words joined by '-', as in 'team-plan'")
    }
    if profile.replacesBuiltIn {
      guard builtIn.contains(id) else {
        let hint = NearestWord.hint(for: id, among: builtIn)
        throw DataError(
          at: node["replaces-built-in"]?.start ?? place, "no built-in profile is named '\(id)'\(hint)")
      }
    } else if builtIn.contains(id) {
      throw DataError(
        at: place,
        "'\(id)' is a built-in profile; choose another id, or say 'replaces-built-in: true' to stand in its place")
    }
    if let other = known[id]?.value.file {
      throw DataError(at: place, "the profile '\(id)' stands already in \(other)")
    }
    profile.file = shown
    return profile
  }

  private static func isID(_ text: String) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  /// Notes where layers name a profile that is neither built in nor one of the user's own there.
  mutating func checkProfileNames(of layers: [Layer], known builtIn: [String], own: [String]) {
    let known = builtIn + own.filter { !builtIn.contains($0) }
    for settings in layers.flatMap({ [$0.settings] + $0.overrides.map(\.settings) }) {
      guard let named = settings.profile, !known.contains(named.value),
        case .file(let file, let place) = named.origin.source
      else { continue }
      note(
        DataError(
          file: file, at: place,
          "no profile is named '\(named.value)'\(NearestWord.hint(for: named.value, among: known))"))
    }
  }
}

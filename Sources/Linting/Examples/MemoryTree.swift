/// Files in memory, by path; a text that begins with `-> ` is a symbolic link.
struct MemoryTree: FileTree {
  private static let arrow = "-> "

  private let files: [String: String]
  private let folders: [String: [String: FileKind]]

  init(files: [String: String]) {
    self.files = files
    var folders: [String: [String: FileKind]] = ["": [:]]
    for (path, text) in files {
      var child = path
      var kind = text.hasPrefix(Self.arrow) ? FileKind.link : .file
      while !child.isEmpty {
        let folder = RelativePath.folder(of: child)
        folders[folder, default: [:]][RelativePath.name(of: child)] = kind
        (child, kind) = (folder, .folder)
      }
    }
    self.folders = folders
  }

  func entries(of folder: String) -> [String: FileKind]? { folders[folder] }

  func bytes(of file: String, atMost limit: Int) -> [UInt8]? { files[file].map { Array($0.utf8.prefix(limit)) } }

  func target(ofLink path: String) -> String? {
    var current = path
    for _ in 0..<8 {
      guard let text = files[current] else { return folders[current] == nil ? nil : current }
      guard text.hasPrefix(Self.arrow) else { return current }
      let target = String(text.dropFirst(Self.arrow.count))
      guard let next = RelativePath.joined(RelativePath.folder(of: current), target) else { return nil }
      current = next
    }
    return nil
  }
}

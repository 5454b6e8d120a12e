import Foundation

/// A folder that goes away with its owner.
final class Folder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "perflint-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    chmodAll()
    try? FileManager.default.removeItem(at: url)
  }

  /// Files by path, with their text; folders come into being.
  func write(_ files: [String: String]) throws {
    for (path, text) in files {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func write(_ paths: [String]) throws {
    try write(Dictionary(uniqueKeysWithValues: paths.map { ($0, "# Performance\n") }))
  }

  /// Paths as they are below the folder.
  func relative(_ paths: [String]) -> [String] {
    paths.map { $0.hasPrefix(path + "/") ? String($0.dropFirst(path.count + 1)) : $0 }
  }

  private func chmodAll() {
    let all = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
    while let file = all?.nextObject() as? URL {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
  }
}

import Foundation
import Testing

/// A git repository that is gone after the test; each of its commits is of another day.
final class GitRepository {
  let scratch: Scratch
  var folder: URL { scratch.folder }
  private var day = 0

  init() throws {
    scratch = try Scratch([:])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try git("init -q -b main")
  }

  func git(_ line: String) throws {
    let date = "2026-03-\(day + 10)T23:30:00Z"
    let outcome = try Shell.run(
      "git \(line)", in: folder,
      environment: [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_DATE": date,
      ])
    try #require(outcome.status == 0, "\(outcome.output)")
  }

  func write(_ files: [String: String]) throws {
    for (name, text) in files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

  func commit(_ files: [String: String] = [:], without gone: String? = nil) throws {
    day += 1
    try write(files)
    if let gone { try remove(gone) }
    try git("add -A")
    try git("commit -q -m change")
  }
}

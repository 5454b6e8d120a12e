import Foundation

/// Programs from other projects that the tests compare with or run.
enum TestTools {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  private static let folder = Program.root.appending(path: ".build/test-tools/bin")

  /// Set up once for a run of the tests; `make test` has done it before.
  private static let setUp: Result<Void, Missing> = {
    do {
      let outcome = try Shell.run("Scripts/setup tools", in: Program.root)
      return outcome.status == 0 ? .success(()) : .failure(Missing(description: outcome.output))
    } catch {
      return .failure(Missing(description: "\(error)"))
    }
  }()

  static func path(_ program: String) throws -> URL {
    try setUp.get()
    return folder.appending(path: program)
  }
}

/// A line of shell, as a person or a CI system runs it.
enum Shell {
  struct Outcome {
    let status: Int32
    /// Both streams.
    let output: String
  }

  static func run(_ line: String, in folder: URL, environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let url = FileManager.default.temporaryDirectory.appending(path: "perflint-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: url) }
    let output = try FileHandle(forWritingTo: url)
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }
}

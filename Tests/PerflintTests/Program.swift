import Foundation

/// The built program, run as a user runs it.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program beside the running tests.
  static let path: URL = {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "perflint")
    return FileManager.default.fileExists(atPath: beside.path) ? beside : root.appending(path: ".build/debug/perflint")
  }()

  /// Where coverage is measured or a sanitizer watches, the program takes part.
  private static let environment = ["PATH": "/usr/bin:/bin"].merging(
    ProcessInfo.processInfo.environment.filter { instrumentation.contains($0.key) }
  ) { $1 }

  private static let instrumentation: Set = ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"]

  /// - Parameter device: what takes standard output instead of the outcome.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = root, environment: [String: String] = [:],
    device: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment.merging(environment) { $1 }
    let (standardInput, output, errors) = (Pipe(), TemporaryFile(), TemporaryFile())
    process.standardInput = standardInput
    process.standardOutput = try device.map { FileHandle(forWritingAtPath: $0) } ?? output.handle()
    process.standardError = try errors.handle()
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: device == nil ? try output.text() : "", errors: try errors.text())
  }
}

/// A file for a stream, so that no pipe can fill up.
private struct TemporaryFile {
  private let url = FileManager.default.temporaryDirectory.appending(path: "perflint-\(UUID().uuidString)")

  func handle() throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    return try FileHandle(forWritingTo: url)
  }

  func text() throws -> String {
    defer { try? FileManager.default.removeItem(at: url) }
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}

/// A folder with files that is gone after the test.
final class Scratch {
  let folder = FileManager.default.temporaryDirectory.appending(path: "perflint-\(UUID().uuidString)")

  init(_ files: [String: String]) throws {
    for (name, text) in files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

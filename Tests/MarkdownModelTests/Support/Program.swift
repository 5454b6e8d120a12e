import Foundation

/// A program of the system that tests compare with.
enum Program {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program on some input and returns what it prints.
  static func run(_ path: String, _ arguments: [String] = [], input: [UInt8] = []) throws -> [UInt8] {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Failure(description: "\(path) is missing: install the Debian packages cmark and cmark-gfm")
    }
    let directory = try TemporaryDirectory()
    let inputFile = try directory.write(input, to: "input")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(path) ended with status \(process.terminationStatus)")
    }
    return Array(data)
  }

  /// Runs one command for each input, all in one shell, and returns what it prints for each.
  static func run(_ command: String, onEach inputs: [[UInt8]]) throws -> [[UInt8]] {
    let directory = try TemporaryDirectory()
    for (index, input) in inputs.enumerated() { _ = try directory.write(input, to: "\(index).in") }
    let script =
      "cd \"$1\" && i=0 && while [ $i -lt \(inputs.count) ]; do \(command) < $i.in > $i.out || exit 1; i=$((i+1)); done"
    _ = try run("/bin/sh", ["-c", script, "sh", directory.url.path])
    return try inputs.indices.map { Array(try Data(contentsOf: directory.url.appending(path: "\($0).out"))) }
  }
}

/// A folder that goes away with its owner.
final class TemporaryDirectory {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "perflint-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: [UInt8], to name: String) throws -> URL {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }
}

import Foundation
import Testing

/// The program is killed at random moments while it fixes a folder: each file is the old one or the new one.
@Suite struct KilledFixTests {
  private static let kills = 220
  private static let files = 10

  private static let old = Array(
    ("---\nstatus: Draft\ncompleteness: 90\n---\n\n# Queue performance\n\n- **Rate:** {{rate}}\n- **Owner:** Ines\n\n"
      + String(repeating: "The drain rate of the queue is 300 msg/s at noon. ", count: 40) + "\n").utf8)
  private static let new = Array(
    String(decoding: old, as: UTF8.self).replacing("Draft", with: "draft").replacing("90", with: "40").utf8)

  private let folder = FileManager.default.temporaryDirectory.appending(path: "perflint-\(UUID().uuidString)")

  private func paths() -> [URL] { (0..<Self.files).map { folder.appending(path: "doc-\($0).md") } }

  private func start() throws -> Process {
    let process = Process()
    process.executableURL = Program.path
    process.arguments = ["fix", "."]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test func eachFileIsTheOldOneOrTheNewOne() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = ContinuousClock()
    var seed = SystemRandomNumberGenerator()
    var shortest = Duration.seconds(60)
    var (untouched, half, done) = (0, 0, 0)
    for round in 0..<Self.kills {
      for path in paths() { try Data(Self.old).write(to: path) }
      let begin = clock.now
      let process = try start()
      if round < 3 {
        process.waitUntilExit()
        shortest = min(shortest, clock.now - begin)
      } else {
        let microseconds = shortest.components.attoseconds / 1_000_000_000_000 + shortest.components.seconds * 1_000_000
        usleep(UInt32(Int64.random(in: 0...microseconds, using: &seed)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let contents = try paths().map { Array(try Data(contentsOf: $0)) }
      let third = contents.filter { $0 != Self.old && $0 != Self.new }
      try #require(third.isEmpty, "round \(round): \(third[0].count) bytes")
      let fixed = contents.count { $0 == Self.new }
      if fixed == 0 { untouched += 1 } else if fixed == Self.files { done += 1 } else { half += 1 }
    }
    print("killed \(Self.kills - 3) times: \(untouched) before any file, \(half) between files, \(done) after all")
    #expect(half > 0 || untouched > 0)
    // What a killed run left behind is no document.
    let outcome = try Program.run(["check", "--format", "json", "."], in: folder)
    #expect(outcome.output.contains("\"documents\" : \(Self.files),"))
  }
}

import Linting
import Phrases
import Reporting

/// Writes what is said of the files of a run to all destinations: file by file where a format allows it, else at the end.
struct RunWriter {
  private let destinations: [OutputDestination]
  /// For each destination what is written at the end.
  private var kept: [[any Sendable]]
  private var failures: [ReadError] = []
  /// Whether standard output takes no more.
  private var isBroken = false
  private var mistake: (any Error)?

  init(_ destinations: [OutputDestination]) {
    self.destinations = destinations
    kept = destinations.map { _ in [] }
  }

  /// - Parameter files: for each file, in their order, a part for each destination.
  mutating func add(_ files: [[any Sendable]]) {
    for (index, destination) in destinations.enumerated() {
      guard let stream = destination.stream else {
        kept[index] += files.map { $0[index] }
        continue
      }
      guard !isBroken, mistake == nil else { continue }
      do {
        let texts = try files.map { try stream.bytes($0[index]) }
        var text: [UInt8] = []
        text.reserveCapacity(texts.reduce(0) { $0 + $1.count })
        for part in texts { text += part }
        self.stream(text, to: destination)
      } catch {
        mistake = error
      }
    }
  }

  /// Tells whether every destination has what it was to get.
  mutating func finish(_ outcome: RunOutcome) throws -> Bool {
    if let mistake { throw mistake }
    for (destination, parts) in zip(destinations, kept) {
      if let stream = destination.stream {
        self.stream(Array(stream.ending(outcome).utf8), to: destination)
      } else {
        write(try destination.writer.text(parts, outcome), to: destination)
      }
    }
    for failure in failures { Output.complain("\(failure.path): \(failure.reason)") }
    return failures.isEmpty
  }

  /// Writes what need not wait for the end of the run, in UTF-8, unless something before it could not be written.
  private mutating func stream(_ text: [UInt8], to destination: OutputDestination) {
    if text.isEmpty || isBroken { return }
    do throws(ReadError) {
      try destination.stream(text)
    } catch {
      failures.append(error)
      isBroken = true
    }
  }

  private mutating func write(_ text: String, to destination: OutputDestination) {
    do throws(ReadError) {
      try destination.write(text)
    } catch {
      failures.append(error)
    }
  }
}

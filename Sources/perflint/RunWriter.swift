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
      let parts = files.map { $0[index] }
      guard let stream = destination.stream else {
        kept[index] += parts
        continue
      }
      guard !isBroken, mistake == nil else { continue }
      do {
        write(try parts.map { try stream.text($0) }.joined(), to: destination)
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
        if !isBroken { write(stream.ending(outcome), to: destination) }
      } else {
        write(try destination.writer.text(parts, outcome), to: destination)
      }
    }
    for failure in failures { Output.complain("\(failure.path): \(failure.reason)") }
    return failures.isEmpty
  }

  private mutating func write(_ text: String, to destination: OutputDestination) {
    if text.isEmpty, destination.stream != nil { return }
    do throws(ReadError) {
      try destination.write(text)
    } catch {
      failures.append(error)
      isBroken = isBroken || destination.stream != nil
    }
  }
}

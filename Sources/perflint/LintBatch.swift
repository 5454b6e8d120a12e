import Linting

/// Files that are linted side by side: consecutive ones with the same setup, and no more than a cache may hold.
struct LintBatch {
  typealias File = (path: String, setup: Setup)

  private static let mostFiles = 16
  private static let mostBytes = 1 << 18

  private let setup: Setup
  private var files: [Result<FileContent, ReadError>] = []
  private var size = 0

  /// Reads and lints files, in their order.
  ///
  /// - Parameter work: what to keep of each file.
  static func lint<Kept>(
    _ files: ArraySlice<File>, _ work: (FileReport, Setup) -> Kept
  ) -> [Result<Kept, ReadError>] {
    var outcomes: [Result<Kept, ReadError>] = []
    outcomes.reserveCapacity(files.count)
    var rest = files
    while let first = rest.first {
      var batch = LintBatch(setup: first.setup)
      while let next = rest.first, batch.accepts(next.setup) {
        batch.read(next.path)
        rest.removeFirst()
      }
      outcomes += batch.outcomes(work)
    }
    return outcomes
  }

  private init(setup: Setup) { self.setup = setup }

  private func accepts(_ other: Setup) -> Bool {
    setup === other && files.count < Self.mostFiles && size < Self.mostBytes
  }

  private mutating func read(_ path: String) {
    do throws(ReadError) {
      let bytes = try SourceFile.read(path)
      files.append(.success(FileContent(path: path, bytes: bytes)))
      size += bytes.count
    } catch {
      files.append(.failure(error))
    }
  }

  private func outcomes<Kept>(_ work: (FileReport, Setup) -> Kept) -> [Result<Kept, ReadError>] {
    var reports = setup.linter.lint(files.compactMap { try? $0.get() })[...]
    return files.map { file in
      file.map { _ in work(reports.removeFirst(), setup) }
    }
  }
}

import ArgumentParser
import Linting
import Phrases
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program's streams and what is known of the terminal behind them.
enum Output {
  /// Text for people.
  static func standard(_ text: String) { endUnless(offer(text, isForPeople: true)) }
  /// Text for another program, as it is.
  static func exactly(_ text: String) { endUnless(offer(text, isForPeople: false)) }
  /// Bytes for another program, as they are.
  static func exactly(_ bytes: [UInt8]) { endUnless(bytes.withUnsafeBytes { write($0, to: STDOUT_FILENO) }) }

  /// Tells whether standard output has taken everything; if not, `errno` says why.
  static func offer(_ text: String, isForPeople: Bool) -> Bool {
    write(isForPeople && isInActions ? WorkflowCommand.neutralised(text) : text, to: STDOUT_FILENO)
  }

  /// The same for bytes of UTF-8.
  static func offer(_ text: [UInt8], isForPeople: Bool) -> Bool {
    if isForPeople, isInActions { return offer(String(decoding: text, as: UTF8.self), isForPeople: true) }
    return text.withUnsafeBytes { write($0, to: STDOUT_FILENO) }
  }

  /// Whoever waits for the output must not take what has come for all of it.
  private static func endUnless(_ isWritten: Bool) {
    if isWritten { return }
    let failure = OutputFile.standardOutputFailure()
    complain("\(failure.path): \(failure.reason)")
    ExitStatus.failure.end()
  }

  /// A patch, for people or programs. A log that takes commands is told to take none meanwhile, by lines that programs
  /// which apply patches pass over.
  static func patch(_ bytes: [UInt8]) {
    let token = isInActions && !isFile ? "perflint-\(UInt64.random(in: .min ... .max))" : nil
    if let token { exactly("::stop-commands::\(token)\n") }
    exactly(bytes)
    if let token { exactly("::\(token)::\n") }
  }
  /// Messages repeat arguments and paths, so nothing in them reaches the terminal raw.
  static func error(_ text: String) {
    let text = Printable.lines(text)
    write(isInActions ? WorkflowCommand.neutralised(text) : text, to: STDERR_FILENO)
  }
  /// Says on standard error, in the user's language, what is wrong or worth knowing.
  static func complain(_ phrase: Phrase) { error("perflint: \(Perflint.wording(phrase))\n") }
  /// Says on standard output, in the user's language, what was done.
  static func say(_ phrase: Phrase) { standard(Printable.line(Perflint.wording(phrase)) + "\n") }
  static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Tells whether everything was written; if not, `errno` says why.
  @discardableResult static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  @discardableResult private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let written = systemWrite(descriptor, rest.baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return true
  }

  /// GitHub Actions takes lines of the log for commands.
  private static var isInActions: Bool { environment("GITHUB_ACTIONS") == "true" }

  /// Whether standard output is a file of its own.
  private static var isFile: Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var hasTerminalForErrors: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal; 100 where there is none, enough for most paths.
  static var width: Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 160 }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// When to colour.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// `NO_COLOR` (no-color.org) and `CLICOLOR_FORCE` (bixense.com/clicolors) decide where the user does not.
  var isColoured: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if let value = Output.environment("NO_COLOR"), !value.isEmpty { return false }
      if let value = Output.environment("CLICOLOR_FORCE"), !value.isEmpty, value != "0" { return true }
      return Output.isTerminal && Output.environment("TERM") != "dumb"
    }
  }
}

/// One line on standard error that tells how far a long run is; nothing unless it is a terminal.
struct Progress {
  private static let delay = 0.5
  private static let interval = 0.1

  private let total: Int
  private let isShown = Output.hasTerminalForErrors
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isVisible = false

  init(total: Int) { self.total = total }

  mutating func update(_ done: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(Self.delay), last.map({ now - $0 > .seconds(Self.interval) }) ?? true else { return }
    last = now
    isVisible = true
    Output.progress("\r\u{1B}[K" + Perflint.wording("\(done) of \(total) files"))
  }

  /// Makes room for other lines.
  mutating func clear() {
    if isVisible { Output.progress("\r\u{1B}[K") }
    isVisible = false
  }
}

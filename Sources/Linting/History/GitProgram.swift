import MarkdownModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Asks the git program what it has committed. No repository, no program, no answer in time: nothing is known.
public struct GitProgram: Sendable {
  private static let patience: Int = 5_000
  private static let mostBytes = 1 << 26

  public init() {}

  /// The bytes of a file as the current commit has them; nil when it has none.
  public func committed(_ path: String) -> [UInt8]? {
    guard let target = DiskPath.resolved(path) else { return nil }
    return output(["cat-file", "blob", "HEAD:./\(RelativePath.name(of: target))"], in: DiskPath.folder(of: target))
  }

  /// What git says on standard output; nil when it ends badly, or says too much or too late.
  ///
  /// - Parameters:
  ///   - input: what it reads; no more than a pipe holds.
  ///   - patience: in milliseconds.
  func output(
    _ arguments: [String], in folder: String, input: [UInt8] = [], patience: Int = Self.patience
  ) -> [UInt8]? {
    guard let answer = Self.answer(Self.command(arguments, in: folder), input: input, patience: patience),
      answer.status == 0
    else { return nil }
    return answer.bytes
  }

  /// What git says on standard error, the first line of it; nil when it cannot be run.
  func complaint(_ arguments: [String], in folder: String) -> String? {
    let answer = Self.answer(
      Self.command(arguments, in: folder), input: [], patience: Self.patience, stream: STDERR_FILENO)
    guard let bytes = answer?.bytes else { return nil }
    return String(decoding: bytes.prefix { !$0.isLineEnding }, as: UTF8.self)
  }

  private static func command(_ arguments: [String], in folder: String) -> [String] {
    ["git", "-C", folder, "-c", "core.fsmonitor=false"] + arguments
  }

  /// What git leaves to its hooks would lead it to another repository; nor may it ask or fetch anything.
  private static var environment: [String] {
    var kept: [String] = ["TZ=UTC", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0"]
    for name in ["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CEILING_DIRECTORIES", "TMPDIR", "SystemRoot"] {
      if let value = getenv(name) { kept.append("\(name)=\(String(cString: value))") }
    }
    return kept
  }

  /// What a program says on one stream, and how it ends; nil when it cannot be run, or says too much or too late.
  private static func answer(
    _ arguments: [String], input: [UInt8], patience: Int, stream: Int32 = STDOUT_FILENO
  ) -> (bytes: [UInt8], status: Int32)? {
    var ends: [Int32] = [0, 0]
    guard let source = filledPipe(input) else { return nil }
    defer { close(source) }
    guard closedPipe(&ends) else { return nil }
    defer { close(ends[0]) }
    guard let process = spawn(arguments, input: source, output: ends[1], stream: stream) else {
      close(ends[1])
      return nil
    }
    close(ends[1])
    let bytes = read(ends[0], patience: patience)
    if bytes == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return bytes.map { ($0, status) }
  }

  private static func spawn(_ arguments: [String], input: Int32, output: Int32, stream: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, stream)
    let other = stream == STDOUT_FILENO ? STDERR_FILENO : STDOUT_FILENO
    posix_spawn_file_actions_addopen(&actions, other, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var process = pid_t()
    return posix_spawnp(&process, "git", &actions, nil, &words, &settings) == 0 ? process : nil
  }

  /// All that comes until the end; nil when it takes too long or grows too large.
  private static func read(_ descriptor: Int32, patience: Int) -> [UInt8]? {
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .milliseconds(patience))
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= mostBytes {
      let left = clock.now.duration(to: deadline).components
      guard left.seconds >= 0, left.attoseconds >= 0 else { return nil }
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = systemPoll(&poll, Int32(left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = systemRead(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    return nil
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func systemPoll(_ descriptor: inout pollfd, _ milliseconds: Int32) -> Int32 {
  poll(&descriptor, 1, milliseconds)
}

/// A pipe that other programs do not inherit.
private func closedPipe(_ ends: inout [Int32]) -> Bool {
  guard pipe(&ends) == 0 else { return false }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return true
}

/// The end to read of a pipe that holds all there is to read.
private func filledPipe(_ bytes: [UInt8]) -> Int32? {
  var ends: [Int32] = [0, 0]
  guard closedPipe(&ends) else { return nil }
  // Filled before anybody reads, so nothing may wait for room.
  _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
  let written = bytes.isEmpty ? 0 : write(ends[1], bytes, bytes.count)
  close(ends[1])
  guard written == bytes.count else {
    close(ends[0])
    return nil
  }
  return ends[0]
}

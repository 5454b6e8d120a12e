import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that the program writes for others to read.
struct OutputFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The file as it is now, links followed; nil where there is none.
  var existing: String? { DiskPath.resolved(path) }

  /// Whoever reads the file meanwhile finds the old or the new text, never a part of one.
  func replace(with text: String) throws(ReadError) {
    let target = existing ?? path
    var status = stat()
    let exists = stat(target, &status) == 0
    // `/dev/stdout` and pipes have nothing to replace.
    if exists, status.st_mode & S_IFMT != S_IFREG { return try append(text) }
    let temporary = "\(target).\(getpid()).perflint-tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw failure() }
    var isReplaced = false
    defer { if !isReplaced { unlink(temporary) } }
    do {
      defer { close(descriptor) }
      if exists { fchmod(descriptor, status.st_mode & 0o7777) }
      try write(text, to: descriptor)
      guard fsync(descriptor) == 0 else { throw failure() }
    }
    guard rename(temporary, target) == 0 else { throw failure() }
    isReplaced = true
  }

  /// Writes a file that must not exist yet; whoever looks for it finds nothing or all of it.
  func create(with text: String) throws(ReadError) {
    let temporary = "\(path).\(getpid()).perflint-tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw failure() }
    defer { unlink(temporary) }
    do {
      defer { close(descriptor) }
      try write(text, to: descriptor)
      guard fsync(descriptor) == 0 else { throw failure() }
    }
    // A link takes no name that is in use; some file systems have none.
    if link(temporary, path) == 0 { return }
    guard errno != EEXIST else { throw failure() }
    guard existing == nil, rename(temporary, path) == 0 else { throw failure() }
  }

  func append(_ text: String) throws(ReadError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    try write(text, to: descriptor)
  }

  private func write(_ text: String, to descriptor: Int32) throws(ReadError) {
    guard Output.write(text, to: descriptor) else { throw failure() }
  }

  private func failure() -> ReadError { Self.failure(path) }

  /// Why standard output has not taken what was just written to it.
  static func standardOutputFailure() -> ReadError { failure("<stdout>") }

  private static func failure(_ path: String) -> ReadError {
    ReadError(path: path, reason: "cannot be written: \(SystemError.phrase(errno))")
  }
}

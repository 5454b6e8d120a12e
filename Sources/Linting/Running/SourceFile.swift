import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read.
public struct ReadError: Error, Sendable {
  public let path: String
  public let reason: Phrase

  public init(path: String, reason: Phrase) {
    self.path = path
    self.reason = reason
  }
}

/// What the system says of an error number.
public enum SystemError {
  public static func phrase(_ number: Int32) -> Phrase {
    Phrase(stringLiteral: String(cString: strerror(number)).lowercased())
  }
}

/// Reads whole files.
public enum SourceFile {
  /// The largest file that byte ranges can address.
  private static let maximumSize = Int(UInt32.max) - 1

  public static func read(_ path: String) throws(ReadError) -> [UInt8] {
    // A FIFO or device must not block the run; only regular files are documents.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ReadError(path: path, reason: "not a regular file") }
    return try contents(of: descriptor, sizeHint: Int(status.st_size), path: path)
  }

  /// The first bytes of a regular file.
  static func read(_ path: String, atMost limit: Int) throws(ReadError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ReadError(path: path, reason: "not a regular file") }
    return try read(descriptor, atMost: min(limit, Int(status.st_size)), path: path)
  }

  public static func readStandardInput() throws(ReadError) -> [UInt8] {
    try contents(of: STDIN_FILENO, sizeHint: 65536, path: "-")
  }

  private static func contents(of descriptor: Int32, sizeHint: Int, path: String) throws(ReadError) -> [UInt8] {
    guard sizeHint <= maximumSize else { throw ReadError(path: path, reason: "larger than 4 GiB") }
    var bytes = try read(descriptor, atMost: sizeHint + 1, path: path)
    // A file that grew, and a stream, are longer than they said.
    var wanted = 65536
    while bytes.count > sizeHint {
      let more = try read(descriptor, atMost: wanted, path: path)
      if more.isEmpty { break }
      bytes += more
      wanted = min(wanted * 2, 1 << 24)
      guard bytes.count <= maximumSize else { throw ReadError(path: path, reason: "larger than 4 GiB") }
    }
    return bytes
  }

  /// Reads until so many bytes are there or the file ends.
  private static func read(_ descriptor: Int32, atMost limit: Int, path: String) throws(ReadError) -> [UInt8] {
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let got = readBytes(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
        if got < 0, errno == EINTR { continue }
        hasFailed = got < 0
        if got <= 0 { return }
        count += got
      }
    }
    if hasFailed { throw failure(path) }
    return bytes
  }

  private static func failure(_ path: String) -> ReadError {
    ReadError(path: path, reason: SystemError.phrase(errno))
  }
}

/// The system call, under a name that `SourceFile.read` does not hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file read in order to be replaced: its bytes, and what tells whether it is still the same.
public struct FileReplacement: Sendable {
  public let path: String
  public let bytes: [UInt8]
  /// The file itself, symbolic links followed.
  private let target: String
  private let identity: Identity
  private let owner: (user: uid_t, group: gid_t)
  private let mode: mode_t

  private struct Identity: Equatable {
    let device: UInt64
    let file: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      file = UInt64(truncatingIfNeeded: status.st_ino)
      size = Int64(status.st_size)
      #if canImport(Darwin)
        (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
      #else
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      #endif
    }
  }

  /// Reads the file at a path.
  public init(reading path: String) throws(ReadError) {
    guard let target = DiskPath.resolved(path) else { throw ReadError(path: path, reason: Self.reason(errno)) }
    (self.path, self.target) = (path, target)
    var status = stat()
    guard stat(target, &status) == 0 else { throw ReadError(path: path, reason: Self.reason(errno)) }
    do throws(ReadError) {
      bytes = try SourceFile.read(target)
    } catch {
      throw ReadError(path: path, reason: error.reason)
    }
    identity = Identity(status)
    owner = (status.st_uid, status.st_gid)
    mode = status.st_mode & 0o7777
  }

  /// Puts other bytes into the place of the file, whole or not at all; whoever reads it meanwhile sees the old or the new.
  public func replace(with new: [UInt8]) throws(ReadError) {
    let folder = FolderHandle(DiskPath.folder(of: target))
    guard folder.descriptor >= 0 else { throw failure() }
    defer { close(folder.descriptor) }
    try checkWritable(folder)
    let name = RelativePath.name(of: target)
    let temporary = TemporaryName(for: name).name
    let descriptor = openat(
      folder.descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
    guard descriptor >= 0 else { throw failure() }
    var isReplaced = false
    defer { if !isReplaced { unlinkat(folder.descriptor, temporary, 0) } }
    do {
      defer { close(descriptor) }
      guard Self.write(new, to: descriptor) else { throw failure() }
      keepOwnerAndMode(descriptor)
      guard fsync(descriptor) == 0 else { throw failure() }
    }
    try checkUnchanged()
    guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else { throw failure() }
    isReplaced = true
    fsync(folder.descriptor)
  }

  // MARK: Steps

  /// A rename asks nothing of the file itself, so its own protection is looked at here, for the superuser as well.
  private func checkWritable(_ folder: FolderHandle) throws(ReadError) {
    guard mode & 0o222 != 0, access(target, W_OK) == 0 else {
      throw ReadError(path: path, reason: "is read-only; nothing was written")
    }
    guard folder.mode & 0o222 != 0, access(folder.path, W_OK) == 0 else {
      throw ReadError(path: path, reason: "its folder is read-only; nothing was written")
    }
  }

  private func checkUnchanged() throws(ReadError) {
    var status = stat()
    let isSame = stat(target, &status) == 0 && Identity(status) == identity && (try? SourceFile.read(target)) == bytes
    guard isSame else {
      throw ReadError(path: path, reason: "changed while it was being fixed; nothing was written")
    }
  }

  /// Who may not give a file away keeps it as the writer's own, never with more rights than it had.
  private func keepOwnerAndMode(_ descriptor: Int32) {
    let isOwned = fchown(descriptor, owner.user, owner.group) == 0
    fchmod(descriptor, isOwned || geteuid() == owner.user ? mode : mode & 0o1777)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private func failure() -> ReadError {
    ReadError(path: path, reason: "\(Self.reason(errno)); nothing was written")
  }

  private static func reason(_ number: Int32) -> Phrase { SystemError.phrase(number) }

  /// A folder held open, so that all steps happen in the same one.
  private struct FolderHandle {
    let path: String
    let descriptor: Int32
    let mode: mode_t

    init(_ path: String) {
      self.path = path.isEmpty ? "/" : path
      descriptor = open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      var status = stat()
      mode = descriptor >= 0 && fstat(descriptor, &status) == 0 ? status.st_mode & 0o7777 : 0
    }
  }

  /// A hidden name that no search for documents takes for one, whatever became of its writer.
  private struct TemporaryName {
    private static let longestName = 255

    let name: String

    init(for file: String) {
      let suffix = ".\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36)).perflint-tmp"
      let kept = String(decoding: Array(file.utf8.prefix(Self.longestName - suffix.utf8.count - 1)), as: UTF8.self)
      name = ".\(kept.utf8.count + suffix.utf8.count + 1 > Self.longestName ? "document" : kept)\(suffix)"
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

import Foundation
import Testing

@testable import Linting

/// A file is replaced whole or not at all, and stays what it was in every other respect.
@Suite struct FileReplacementTests {
  private let folder: Folder
  private var file: String { folder.path + "/a.md" }

  init() throws {
    folder = try Folder()
    try folder.write(["a.md": "old\n"])
  }

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func replacesTheBytesAndLeavesNothingElse() throws {
    try FileReplacement(reading: file).replace(with: Array("new\n".utf8))
    #expect(try text(file) == "new\n")
    #expect(try names == ["a.md"])
  }

  @Test(arguments: [0o600, 0o644, 0o640, 0o755, 0o664]) func keepsTheMode(_ mode: Int) throws {
    try setMode(mode, file)
    try FileReplacement(reading: file).replace(with: Array("new\n".utf8))
    #expect(try self.mode(file) == mode)
  }

  @Test func followsASymbolicLink() throws {
    let link = folder.path + "/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.md")
    try FileReplacement(reading: link).replace(with: Array("new\n".utf8))
    #expect(try text(file) == "new\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.md")
  }

  @Test func otherNamesOfTheFileKeepTheOldBytes() throws {
    let other = folder.path + "/other.md"
    try FileManager.default.linkItem(atPath: file, toPath: other)
    try FileReplacement(reading: file).replace(with: Array("new\n".utf8))
    #expect(try text(file) == "new\n")
    #expect(try text(other) == "old\n")
  }

  @Test(arguments: ["other\n", "OLD\n", "old"]) func doesNotWriteOverAChange(_ change: String) throws {
    let replacement = try FileReplacement(reading: file)
    try Data(change.utf8).write(to: URL(filePath: file))
    #expect { try replacement.replace(with: Array("new\n".utf8)) } throws: { error in
      (error as? ReadError)?.reason.description.contains("changed while it was being fixed") == true
    }
    #expect(try text(file) == change)
    #expect(try names == ["a.md"])
  }

  @Test func doesNotWriteWhereTheFileIsGone() throws {
    let replacement = try FileReplacement(reading: file)
    try FileManager.default.removeItem(atPath: file)
    #expect(throws: ReadError.self) { try replacement.replace(with: Array("new\n".utf8)) }
    #expect(try names == [])
  }

  @Test func aReadOnlyFileStays() throws {
    try setMode(0o444, file)
    #expect { try FileReplacement(reading: file).replace(with: Array("new\n".utf8)) } throws: { error in
      (error as? ReadError)?.reason == "is read-only; nothing was written"
    }
    #expect(try text(file) == "old\n")
    #expect(try names == ["a.md"])
  }

  @Test func aFileInAReadOnlyFolderStays() throws {
    try setMode(0o555, folder.path)
    defer { try? setMode(0o755, folder.path) }
    #expect { try FileReplacement(reading: file).replace(with: Array("new\n".utf8)) } throws: { error in
      (error as? ReadError)?.reason == "its folder is read-only; nothing was written"
    }
    #expect(try text(file) == "old\n")
  }

  @Test func aNameOfTheGreatestLengthIsNoTrouble() throws {
    let long = String(repeating: "é", count: 126) + ".md"
    try folder.write([long: "old\n"])
    try FileReplacement(reading: folder.path + "/" + long).replace(with: Array("new\n".utf8))
    #expect(try text(folder.path + "/" + long) == "new\n")
  }

  @Test func aFileLeftBehindIsNoDocument() throws {
    try folder.write([".a.md.123-abc.perflint-tmp": "# Performance\n"])
    #expect(folder.relative(FileFinder([folder.path]).files) == ["a.md"])
  }
}

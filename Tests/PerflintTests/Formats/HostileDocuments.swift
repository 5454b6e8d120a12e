import Foundation

/// Documents and names that formats stumble over.
enum HostileDocuments {
  private static let values = [
    "a]]>b", "%0A::error::b", "\"double\" & 'single' <b>", "control \u{1B}[2J\u{7}\u{0}\u{B}\u{9B}b",
    "::set-output name=x::y",
    "##[error]b", "@team #12 `code` *bold* _x_ ~y~ $z$", "\\ | \\| /", "日本語 目標", "👩‍👩‍👧 🚀 e\u{301}",
    "a\u{202E}b\u{200B}c\u{2028}d",
    "a\u{FFFE}b\u{FFFF}c", "&amp; &#8203; <!-- x -->", "a,b:c%d", "![x](y) [x](y)",
  ]

  private static let names = [
    "plain.md", "a,b:c%0A.md", "::error::x.md", "日本 🚀.md", "a]]>&\"'<b>.md", "pi|pe `t` *x* _y_.md", "esc\u{1B}[31m.md",
    "##[group]x.md", "docs/deep/@team #1.md",
  ]

  static func write(to folder: URL) throws {
    for (index, name) in names.enumerated() {
      let headings = values.map { "\n## Target \($0)\n" }.joined()
      let lines = "# Cache performance\n\n👩 é 数 {{\(values[index])}} ms is the target.\n" + headings
      let ending = ["\n", "\r\n", "\r"][index % 3]
      try write(Data((index == 1 ? "\u{FEFF}" : "") + lines.replacing("\n", with: ending)), to: name, in: folder)
    }
    let broken =
      Data("# Cache performance\n\n- **Target:** {{a".utf8) + [0xFF, 0xC3, 0x28, 0xF0, 0x9F] + Data("}} ms\n".utf8)
    try write(broken, to: "broken.md", in: folder)
    try write(Data("# Cache performance \u{E2}\u{153}\u{201C}\n\nThe p95 is 3 ms.\n"), to: "mojibake.md", in: folder)
    try write(Data("# Cache performance\n\nThe p95 is 3 ms.\n"), to: "clean.md", in: folder)
    try write(Data("# Holidays\n"), to: "skipped.md", in: folder)
  }

  private static func write(_ data: Data, to name: String, in folder: URL) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }
}

extension Data {
  fileprivate init(_ text: String) { self.init(text.utf8) }
}

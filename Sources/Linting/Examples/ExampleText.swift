/// Text of a card's example as the bytes that it stands for: `\xHH` is one raw byte, and a line `@repeat N text` is N
/// lines of the text.
enum ExampleText {
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      bytes += repeated(line) ?? decoded(line)
    }
    return bytes
  }

  private static func repeated(_ line: Substring) -> [UInt8]? {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[0] == "@repeat", let count = Int(parts[1]) else { return nil }
    return Array(repeatElement(decoded(parts[2]), count: count).joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func decoded(_ line: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = line.utf8[...]
    while let byte = rest.first {
      if rest.starts(with: #"\x"#.utf8), let value = UInt8(String(Substring(rest.dropFirst(2).prefix(2))), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }
}

import MarkdownModel

/// Reports each run of bytes that is no UTF-8 (RFC 3629). Card: `Rules/document/invalid-utf8.yaml`.
struct InvalidEncoding: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let bytes = subject.document.source.bytes
    var findings: [Finding] = []
    var index = subject.document.extent.lower
    let end = subject.document.extent.upper
    while let start = bytes.firstNonUTF8(from: index, to: end) {
      index = start
      while index < end, bytes[index] >= 0x80, bytes.scalarWidth(at: index) == 1 { index += 1 }
      let hexadecimal = bytes[start..<min(index, start + 8)].map {
        ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true)
      }
      findings.append(Finding(at: ByteRange(start, index), ["bytes": hexadecimal.joined(separator: " ")]))
    }
    return findings
  }
}

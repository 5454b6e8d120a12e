import RuleModel
import StructuredData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// rule-index ROOT OUTPUT FILE...: validates the rule files and writes them and the list of checks as Swift source.

func read(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

func fail(_ message: String) -> Never {
  let text = message + "\n"
  write(STDERR_FILENO, text, text.utf8.count)
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fail("usage: rule-index ROOT OUTPUT FILE...") }
let root = arguments[1] + "/"
let paths = arguments.dropFirst(3)

var index = RuleIndexSource()
for path in paths {
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  if path.hasSuffix(".swift") {
    index.addCheck(String(name.split(separator: "/").last?.dropLast(".swift".count) ?? ""))
    continue
  }
  guard let bytes = read(path) else { fail("\(path): error: cannot be read") }
  do throws(DataError) {
    try index.addRuleFile(bytes, name: name)
  } catch {
    fail("\(error.inFile(path))")
  }
}

// What depends on the output is not built anew where it stays the same.
let text = Array(index.text.utf8)
if read(arguments[2]) != text {
  guard let output = fopen(arguments[2], "wb"), fwrite(text, 1, text.count, output) == text.count, fclose(output) == 0
  else { fail("\(arguments[2]): error: cannot be written") }
}

import FuzzerDriver

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

guard ChosenTarget.target != nil else {
  let message = "PERFLINT_FUZZ names the target: \(ChosenTarget.all.map { $0.name }.joined(separator: ", "))\n"
  write(STDERR_FILENO, message, message.utf8.count)
  exit(2)
}
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    ChosenTarget.target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  })

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "perflint",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "perflint", targets: ["perflint"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .yum(["cmark-devel"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .yum(["libyaml-devel"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .yum(["pcre2-devel"]), .brew(["pcre2"])]),

    .target(name: "MarkdownModel", dependencies: ["CCmark"]),
    .target(name: "Phrases"),
    .target(name: "StructuredData", dependencies: ["CLibYAML", "Phrases"]),
    .target(name: "PatternMatching", dependencies: ["CPCRE2"]),
    .target(name: "Quantities"),
    .target(name: "RuleModel", dependencies: ["Phrases", "Quantities", "StructuredData"]),
    .target(name: "Configuration", dependencies: ["Phrases", "RuleModel", "StructuredData"]),
    .executableTarget(name: "rule-index", dependencies: ["MarkdownModel", "Phrases", "RuleModel", "StructuredData"]),
    .plugin(name: "RuleIndex", capability: .buildTool(), dependencies: ["rule-index"]),
    .target(
      name: "Linting",
      dependencies: [
        "Configuration", "MarkdownModel", "PatternMatching", "Phrases", "Quantities", "RuleModel", "StructuredData",
      ],
      plugins: ["RuleIndex"]),
    .target(
      name: "Reporting",
      dependencies: [
        "Configuration", "Linting", "MarkdownModel", "Phrases", "Quantities", "RuleModel", "StructuredData",
      ]),
    .executableTarget(
      name: "perflint",
      dependencies: [
        "Configuration", "Linting", "Phrases", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "PhrasesTests", dependencies: ["Phrases"]),
    .testTarget(name: "MarkdownModelTests", dependencies: ["MarkdownModel", "TestSupport"]),
    .testTarget(name: "PatternMatchingTests", dependencies: ["PatternMatching"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities", "RuleModel", "StructuredData"]),
    .testTarget(name: "StructuredDataTests", dependencies: ["Phrases", "StructuredData", "RuleModel"]),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "Linting", "Phrases", "RuleModel", "StructuredData"]),
    .testTarget(
      name: "LintingTests",
      dependencies: ["Linting", "Phrases", "Quantities", "RuleModel", "StructuredData", "MarkdownModel", "TestSupport"]),
    .testTarget(name: "PerflintTests", dependencies: ["perflint", "Reporting"], exclude: ["Golden"]),
  ]
)

@MainActor func compile(_ modules: [String], _ flags: [String]) {
  for target in package.targets where modules.contains(target.name) { target.swiftSettings = [.unsafeFlags(flags)] }
}

// What is watched and fuzzed is optimised, or its tests would take too long, and instrumented: only `Scripts/build-watched`
// asks for it. Fuzzing needs libFuzzer's `main`.
if let flags = Context.environment["PERFLINT_WATCHED_FLAGS"] {
  compile(
    ["MarkdownModel", "StructuredData", "Quantities", "RuleModel", "Configuration", "Linting"],
    flags.split(separator: " ").map(String.init))
  // The program that embeds the rules at build time runs with the same modules, and without libFuzzer.
  package.targets.append(.target(name: "Uninstrumented", path: "Tests/Fuzzing/Uninstrumented"))
  package.targets.first { $0.name == "rule-index" }?.dependencies.append("Uninstrumented")
  package.targets.append(.target(name: "FuzzerDriver", path: "Tests/Fuzzing/Driver"))
  package.targets.append(
    .executableTarget(
      name: "perflint-fuzz",
      dependencies: [
        "Configuration", "FuzzerDriver", "Linting", "MarkdownModel", "Quantities", "RuleModel", "StructuredData",
      ],
      path: "Tests/Fuzzing/Sources", linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
// Unoptimised, the vectors and loops of these take half of the time of all tests: only `make test` asks for it.
if Context.environment["PERFLINT_QUICK_TESTS"] != nil {
  compile(["MarkdownModel", "Phrases", "Quantities", "StructuredData"], ["-O", "-wmo", "-num-threads", "2"])
}
// What the thread sanitizer has to see of locks: only `Scripts/sanitize thread` asks for it.
if Context.environment["PERFLINT_SEEN_LOCKS"] != nil {
  package.targets.append(.target(name: "SeenLocks", path: "Tests/Sanitizing/SeenLocks"))
  package.targets.first { $0.name == "RuleModel" }?.dependencies.append("SeenLocks")
}

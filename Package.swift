// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "perflint",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .yum(["cmark-devel"]), .brew(["cmark"])]),
    .target(name: "MarkdownModel", dependencies: ["CCmark"]),
    .testTarget(name: "MarkdownModelTests", dependencies: ["MarkdownModel"]),
  ]
)

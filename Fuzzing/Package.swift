// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since its program is built with instruments and has libFuzzer's way to run. What it tries stands in
// Sources/Bodies, which the tests try as well.
let package = Package(
  name: "passerelle-fuzzing",
  dependencies: [.package(name: "passerelle-portal", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "Reading", package: "passerelle-portal")],
      path: "Sources", exclude: ["Tests"], sources: ["Bodies", "Program"])
  ]
)

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "passerelle-fuzzing",
  dependencies: [.package(name: "passerelle-portal", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Reading", package: "passerelle-portal"),
      ],
      path: "Sources", exclude: ["Tests"], sources: ["Bodies", "Program"])
  ]
)

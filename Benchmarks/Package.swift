// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that neither `swift build` nor `swift test` of Passerelle builds what only a benchmark needs.
let package = Package(
  name: "passerelle-benchmarks",
  targets: [
    // Writes a portal of made-up briefs, once as content for Passerelle and once for Hugo.
    .executableTarget(name: "generate")
  ]
)

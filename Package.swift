// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "passerelle-portal",
  products: [
    .executable(name: "passerelle", targets: ["passerelle"]),
    // What reads content, for the fuzzing package alone.
    .library(name: "Reading", targets: ["Briefs", "Language", "Markdown", "Markup"]),
  ],
  dependencies: [
    // Reads the command line: help texts, suggestions and exit codes that people expect.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Runs the typesetter and talks to it; without its Foundation part, which nothing here needs.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // Speaks HTTP to the browser of whoever writes: one small package that builds in seconds. What it is asked for, Serving finds itself.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // renameat2(2), which Glibc's module does not show to Swift.
    .target(name: "CRename"),
    // Memory for libcmark and libyaml, in functions of C that hold nothing: what they cut from is a thread's own, as Swift has none.
    .target(name: "CParsing"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),

    .target(name: "Markup"),
    // SHA-256.
    .target(name: "Digests", dependencies: ["CCrypto"]),
    // gzip, Brotli and ZIP.
    .target(name: "Compression", dependencies: ["CBrotli", "CZlib"]),
    .target(name: "Language", dependencies: ["Markup"]),
    .target(name: "Markdown", dependencies: ["CCmark", "CParsing", "Language", "Markup"]),
    // Frees pictures of what nobody sees.
    .target(name: "Pictures"),
    .target(name: "Briefs", dependencies: ["CParsing", "CYAML", "Language", "Markdown", "Markup", "Pictures"]),
    .target(
      name: "Templates",
      dependencies: ["Briefs", "Language", "Markdown", "Markup"],
      path: "templates",
      resources: [
        .embedInCode("assets/site.css"), .embedInCode("assets/filter.js"), .embedInCode("assets/search.js"),
        .embedInCode("assets/dossier.css"),
        .embedInCode("dossier.typ"),
      ]
    ),
    .target(
      name: "Dossiers",
      dependencies: [
        "Briefs", "Digests", "Language", "Markdown", "Markup", "Pictures", "Templates",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [.embedInCode("Typesetting/typesetter.py")]
    ),
    .target(
      name: "Portal", dependencies: ["Briefs", "Compression", "Digests", "Language", "Markdown", "Markup", "Templates"]),
    .target(name: "Publication", dependencies: ["CRename", "Digests"]),
    .target(
      name: "Serving", dependencies: ["Markup", .product(name: "FlyingFox", package: "FlyingFox")],
      resources: [.embedInCode("preview.js")]),
    .executableTarget(
      name: "passerelle",
      dependencies: [
        "Briefs", "Digests", "Dossiers", "Language", "Markup", "Portal", "Publication", "Serving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Takes the place of the C library's allocator, in which a build spends a seventh of its time otherwise; sanitizers bring their own.
      linkerSettings: [.linkedLibrary("mimalloc", .when(configuration: .release))]
    ),

    // Small portals for the tests to change.
    .target(
      name: "TestSupport",
      dependencies: ["Briefs", "Language", "Markup", .product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/Support", exclude: ["browse.py"]),
    // Undoes compression.
    .target(
      name: "Decompression", dependencies: ["CBrotli", "CZlib"], path: "Tests/Decompression",
      linkerSettings: [.linkedLibrary("brotlidec")]),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "Decompression"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "Markup", "TestSupport"]),
    .testTarget(name: "MarkdownTests", dependencies: ["CCmark", "Language", "Markdown", "Markup", "TestSupport"]),
    .testTarget(name: "BriefsTests", dependencies: ["Briefs", "Language", "TestSupport"]),
    .testTarget(
      name: "PortalTests",
      dependencies: [
        "Briefs", "Compression", "Decompression", "Digests", "Dossiers", "Language", "Markdown", "Markup", "Portal",
        "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      exclude: ["Audience/read_pdf.py"]),
    .testTarget(
      name: "DossiersTests",
      dependencies: ["Briefs", "Dossiers", "Language", "Markup", "Templates", "TestSupport"],
      exclude: ["inspect_pdf.py"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    // What libFuzzer tries for hours, tried for seconds; see Fuzzing/Package.swift.
    .testTarget(
      name: "FuzzingTests", dependencies: ["Briefs", "Language", "Markdown", "Markup", "TestSupport"],
      path: "Fuzzing/Sources",
      exclude: ["Program"], sources: ["Bodies", "Tests"]),
    .testTarget(name: "PublicationTests", dependencies: ["Publication"]),
    .testTarget(name: "ServingTests", dependencies: ["Serving", "TestSupport"]),
    .testTarget(name: "PasserelleTests", dependencies: ["Decompression", "Publication", "TestSupport", "passerelle"]),
  ]
)

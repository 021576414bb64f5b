import TestSupport
import Testing

@testable import Markdown

@Suite("Packed blocks")
struct PackedBlocksTests {
  private let blocks: [Block] = [
    .heading(Heading(level: 2, content: [.text("Contexte")], anchor: "contexte", line: 3)),
    .paragraph([
      .text("L’eau"), .softBreak, .code("x = 1"), .hardBreak, .emphasis([.text("a"), .strong([.text("b")])]),
      .link(Link(destination: "../projects/p.fr.md#é", title: "« t »", content: [.text("c")], line: 300)),
      .image(Image(source: "i.png", title: "", alternative: [.text("d")], line: 1)), .superscript("er"), .note("n"),
      .rawHTML("<b>"),
    ]),
    .figure(Image(source: "f.png", title: "Figure", alternative: [], line: 20)),
    .quote([.heading(Heading(level: 3, content: [], anchor: "", line: 70_000)), .paragraph([.text("e")])]),
    .list(List(start: 0, isTight: true, items: [[.paragraph([.text("f")])], []])),
    .list(List(start: nil, isTight: false, items: [[.quote([]), .thematicBreak]])),
    .code(language: "yaml", text: "a: 1\n"),
    .code(language: nil, text: ""),
    .table(
      Table(
        alignments: [nil, .left, .center, .right], header: [[.text("g")], [], [], []],
        rows: [[[.text("h")], [], [.code("i")], []], []])),
    .thematicBreak,
    .rawHTML,
    .heading(Heading(level: 6, content: [.text("Suite")], anchor: "suite", line: 128)),
  ]

  @Test("each kind of block and of running text comes back as it was")
  func roundTrip() {
    #expect(PackedBlocks(blocks).blocks == blocks)
    #expect(PackedBlocks([]).blocks == [])
  }

  @Test("headings and quotes alone, those within other blocks left out")
  func someBlocks() {
    #expect(
      PackedBlocks(blocks).headings == [
        Heading(level: 2, content: [.text("Contexte")], anchor: "contexte", line: 3),
        Heading(level: 6, content: [.text("Suite")], anchor: "suite", line: 128),
      ])
    #expect(
      PackedBlocks(blocks).quotes == [
        .quote([.heading(Heading(level: 3, content: [], anchor: "", line: 70_000)), .paragraph([.text("e")])])
      ])
  }

  @Test("words alone, with a line break between blocks")
  func words() {
    #expect(
      PackedBlocks(blocks).plainText()
        == "Contexte\nL’eau x = 1 abcder<b>\nFigure\n\ne\nf\n\n\na: 1\n\n\ng   \nh  i \n\nSuite")
    #expect(PackedBlocks(blocks).plainText(from: 10) == "Suite")
    #expect(PackedBlocks(blocks).plainText(from: 13) == "")
    #expect(PackedBlocks([]).plainText(from: 1) == "")
  }

  @Test(
    "every example of the specification, and random documents, come back as they were, and their words are those of their blocks"
  )
  func documents() throws {
    for example in try SpecificationExample.all() {
      let blocks = MarkdownParser.parse(Array(example.markdown.utf8)).blocks
      #expect(PackedBlocks(blocks).blocks == blocks, "example \(example.example)")
      #expect(PackedBlocks(blocks).plainText() == blocks.words, "example \(example.example)")
    }
    var generator = SeededGenerator(seed: 2026)
    for number in 0..<1_000 {
      let blocks = MarkdownParser.parse(Array(RandomText.commonMark(&generator).utf8)).blocks
      #expect(PackedBlocks(blocks).blocks == blocks, "document \(number)")
      #expect(PackedBlocks(blocks).plainText() == blocks.words, "document \(number)")
    }
  }

  @Test(
    "numbers take seven bits in each byte",
    arguments: [
      (0, [0]), (127, [0x7F]), (128, [0x80, 1]), (300, [0xAC, 2]), (16_384, [0x80, 0x80, 1]),
      (-1, [UInt8](repeating: 0xFF, count: 9) + [1]),
    ])
  func numbers(_ number: Int, _ expected: [UInt8]) {
    var bytes: [UInt8] = []
    number.pack(into: &bytes)
    #expect(bytes == expected)
    let back = bytes.withUnsafeBufferPointer { bytes in
      var packed = Unpacking(bytes)
      return Int(from: &packed)
    }
    #expect(back == number)
  }
}

extension [Block] {
  /// Their words as a walk through the tree finds them, to hold those against that are read without it.
  fileprivate var words: String { compactMap(\.words).joined(separator: "\n") }
}

extension Block {
  fileprivate var words: String? {
    switch self {
    case .heading(let heading): heading.text
    case .paragraph(let content): content.plainText
    case .figure(let image): image.title
    case .quote(let blocks): blocks.words
    case .list(let list): list.items.map(\.words).joined(separator: "\n")
    case .code(_, let text): text
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " ") }.joined(separator: "\n")
    case .thematicBreak, .rawHTML: nil
    }
  }
}

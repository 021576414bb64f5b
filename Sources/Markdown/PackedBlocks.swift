/// Blocks in a run of bytes: a third of what they take as a tree, for the texts of thousands of briefs that are held together.
///
/// Whoever asks for the blocks has a new tree each time.
public struct PackedBlocks: Sendable {
  /// The blocks one behind the other, each behind the number of its bytes, so that it can be passed by.
  private let bytes: [UInt8]

  /// Packs blocks.
  public init(_ blocks: [Block]) {
    var (bytes, block): ([UInt8], [UInt8]) = ([], [])
    bytes.reserveCapacity(1024)
    block.reserveCapacity(1024)
    for next in blocks {
      block.removeAll(keepingCapacity: true)
      next.pack(into: &block)
      block.count.pack(into: &bytes)
      bytes += block
    }
    // In no more room than they take.
    self.bytes = bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// How many bytes they take, which is never less than their words do.
  var byteCount: Int { bytes.count }

  /// The blocks.
  public var blocks: [Block] { blocks { _ in true } }

  /// The headings among them, those within other blocks left out.
  public var headings: [Heading] {
    blocks { $0 == .heading }.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
  }

  /// The quotes among them, those within other blocks left out.
  public var quotes: [Block] { blocks { $0 == .quote } }

  /// The blocks of some kinds; the others are passed by.
  private func blocks(where isWanted: (Block.Kind) -> Bool) -> [Block] {
    reading { packed in
      var result: [Block] = []
      while !packed.isAtEnd {
        let count = Int(from: &packed)
        if let kind = Block.Kind(rawValue: packed.next), isWanted(kind) {
          result.append(Block(from: &packed))
        } else {
          packed.skip(count)
        }
      }
      return result
    }
  }

  /// Lends the bytes to be read, the first few blocks passed by.
  func reading<Result>(from first: Int = 0, _ body: (inout Unpacking) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var packed = Unpacking(bytes)
      for _ in 0..<first where !packed.isAtEnd { packed.skip(Int(from: &packed)) }
      return body(&packed)
    }
  }
}

extension Block: Packable {
  enum Kind: UInt8, Packable {
    case heading, paragraph, figure, quote, list, code, table, thematicBreak, rawHTML
  }

  func pack(into bytes: inout [UInt8]) {
    switch self {
    case .heading(let heading): bytes.pack(Kind.heading, heading)
    case .paragraph(let content): bytes.pack(Kind.paragraph, content)
    case .figure(let image): bytes.pack(Kind.figure, image)
    case .quote(let blocks): bytes.pack(Kind.quote, blocks)
    case .list(let list): bytes.pack(Kind.list, list)
    case .code(let language, let text):
      bytes.pack(Kind.code, language)
      text.pack(into: &bytes)
    case .table(let table): bytes.pack(Kind.table, table)
    case .thematicBreak: Kind.thematicBreak.pack(into: &bytes)
    case .rawHTML: Kind.rawHTML.pack(into: &bytes)
    }
  }

  init(from packed: inout Unpacking) {
    switch Kind(from: &packed) {
    case .heading: self = .heading(Heading(from: &packed))
    case .paragraph: self = .paragraph([Inline](from: &packed))
    case .figure: self = .figure(Image(from: &packed))
    case .quote: self = .quote([Block](from: &packed))
    case .list: self = .list(List(from: &packed))
    case .code: self = .code(language: String?(from: &packed), text: String(from: &packed))
    case .table: self = .table(Table(from: &packed))
    case .thematicBreak: self = .thematicBreak
    case .rawHTML: self = .rawHTML
    }
  }
}

extension Heading: Packable {
  func pack(into bytes: inout [UInt8]) {
    level.pack(into: &bytes)
    content.pack(into: &bytes)
    anchor.pack(into: &bytes)
    line.pack(into: &bytes)
  }

  init(from packed: inout Unpacking) {
    level = Int(from: &packed)
    content = [Inline](from: &packed)
    anchor = String(from: &packed)
    line = Int(from: &packed)
  }
}

extension List: Packable {
  func pack(into bytes: inout [UInt8]) {
    start.pack(into: &bytes)
    isTight.pack(into: &bytes)
    items.pack(into: &bytes)
  }

  init(from packed: inout Unpacking) {
    start = Int?(from: &packed)
    isTight = Bool(from: &packed)
    items = [[Block]](from: &packed)
  }
}

extension Table: Packable {
  func pack(into bytes: inout [UInt8]) {
    alignments.pack(into: &bytes)
    header.pack(into: &bytes)
    rows.pack(into: &bytes)
  }

  init(from packed: inout Unpacking) {
    alignments = [Alignment?](from: &packed)
    header = [[Inline]](from: &packed)
    rows = [[[Inline]]](from: &packed)
  }
}

extension Table.Alignment: Packable {}

/// Blocks in a run of bytes: a third of what they take as a tree, for the texts of thousands of briefs that are held together.
///
/// Whoever asks for the blocks has a new tree each time.
public struct PackedBlocks: Sendable {
  /// The blocks one behind the other, each behind the number of its bytes, so that it can be passed by.
  private let bytes: [UInt8]

  /// Packs blocks.
  public init(_ blocks: [Block]) {
    var (bytes, block): ([UInt8], [UInt8]) = ([], [])
    for next in blocks {
      block.removeAll(keepingCapacity: true)
      next.pack(into: &block)
      block.count.pack(into: &bytes)
      bytes += block
    }
    // In no more room than they take.
    self.bytes = bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { bytes.isEmpty }

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
    bytes.withUnsafeBufferPointer { bytes in
      var packed = Unpacking(bytes)
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
}

extension Block: Packable {
  fileprivate enum Kind: UInt8 {
    case heading, paragraph, figure, quote, list, code, table, thematicBreak, rawHTML
  }

  func pack(into bytes: inout [UInt8]) {
    bytes.append(kind.rawValue)
    switch self {
    case .heading(let heading): heading.pack(into: &bytes)
    case .paragraph(let content): content.pack(into: &bytes)
    case .figure(let image): image.pack(into: &bytes)
    case .quote(let blocks): blocks.pack(into: &bytes)
    case .list(let list): list.pack(into: &bytes)
    case .code(let language, let text):
      language.pack(into: &bytes)
      text.pack(into: &bytes)
    case .table(let table): table.pack(into: &bytes)
    case .thematicBreak, .rawHTML: break
    }
  }

  init(from packed: inout Unpacking) {
    switch Kind(rawValue: packed.byte()) {
    case .heading: self = .heading(Heading(from: &packed))
    case .paragraph: self = .paragraph([Inline](from: &packed))
    case .figure: self = .figure(Image(from: &packed))
    case .quote: self = .quote([Block](from: &packed))
    case .list: self = .list(List(from: &packed))
    case .code: self = .code(language: String?(from: &packed), text: String(from: &packed))
    case .table: self = .table(Table(from: &packed))
    case .thematicBreak: self = .thematicBreak
    case .rawHTML: self = .rawHTML
    case nil: preconditionFailure("a text is read as it was packed")
    }
  }

  private var kind: Kind {
    switch self {
    case .heading: .heading
    case .paragraph: .paragraph
    case .figure: .figure
    case .quote: .quote
    case .list: .list
    case .code: .code
    case .table: .table
    case .thematicBreak: .thematicBreak
    case .rawHTML: .rawHTML
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

extension Table.Alignment: Packable {
  func pack(into bytes: inout [UInt8]) { rawValue.pack(into: &bytes) }

  init(from packed: inout Unpacking) {
    guard let alignment = Table.Alignment(rawValue: String(from: &packed)) else {
      preconditionFailure("a text is read as it was packed")
    }
    self = alignment
  }
}

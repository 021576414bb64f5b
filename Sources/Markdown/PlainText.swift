extension Document {
  /// Its words as plain text, footnotes left out, with a line break between blocks.
  public var plainText: String { blocks.plainText }
}

extension [Block] {
  /// Their words as plain text, with a line break between blocks.
  public var plainText: String { PackedBlocks(self).plainText() }
}

extension PackedBlocks {
  /// Their words as plain text, with a line break between blocks, without those of the first few.
  public func plainText(from first: Int = 0) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    forEachText(from: first) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands over the pieces of their plain text one by one, in UTF-8; a word may be in several. No block is made for it.
  public func forEachText(from first: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    reading(from: first) { packed in
      var isFirst = true
      while !packed.isAtEnd {
        _ = Int(from: &packed)
        packed.blockText(&isFirst, body)
      }
    }
  }
}

/// What reads each thing as `pack` has written it, and hands over its text.
extension Unpacking {
  typealias Reader = (UnsafeBufferPointer<UInt8>) -> Void

  fileprivate mutating func blockText(_ isFirst: inout Bool, _ body: Reader) {
    let kind = Block.Kind(from: &self)
    guard kind != .thematicBreak, kind != .rawHTML else { return }
    if !isFirst { literal("\n", body) }
    isFirst = false
    switch kind {
    case .heading:
      skipNumber()
      inlineText(body)
      skipText()
      skipNumber()
    case .paragraph: inlineText(body)
    case .figure:
      skipText()
      text(body)
      inlineText { _ in }
      skipNumber()
    case .quote: blocksText(body)
    case .list:
      _ = Int?(from: &self)
      _ = Bool(from: &self)
      for index in 0..<Int(from: &self) {
        if index > 0 { literal("\n", body) }
        blocksText(body)
      }
    case .code:
      if Bool(from: &self) { skipText() }
      text(body)
    case .table:
      for _ in 0..<Int(from: &self) where Bool(from: &self) { skipText() }
      rowText(body)
      for _ in 0..<Int(from: &self) {
        literal("\n", body)
        rowText(body)
      }
    case .thematicBreak, .rawHTML: break
    }
  }

  private mutating func blocksText(_ body: Reader) {
    var isFirst = true
    for _ in 0..<Int(from: &self) { blockText(&isFirst, body) }
  }

  private mutating func rowText(_ body: Reader) {
    for index in 0..<Int(from: &self) {
      if index > 0 { literal(" ", body) }
      inlineText(body)
    }
  }

  private mutating func inlineText(_ body: Reader) {
    for _ in 0..<Int(from: &self) {
      switch Inline.Kind(from: &self) {
      case .text, .superscript, .code, .rawHTML: text(body)
      case .softBreak, .hardBreak: literal(" ", body)
      case .emphasis, .strong: inlineText(body)
      case .link, .image:
        skipText()
        skipText()
        inlineText(body)
        skipNumber()
      case .note: skipText()
      }
    }
  }

  private mutating func text(_ body: Reader) { body(bytes(of: Int(from: &self))) }

  private func literal(_ text: StaticString, _ body: Reader) { text.withUTF8Buffer(body) }

  private mutating func skipText() { skip(Int(from: &self)) }

  private mutating func skipNumber() { _ = Int(from: &self) }
}

extension Inline: Packable {
  private enum Kind: UInt8 {
    case text, softBreak, hardBreak, code, emphasis, strong, link, image, superscript, note, rawHTML
  }

  func pack(into bytes: inout [UInt8]) {
    bytes.append(kind.rawValue)
    switch self {
    case .text(let text), .code(let text), .superscript(let text), .note(let text), .rawHTML(let text):
      text.pack(into: &bytes)
    case .softBreak, .hardBreak: break
    case .emphasis(let content), .strong(let content): content.pack(into: &bytes)
    case .link(let link): link.pack(into: &bytes)
    case .image(let image): image.pack(into: &bytes)
    }
  }

  init(from packed: inout Unpacking) {
    switch Kind(rawValue: packed.byte()) {
    case .text: self = .text(String(from: &packed))
    case .softBreak: self = .softBreak
    case .hardBreak: self = .hardBreak
    case .code: self = .code(String(from: &packed))
    case .emphasis: self = .emphasis([Inline](from: &packed))
    case .strong: self = .strong([Inline](from: &packed))
    case .link: self = .link(Link(from: &packed))
    case .image: self = .image(Image(from: &packed))
    case .superscript: self = .superscript(String(from: &packed))
    case .note: self = .note(String(from: &packed))
    case .rawHTML: self = .rawHTML(String(from: &packed))
    case nil: preconditionFailure("a text is read as it was packed")
    }
  }

  private var kind: Kind {
    switch self {
    case .text: .text
    case .softBreak: .softBreak
    case .hardBreak: .hardBreak
    case .code: .code
    case .emphasis: .emphasis
    case .strong: .strong
    case .link: .link
    case .image: .image
    case .superscript: .superscript
    case .note: .note
    case .rawHTML: .rawHTML
    }
  }
}

extension Link: Packable {
  func pack(into bytes: inout [UInt8]) {
    destination.pack(into: &bytes)
    title.pack(into: &bytes)
    content.pack(into: &bytes)
    line.pack(into: &bytes)
  }

  init(from packed: inout Unpacking) {
    destination = String(from: &packed)
    title = String(from: &packed)
    content = [Inline](from: &packed)
    line = Int(from: &packed)
  }
}

extension Image: Packable {
  func pack(into bytes: inout [UInt8]) {
    source.pack(into: &bytes)
    title.pack(into: &bytes)
    alternative.pack(into: &bytes)
    line.pack(into: &bytes)
  }

  init(from packed: inout Unpacking) {
    source = String(from: &packed)
    title = String(from: &packed)
    alternative = [Inline](from: &packed)
    line = Int(from: &packed)
  }
}

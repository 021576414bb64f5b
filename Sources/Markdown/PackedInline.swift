extension Inline: Packable {
  enum Kind: UInt8, Packable {
    case text, softBreak, hardBreak, code, emphasis, strong, link, image, superscript, note, rawHTML
  }

  func pack(into bytes: inout [UInt8]) {
    switch self {
    case .text(let text): bytes.pack(Kind.text, text)
    case .softBreak: Kind.softBreak.pack(into: &bytes)
    case .hardBreak: Kind.hardBreak.pack(into: &bytes)
    case .code(let text): bytes.pack(Kind.code, text)
    case .emphasis(let content): bytes.pack(Kind.emphasis, content)
    case .strong(let content): bytes.pack(Kind.strong, content)
    case .link(let link): bytes.pack(Kind.link, link)
    case .image(let image): bytes.pack(Kind.image, image)
    case .superscript(let text): bytes.pack(Kind.superscript, text)
    case .note(let label): bytes.pack(Kind.note, label)
    case .rawHTML(let text): bytes.pack(Kind.rawHTML, text)
    }
  }

  init(from packed: inout Unpacking) {
    switch Kind(from: &packed) {
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

/// Cleans SVG files: comments, metadata and all that drawing programs write for themselves go; pictures within are cleaned as well.
enum SVG {
  static let namespace = "http://www.w3.org/2000/svg"
  private static let linkNamespace = "http://www.w3.org/1999/xlink"

  static func cleaned(_ bytes: [UInt8]) throws(PictureFailure) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw PictureFailure("its text is not UTF-8")
    }
    var tokens = SVGTokens(bytes)
    var writer = Writer()
    while let token = try tokens.next() { try writer.write(token) }
    return try writer.finished()
  }

  /// Writes what stays, and follows which elements are open.
  private struct Writer {
    private var result: [UInt8] = []
    private var open: [String] = []
    /// How many elements are open outside of the one that is being left out, if one is.
    private var skippedDepth: Int?
    private var hasRoot = false
    private var prefixes: Set<String> = []
    private var linkPrefixes: Set<String> = []

    mutating func write(_ token: SVGTokens.Token) throws(PictureFailure) {
      switch token {
      case .unseen: return
      case .declaration(let text): result += text
      case .text(let text): try write(text)
      case .start(let name, let attributes, let isEmpty): try start(name, attributes, isEmpty: isEmpty)
      case .end(let name):
        guard open.popLast() == name else { throw PictureFailure("its tags do not match") }
        if skippedDepth == nil { result += Array("</\(name)>".utf8) }
        if skippedDepth == open.count { skippedDepth = nil }
      }
    }

    func finished() throws(PictureFailure) -> [UInt8] {
      guard hasRoot else { throw PictureFailure("it holds no picture") }
      guard open.isEmpty else { throw .truncated }
      return result
    }

    private mutating func write(_ text: ArraySlice<UInt8>) throws(PictureFailure) {
      guard skippedDepth == nil else { return }
      guard !open.isEmpty || text.allSatisfy({ [0x20, 0x09, 0x0D, 0x0A].contains($0) }) else {
        throw PictureFailure("there is text outside of the picture")
      }
      try refusePicture(in: text)
      result += text
    }

    private mutating func start(
      _ name: String, _ attributes: [SVGTokens.Attribute], isEmpty: Bool
    ) throws(PictureFailure) {
      for attribute in attributes where attribute.name.hasPrefix("xmlns:") {
        let prefix = String(attribute.name.dropFirst(6))
        let value = String(decoding: attribute.value, as: UTF8.self)
        if value == SVG.namespace { prefixes.insert(prefix) }
        if value == SVG.linkNamespace { linkPrefixes.insert(prefix) }
      }
      if open.isEmpty {
        guard !hasRoot, isShown(name), name.split(separator: ":").last == "svg" else {
          throw PictureFailure("it is no SVG picture")
        }
        hasRoot = true
      }
      if skippedDepth == nil, isShown(name) {
        result += Array("<\(name)".utf8)
        for attribute in attributes where isKept(attribute.name) { try write(attribute) }
        result += Array((isEmpty ? "/>" : ">").utf8)
      } else if !isEmpty, skippedDepth == nil {
        skippedDepth = open.count
      }
      if !isEmpty { open.append(name) }
    }

    private mutating func write(_ attribute: SVGTokens.Attribute) throws(PictureFailure) {
      var value = attribute.value
      if attribute.name.split(separator: ":").last == "href" {
        if let picture = try SVGPicture.cleaned(value) { value = picture[...] }
      } else {
        try refusePicture(in: value)
      }
      result += Array(" \(attribute.name)=".utf8) + [attribute.quote] + value + [attribute.quote]
    }

    /// Whether an element is one of SVG, and none that only programs read.
    private func isShown(_ name: String) -> Bool {
      let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      return parts.last != "metadata" && (parts.count == 1 || parts.count == 2 && prefixes.contains(parts[0]))
    }

    private func isKept(_ attribute: String) -> Bool {
      let parts = attribute.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { return parts.count == 1 && !attribute.lowercased().hasPrefix("data-") }
      if parts[0] == "xmlns" { return prefixes.contains(parts[1]) || linkPrefixes.contains(parts[1]) }
      return parts[0] == "xml" || linkPrefixes.contains(parts[0])
    }

    /// Pictures stand in `href` only; in a style sheet they would be missed.
    private func refusePicture(in text: ArraySlice<UInt8>) throws(PictureFailure) {
      guard text.contains(UInt8(ascii: ":")) else { return }
      if String(decoding: text, as: UTF8.self).lowercased().contains("data:image") {
        throw PictureFailure("its style holds a picture")
      }
    }
  }
}

/// A picture within an SVG file, as an address that holds its bytes (RFC 2397).
enum SVGPicture {
  /// The address with a cleaned picture; nil if the address leads elsewhere.
  static func cleaned(_ value: ArraySlice<UInt8>) throws(PictureFailure) -> [UInt8]? {
    let address = try resolved(value)
    guard String(decoding: address.prefix(5), as: UTF8.self).lowercased() == "data:" else { return nil }
    guard let comma = address.firstIndex(of: UInt8(ascii: ",")) else { throw unreadable }
    let type = String(decoding: address[..<comma], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
    guard type.hasSuffix(";base64"), let bytes = Base64.decoded(address[(comma + 1)...]),
      let format = PictureFormat(signature: bytes)
    else { throw unreadable }
    let cleaned =
      switch format {
      case .jpeg: try JPEG.cleaned(bytes)
      case .png: try PNG.cleaned(bytes)
      case .gif: try GIF.cleaned(bytes)
      case .webp: try WebP.cleaned(bytes)
      case .svg: throw unreadable
      }
    return Array("data:image/\(format.rawValue.lowercased());base64,".utf8) + Base64.encoded(cleaned)
  }

  private static let unreadable = PictureFailure("a picture within it cannot be read")

  /// The address with characters that are written by their numbers, without the white space around it.
  static func resolved(_ value: ArraySlice<UInt8>) throws(PictureFailure) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    var index = value.startIndex
    while index < value.endIndex {
      if value[index...].starts(with: "&#".utf8) {
        guard let end = value[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw unreadable }
        let digits = String(decoding: value[(index + 2)..<end], as: UTF8.self)
        let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar = code.flatMap(Unicode.Scalar.init) else { throw unreadable }
        result += Array(String(scalar).utf8)
        index = end + 1
      } else {
        result.append(value[index])
        index += 1
      }
    }
    return result.drop { $0 <= 0x20 }
  }
}

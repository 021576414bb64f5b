import Digests

/// What a build had to say of the tree that it published, kept beside the output with the digest of all that went into it.
///
/// It lets a build that would make the same tree again leave it alone. It counts for nothing once the tree has another manifest: it was
/// then made by a later build.
public struct BuildAccount: Sendable, Equatable {
  /// The digest of all that went into the build.
  public let inputs: Digest
  /// What was said, which means nothing here.
  public let text: String

  /// Takes what is to be kept.
  public init(inputs: Digest, text: String) {
    self.inputs = inputs
    self.text = text
  }

  /// As bytes for a file: two digests, one for each line, and the text.
  func bytes(manifest: Digest) -> [UInt8] {
    Array("\(inputs.hexadecimal)\n\(manifest.hexadecimal)\n\(text)".utf8)
  }

  /// Reads the bytes; nil if they were kept with another manifest, or are something else.
  init?(bytes: [UInt8], manifest: Digest) {
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, Digest(hexadecimal: parts[1]) == manifest, let inputs = Digest(hexadecimal: parts[0])
    else { return nil }
    self.init(inputs: inputs, text: String(decoding: parts[2], as: UTF8.self))
  }
}

extension OutputTree {
  /// The account of the build that published the tree; nil if there is none, or if the tree no longer stands as it was published.
  public func account() -> BuildAccount? {
    // Another build may be about to exchange the tree; who builds then is told so in the usual way.
    guard let bytes = try? Folder(places.parent.isEmpty ? "." : places.parent)?.bytes(of: places.accountName),
      let lock = try? BuildLock(places.beside("lock")), let published = try? Folder(places.published)
    else { return nil }
    defer { withExtendedLifetime(lock) {} }
    let tree = KnownTree(published)
    guard let manifest = tree.manifest, let account = BuildAccount(bytes: bytes, manifest: manifest),
      (try? tree.isAsWritten()) == true
    else { return nil }
    return account
  }
}

extension Staging {
  /// Keeps the account of the build that published the tree. What cannot be kept is not missed: the next build makes the tree again.
  public func keep(_ account: BuildAccount) {
    guard let manifest, let folder = try? Folder(places.parent.isEmpty ? "." : places.parent) else { return }
    let unfinished = places.accountName + ".new"
    do throws(PublicationError) {
      try folder.write(account.bytes(manifest: manifest), to: unfinished)
      try folder.rename(unfinished, to: places.accountName)
    } catch {
      try? folder.remove(unfinished, isFolder: false)
    }
  }
}

import Pictures

extension ContentFolder {
  /// The bytes of a file as they may leave the content folder: pictures without what nobody sees in them.
  ///
  /// Whatever copies a file to an output or writes it into a document reads it here.
  public func published(_ file: String) throws(ReadFailure) -> [UInt8] {
    let bytes = try read(file)
    do throws(PictureFailure) {
      return try PictureCleaner.cleaned(bytes, path: file)
    } catch {
      throw ReadFailure(path: shown(file), reason: error.reason)
    }
  }
}

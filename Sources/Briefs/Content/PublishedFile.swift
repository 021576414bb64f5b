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

  /// Why hidden data cannot be taken out of a picture; nil if they can, or if it cannot be read at all.
  func hiddenDataProblem(_ file: String) -> String? {
    guard let bytes = try? read(file) else { return nil }
    do throws(PictureFailure) {
      _ = try PictureCleaner.cleaned(bytes, path: file)
      return nil
    } catch {
      return error.reason
    }
  }
}

import Briefs
import Digests
import Glibc
import Templates

/// What `make typesetter` installs: a Python with Typst in it, and the fonts that the layout names.
struct TypesetterInstallation: Sendable {
  /// The folder.
  let folder: String

  /// The Python to run.
  var interpreter: String { folder + "/bin/python3" }
  /// The folder of fonts.
  var fonts: String { folder + "/fonts" }

  /// The paths of what stands for it all: the note of what was installed, and the fonts.
  static func files(in folder: String) -> [String] {
    let fonts = folder + "/fonts"
    return [folder + "/installed"] + ((try? ContentFolder(fonts))?.files ?? []).map { fonts + "/" + $0 }
  }

  /// Checks that it is there.
  init(folder: String) throws(Typesetter.Failure) {
    self.folder = folder
    guard access(interpreter, X_OK) == 0, access(fonts, R_OK) == 0, access(folder + "/installed", R_OK) == 0 else {
      throw .notInstalled(folder: folder)
    }
  }

  /// What all PDFs depend on beside their content: the layout, the worker, the versions installed and the fonts.
  func fingerprint() throws(Typesetter.Failure) -> [UInt8] {
    do throws(ContentFolder.ReadFailure) {
      let fontFolder = try ContentFolder(fonts)
      var parts = [
        Array(Assets.dossierLayout.utf8), PackageResources.typesetter_py,
        try ContentFolder.read(path: folder + "/installed"),
      ]
      for file in fontFolder.files { parts += [Array(file.utf8), try fontFolder.read(file)] }
      return Array(Digest(of: parts).hexadecimal.utf8)
    } catch {
      throw .notInstalled(folder: folder)
    }
  }
}

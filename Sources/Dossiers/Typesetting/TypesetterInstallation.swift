import Briefs
import Digests
import Templates
import Glibc

/// What `make typesetter` installs: a Python with Typst in it, and the fonts that the layout names.
struct TypesetterInstallation: Sendable {
  /// The folder.
  let folder: String

  /// The Python to run.
  var interpreter: String { folder + "/bin/python3" }
  /// The folder of fonts.
  var fonts: String { folder + "/fonts" }

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

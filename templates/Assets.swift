import Markup

/// The stylesheets, built into the program.
public enum Assets {
  /// The stylesheet of the site.
  public static let siteStylesheet: [UInt8] = PackageResources.site_css

  /// The stylesheet of a dossier, which is one self-contained file.
  static let dossierStylesheet = HTML(trusted: String(decoding: PackageResources.dossier_css, as: UTF8.self))
}

import Markup

/// The stylesheets and scripts, built into the program.
public enum Assets {
  /// The stylesheet of the site.
  public static let siteStylesheet: [UInt8] = PackageResources.site_css

  /// The script that narrows lists down in place.
  public static let filterScript: [UInt8] = PackageResources.filter_js

  /// The script of the page that searches.
  public static let searchScript: [UInt8] = PackageResources.search_js

  /// The stylesheet of a dossier, which is one self-contained file.
  static let dossierStylesheet = HTML(trusted: String(decoding: PackageResources.dossier_css, as: UTF8.self))

  /// The layout of a dossier for paper, in Typst's language.
  public static let dossierLayout = String(decoding: PackageResources.dossier_typ, as: UTF8.self)
}

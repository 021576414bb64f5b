import Briefs

/// The outlines of the world's countries, as `make outlines` installs them.
///
/// They are Natural Earth's countries at 1:110 million, public domain: a shapefile and the table that names its shapes.
public struct Outlines: Sendable {
  /// Why there are none.
  public enum Failure: Error, Equatable {
    /// The folder holds none.
    case notInstalled(folder: String)
    /// A file is not what it should be.
    case damaged(file: String)
  }

  /// A country with its code of three letters (ISO 3166-1); states without such a code have another text there.
  struct Country: Sendable, Equatable {
    let code: String
    /// Its pieces and the holes in them, each as a ring whose end is not stated again.
    let rings: [[Position]]
  }

  /// A place on Earth, in degrees.
  struct Position: Sendable, Hashable {
    let longitude: Double
    let latitude: Double
  }

  /// All countries, in the order of the file.
  let countries: [Country]

  /// The paths of what is installed in a folder: shapes, and the table of their names.
  public static func files(in folder: String) -> [String] { ["shp", "dbf"].map { folder + "/countries." + $0 } }

  /// Reads what is installed in a folder.
  public init(folder: String) throws(Failure) {
    let (shapes, table) = (folder + "/countries.shp", folder + "/countries.dbf")
    let bytes: (shapes: [UInt8], table: [UInt8])
    do throws(ContentFolder.ReadFailure) {
      bytes = (try ContentFolder.read(path: shapes), try ContentFolder.read(path: table))
    } catch {
      throw .notInstalled(folder: folder)
    }
    guard let rings = Shapefile.rings(bytes.shapes) else { throw .damaged(file: shapes) }
    guard let codes = AttributeTable.column("iso_a3", of: bytes.table), codes.count == rings.count else {
      throw .damaged(file: table)
    }
    self.init(countries: zip(codes, rings).map { Country(code: $0, rings: $1) })
  }

  /// Takes countries.
  init(countries: [Country]) { self.countries = countries }
}

/// A reference to another record, by its id: the name of its file without language and ending.
public struct Reference<Target: Record>: FieldValue, Hashable {
  /// The id of the record meant.
  public let id: String

  /// Takes an id.
  public init(_ id: String) { self.id = id }

  /// The record meant, with its kind.
  public var recordID: RecordID { RecordID(Target.kind, id) }

  /// Refers to nothing.
  public static var absent: Reference { Reference("") }

  /// Reads an id.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Reference? {
    decoding.fact(sources) { node in
      decoding.scalar(node, "the name of a brief").map { Reference($0) }
    }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.reference(Target.kind, id) }
}

/// A code of a published list, such as a DAC purpose code; the portal's code lists hold its names.
public struct Code<List: CodeList>: FieldValue, Hashable {
  /// The code.
  public let code: String

  /// Takes a code.
  public init(_ code: String) { self.code = code }

  /// No code.
  public static var absent: Code { Code("") }

  /// Reads a code.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Code? {
    decoding.fact(sources) { node in decoding.scalar(node, "a code").map { Code($0) } }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.code(List.name, code) }
}

/// A published list of codes.
public protocol CodeList: Sendable, Hashable {
  /// Its name in the file of code lists, which is IATI's where IATI publishes it.
  static var name: String { get }
}

/// Countries and territories (ISO 3166-1, two letters).
public enum CountryList: CodeList {
  /// IATI's name.
  public static let name = "ISO3166"
}

/// Currencies (ISO 4217).
public enum CurrencyList: CodeList {
  /// IATI's name.
  public static let name = "ISO4217"
}

/// Regions of the OECD's Development Assistance Committee.
public enum RegionList: CodeList {
  /// IATI's name.
  public static let name = "Region"
}

/// Purpose codes of the OECD's Development Assistance Committee, five digits.
public enum SectorList: CodeList {
  /// IATI's name.
  public static let name = "Sector"
}

/// Targets of the Sustainable Development Goals, such as 16.a.
public enum TargetList: CodeList {
  /// IATI's name.
  public static let name = "UNSDG-Targets"
}

/// Policy markers of the OECD's Development Assistance Committee.
public enum PolicyMarkerList: CodeList {
  /// IATI's name.
  public static let name = "PolicyMarker"
}

/// How far an activity pursues what a policy marker stands for.
public enum SignificanceList: CodeList {
  /// IATI's name.
  public static let name = "PolicySignificance"
}

/// Kinds of organisations.
public enum OrganisationTypeList: CodeList {
  /// IATI's name.
  public static let name = "OrganisationType"
}

/// Kinds of documents.
public enum DocumentCategoryList: CodeList {
  /// IATI's name.
  public static let name = "DocumentCategory"
}

/// A file beside a brief, by its path from the brief's own folder.
public struct FileReference: FieldValue, Hashable {
  /// The path.
  public let path: String

  /// Takes a path.
  public init(_ path: String) { self.path = path }

  /// No file.
  public static var absent: FileReference { FileReference("") }

  /// Reads a path.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> FileReference? {
    decoding.fact(sources) { node in decoding.scalar(node, "the name of a file").map { FileReference($0) } }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.file(path) }
}

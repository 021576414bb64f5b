import Language

/// How a project avoids doing harm; longer texts about it stand in the brief's body.
public struct Safeguards: FieldGroup {
  /// Whether human rights are examined before working with security forces.
  public var humanRights: HumanRightsDueDiligence?
  /// How far gender equality is an aim.
  public var genderMarker: GenderMarker?
  /// The share of the budget that serves gender equality, in percent.
  public var genderShare: Decimal?
  /// How people can complain.
  public var complaints: LocalizedText?
  /// How data about people and places are protected.
  public var dataProtection: DataProtection?

  /// Nothing stated.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("humanRights", &humanRights, .donor(.internationalRelations))
    visitor.field("genderMarker", &genderMarker, .public)
    visitor.field("genderShare", &genderShare, .public)
    visitor.field("complaints", &complaints, .public)
    visitor.field("dataProtection", &dataProtection, .public)
  }
}

/// The examination of human rights risks (the United Nations' Human Rights Due Diligence Policy asks for it).
public struct HumanRightsDueDiligence: FieldGroup {
  /// Whether it is needed.
  public var isNeeded = false
  /// Where it stands.
  public var status: LocalizedText?

  /// Not needed.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("needed", &isNeeded, .donor(.internationalRelations))
    visitor.field("status", &status, .donor(.internationalRelations))
  }
}

/// How data about people and places are protected; a survey is not published without it.
public struct DataProtection: FieldGroup {
  /// Whether personal data are collected.
  public var hasPersonalData: Bool?
  /// Which of them need special protection, such as religion.
  public var specialCategories: LocalizedText?
  /// On what ground they are collected.
  public var legalBasis: LocalizedText?
  /// When the consequences for people were assessed.
  public var impactAssessment: Period?
  /// Who answers for them.
  public var controller: LocalizedText?
  /// How long they are kept.
  public var retention: LocalizedText?
  /// In what form they leave the project.
  public var publicOutput = PublicOutput.absent

  /// Nothing stated.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("personalData", &hasPersonalData, .public)
    visitor.field("specialCategories", &specialCategories, .public)
    visitor.field("legalBasis", &legalBasis, .public)
    visitor.field("impactAssessment", &impactAssessment, .public)
    visitor.field("controller", &controller, .public)
    visitor.field("retention", &retention, .public)
    visitor.field("publicOutput", &publicOutput, .public)
  }
}

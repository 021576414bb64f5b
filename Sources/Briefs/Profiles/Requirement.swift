import Language

/// One thing that a profile wants of a project, and whether the project has it.
public struct Requirement: Sendable {
  /// How it stands.
  public enum State: String, Sendable {
    case met, missing, failed
  }

  /// The id of the project.
  public let project: String
  /// What is wanted, by its name in the profile, with a language where it is a text: `context (fr)`.
  public let name: String
  /// How it stands.
  public let state: State
  /// What to do about it; nil if it is met.
  public let problem: Diagnostic?

  init(_ project: Brief<Project>, _ name: String, _ problem: Diagnostic?, isMissing: Bool = false) {
    self.project = project.id
    self.name = name
    self.problem = problem
    state = problem == nil ? .met : isMissing ? .missing : .failed
  }
}

extension Catalogue {
  /// All that a profile wants of the projects of a dossier, in their order; pages are counted when the dossier is typeset.
  public func requirements(of dossier: Brief<Dossier>, profile: ProfileEntry, content: ContentFolder) -> [Requirement] {
    let stated = dossier.record.documentLanguages
    let checks = ProfileChecks(
      profile: profile, dossier: dossier, languages: stated.isEmpty ? dossier.languages : stated, catalogue: self,
      content: content)
    return projects(of: dossier.record).flatMap { checks.requirements(of: $0) }
  }
}

import Foundation
import TestSupport
import Testing

/// One change to the sound portal, and every problem that it must give.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let file: String
  private let old: String
  private let new: String
  private let additions: [String: String]
  private let other: (file: String, old: String, new: String)?
  let expected: [String]

  init(
    _ name: String, file: String = "projects/puits.fr.md", replacing old: String, with new: String,
    adding additions: [String: String] = [:], also other: (file: String, old: String, new: String)? = nil,
    expected: [String]
  ) {
    self.other = other
    testDescription = name
    self.file = file
    self.old = old
    self.new = new
    self.additions = additions
    self.expected = expected
  }

  /// The problems of the changed portal.
  func problems() async throws -> [String] {
    let portal = try SmallPortal()
    try portal.edit(file, old, new)
    if let other { try portal.edit(other.file, other.old, other.new) }
    for (path, text) in additions { try portal.append(path, text) }
    return try await portal.problems()
  }
}

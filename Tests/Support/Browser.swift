import Foundation
import Markup
import Subprocess

/// Chromium without a window, as `make browser` sets it up; `browse.py` beside this file drives it.
public enum Browser {
  /// What is to be done on a page.
  public enum Step: Sendable {
    /// Types a text into a field.
    case fill(String, String)
    /// Presses a key.
    case press(String)
    /// Waits until something visible matches a selector.
    case wait(String)
    /// Adds a script file to the page.
    case script(String)
    /// Asks for the value of an expression, or of a function of one argument.
    case evaluate(String, JSON = .null)
    /// Asks axe-core for barriers.
    case axe
    /// Takes a picture of the whole page.
    case screenshot(String)

    fileprivate var json: JSON {
      switch self {
      case .fill(let selector, let text): .object([("fill", .array([.string(selector), .string(text)]))])
      case .press(let key): .object([("press", .string(key))])
      case .wait(let selector): .object([("wait", .string(selector))])
      case .script(let path): .object([("script", .string(path))])
      case .evaluate(let expression, let argument):
        .object([("evaluate", .string(expression)), ("argument", argument)])
      case .axe: .object([("axe", .bool(true))])
      case .screenshot(let path): .object([("screenshot", .string(path))])
      }
    }
  }

  /// A page to be opened, and how.
  public struct Visit: Sendable {
    private let address: String
    private let width: Int
    private let isDark: Bool
    private let hasJavaScript: Bool
    private let steps: [Step]

    /// Takes all parts; the address of a file begins with `file:`.
    public init(
      _ address: String, width: Int = 1280, isDark: Bool = false, hasJavaScript: Bool = true, steps: [Step]
    ) {
      self.address = address
      self.width = width
      self.isDark = isDark
      self.hasJavaScript = hasJavaScript
      self.steps = steps
    }

    fileprivate var json: JSON {
      .object([
        ("address", .string(address)), ("width", .number(width)), ("scheme", .string(isDark ? "dark" : "light")),
        ("javascript", .bool(hasJavaScript)), ("steps", .array(steps.map(\.json))),
      ])
    }
  }

  /// What came of a visit.
  public struct Outcome: Decodable, Sendable {
    /// The answers, in the order of the steps that ask.
    public let answers: [Answer]
    /// The addresses that the page asked for, its own first.
    public let requests: [String]
    /// What the browser complained of.
    public let complaints: [String]
  }

  /// An answer: a text, or a list of texts.
  public enum Answer: Decodable, Sendable, Equatable {
    case text(String)
    case texts([String])

    /// Reads either.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .texts(try container.decode([String].self))
      }
    }
  }

  /// Why nothing came of it. A test that meets it fails: without a browser nothing has been tested.
  public struct Failure: Error, CustomStringConvertible {
    /// What the driver said last.
    public let description: String
  }

  /// Opens pages one after the other.
  public static func visit(_ visits: [Visit]) async throws -> [Outcome] {
    let python = SmallPortal.repository.appendingPathComponent(".tools/browser/bin/python3").path
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Failure(description: "\(python) is missing: run make browser")
    }
    let driver = SmallPortal.repository.appendingPathComponent("Tests/Support/browse.py").path
    let result = try await Subprocess.run(
      .path(.init(python)), arguments: [driver], input: .string(JSON.array(visits.map(\.json)).text),
      output: .string(limit: 50_000_000), error: .string(limit: 1_000_000))
    guard result.terminationStatus.isSuccess else { throw Failure(description: result.standardError) }
    return try JSONDecoder().decode([Outcome].self, from: Data(result.standardOutput.utf8))
  }
}

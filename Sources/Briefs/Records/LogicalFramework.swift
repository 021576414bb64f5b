import Language

/// A project's results from impact to output, how they are measured, and the activities that bring them about.
public struct LogicalFramework: FieldGroup {
  /// The results; each names the one above it.
  public var results: [ProjectResult] = []
  /// The activities; each names its output.
  public var activities: [Activity] = []

  /// Nothing planned.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("results", &results, .public)
    visitor.field("activities", &activities, .public)
  }

  /// Takes away numbers of people so small that they could be recognised.
  mutating func suppress() {
    for result in results.indices {
      for indicator in results[result].indicators.indices { results[result].indicators[indicator].suppress() }
    }
  }

  /// The results of a level, in the order stated.
  public func results(_ level: ResultLevel) -> [ProjectResult] { results.filter { $0.level == level } }
}

/// One result of a logical framework.
public struct ProjectResult: ShareableItem {
  /// Its level.
  public var level = ResultLevel.absent
  /// Its code, unique in the framework.
  public var code = ""
  /// The code of the result to which it contributes.
  public var parent: String?
  /// What will be true when it is reached.
  public var statement = LocalizedText()
  /// How it is measured.
  public var indicators: [Indicator] = []
  /// What it presupposes.
  public var assumptions: [LocalizedText] = []
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty result.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("level", &level, .public)
    visitor.field("code", &code, .public)
    visitor.field("parent", &parent, .public)
    visitor.field("statement", &statement, .public)
    visitor.field("indicators", &indicators, .public)
    visitor.field("assumptions", &assumptions, .public)
    sharing.visit(&visitor)
  }
}

/// How one result is measured.
public struct Indicator: ShareableItem {
  /// Its code.
  public var code = ""
  /// What is measured.
  public var title = LocalizedText()
  /// How.
  public var measure = Measure.absent
  /// In what unit.
  public var unit: LocalizedText?
  /// Whether it counts people; so few that they could be recognised are then not told to everyone.
  public var countsPeople = false
  /// Whether a higher value is better; true if not stated.
  public var isAscending: Bool?
  /// Whether each value includes those before it.
  public var isCumulative = false
  /// Where things stood at the start.
  public var baseline: Baseline?
  /// What is to be reached when.
  public var targets: [Measurement] = []
  /// What was reached when.
  public var actuals: [Measurement] = []
  /// By what the values are broken down.
  public var disaggregation: LocalizedText?
  /// Where the values come from.
  public var means: LocalizedText?
  /// How often it is measured.
  public var frequency: LocalizedText?
  /// The role that measures it.
  public var responsible: LocalizedText?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty indicator.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("code", &code, .public)
    visitor.field("title", &title, .public)
    visitor.field("measure", &measure, .public)
    visitor.field("unit", &unit, .public)
    visitor.field("people", &countsPeople, .public)
    visitor.field("ascending", &isAscending, .public)
    visitor.field("cumulative", &isCumulative, .public)
    visitor.field("baseline", &baseline, .public)
    visitor.field("targets", &targets, .public)
    visitor.field("actuals", &actuals, .public)
    visitor.field("disaggregation", &disaggregation, .public)
    visitor.field("means", &means, .public)
    visitor.field("frequency", &frequency, .public)
    visitor.field("responsible", &responsible, .public)
    sharing.visit(&visitor)
  }

  /// How far the last value measured is on the way from the baseline to the last target, in whole percent from 0 to 100; nil where
  /// one of them is no number, or no value adds to those before it.
  public var progress: Decimal? {
    guard let from = baseline?.value.number,
      let target = targets.max(by: { $0.period.last < $1.period.last })?.value.number,
      let actual = actuals.max(by: { $0.period.last < $1.period.last })?.value.number, target != from,
      isCumulative || measure == .percentage
    else { return nil }
    let (way, whole) = target > from ? (actual - from, target - from) : (from - actual, from - target)
    guard way > .zero, let percent = way.percentage(of: whole, decimals: 0) else { return .zero }
    return min(percent, Decimal(100))
  }

  /// Takes away what was measured of fewer than ten people, and the parts of which such a number is one.
  mutating func suppress() {
    guard countsPeople else { return }
    baseline?.value.suppress()
    for index in actuals.indices {
      actuals[index].value.suppress()
      if actuals[index].parts.contains(where: { $0.value.isFew }) { actuals[index].parts = [] }
    }
  }
}

extension Decimal {
  /// Whether it is a number of people so small that they could be recognised.
  fileprivate var isFew: Bool { self > .zero && self < Decimal(Count.threshold) }
}

/// What an indicator shows: a number, or words.
public enum IndicatorValue: FieldValue, Equatable {
  case number(Decimal)
  /// Fewer than ten people, and more than none.
  case few
  case words(LocalizedText)

  /// No words.
  public static var absent: IndicatorValue { .words(LocalizedText()) }

  /// Reads a number where the text is one, and words otherwise.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> IndicatorValue? {
    if let first = sources.first, case .scalar(let text, isPlain: true) = first.node.content, Decimal(text) != nil {
      return Decimal.decode(sources, decoding).map { .number($0) }
    }
    return LocalizedText.decode(sources, decoding).map { .words($0) }
  }

  /// Comes to the words, or to the number.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) {
    switch self {
    case .number(let number): walk.plain(number.description)
    case .few: break
    case .words(var text):
      walk.text(&text)
      self = .words(text)
    }
  }

  fileprivate mutating func suppress() {
    if case .number(let number) = self, number.isFew { self = .few }
  }

  /// The number, if it is one.
  public var number: Decimal? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// Where an indicator stood at the start.
public struct Baseline: FieldGroup {
  /// The value.
  public var value = IndicatorValue.absent
  /// The year of it.
  public var year: Period?

  /// An empty baseline.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("value", &value, .public)
    visitor.field("year", &year, .public)
  }
}

/// A value of an indicator at a time, planned or measured.
public struct Measurement: FieldGroup {
  /// When.
  public var period = Period.absent
  /// How much.
  public var value = IndicatorValue.absent
  /// The parts of which it is the sum.
  public var parts: [MeasurementPart] = []

  /// An empty measurement.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("period", &period, .public)
    visitor.field("value", &value, .public)
    visitor.field("parts", &parts, .public)
  }
}

/// A part of a measurement, such as that for women.
public struct MeasurementPart: FieldGroup {
  /// Whose part.
  public var label = LocalizedText()
  /// How much.
  public var value = Decimal.absent

  /// An empty part.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("label", &label, .public)
    visitor.field("value", &value, .public)
  }
}

/// What is done to bring an output about.
public struct Activity: ShareableItem {
  /// Its code, unique in the framework.
  public var code = ""
  /// What is done.
  public var title = LocalizedText()
  /// The code of the output that it serves.
  public var output = ""
  /// How many months it takes.
  public var months: Int?
  /// The role that leads it.
  public var lead: LocalizedText?
  /// Whether it costs nothing of its own, so that no budget line need name it.
  public var isCostless = false
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty activity.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("code", &code, .public)
    visitor.field("title", &title, .public)
    visitor.field("output", &output, .public)
    visitor.field("months", &months, .donor(.safety))
    visitor.field("lead", &lead, .public)
    visitor.field("costless", &isCostless, .public)
    sharing.visit(&visitor)
  }
}

/// When an activity takes place: public to the quarter.
public struct WorkplanItem: FieldGroup {
  /// The code of the activity.
  public var activity = ""
  /// The quarters.
  public var quarters: [Period] = []
  /// The months.
  public var months: [Period] = []

  /// An empty item.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("activity", &activity, .public)
    visitor.field("quarters", &quarters, .public)
    visitor.field("months", &months, .donor(.safety))
  }
}

import Glibc
import Language

extension BuildDate {
  /// The day of SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set, today otherwise, in UTC; nil if it is set to something else
  /// than seconds since 1970 within the years that briefs can state.
  static func current() -> BuildDate? {
    var seconds = time(nil)
    if let stated = getenv("SOURCE_DATE_EPOCH") {
      guard let number = Int(String(cString: stated)), (0..<7_258_118_400).contains(number) else { return nil }
      seconds = number
    }
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let text = [4, 2, 2].enumerated().map { index, width in
      let digits = String([Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)][index])
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return Period(text.joined(separator: "-")).map { BuildDate($0) }
  }
}

import Glibc
import Language

extension BuildDate {
  /// The day of SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set, today otherwise; both in UTC.
  static func current() -> BuildDate {
    let seconds = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) } ?? time(nil)
    var (time, parts) = (seconds, tm())
    gmtime_r(&time, &parts)
    let text = [4, 2, 2].enumerated().map { index, width in
      let digits = String([Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)][index])
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return BuildDate(Period(text.joined(separator: "-")) ?? .year(1970))
  }
}

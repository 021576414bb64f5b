/// What a request is answered with.
struct Answer: Equatable {
  var status: Int
  /// The fields of its head, `Content-Length` left out.
  var fields: [String: String] = [:]
  var body: [UInt8] = []

  /// A sentence for whoever asked.
  static func text(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, fields: ["Content-Type": "text/plain; charset=utf-8"], body: Array((text + "\n").utf8))
  }
}

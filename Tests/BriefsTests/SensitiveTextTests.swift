// The texts and messages stand on one line each, as they are written:
// swift-format-ignore-file
import Glibc
import TestSupport
import Testing

@testable import Briefs

/// Each case adds a line to a page of the sound portal; the texts are invented, but have the form and the check digits of real ones.
@Suite("Personal data and exact positions in the content (S2)")
struct SensitiveTextTests {
  private static let declare = "; if it is something else, declare it in allowed.yml: text, reason, by, date"
  private static let advice = [
    "a phone number": "take it out, or write the mailbox of a role instead",
    "the e-mail address of a person": "write the mailbox of a role, such as contact@…, or take it out",
    "a bank account (IBAN)": "take it out: whoever pays asks for it",
    "the number of an identity document": "take it out: no reader needs it",
    "the exact position of a place": "name the region instead, or keep two decimals at most",
  ]

  /// The problems of this rule when lines are added to a page, the first of them line 9.
  private func problems(_ lines: String, to file: String = "pages/apropos.fr.md") async throws -> [String] {
    let portal = try SmallPortal()
    try portal.append(file, "\n" + lines + "\n")
    return try await portal.problems().filter { $0.contains("[S2]") }
  }

  private func check(_ line: String, finds text: String, as kind: String) async throws {
    let start = try #require(line.firstRange(of: text)?.lowerBound)
    let column = line.distance(from: line.startIndex, to: start) + 1
    let help = SensitiveTextTests.advice[kind] ?? ""
    #expect(
      try await problems(line) == [
        "pages/apropos.fr.md:9:\(column): error: “\(text)” looks like \(kind) [S2] → \(help)\(SensitiveTextTests.declare)"
      ])
  }

  @Test(
    "a phone number",
    arguments: [
      ("Appelez le +226 70 12 34 56 avant midi.", "+226 70 12 34 56"),
      ("+22670123456", "+22670123456"),
      ("(+223) 76.12.34.56", "+223) 76.12.34.56"),
      ("+33 (0)6 12 34 56 78", "+33 (0)6 12 34 56 78"),
      ("+33\u{A0}6\u{202F}12\u{A0}34\u{A0}56\u{A0}78", "+33\u{A0}6\u{202F}12\u{A0}34\u{A0}56\u{A0}78"),
      ("+226&nbsp;70&nbsp;12&nbsp;34&nbsp;56", "+226&nbsp;70&nbsp;12&nbsp;34&nbsp;56"),
      ("[ici](tel:+22670123456)", "+22670123456"),
      ("[ici](https://wa.me/%2B22670123456)", "%2B22670123456"),
      ("00226 70-12-34-56", "00226 70-12-34-56"),
      ("00 235 66 12 34 56, puis 2026", "00 235 66 12 34 56"),
      ("+1 (202) 555-0143", "+1 (202) 555-0143"),
      ("+44 20 7946 0958", "+44 20 7946 0958"),
      ("+221 77 123 45 67", "+221 77 123 45 67"),
      ("Le 70 12 34 56 répond.", "70 12 34 56"),
      ("70-12-34-56", "70-12-34-56"),
      ("70.12.34.56.", "70.12.34.56"),
      ("| Bureau | 22 51 63 84 |", "22 51 63 84"),
      ("06 12 34 56 78", "06 12 34 56 78"),
      ("0612345678", "0612345678"),
      ("Tél. : 70123456", "70123456"),
      ("Mobile Money : 70123456", "70123456"),
      ("WhatsApp n° 7012 3456", "7012 3456"),
      ("٧٠ ١٢ ٣٤ ٥٦", "٧٠ ١٢ ٣٤ ٥٦"),
    ])
  func phone(_ line: String, _ text: String) async throws {
    try await check(line, finds: text, as: "a phone number")
  }

  @Test(
    "an address of a person",
    arguments: [
      ("Écrire à prenom.nom@example.org.", "prenom.nom@example.org"),
      ("[lui](mailto:p.nom@example.org)", "p.nom@example.org"),
      ("antenne.ne@gmail.com", "antenne.ne@gmail.com"),
      ("contact@yahoo.co.uk", "contact@yahoo.co.uk"),
      ("contact.nom@example.org", "contact.nom@example.org"),
      ("Aïcha@example.org", "Aïcha@example.org"),
      ("nom%40example.org", "nom%40example.org"),
      ("ab@example.org", "ab@example.org"),
    ])
  func email(_ line: String, _ text: String) async throws {
    try await check(line, finds: text, as: "the e-mail address of a person")
  }

  @Test(
    "a bank account",
    arguments: [
      ("IBAN : FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189"),
      ("DE89370400440532013000", "DE89370400440532013000"),
      ("au compte gb29 nwbk 6016 1331 9268 19.", "gb29 nwbk 6016 1331 9268 19"),
      ("BE68-5390-0754-7034", "BE68-5390-0754-7034"),
      ("MR1300020001010000123456753", "MR1300020001010000123456753"),
    ])
  func account(_ line: String, _ text: String) async throws {
    try await check(line, finds: text, as: "a bank account (IBAN)")
  }

  @Test(
    "the number of an identity document",
    arguments: [
      ("CNI n° B1234567", "B1234567"),
      ("Passeport : 15AB12345", "15AB12345"),
      ("passport no. A-1234567", "A-1234567"),
      ("sa carte d’identité portant le numéro 12345678", "12345678"),
      ("NNI 1234567890", "1234567890"),
      ("Né : 1 85 05 78 006 084 91", "1 85 05 78 006 084 91"),
      ("18504051012034X", "18504051012034X"),
      ("P<MLITRAORE<<EXEMPLE<<<<<<<<<<<<<<<<<<<<<<<<", "P<MLITRAORE<<EXEMPLE<<<<<<<<<<<<<<<<<<<<<<<<"),
    ])
  func identity(_ line: String, _ text: String) async throws {
    try await check(line, finds: text, as: "the number of an identity document")
  }

  @Test(
    "an exact position",
    arguments: [
      ("Le site est à 12.3714, -1.5197.", "12.3714, -1.5197"),
      ("12.371 -1.519", "12.371 -1.519"),
      ("12,3714 ; −1,5197", "12,3714 ; −1,5197"),
      ("12.3714° N, 1.5197° W", "12.3714° N, 1.5197° W"),
      ("N 12.3714 W 1.5197", "12.3714 W 1.5197"),
      ("À 12,371° de latitude", "12,371°"),
      ("latitude : 12.371", "12.371"),
      ("lng=-1.5197&z=3", "-1.5197"),
      ("[carte](geo:12.3714,-1.5197)", "12.3714,-1.5197"),
      ("<https://www.google.com/maps/@12.3714,-1.5197,15z>", "12.3714,-1.5197"),
      ("<https://www.openstreetmap.org/#map=15/12.3714/-1.5197>", "12.3714/-1.5197"),
      ("<https://maps.example.org/?q=12.3714%2C-1.5197>", "12.3714%2C-1.5197"),
      ("12°22′17″ N", "12°22′17″ N"),
      ("12° 22.29' N", "12° 22.29' N"),
      ("[-1.5197, 12.3714]", "-1.5197, 12.3714"),
      ("Code 6FH4+2Q Ouagadougou", "6FH4+2Q"),
    ])
  func position(_ line: String, _ text: String) async throws {
    try await check(line, finds: text, as: "the exact position of a place")
  }

  @Test(
    "what only resembles it is not reported",
    arguments: [
      // Amounts, shares and quantities.
      "1 200 000 EUR, 12 000 000 FCFA, +10 000 000 XOF, + 250 000 000, 655,957, 1 250,50 EUR, 33.333 %, 33,34 ; 33,33 ; 33,33",
      "12.345 km, 12.345 EUR, 1.234, 5.678.901, 0.123, 0.456, 36.675 °C, 12,345; 13,456", "+20000000 EUR, 00 12 %, +226 %",
      // Years, dates, hours, ranges.
      "2015 2016 2017 2018, 2025-2026, 2026-11-24, 24.11.2026, 24/11/2026, 20261124, 12:00 22 67, 2027–2030, 2026-11-24T10:20:30Z",
      "10 20 30 40, 20 30 40 50, 15 25 35 45, 20 25 30 35 40 45 50",
      // Codes: sectors, targets, IATI, budget, editions, check sums.
      "15220, 16.a, 43081, XM-DAC-41114-PROJECT-00112233, BF-REG-0612345678, 1.1.2, 8.10.12.14.16, SC-15.200, ISBN 978-2-1234-5680-3",
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, de89370400440532013000ab, A+ 12, C++ 20",
      "FR76 3000 6000 0112 3456 7890 188, FR76, EN14 1234 5678 9012 34, DE12, ML28",
      // Roles.
      "portail@example.org, antenne.ne@example.org, point-focal.bf@example.org, puits@example.org, mali@example.org, @mention, a @ b",
      "info2@example.org, contact+projets@example.org, dpo@un.example.org, git@example.org:projets/portail.git",
      // Documents without numbers.
      "Un passeport de 2015 à 2020, la CNI, la carte d’identité : 1 200 000 EUR, le passeport biométrique 2025-2026, NINA 2026",
      "téléphone 2025-2026, le téléphone mobile de 12 000 000 abonnés, Tél. : voir 2026, 12 téléphones à 120 000 XOF",
      // Places that are coarse enough.
      "12.37, -1.52, 12,37° N, 12°22′ N, latitude 12.3, geo:12.3,-1.5, 12.5 N, 1.5, 2.5, 3.5, lat: 12.37", "à 12.345 de la route",
      "SHA+256, 2026+12, CFGH+22X9Z, UTF+8, GP2X+",
    ])
  func near(_ line: String) async throws {
    #expect(try await problems(line) == [])
  }

  @Test("a number that is broken over two lines is found; so are several on one line, each at its place")
  func places() async throws {
    let found = try await problems("Le +226 70\n12 34 56 et p.nom@example.org, éà 70 12 34 56")
    #expect(found.map { $0.prefix { $0 != "→" } } == [
      "pages/apropos.fr.md:9:4: error: “+226 70 12 34 56” looks like a phone number [S2] ",
      "pages/apropos.fr.md:10:13: error: “p.nom@example.org” looks like the e-mail address of a person [S2] ",
      "pages/apropos.fr.md:10:35: error: “70 12 34 56” looks like a phone number [S2] ",
    ])
  }

  @Test(
    "every file that people write is searched",
    arguments: [
      ("portal.yml", "# +226 70 12 34 56\n", 21), ("strings/fr.yml", "# +226 70 12 34 56\n", 0),
      ("profiles/simple.yml", "# +226 70 12 34 56\n", 0), ("projects/carte.txt", "+226 70 12 34 56\n", 0),
      ("projects/puits.en.md", "\n+226 70 12 34 56\n", 0), ("codelists.tsv", "# +226 70 12 34 56\n", 0),
    ])
  func files(_ file: String, _ text: String, _ line: Int) async throws {
    let portal = try SmallPortal()
    try portal.append(file, text)
    let found = try await portal.problems().filter { $0.contains("[S2]") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(file + ":") == true)
  }

  @Test("the words of a picture are searched, its drawing is not")
  func picture() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "projects/plan.svg",
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="12.3714 1.5197 12.3714 1.5197">
      <style>/* 70 12 34 56 */</style><path d="M12.3714,-1.5197 70 12 34 56"/>
      <text x="12.3714" y="1.5197">70 12 34 56</text>
      <g aria-label="70 12 34 57"/><image href="data:image/png;base64,+22670123456"/></svg>
      """)
    #expect(
      try await portal.problems().map { $0.prefix { $0 != "→" } } == [
        "projects/plan.svg:3:30: error: “70 12 34 56” looks like a phone number [S2] ",
        "projects/plan.svg:4:16: error: “70 12 34 57” looks like a phone number [S2] ",
      ])
  }

  @Test("a declared text is no problem, in whatever spaces; one that is nowhere any more is a warning")
  func allowed() async throws {
    let portal = try SmallPortal()
    try portal.append("pages/apropos.fr.md", "\nLe lot 70\u{A0}12\u{A0}34\u{A0}56.\n")
    try portal.write(
      "allowed.yml",
      """
      - text: 70 12 34 56
        reason: the number of a lot
        by: Data protection officer
        date: 2026-11-02
      - {text: 70 12 34 57, reason: another lot, by: Data protection officer, date: 2026-11-02}
      """)
    #expect(
      try await portal.problems() == [
        "allowed.yml:5:10: warning: nothing in the content looks like “70 12 34 57” any more [S2] → take this entry out"
      ])
  }

  @Test("a declaration says what, why, by whom and when")
  func incomplete() async throws {
    let portal = try SmallPortal()
    try portal.write("allowed.yml", "- {text: 70 12 34 56, reason: x, date: hier, who: me}\n")
    #expect(
      try await portal.problems() == [
        "allowed.yml:1:3: error: this entry has no “by” [missing] → state the text as it stands in the brief, the reason, who says so (a role) and the date",
        "allowed.yml:1:40: error: “hier” is not a date [value] → write it as 2026-11-24",
        "allowed.yml:1:46: error: “who” is no key of an entry [unknown-key] → known: text, reason, by, date",
      ])
    try portal.write("allowed.yml", "text: 70 12 34 56\n")
    #expect(
      try await portal.problems() == [
        "allowed.yml:1:1: error: a list is wanted here [value] → begin each entry with “- text: …”, then “reason”, “by” and “date” on lines of their own"
      ])
  }

  @Test("every word for a document or a phone is looked at, wherever it begins", arguments: ["", "1 ", "é\u{A0}", "((("])
  func words(_ before: String) {
    func missed(_ words: [StaticString]) -> [String] {
      words.map { "\(before)\($0)" }.filter { line in
        !Candidates.places(in: ScannedText.units(of: Array(line.utf8))).contains(before.count)
      }
    }
    #expect(missed(IdentityScanner.documents) == [])
    #expect(missed(PhoneScanner.phoneWords) == [])
  }

  @Test(
    "hostile lines take no more time than others of their length",
    arguments: ["+", "@", "a@", "a.", "+1", "0", "00", "1 ", "12 34 ", "12.3456,", "12.3456 ", "FR76 ", "tel ", "cni n ", "<", "&#", "12°", "é", "P<"])
  func hostile(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 50_000 / piece.utf8.count).utf8)
    let search = SensitiveText(email: EmailScanner(known: []))
    let start = processorTime
    for file in ["x.md", "x.svg"] { _ = search.findings(in: bytes, file: file) }
    // Half a second without optimisation; a search that goes back over what it has read takes minutes.
    #expect(processorTime - start < 10)
  }

  /// The seconds that this thread has computed: other tests run at the same time.
  private var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

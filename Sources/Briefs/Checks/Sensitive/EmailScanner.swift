/// Finds e-mail addresses of persons. An address is that of a role if its first part is made of words for roles or of names of
/// the portal's own projects, countries and organisations, and its domain is not one of those where anybody has a mailbox.
struct EmailScanner {
  private let known: Set<String>

  /// Takes the words of names of briefs.
  init(known: Set<String>) { self.known = known }

  func findings(in text: ScannedText) -> [SensitiveFinding] {
    var result: [SensitiveFinding] = []
    var lastEnd = 0
    for index in text.candidates where text[index] == UInt8(ascii: "@") {
      var start = index
      // Longer ones are none: RFC 5321, section 4.5.3.1.
      while start > lastEnd, index - start < 64, isLocal(text, start - 1) { start -= 1 }
      while start < index, !text.isWord(start) { start += 1 }
      var end = index + 1
      while end - index < 255, text.isWord(end) || [0x2D, 0x2E].contains(text[end]) { end += 1 }
      while end > index, !text.isWord(end - 1) { end -= 1 }
      guard start < index, end > index + 1 else { continue }
      let domain = string(text, (index + 1)..<end).split(separator: ".", omittingEmptySubsequences: false)
      guard domain.count > 1, !domain.contains(""), let top = domain.last, top.utf8.count > 1,
        top.utf8.allSatisfy(ScannedText.isLetter)
      else { continue }
      lastEnd = end
      if !isRole(string(text, start..<index), domain: domain.map(String.init)) {
        result.append(SensitiveFinding(kind: .email, range: start..<end))
      }
    }
    return result
  }

  private func isLocal(_ text: ScannedText, _ index: Int) -> Bool {
    text.isWord(index) || [0x2D, 0x2E, 0x2B, 0x25].contains(text[index])
  }

  /// The characters in small letters; a letter that is none of the 26 becomes a question mark.
  private func string(_ text: ScannedText, _ range: Range<Int>) -> String {
    String(decoding: text.units[range].map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
  }

  private func isRole(_ local: String, domain: [String]) -> Bool {
    // The last names count, so that “yahoo.co.uk” and “mail.yahoo.fr” are caught as well.
    guard !domain.contains(where: EmailScanner.freeMail.contains),
      !EmailScanner.freeDomains.contains(domain.suffix(2).joined(separator: "."))
    else { return false }
    let words = local.split { !$0.isLetter }.map(String.init)
    func isNamed(_ word: String) -> Bool { EmailScanner.roles.contains(word) || known.contains(word) }
    // Two letters are a country or a language beside a word that says more.
    return words.contains(where: isNamed) && words.allSatisfy { isNamed($0) || $0.utf8.count == 2 }
  }

  private static let freeMail: Set<String> = [
    "gmail", "googlemail", "yahoo", "ymail", "rocketmail", "hotmail", "outlook", "msn", "icloud", "aol", "gmx",
    "protonmail", "proton", "yandex", "wanadoo", "laposte", "caramail", "tutanota", "zoho",
  ]
  private static let freeDomains: Set<String> = [
    "live.com", "live.fr", "me.com", "mac.com", "pm.me", "mail.com", "mail.ru", "qq.com", "163.com", "orange.fr",
    "free.fr", "sfr.fr", "bbox.fr", "web.de",
  ]

  /// Words that name what a mailbox is for, in French and English.
  private static let roles = Set(
    """
    abonnement accessibilite accessibility accounting accueil achats actualites address admin administration adresse aide \
    alert alerte alertes antenne antennes archives assistance audit bailleurs bibliotheque boite bonjour budget bureau \
    cabinet cell cellule com comms communication complaint complaints compta comptabilite contact contacts cooperation \
    coordinateur coordination coordinator coordonnateur country courrier data delegation departement desk dialogue \
    direction director directeur documentation documents donateurs donnees donor donors dossier dossiers dpd dpo email \
    emergency emploi enquete enquetes equipe ethics ethique evaluation example executif executive exemple expert \
    feedback finance finances focal formation general generale gestion git grants hello help helpdesk hostmaster hr info \
    information infos integrity jobs juridique legal liaison library mail mailbox management marches media mediation \
    ministere ministre ministry mission monitoring national newsletter noreply office officer ouverture pays partenaire \
    partenaires partenariat partenariats partner partners partnership partnerships permanent plainte plaintes point \
    portail portal postmaster presse press prevention privacy procurement program programme programmes programs project \
    projects projet projets protection reception reclamation reclamations recrutement recruitment regional relais relay \
    reply reponse secretariat securite security service services signalement signalements site subventions suivi \
    support survey surveys team technical technique test training unit unite urgence urgences web webmaster
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

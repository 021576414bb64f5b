/// The portal's settings. What Hugo's site has no like of is left out: weights of pages, offline copies, compressed copies.
let portalSettings = """
  title: {fr: Portail de mesure, en: Benchmark portal}
  description: {fr: Des fiches inventées pour mesurer, en: Invented briefs to measure with}
  organisation: {fr: Secrétariat de mesure, en: Benchmark secretariat}
  address: https://portail.example.org
  languages:
    - {code: fr, name: Français}
    - {code: en, name: English}
  currencies:
    - {code: EUR, minorDigits: 2}
    - {code: XOF, minorDigits: 0}
    - {code: XAF, minorDigits: 0}
    - {code: MRU, minorDigits: 2}
  mailbox: portail@example.org
  logo: logo.svg

  """

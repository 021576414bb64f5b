import Language
import Testing

@testable import Markdown

@Suite("Typography across the running text of a block")
struct DocumentTypographyTests {
  private static func html(_ text: String, _ code: String = "fr", _ profile: TypographyProfile = .imprimerie) throws
    -> String
  {
    let language = try #require(Language(code))
    let document = MarkdownParser.parse(Array(text.utf8)).set(by: Typography(language, profile))
    return HTMLWriter.html(document).markup.replacing("\u{A0}", with: "⍽").replacing("\u{202F}", with: "‧")
  }

  @Test(
    "signs see the words of another node, and stay in their own",
    arguments: [
      ("**Objectif** : \"l'*eau*\" !", "<p><strong>Objectif</strong>⍽: «⍽l’<em>eau</em>⍽»‧!</p>\n"),
      ("*Vraiment*?", "<p><em>Vraiment</em>‧?</p>\n"),
      ("**12** 500 km2", "<p><strong>12</strong>‧500⍽km²</p>\n"),
      ("Quelle urgence\n! Oui\n; non", "<p>Quelle urgence‧! Oui‧; non</p>\n"),
      ("la 1*ère* phase", "<p>la 1<em><sup>re</sup></em> phase</p>\n"),
      ("une ligne  \n: deux", "<p>une ligne<br>\n: deux</p>\n"),
      ("le 1 mai,\nle 2ème", "<p>le 1<sup>er</sup>⍽mai,\nle 2<sup>e</sup></p>\n"),
    ])
  func nodes(_ text: String, _ expected: String) throws {
    #expect(try Self.html(text) == expected)
  }

  @Test("every kind of block is set")
  func blocks() throws {
    let text = """
      ## L'eau : 1er puits

      > "Oui"

      - a ; b

      | c : | d |
      |---|---|
      | e ! | f |

      ![l'eau : 1er](eau.svg "L'eau : ici")

      g[^1] !

      [^1]: h ?
      """
    #expect(
      try Self.html(text) == """
        <h2 id="l-eau-1er-puits">L’eau⍽: 1<sup>er</sup> puits</h2>
        <blockquote>
        <p>«⍽Oui⍽»</p>
        </blockquote>
        <ul>
        <li>a‧; b</li>
        </ul>
        <div class="scroll" role="group" aria-label="L’eau⍽: 1er puits" tabindex="0"><table>
        <caption class="for-reader">L’eau⍽: 1er puits</caption>
        <thead>
        <tr>
        <th scope="col">c⍽:</th>
        <th scope="col">d</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>e‧!</td>
        <td>f</td>
        </tr>
        </tbody>
        </table></div>
        <figure><img src="eau.svg" alt="l’eau⍽: 1er"><figcaption>L’eau⍽: ici</figcaption></figure>
        <p>g<sup><a id="_appel-1" href="#_note-1" role="doc-noteref">1</a></sup>‧!</p>
        <section class="notes" role="doc-endnotes" aria-label=""><ol>
        <li id="_note-1">h‧? <a href="#_appel-1" role="doc-backlink" aria-label="">↩</a></li>
        </ol></section>

        """)
  }

  @Test("code, addresses, raw HTML and what other languages write stay as they are")
  func untouched() throws {
    let link = "href=\"http://example.org/&#x27;a&#x27;?b=c;d\" title=\"L’eau\" class=\"external\" rel=\"external\""
    #expect(
      try Self.html("`a ? b : \"c\"` ; [l'eau](http://example.org/'a'?b=c;d \"L'eau\")")
        == "<p><code>a ? b : &quot;c&quot;</code>‧; <a \(link)>l’eau</a></p>\n")
    #expect(try Self.html("```\nl'eau : \"oui\" !\n```") == "<pre><code>l'eau : &quot;oui&quot; !\n</code></pre>\n")
    #expect(try Self.html("<https://example.org/a'b>").contains(">https://example.org/a'b</a>"))
    #expect(try Self.html("l'eau : \"oui\" !", "ar") == "<p>l'eau : &quot;oui&quot; !</p>\n")
  }

  @Test("English keeps signs closed up and has its own marks")
  func english() throws {
    #expect(
      try Self.html("**Aim** : \"the project's *'water'* plan\" - 12.5 %", "en")
        == "<p><strong>Aim</strong>: “the project’s <em>‘water’</em> plan”⍽– 12.5%</p>\n")
  }

  @Test(
    "the profile says which spaces French has",
    arguments: [
      (TypographyProfile.imprimerie, "<p>«⍽Oui⍽»‧; 12‧500⍽%⍽: non‧!</p>\n"),
      (.nbsp, "<p>«⍽Oui⍽»⍽; 12⍽500⍽%⍽: non⍽!</p>\n"),
      (.ue, "<p>«Oui»; 12⍽500⍽%: non!</p>\n"),
    ])
  func profiles(_ profile: TypographyProfile, _ expected: String) throws {
    #expect(try Self.html("\"Oui\" ; 12 500 % : non !", "fr", profile) == expected)
    #expect(
      try Self.html("«\u{A0}Oui\u{A0}»\u{202F}; 12\u{202F}500\u{A0}%\u{A0}: non\u{202F}!", "fr", profile) == expected)
  }

  @Test("a document that is set stays as it is")
  func again() throws {
    let language = try #require(Language("fr"))
    let french = try #require(Typography(language, .imprimerie))
    let text = "**L'eau** : le 1 mai\n; \"**12** 500 km2\" ![l'eau](a.svg \"x : y\") [z](z.md \"l'eau\")"
    let once = MarkdownParser.parse(Array(text.utf8)).set(by: french)
    #expect(once.set(by: french) == once)
    #expect(once.plainText.contains("1er\u{A0}mai"))
  }
}

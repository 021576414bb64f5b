import Testing

@testable import Pictures

@Suite("What a browser would run in an SVG file")
struct SVGScriptTests {
  private static let svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"

  private func holdsScript(_ text: String) throws -> Bool {
    try PictureCleaner.holdsScript(try PictureCleaner.cleaned(Array(text.utf8), path: "a.svg"), path: "a.svg")
  }

  @Test(
    "is found, however it is written",
    arguments: [
      "><script>x</script></svg>", "><SCRIPT/></svg>", "><script><![CDATA[x]]></script></svg>", " onload='x'/>",
      " ONLOAD = 'x'/>", "><a href='javascript:x'/></svg>", "><a xlink:href=' JavaScript:x'/></svg>",
      "><a href='java&#115;cript:x'/></svg>", "><a href='java&#x73;cript:x'/></svg>",
      "><a href='&#9;java&#10;script:x'/></svg>", "><a href='java\nscript:x'/></svg>",
      "><set attributeName='href' to='java&#115;cript:x'/></svg>",
      "><animate attributeName='href' values='#a;javascript:x'/></svg>", "><a href='vbscript:x'/></svg>",
      "><set attributeName='href' to='data:text/html,x'/></svg>",
      "><foreignObject/></svg>", "><iframe xmlns='http://www.w3.org/1999/xhtml' srcdoc='x'/></svg>",
      "><g xmlns='http://www.w3.org/1999/xhtml'/></svg>", "><g fill='&#99999999999;'/></svg>",
    ])
  func found(_ rest: String) throws { #expect(try holdsScript(SVGScriptTests.svg + rest)) }

  @Test("is found in a file whose elements have a prefix")
  func prefix() throws {
    #expect(try holdsScript("<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>x</s:script></s:svg>"))
  }

  @Test(
    "is not found in a picture that only speaks of it, nor in what is taken out",
    arguments: [
      "><text>javascript: and onload = x</text></svg>", "><a href='#onload'/></svg>", " fill='none'/>",
      "><metadata onload='x'><script>x</script></metadata></svg>", "><!-- <script>x</script> --></svg>",
      "><?xml-stylesheet href='javascript:x'?></svg>",
    ])
  func harmless(_ rest: String) throws { #expect(try !holdsScript(SVGScriptTests.svg + rest)) }

  @Test("is looked for in SVG alone")
  func others() throws {
    #expect(try !PictureCleaner.holdsScript(Array("<script>".utf8), path: "a.txt"))
  }
}

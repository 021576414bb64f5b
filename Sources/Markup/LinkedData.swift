extension HTML {
  /// Data for programs that read a page (JSON-LD 1.1, section 7), as an element of it.
  ///
  /// Nothing in a text can end the element: `JSON` writes `<` and `>` as escapes.
  public static func linkedData(_ data: JSON) -> HTML {
    "<script type=\"application/ld+json\">\(HTML(trusted: data.bytes))</script>\n"
  }
}

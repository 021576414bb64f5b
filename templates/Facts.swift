import Markup

/// Labelled values, one under the other; those without a value are left out.
struct Facts {
  private var entries: [(label: String, value: HTML)] = []

  /// Adds a value, unless it is empty.
  mutating func add(_ label: String, _ value: HTML) {
    if !value.isEmpty { entries.append((label, value)) }
  }

  /// Adds a text, unless it is empty.
  mutating func add(_ label: String, _ value: String?) {
    if let value { add(label, HTML(text: value)) }
  }

  /// The list; nothing if it is empty.
  var html: HTML {
    entries.isEmpty
      ? .empty
      : "<dl class=\"facts\">\n\(entries.html { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>\n" })</dl>\n"
  }
}

/// A part of a page under a heading.
struct PageSection {
  /// The heading.
  let title: String
  /// The anchor of the heading.
  let id: String
  /// What stands under it.
  let content: HTML

  /// Nil if it has no content.
  init?(_ title: String, id: String, _ content: HTML) {
    guard !content.isEmpty else { return nil }
    self.title = title
    self.id = id
    self.content = content
  }

  /// The whole part.
  var html: HTML {
    "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(content)</section>\n"
  }
}

/// A part of a page under a heading; nothing if it has no content.
func section(_ title: String, id: String, _ content: HTML) -> HTML {
  PageSection(title, id: id, content)?.html ?? .empty
}

/// A paragraph; nothing if it has no content.
func paragraph(_ content: HTML) -> HTML {
  content.isEmpty ? .empty : "<p>\(content)</p>\n"
}

/// A bullet list; nothing if it has no items.
func list(_ items: [HTML]) -> HTML {
  guard !items.isEmpty else { return .empty }
  var result: HTML = "<ul>\n"
  for item in items {
    result += "<li>"
    result += item
    result += "</li>\n"
  }
  return result + "</ul>\n"
}

/// A mailbox as a link.
func mailLink(_ mailbox: String) -> HTML {
  "<a href=\"\(Address(trusted: "mailto:" + mailbox))\">\(mailbox)</a>"
}

/// Another site as a link.
func siteLink(_ site: String) -> HTML {
  guard let address = Address(checking: site), address.isExternal, !site.hasPrefix("//") else {
    return HTML(text: site)
  }
  let shown = site.replacing("https://", with: "").replacing("http://", with: "")
  return "<a href=\"\(address)\" class=\"external\" rel=\"external\">\(shown)</a>"
}

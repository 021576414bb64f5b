/// `robots.txt` (RFC 9309): every program may read the whole site, of which the site map lists the pages.
struct Robots {
  /// The address of the site.
  let site: String

  /// The file.
  var text: String { "User-agent: *\nAllow: /\n\nSitemap: \(site)/sitemap.xml\n" }
}

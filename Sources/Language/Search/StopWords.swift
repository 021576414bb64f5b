/// The words of a language that say nothing about what a text is about. They are in no index, and a search passes over
/// words that are in none.
public enum StopWords {
  /// The stop words of a language, folded and stemmed; none where they are not known here.
  public static func terms(in language: Language) -> Set<String> {
    switch language.code.prefix(2) {
    case "fr": french
    case "en": english
    default: []
    }
  }

  private static let french = folded(
    "fr",
    """
    afin ainsi alors au aucun aussi autre aux avec avoir car ce cela celle celui ces cet cette ceux chaque ci comme dans de des \
    dont du elle en entre est et été être eux fait il ils jusqu la là le les leur leurs lorsqu lui mais me même ne ni nos notre \
    nous on ont ou où par pas peu peut plus pour puisqu qu quand que qui quoi quoiqu sa sans se ses si soit son sont sous sur \
    ta te tout toute tous toutes très un une vos votre vous
    """)

  private static let english = folded(
    "en",
    """
    about after all also an and any are as at be been both but by can each for from had has have he her his how if in into is \
    it its may more most no not of on or other our she so some such than that the their them then there these they this those \
    to under was we were what when where which who will with would you your
    """)

  private static func folded(_ code: String, _ words: String) -> Set<String> {
    Set(Language(code).map { SearchFold.terms(words, in: $0) } ?? [])
  }
}

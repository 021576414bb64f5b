/// A word or sentence of the pages; the raw value is its key in the strings of a language.
public enum Label: String, Sendable, CaseIterable {
  // The frame of each page.
  case skipToContent, mainNavigation, breadcrumb, footerNavigation, home, otherLanguages, notFoundTitle, notFoundText
  case withheldHere, withheldBriefs, exclusions, exclusionsIntroduction, exclusionsFields, exclusionsAlways
  case exclusionsByAuthors, exclusionsSmallNumbers, exclusionsUpcoming, exclusionsPlaces, exclusionsPersonal
  case exclusionsPictures, exclusionsAsk, readers, reason, information, restrictedFields, value, internalOnly
  case siteMap, siteMapIntroduction, lastUpdated, licence, sourceCode, contact, backToText, notes
  case newsFeed, offlineCopy
  case illustrative, missingTranslation, inOtherLanguage
  // Search.
  case search, searchWords, searchResults, searching, noResults, someWordsOnly, tooManyResults, tooFewLetters,
    searchFailed
  case searchWithoutScript
  // Lists and relations.
  case onThisPage, classification, table, sought, ofTarget, filter, filterAll, filteredBy, resultsAnnounced
  case emptyList, related, document, download, period
  // The map of countries.
  case map, mapDescription, mapNumbers, mapSource, mapBorders
  // Home.
  case secured, gap, total, projectsSeeking, recentNews, keyFigures, seeAll
  // Projects.
  case code, kind, stage, acronym, dates, plannedDates, actualDates, duration, countries, zones, theme, themes, sectors,
    sdgTargets
  case policyMarkers, share, fewerThanTen, notTold, beneficiaries, group, people, women, men, girls, boys, objectives,
    overallObjective,
    specificObjective
  case assumptions, logframe, result, indicator, baseline, target, actual, meansOfVerification, unit
  case frequency, responsible, fieldWork, disaggregation, activity, activities, lead, months, workplan, quarter,
    planned, budget,
    budgetByCategory
  case budgetByYear, budgetLines, category, amount, year, line, quantity, unitCost, indirectRate, contingencyRate
  case financing, funder, fundingType, fundingStatus, date, ask, technicalAssistance, withheldSalary
  case risks, risk, likelihood, impact, score, residual, mitigation, owner, riskType
  case safeguards, genderMarker, complaints, humanRights, needed, notNeeded, dataProtection, personalData, yes, no
  case specialCategories, legalBasis, impactAssessment, controller, retention, publicOutput
  case monitoringBudget, evaluation, calendar, partners, partner, role, visibility, visibilityWaiver, contacts
  case annexes, answeredRecommendations, exchangeRates, project, text, status
  // The other kinds.
  case isoCode, membership, currency, region, institution, mailbox, office, organisationType, identifier
  case activeSince, suspendedSince, website, experience, place, participants, parties, signed, scope, meeting, number
  case addressee, deadline, history, noFollowUp, note, evidence, problemAddressed, approach, results, conditions, source
  case since, language, unlistedOrganisations, country, recommendation, donor
  // Dossiers.
  case dossier, dossierFor, contents, summaryOfRequest, coverDate, confidential, submittedTo, negotiation
  case projectsPresented, projectsHere, enter, notCounted
  case forDonorOnly, coveringText, howToRead, howToReadText, convertedAmounts, profileFollowed, byProject, byCountry,
    byYear,
    requested
  case identity, introduction, budgetHeading, budgetByHeadingAndYear, budgetByCountry, noHeading, subtotal
  case riskNumber, riskMatrix, riskScale, amountsIn, summary, title, genderShare, annex, annexesIntroduction, file,
    withheldUnitCosts
  case compliance, complianceIntroduction, requirement, limit, measured, verdict, kept, broken, notMeasured, atLeast,
    atMost, fromTo, linesAddUp, financingAddsUp, sharesAddUp, pageOfTotal
}

extension Label {
  /// Hashes the case itself rather than its name: words are asked for by the hundred on a page.
  public func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
}

/// A number of things; the strings of a language hold its plural forms.
public enum CountLabel: String, Sendable, CaseIterable {
  case projects, countries, recommendations, months, years, organisations, results
}

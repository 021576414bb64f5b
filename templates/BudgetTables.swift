import Briefs
import Language
import Markup

extension ProjectParts {
  /// What the project costs: by category, by year and, for those who may see them, line by line.
  var budget: PageSection? {
    guard let budget = project.budget else { return nil }
    var content = byCategory(budget) + byYear(budget) + lines(budget)
    var facts = Facts()
    facts.add(strings[.indirectRate], budget.indirectRate.map { strings.conventions.percent($0) })
    facts.add(strings[.contingencyRate], budget.contingencyRate.map { strings.conventions.percent($0) })
    facts.add(strings[.exchangeRates], rates(budget))
    content += facts.html
    return part(strings[.budget], id: "budget", content)
  }

  private func byCategory(_ budget: Budget) -> HTML {
    guard !budget.categories.isEmpty else {
      return paragraph("\(strings[.total])\(strings.conventions.colon)\(context.money(budget.total, budget.currency))")
    }
    var table = TableView(
      caption: caption(.budgetByCategory, budget),
      columns: [
        .init(strings[.category]), .init(strings[.amount], isNumeric: true), .init(strings[.share], isNumeric: true),
      ])
    // Shares are rounded so that those shown make up the 100 % shown.
    let shares = Decimal(100).apportioned(by: budget.categories.map(\.amount), decimals: 1) ?? []
    table.rows = zip(budget.categories, shares).map { total, share in
      [
        HTML(text: strings[total.category]), context.figure(total.amount, budget.currency),
        HTML(text: strings.conventions.percent(share)),
      ]
    }
    table.total = [
      HTML(text: strings[.total]), context.figure(budget.total, budget.currency),
      HTML(text: strings.conventions.percent(Decimal(100))),
    ]
    return table.html
  }

  private func byYear(_ budget: Budget) -> HTML {
    guard !budget.years.isEmpty else { return .empty }
    var table = TableView(
      caption: caption(.budgetByYear, budget),
      columns: [.init(strings[.year]), .init(strings[.amount], isNumeric: true)])
    table.rows = budget.years.map { [context.date($0.year), context.figure($0.amount, budget.currency)] }
    table.total = [HTML(text: strings[.total]), context.figure(budget.total, budget.currency)]
    return table.html
  }

  private func lines(_ budget: Budget) -> HTML {
    guard !budget.lines.isEmpty else { return .empty }
    var table = TableView(
      caption: caption(.budgetLines, budget),
      columns: [
        .init(strings[.line]), .init(strings[.activity]), .init(strings[.unit]),
        .init(strings[.quantity], isNumeric: true),
        .init(strings[.unitCost], isNumeric: true), .init(strings[.amount], isNumeric: true),
      ])
    table.rows = budget.lines.map { line in
      [
        "\(line.code) \(context.words(line.label))\(justification(line))", HTML(text: line.activity ?? ""),
        context.words(line.unit), quantity(line), line.unitCost.html { cost in context.figure(cost, budget.currency) },
        line.amount.html { amount in context.figure(amount, budget.currency) },
      ]
    }
    let shown = budget.lines.compactMap(\.amount).sum()
    // Lines that this reader may not see are part of the total: say so rather than show a sum that seems wrong.
    if shown != budget.total {
      table.rows.append([
        HTML(text: strings[.withheldSalary]), .empty, .empty, .empty, .empty,
        context.figure(budget.total - shown, budget.currency),
      ])
    }
    table.total = [
      HTML(text: strings[.total]), .empty, .empty, .empty, .empty, context.figure(budget.total, budget.currency),
    ]
    return table.html
  }

  private func justification(_ line: BudgetLine) -> HTML {
    line.justification.html { text in "<br><span class=\"detail\">\(context.words(text))</span>" }
  }

  private func quantity(_ line: BudgetLine) -> HTML {
    guard let quantity = line.quantity else { return .empty }
    let times = line.frequency.map { " × " + strings.conventions.number($0) } ?? ""
    return HTML(text: strings.conventions.number(quantity) + times)
  }

  private func caption(_ label: Label, _ budget: Budget) -> String { "\(strings[label]) (\(budget.currency.code))" }

  private func rates(_ budget: Budget) -> HTML {
    guard !budget.rates.isEmpty else { return .empty }
    let rates = budget.rates.map { rate in
      HTML(text: rate.equation(into: budget.currency, strings.conventions))
    }
    return list(rates) + budget.rateDate.html { context.date($0) }
  }

  /// Who pays for the project, and what is still sought.
  var financing: PageSection? {
    guard let financing = project.financing, let budget = project.budget else { return nil }
    return part(
      strings[.financing], id: "financing",
      fundingBar(budget) + contributions(financing, budget)
        + paragraph(
          financing.ask?.amount.html { amount in
            "<strong>\(strings[.ask])</strong>\(strings.conventions.colon)\(context.money(amount, budget.currency))"
          } ?? .empty)
        + paragraph(
          financing.ask?.technicalAssistance.html { text in
            "<strong>\(strings[.technicalAssistance])</strong>\(strings.conventions.colon)\(context.words(text))"
          } ?? .empty))
  }

  /// What is secured and what is not make up the total; what is only pledged stands apart, so that the sum is right.
  private func contributions(_ financing: Financing, _ budget: Budget) -> HTML {
    var secured = contributionTable(caption(.financing, budget), financing.sources.filter(\.status.isSecured), budget)
    let gap = budget.total - project.secured
    secured.rows.append([
      "<strong>\(strings[.gap])</strong>", .empty, .empty, .empty, context.figure(gap, budget.currency),
    ])
    secured.total = [
      HTML(text: strings[.total]), .empty, .empty, .empty, context.figure(budget.total, budget.currency),
    ]
    let pledged = financing.sources.filter { !$0.status.isSecured }
    guard !pledged.isEmpty else { return secured.html }
    return secured.html + contributionTable(caption(.notCounted, budget), pledged, budget).html
  }

  private func contributionTable(_ caption: String, _ sources: [Contribution], _ budget: Budget) -> TableView {
    var table = TableView(
      caption: caption,
      columns: [
        .init(strings[.funder]), .init(strings[.fundingType]), .init(strings[.fundingStatus]), .init(strings[.date]),
        .init(strings[.amount], isNumeric: true),
      ])
    table.rows = sources.map { source in
      [
        context.link(source.funder.recordID), HTML(text: strings[source.type]), HTML(text: strings[source.status]),
        context.date(source.date), source.amount(in: budget).html { amount in context.figure(amount, budget.currency) },
      ]
    }
    return table
  }

  /// How much is secured, as a bar with its figures.
  func fundingBar(_ budget: Budget) -> HTML {
    context.fundingBar(secured: project.secured, total: budget.total, currency: budget.currency)
  }
}

/// A share of a whole as a bar; what stands beside it says the same in words.
func bar(_ percent: Decimal) -> HTML {
  """
  <svg class="progress" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
  <rect class="rail" width="100" height="4"/><rect class="done" width="\(percent.description)" height="4"/></svg>
  """
}

extension PageContext {
  /// How much of a total is secured: a bar, and the figures in words.
  func fundingBar(secured: Decimal, total: Decimal, currency: Currency) -> HTML {
    let percent = secured.percentage(of: total, decimals: 0) ?? .zero
    return """
      <div class="funding">
      \(bar(percent))
      <p><span>\(strings[.secured])\(conventions.colon)\(money(secured, currency)) (\(conventions.percent(percent)))</span> \
      <span>\(strings[.gap])\(conventions.colon)\(money(total - secured, currency))</span> \
      <span>\(strings[.total])\(conventions.colon)\(money(total, currency))</span></p>
      </div>

      """
  }
}

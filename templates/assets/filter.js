// Narrows a list down in place; without it, each link of the filters leads to a page of its own.
(function () {
  'use strict'
  var nav = document.querySelector('.filters')
  var items = document.querySelectorAll('main li[data-f]')
  var links = nav.querySelectorAll('a[data-f]')
  var status = nav.querySelector('[role=status]')
  if (!/\/index\.html$|\/$/.test(location.pathname)) return
  var chosen = location.hash.slice(1).split('+').filter(Boolean).map(decodeURIComponent)

  function row(link) { return link.closest('div') }
  function show(isAsked) {
    var shown = 0
    items.forEach(function (item) {
      var tokens = item.dataset.f.split(' ')
      item.hidden = !chosen.every(function (token) { return tokens.indexOf(token) >= 0 })
      if (!item.hidden) shown += 1
    })
    document.querySelectorAll('main section').forEach(function (section) {
      if (section.querySelector('li[data-f]')) section.hidden = !section.querySelector('li[data-f]:not([hidden])')
    })
    links.forEach(function (link) {
      var token = link.dataset.f
      if (token ? chosen.indexOf(token) >= 0 : !chosen.length) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    })
    if (isAsked) status.textContent = status.dataset.n.replace('{n}', shown)
    history.replaceState(null, '', chosen.length ? '#' + chosen.map(encodeURIComponent).join('+') : location.pathname)
  }
  nav.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-f]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    var token = link.dataset.f
    var isOn = chosen.indexOf(token) >= 0
    // One value of each row.
    var others = token ? Array.from(row(link).querySelectorAll('a[data-f]'), function (a) { return a.dataset.f }) : chosen
    chosen = chosen.filter(function (other) { return others.indexOf(other) < 0 })
    if (token && !isOn) chosen.push(token)
    show(true)
  })
  if (chosen.length) show(true)
  // On a small screen the list itself comes first.
  else if (matchMedia('(max-width: 40rem)').matches) nav.querySelector('details').open = false
})()

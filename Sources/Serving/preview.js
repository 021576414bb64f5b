// Keeps an open page up to date while its author writes: puts the new text in its place when there is a new build, and shows what is
// wrong over the last good one. Only the preview server adds this script to pages.
"use strict";
(() => {
  const script = document.currentScript;
  let shown = { ...script.dataset };
  const host = document.createElement("div");
  const overlay = host.attachShadow({ mode: "open" });
  let source;

  function element(name, content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }

  function show(errors) {
    if (errors.length === 0) {
      host.remove();
      return;
    }
    const items = errors.map(({ place, message, help }) =>
      element("li", [element("code", [place]), " ", message, ...(help ? [element("p", ["Help: " + help])] : [])]));
    const count = errors.length === 1 ? "1 error" : errors.length + " errors";
    const style = element("style", [`
      :host { all: initial; }
      [role=alert] { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
        box-sizing: border-box; padding: 0.75rem 1rem; background: #6b0f0f; color: #fff; font: 1rem/1.5 system-ui, sans-serif;
        border-top: 3px solid #fff; overflow-wrap: anywhere; text-align: left; }
      summary { cursor: pointer; font-weight: bold; }
      :focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
      ul { margin: 0.5rem 0 0; padding-left: 1.25rem; }
      p { margin: 0 0 0.5rem; }
      code { font-family: ui-monospace, monospace; font-weight: bold; }
      @media print { :host { display: none; } }`]);
    const details = element("details", [
      element("summary", [count + ": this is the portal as it was before."]), element("ul", items)]);
    details.open = true;
    const alert = element("div", [details]);
    alert.setAttribute("role", "alert");
    alert.lang = "en";
    alert.dir = "ltr";
    alert.tabIndex = 0;
    overlay.replaceChildren(style, alert);
    document.body.append(host);
  }

  const own = (page) => page.querySelector("script[data-build]");
  // Scripts of the page itself hold on to what they found in it, so that a page with one is loaded as a whole.
  const isActive = (page) => page.querySelectorAll("script[src]").length > 1;

  // Asks what this page is in the newest build, and follows if it says something else, or looks otherwise.
  async function follow() {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const made = own(page)?.dataset;
    if (!made || made.looks !== shown.looks || (made.page !== shown.page && (isActive(page) || isActive(document)))) {
      location.reload();
      return;
    }
    if (made.page !== shown.page) {
      own(page).remove();
      document.title = page.title;
      document.documentElement.lang = page.documentElement.lang;
      document.body.replaceChildren(...page.body.childNodes, script, ...(host.isConnected ? [host] : []));
    }
    shown = { ...made };
  }

  // A browser opens few connections to one server, so that a page out of sight gives its own back.
  let following = Promise.resolve();
  function listen() {
    source?.close();
    source = undefined;
    if (document.visibilityState === "hidden") return;
    source = new EventSource("/-/events");
    let told = "";
    source.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      // One after the other; a server that does not answer will be heard of again.
      following = following.then(() => state.build === shown.build || follow()).catch(() => {});
      if (event.data !== told) {
        told = event.data;
        show(state.errors);
      }
    });
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();

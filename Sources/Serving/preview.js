// Keeps an open page up to date while its author writes: reloads it when there is a new site, and shows what is wrong over the last
// good one. Only the preview server adds this script to pages.
"use strict";
(() => {
  const version = document.currentScript.dataset.version;
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

  // A browser opens few connections to one server, so that a page out of sight gives its own back.
  function listen() {
    source?.close();
    source = undefined;
    if (document.visibilityState === "hidden") return;
    source = new EventSource("/-/events");
    let shown = "";
    source.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.version !== version) {
        location.reload();
      } else if (event.data !== shown) {
        shown = event.data;
        show(state.errors);
      }
    });
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();

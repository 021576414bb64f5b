"""Opens pages in headless Chromium and says what was asked about them; for the tests, by way of Browser.swift.

In, as one JSON array on the standard input: visits. A visit has an "address", if need be a "width" and "height" in pixels, a
"scheme" (light or dark) and "javascript" (false to do without), and "steps", each an object with one of these keys:
  fill: [selector, text]     types the text into a field, in the place of what it holds
  press: key                 presses a key where the focus is
  wait: selector             waits until something visible matches
  script: path               adds a script file to the page
  evaluate: expression       answers with the value of an expression of JavaScript, or of a function called with "argument"
  axe: true                  answers with the violations that axe-core finds, as "rule: what it stands on"
  screenshot: path           writes a picture of the whole page
Out, as one JSON array: for each visit its "answers" in the order of the steps, the "requests" it made and the "complaints" of the
console. A step that cannot be done ends the program with status 1.
"""

import json
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
# The tests are often run as root, in containers that allow no sandbox; they open pages of their own only.
ARGUMENTS = ["--no-sandbox"]


def violations(page):
    """Each barrier that axe-core finds, with the elements in question."""
    # Without its preload, which asks again for style sheets that Chromium does not give out from a disk.
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [f"{rule['id']}: {' '.join(map(str, node['target']))}" for rule in found for node in rule["nodes"]]


def answer(page, step):
    """Does a step; a list with its answer, empty for steps that have none."""
    if "fill" in step:
        page.fill(*step["fill"])
    elif "press" in step:
        page.keyboard.press(step["press"])
    elif "wait" in step:
        page.wait_for_selector(step["wait"])
    elif "script" in step:
        page.add_script_tag(path=step["script"])
    elif "screenshot" in step:
        page.screenshot(path=step["screenshot"], full_page=True)
    elif "evaluate" in step:
        return [page.evaluate(step["evaluate"], step.get("argument"))]
    elif "axe" in step:
        return [violations(page)]
    else:
        raise ValueError(f"unknown step {step}")
    return []


def visited(browser, visit):
    """What comes of a visit."""
    context = browser.new_context(
        viewport={"width": visit.get("width", 1280), "height": visit.get("height", 800)},
        color_scheme=visit.get("scheme", "light"),
        java_script_enabled=visit.get("javascript", True),
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(visit["address"])
    answers = [value for step in visit["steps"] for value in answer(page, step)]
    context.close()
    return {"answers": answers, "requests": requests, "complaints": complaints}


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    json.dump([visited(chromium, visit) for visit in json.load(sys.stdin)], sys.stdout)
    chromium.close()

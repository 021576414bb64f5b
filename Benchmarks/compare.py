"""Checks that Passerelle's site and Hugo's say the same: compare.py PASSERELLE-SITE HUGO-SITE [PAGES]

Pages of all kinds are drawn, always the same. In each, the words of <main>, the numbers of rows, items and headings and, within
five per cent, the size must be equal. What stands for a space or an apostrophe does not count: Passerelle sets French by its rules.
"""

import pathlib
import random
import re
import sys
from html.parser import HTMLParser

COUNTED = ("tr", "th", "td", "li", "dt", "dd", "caption", "p", "h1", "h2", "h3")
TOLERANCE = 0.05


class Main(HTMLParser):
    """What a page says in its main part."""

    def __init__(self, page):
        super().__init__()
        self.is_inside = False
        self.text = []
        self.counts = dict.fromkeys(COUNTED, 0)
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag == "main":
            self.is_inside = True
        elif self.is_inside and tag in COUNTED:
            self.counts[tag] += 1
            self.text.append(" ")

    def handle_endtag(self, tag):
        if tag == "main":
            self.is_inside = False

    def handle_data(self, data):
        if self.is_inside:
            self.text.append(data)

    @property
    def words(self):
        text = "".join(self.text).replace("’", "'")
        return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip().split(" ")


def differences(first, second):
    """What differs between two pages, in words."""
    one, other = (Main(path.read_text()) for path in (first, second))
    ours, theirs = one.words, other.words
    if ours != theirs:
        place = next((index for index, pair in enumerate(zip(ours, theirs)) if pair[0] != pair[1]), min(len(ours), len(theirs)))
        yield f"word {place}: “{' '.join(ours[place:place + 6])}” and “{' '.join(theirs[place:place + 6])}”"
    if one.counts != other.counts:
        yield "elements: " + ", ".join(
            f"{tag} {one.counts[tag]} and {other.counts[tag]}" for tag in COUNTED if one.counts[tag] != other.counts[tag])
    sizes = first.stat().st_size, second.stat().st_size
    if abs(sizes[0] - sizes[1]) > TOLERANCE * min(sizes):
        yield f"{sizes[0]} bytes and {sizes[1]}"


def pages(site):
    """The pages of briefs and lists; the entrance, “not found” and what is not published are Passerelle's own."""
    own = {"informations-non-publiees.html", "information-not-published.html"}
    return {str(path.relative_to(site)) for language in ("fr", "en") for path in (site / language).rglob("*.html")
            if path.name not in own and path.name != "404.html"}


def main(passerelle, hugo, count):
    both = pages(passerelle), pages(hugo)
    failures = [f"{path}: only in one of the sites" for path in sorted(both[0] ^ both[1])]
    common = sorted(both[0] & both[1])
    if not common:
        sys.exit("The two sites have no page in common.")
    # Lists and other single pages are few: all of them; and of each kind as many briefs as of the others.
    groups = {}
    for path in common:
        is_numbered = re.search(r"-c?\d+\.html$", path)
        groups.setdefault(path.rsplit("/", 1)[0] if is_numbered else "single", []).append(path)
    chosen = groups.pop("single", [])
    drawn = random.Random(6)
    for _, group in sorted(groups.items()):
        chosen += drawn.sample(group, min(len(group), max(1, count // len(groups))))
    totals = [0, 0]
    for path in chosen:
        totals[0] += (passerelle / path).stat().st_size
        totals[1] += (hugo / path).stat().st_size
        failures += [f"{path}: {difference}" for difference in differences(passerelle / path, hugo / path)]
    print(f"{len(chosen)} of {len(both[0])} pages compared, {totals[0] / len(chosen) / 1000:.1f} kB and "
          f"{totals[1] / len(chosen) / 1000:.1f} kB on average: {len(failures)} differences")
    for failure in failures[:20]:
        print(f"  {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 200))

"""Says of each PDF named on the command line, in one JSON object on a line of its own, what the tests ask about.

failures: what breaks PDF/UA-1 or PDF/A-2a; bookmarks: titles, two spaces before them for each level; notes: the footnotes with the
calls before them; and behind "--passages", passages: the text in the order of its structure, cut where the language changes.
"""

import json
import re
import sys

import page
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject


def failures(path):
    """What is wrong by either standard."""
    found = []
    for profile in ("ua1", "2a"):
        for failure in page.validate_pdf(path, profile=profile).failures:
            # It takes a CR at the end of compressed data for a part of the line end: lengths are counted below instead.
            if failure.rule_id != "PDFA2A-STREAM-LENGTH-001":
                found.append(f"{profile}: {failure.rule_id}: {failure.message}")
    return found + wrong_lengths(path)


def wrong_lengths(path):
    """Streams whose stated length does not lead to their end (ISO 32000-1, 7.3.8)."""
    with open(path, "rb") as file:
        data = file.read()
    found = []
    begin = 0
    while match := re.compile(rb"\n(\d+) 0 obj\s*<<(.*?)>>\s*stream\n", re.DOTALL).search(data, begin):
        length = int(re.search(rb"/Length (\d+)", match[2])[1])
        if not data[match.end() + length :].startswith(b"\nendstream"):
            found.append(f"2a: object {match[1].decode()} has no {length} bytes")
        begin = match.end() + length
    return found if begin else ["2a: no stream"]


def bookmarks(outline, depth=0):
    """The titles of the outline, indented."""
    found = []
    for entry in outline:
        found += bookmarks(entry, depth + 1) if isinstance(entry, list) else ["  " * depth + entry.title]
    return found


def letters(font):
    """The text of each glyph number of a font."""
    table = font["/ToUnicode"].get_data().decode("ascii")
    text = lambda code: bytes.fromhex(code).decode("utf-16-be")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        found |= {int(glyph, 16): text(code) for glyph, code in re.findall(r"<(\w+)>\s*<(\w+)>", block)}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, code in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = text(code)
            for offset in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + offset] = start[:-1] + chr(ord(start[-1]) + offset)
    return found


def raw(operand):
    """The bytes of a string as they stand in the file."""
    return operand.original_bytes if hasattr(operand, "original_bytes") else bytes(operand)


class Structure:
    """The tree of a document's structure with the text of its leaves."""

    def __init__(self, reader, has_text):
        self.language = str(reader.trailer["/Root"]["/Lang"])
        self.fonts = {}
        self.texts = {}
        self.notes = []
        self.passages = []
        for number, leaf in enumerate(reader.pages):
            self.texts[number] = self.marked_texts(reader, leaf) if has_text else {}
        self.annotated = {
            annotation.idnum: number
            for number, leaf in enumerate(reader.pages)
            for annotation in list.__iter__(leaf.get("/Annots", ArrayObject()))
        }
        self.numbers = {leaf.indirect_reference.idnum: number for number, leaf in enumerate(reader.pages)}
        self.walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"], self.language, None)

    def marked_texts(self, reader, leaf):
        """The text and the language of each marked piece of a page."""
        found = {}
        glyphs = {}
        # The numbers of the pieces that are open; None where what is written is none of them, or stands there in other words.
        stack = [None]
        for operands, operator in ContentStream(leaf.get_contents(), reader).operations:
            if operator == b"BDC":
                properties = operands[1] if isinstance(operands[1], DictionaryObject) else {}
                number = properties.get("/MCID", stack[-1])
                if "/MCID" in properties:
                    found[number] = ["", properties.get("/Lang")]
                if "/ActualText" in properties and number is not None:
                    found[number][0] += properties["/ActualText"]
                    number = None
                stack.append(number)
            elif operator == b"BMC":
                stack.append(None)
            elif operator == b"EMC":
                stack.pop()
            elif operator == b"Tf":
                reference = leaf["/Resources"]["/Font"].raw_get(operands[0])
                if reference.idnum not in self.fonts:
                    self.fonts[reference.idnum] = letters(reference.get_object())
                glyphs = self.fonts[reference.idnum]
            elif operator in (b"TJ", b"Tj") and stack[-1] is not None:
                parts = operands[0] if operator == b"TJ" else operands
                for part in parts:
                    if isinstance(part, (int, float)):
                        continue
                    data = raw(part)
                    for index in range(0, len(data), 2):
                        found[stack[-1]][0] += glyphs.get(data[index] << 8 | data[index + 1], "\ufffd")
        return found

    def walk(self, kids, language, leaf):
        """Adds the text of some kids, each a structure element, an object or a number of marked content."""
        before = None
        for kid in kids if isinstance(kids, ArrayObject) else [kids]:
            kid = kid.get_object()
            if isinstance(kid, int):
                self.add(leaf, kid, language)
            elif kid.get("/Type") == "/MCR":
                self.add(kid.raw_get("/Pg").idnum, kid["/MCID"], language)
            elif "/S" in kid:
                if kid["/S"] == "/Note":
                    self.notes.append(self.note(before, kid))
                if "/K" in kid:
                    own = kid.raw_get("/Pg").idnum if "/Pg" in kid else leaf
                    self.walk(kid["/K"], str(kid.get("/Lang", language)), own)
            before = kid

    def add(self, leaf, number, language):
        """Adds a marked text to the passages."""
        text, own = self.texts[self.numbers[leaf]].get(number, ["", None])
        language = str(own or language)
        if self.passages and self.passages[-1][0] == language:
            self.passages[-1][1] += text
        elif text:
            self.passages.append([language, text])

    def note(self, call, note):
        """Where the link before a note leads, and that in the note: each to the page of the other."""
        parts = [kid.get_object() for kid in self.objects(call)] + [kid.get_object() for kid in self.objects(note)]
        if call is None or call.get("/S") != "/Lbl" or len(parts) < 2:
            return "is not linked"
        there, back = (self.numbers[list.__getitem__(part["/Obj"]["/Dest"], 0).idnum] for part in parts[:2])
        here, below = (self.annotated[part.raw_get("/Obj").idnum] for part in parts[:2])
        return "is linked" if (there, back) == (below, here) else "leads elsewhere"

    def objects(self, element):
        """The references to annotations in an element."""
        if element is None:
            return []
        kids = element.get("/K", ArrayObject())
        found = []
        for kid in kids if isinstance(kids, ArrayObject) else [kids]:
            kid = kid.get_object()
            if isinstance(kid, DictionaryObject):
                found += [kid] if kid.get("/Type") == "/OBJR" else self.objects(kid)
        return found


has_passages = "--passages" in sys.argv
for path in [argument for argument in sys.argv[1:] if argument != "--passages"]:
    reader = PdfReader(path)
    structure = Structure(reader, has_passages)
    print(
        json.dumps(
            {
                "failures": failures(path),
                "bookmarks": bookmarks(reader.outline),
                "notes": structure.notes,
                "passages": structure.passages,
            }
        )
    )

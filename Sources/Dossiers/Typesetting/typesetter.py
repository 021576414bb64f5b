"""Typesets dossiers. Reads one job per line from standard input, each a JSON object, and answers each with one line.

Run as: python3 -c <this text> <content folder> <folder of fonts> <text of the layout>
A job is {"data": <the dossier as JSON text>, "output": <path of the PDF to write>}.
An answer has fields with a tab between two: "done", the number of pages, and the pages of each project's chapter (with a comma
between projects and a semicolon between parts); or "failed" and one message or more.
"""

import json
import os
import re
import sys
import tempfile

import typst


def messages(error):
    """Each message of an error, without Typst's drawing of its place."""
    found = re.findall(r"^error: (.*)$", getattr(error, "diagnostic", ""), re.MULTILINE)
    return found or [str(error)]


def answer(job, root, fonts):
    compiler = typst.Compiler(
        input=os.path.join(root, "dossier.typ"),
        root=root,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"data": job["data"]},
    )
    try:
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1", "a-2a"])
        if warnings:
            return ["failed", *(warning.message for warning in warnings)]
        measures = json.loads(compiler.query("<measures>", field="value", one=True))
    except RuntimeError as error:
        return ["failed", *messages(error)]
    with open(job["output"], "wb") as file:
        file.write(pdf)
    chapters = ";".join(",".join(map(str, part)) for part in measures["chapters"])
    return ["done", str(measures["pages"]), chapters]


def main():
    content, font_folder, layout = sys.argv[1:4]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[font_folder])
    # Typst reads no file outside of this folder; pictures are found through the link to the content.
    with tempfile.TemporaryDirectory() as root:
        os.symlink(os.path.abspath(content), os.path.join(root, "content"))
        with open(os.path.join(root, "dossier.typ"), "w", encoding="utf-8") as file:
            file.write(layout)
        for line in sys.stdin:
            fields = answer(json.loads(line), root, fonts)
            print("\t".join(re.sub(r"\s+", " ", field) for field in fields), flush=True)


main()

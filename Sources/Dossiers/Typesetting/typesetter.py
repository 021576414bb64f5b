"""Typesets dossiers. Reads one job per line from standard input, each a JSON object, and answers each with one line.

Run as: python3 -c <this text> <folder of pictures> <folder of fonts> <text of the layout>
A job is {"data": <the dossier as JSON text>, "output": <path of the PDF to write>}.
An answer has fields with a tab between two: "done", the number of pages, and the pages of each project's chapter (with a comma
between projects and a semicolon between parts); or "failed" and one message or more. A message about a picture that cannot be
read begins with "picture <its path>: ".
"""

import json
import os
import re
import signal
import sys
import tempfile

import typst

# The most seconds that one dossier may take.
LIMIT = 300


def messages(error):
    """Each message of an error, without Typst's drawing of its place."""
    found = re.findall(r"^error: (.*)$", getattr(error, "diagnostic", ""), re.MULTILINE)
    return found or [str(error)]


def pictures(node):
    """The paths of all pictures of a dossier."""
    if isinstance(node, list):
        return {path for item in node for path in pictures(item)}
    if not isinstance(node, dict):
        return set()
    own = {node["path"]} if node.get("is") == "picture" else set()
    return own.union(*map(pictures, node.values()))


def unreadable(job, root, fonts):
    """What is wrong with each picture that cannot be shown: an error does not say which one it is about."""
    found = []
    for path in sorted(pictures(json.loads(job["data"]))):
        compiler = typst.Compiler(
            input=os.path.join(root, "picture.typ"),
            root=root,
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={"path": path},
        )
        try:
            compiler.compile(format="pdf")
        except RuntimeError as error:
            found += [f"picture {path}: {message}" for message in messages(error)]
    return found


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
        return ["failed", *(unreadable(job, root, fonts) or messages(error))]
    with open(job["output"], "wb") as file:
        file.write(pdf)
    chapters = ";".join(",".join(map(str, part)) for part in measures["chapters"])
    return ["done", str(measures["pages"]), chapters]


def main():
    pictures_folder, font_folder, layout = sys.argv[1:4]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[font_folder])
    # Typst reads no file outside of this folder; pictures are found through the link.
    with tempfile.TemporaryDirectory() as root:
        os.symlink(os.path.abspath(pictures_folder), os.path.join(root, "content"))
        with open(os.path.join(root, "dossier.typ"), "w", encoding="utf-8") as file:
            file.write(layout)
        with open(os.path.join(root, "picture.typ"), "w", encoding="utf-8") as file:
            file.write('#image(sys.inputs.path, alt: "")')
        for line in sys.stdin:
            # A dossier of 300 pages takes three seconds. Whatever takes minutes would never end: the process then does.
            signal.alarm(LIMIT)
            fields = answer(json.loads(line), root, fonts)
            print("\t".join(re.sub(r"\s+", " ", field) for field in fields), flush=True)
            signal.alarm(0)


main()

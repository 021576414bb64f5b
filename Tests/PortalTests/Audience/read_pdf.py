"""Prints all that can be read in a PDF: the text of its pages, and every string and name of every object, its metadata included."""

import sys

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject


def strings(value):
    """The strings in an object, through lists and dictionaries; other objects are reached by themselves."""
    if isinstance(value, DictionaryObject):
        for key in value:
            yield str(key)
            yield from strings(value.raw_get(key))
        if isinstance(value, StreamObject) and value.get("/Type") == "/Metadata":
            yield value.get_data().decode("utf-8")
    elif isinstance(value, ArrayObject):
        for item in list.__iter__(value):
            yield from strings(item)
    elif isinstance(value, (str, bytes)):
        yield value.decode("latin-1") if isinstance(value, bytes) else value


reader = PdfReader(sys.argv[1])
for page in reader.pages:
    print(page.extract_text())
for number in range(1, int(reader.trailer["/Size"])):
    for text in strings(reader.get_object(number)):
        print(text)
for text in strings(reader.trailer):
    print(text)

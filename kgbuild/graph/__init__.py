"""Claims become RDF. In: ArticleRecords and Entities. Out: Statements, Facts, and the dataset as sorted quads, N-Quads or TriG.

The rule: a claim never becomes a plain edge; only what an article itself asserts does.
"""

from kgbuild.graph.fact import facts
from kgbuild.graph.quads import Quad, quads
from kgbuild.graph.said import left_out, statements
from kgbuild.graph.writing import FORMS, convert, jsonld, nquads, read_quads, to_rdflib, trig, turtle

__all__ = [
    "FORMS",
    "Quad",
    "convert",
    "facts",
    "jsonld",
    "left_out",
    "nquads",
    "quads",
    "read_quads",
    "statements",
    "to_rdflib",
    "trig",
    "turtle",
]

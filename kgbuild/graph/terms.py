"""Names and literals of RDF as canonical N-Triples words. In: strings. Out: `<https://…>`, `"78"^^<…#integer>`. No blank nodes."""

from __future__ import annotations

import re
from functools import lru_cache

from kgbuild.ontology import PREFIXES, XSD, digest, iri

OA, PROV, DC, WIKIDATA = (PREFIXES[name] for name in ("oa", "prov", "dc", "wd"))

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')
NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
DATES = ((re.compile(r"\d{4}-\d\d-\d\d"), "date"), (re.compile(r"\d{4}-\d\d"), "gYearMonth"), (re.compile(r"\d{4}"), "gYear"))


@lru_cache(maxsize=1 << 16)
def node(name: str) -> str:
    """An IRI in angle brackets; what no IRI may hold is percent-encoded."""
    return f"<{NOT_IN_IRI.sub(_percent, name)}>"


@lru_cache(maxsize=1 << 12)
def kg(name: str) -> str:
    """A term of the vocabulary: `kg("status")`."""
    return node(iri(name))


def text(value: str) -> str:
    """A plain string."""
    return f'"{SPECIAL.sub(_escape, value)}"'


def typed(value: str, datatype: str) -> str:
    """A literal of an XSD datatype: `typed("78", "integer")`."""
    return f"{text(value)}^^<{XSD}{datatype}>"


def integer(value: int) -> str:
    return typed(str(value), "integer")


def decimal(value: float) -> str:
    """In canonical form: 0.9, 1.0."""
    digits = f"{value:.4f}".rstrip("0")
    return typed(digits + "0" if digits.endswith(".") else digits, "decimal")


def date(value: str) -> str:
    """A day, month or year of ISO 8601; anything else stays a string."""
    return next((typed(value, datatype) for form, datatype in DATES if form.fullmatch(value)), text(value))


def slug(value: str) -> str:
    """A flat local name; when letters had to go, a hash keeps it apart from others."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", value)
    return plain if plain == value else f"{plain.strip('-')}-{digest(value)[:8]}"


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    return ESCAPES.get(character) or f"\\u{ord(character):04X}"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found.group().encode())

"""The vocabulary as Python. In: ontologies/kg.ttl. Out: Ontology, whose classes and properties say what may be related and how it is drawn.

Nothing about a relation's types, names or colours stands anywhere else.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

import pyoxigraph as ox

from kgbuild.errors import OntologyError
from kgbuild.settings import NAMESPACE

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "kg": NAMESPACE,
    "oa": "http://www.w3.org/ns/oa#",
    "owl": OWL,
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "wd": "http://www.wikidata.org/entity/",
    "xsd": XSD,
}
LITERAL = "literal"
OPEN = "open:"

Description: TypeAlias = Mapping[str, tuple[ox.NamedNode | ox.Literal, ...]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of things, e.g. `Person`: its direct superclasses, names and how a node of it is drawn."""

    name: str
    supers: tuple[str, ...]
    label_de: str
    label_en: str
    comment_de: str = ""
    comment_en: str = ""
    colour: str = ""
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """A group of kindred relations for legend and filter, e.g. `hostile`."""

    name: str
    label_de: str
    label_en: str
    colour: str


@dataclass(frozen=True, slots=True)
class Property:
    """A relation, e.g. `headOfState`: `Country` -> `Person`. A range of `literal` means words or a number (position, age, occurredOn)."""

    name: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    symmetric: bool
    label_de: str
    label_en: str
    family: str
    comment_de: str = ""
    comment_en: str = ""
    inverse_label_de: str = ""
    inverse_label_en: str = ""
    datatype: str = ""  # string, integer for literals
    also: tuple[str, ...] = ()  # further families it may be counted to

    @property
    def kindred(self) -> frozenset[str]:
        """All families it may be counted to."""
        return frozenset((self.family, *self.also))

    @property
    def literal(self) -> bool:
        return self.range == (LITERAL,)

    @property
    def speech(self) -> bool:
        return self.family == "speech"


@dataclass(frozen=True, slots=True)
class Ontology:
    """What kg.ttl declares. `properties` holds relations and speech acts, not the bookkeeping of statements."""

    classes: Mapping[str, Kind]
    properties: Mapping[str, Property]
    families: Mapping[str, Family]
    ancestors: Mapping[str, frozenset[str]]

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a class is another or below it: `is_a("Court", "Agent")`."""
        return ancestor in self.ancestors.get(name, frozenset((name,)))

    def fits(self, name: str, allowed: Iterable[str]) -> bool:
        """Whether a class is below one of several: `fits("Country", properties["attacks"].range)`."""
        return not self.ancestors.get(name, frozenset((name,))).isdisjoint(allowed)

    def allows(self, predicate: str, subject: str, object_: str) -> bool:
        """Whether the types fit the relation's domain and range, in this direction."""
        relation = self.property(predicate)
        return self.fits(subject, relation.domain) and (relation.literal or self.fits(object_, relation.range))

    def property(self, predicate: str) -> Property:
        """The relation of a predicate; `open:<lemma>` has the types of relatedTo and its lemma for a name.

        Raises:
            OntologyError: kg.ttl does not declare it.
        """
        if predicate in self.properties:
            return self.properties[predicate]
        if not predicate.startswith(OPEN):
            raise OntologyError(
                f"no property {predicate!r}", where="ontologies/kg.ttl", hint="declare it there with a kg:family, or use open:<infinitive>"
            )
        lemma = predicate.removeprefix(OPEN)
        return Property(predicate, ("Entity",), ("Entity",), False, lemma, lemma, "open")


def folder() -> Path:
    """Where the ontology files are: `ontologies/` in the wheel's package, else beside the package in a checkout.

    Raises:
        OntologyError: neither is there.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "ontologies", package.parent / "ontologies"):
        if (place / "kg.ttl").is_file():
            return place
    raise OntologyError("ontologies/kg.ttl is missing", where=str(package), hint="install kgbuild again")


@lru_cache(maxsize=4)
def load(path: Path | None = None) -> Ontology:
    """The ontology of a Turtle file, kg.ttl by default; read once.

    Raises:
        OntologyError: the file is missing or broken, or a relation has a domain or range that is no class.
    """
    file = path or folder() / "kg.ttl"
    described = _described(file)
    classes = {name: _kind(name, about) for name, about in _of_type(described, OWL + "Class")}
    families = {name.removeprefix("family-"): _family(name, about) for name, about in _of_type(described, NAMESPACE + "Family")}
    properties = {name: _property(name, about) for name, about in _relations(described)}
    known = {*classes, LITERAL}
    for relation in properties.values():
        for name in (*relation.domain, *relation.range):
            if name not in known:
                raise OntologyError(f"{relation.name!r} names {name!r}, which is no class", where=str(file), hint="declare the class")
    ancestors = {name: frozenset(_ancestors(name, classes)) for name in classes}
    return Ontology(MappingProxyType(classes), MappingProxyType(properties), MappingProxyType(families), MappingProxyType(ancestors))


def triples(path: Path | None = None) -> tuple[ox.Triple, ...]:
    """All triples of kg.ttl, for the ontology graph of a dataset and for SHACL."""
    file = path or folder() / "kg.ttl"
    try:
        return tuple(quad.triple for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE))
    except (SyntaxError, OSError) as problem:
        raise OntologyError(str(problem), where=str(file), hint="the file is not readable Turtle") from problem


def _described(file: Path) -> dict[str, Description]:
    """Local name -> predicate -> objects, in the file's order."""
    table: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
    for triple in triples(file):
        if not isinstance(triple.subject, ox.NamedNode) or not isinstance(triple.object, ox.NamedNode | ox.Literal):
            raise OntologyError(f"{triple} has a blank node", where=str(file), hint="name the node")
        about = table.setdefault(local(triple.subject.value), {})
        about.setdefault(triple.predicate.value, []).append(triple.object)
    return {name: {key: tuple(values) for key, values in about.items()} for name, about in table.items()}


def _of_type(described: Mapping[str, Description], kind: str) -> Iterator[tuple[str, Description]]:
    return ((name, about) for name, about in described.items() if kind in _names(about, RDF + "type"))


def _relations(described: Mapping[str, Description]) -> Iterator[tuple[str, Description]]:
    """What relates things: every property with a family."""
    return ((name, about) for name, about in described.items() if NAMESPACE + "family" in about)


def _kind(name: str, about: Description) -> Kind:
    supers = tuple(local(value) for value in _names(about, RDFS + "subClassOf"))
    drawing = (_hint(about, "colour"), _hint(about, "shape"))
    return Kind(name, supers, *_texts(about, RDFS + "label"), *_texts(about, RDFS + "comment"), *drawing)


def _family(name: str, about: Description) -> Family:
    return Family(name.removeprefix("family-"), *_texts(about, RDFS + "label"), _hint(about, "colour"))


def _property(name: str, about: Description) -> Property:
    """A property as declared; a range in the XSD namespace makes it a literal of that datatype."""
    ranges = _names(about, RDFS + "range")
    literal = next((value.removeprefix(XSD) for value in ranges if value.startswith(XSD)), "")
    label_de, label_en = _texts(about, RDFS + "label")
    comment_de, comment_en = _texts(about, RDFS + "comment")
    inverse_de, inverse_en = _texts(about, NAMESPACE + "inverseLabel")
    return Property(
        name=name,
        domain=tuple(local(value) for value in _names(about, RDFS + "domain")),
        range=(LITERAL,) if literal else tuple(local(value).removeprefix(RDF) for value in ranges),
        symmetric=OWL + "SymmetricProperty" in _names(about, RDF + "type"),
        label_de=label_de,
        label_en=label_en,
        family=local(_names(about, NAMESPACE + "family")[0]).removeprefix("family-"),
        comment_de=comment_de,
        comment_en=comment_en,
        inverse_label_de=inverse_de,
        inverse_label_en=inverse_en,
        datatype=literal,
        also=tuple(local(value).removeprefix("family-") for value in _names(about, NAMESPACE + "alsoFamily")),
    )


def _ancestors(name: str, classes: Mapping[str, Kind]) -> Iterator[str]:
    yield name
    for above in classes[name].supers if name in classes else ():
        yield from _ancestors(above, classes)


def _names(about: Description, key: str) -> tuple[str, ...]:
    return tuple(value.value for value in about.get(key, ()) if isinstance(value, ox.NamedNode))


def _texts(about: Description, key: str) -> tuple[str, str]:
    """The German and the English text of a label or comment."""
    texts = {value.language: value.value for value in about.get(key, ()) if isinstance(value, ox.Literal)}
    return texts.get("de", ""), texts.get("en", "")


def _hint(about: Description, name: str) -> str:
    return next((value.value for value in about.get(NAMESPACE + name, ()) if isinstance(value, ox.Literal)), "")


def local(iri: str) -> str:
    """An IRI's local name in kg:, other IRIs unchanged."""
    return iri.removeprefix(NAMESPACE)


def iri(predicate: str) -> str:
    """A predicate's IRI; `open:sich treffen` becomes `kg:open-sich-treffen`."""
    if predicate.startswith(OPEN):
        return NAMESPACE + "open-" + re.sub(r"[\W_]+", "-", predicate.removeprefix(OPEN)).strip("-")
    return NAMESPACE + predicate


def digest(*parts: str | int) -> str:
    """The 26 letters (130 bits, base32) that name what these parts make up; the same parts give the same letters for ever."""
    text = "\x1f".join(str(part) for part in parts)
    return base64.b32encode(hashlib.sha256(text.encode()).digest())[:26].decode().lower()

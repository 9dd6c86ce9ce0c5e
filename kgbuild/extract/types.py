"""What may stand at a relation's ends. In: the ontology. Out: domain and range of a property, and whether a mention's type fits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgbuild import ontology
from kgbuild.ontology import Ontology

TIME = "Time"
PLACE_TYPES = ("Place", "State")  # where something is, and no country
LAND_TYPES = (*PLACE_TYPES, "Country")


@dataclass(frozen=True)
class Types:
    """The ontology's answers about types. Example: `headOfState` goes from Country to Person."""

    vocabulary: Ontology

    def ends(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Domain and range of a property; a literal one ranges over times here."""
        found = self.vocabulary.property(name)
        return found.domain, (TIME,) if found.literal else found.range

    def literal(self, name: str) -> bool:
        return self.vocabulary.property(name).literal

    def symmetric(self, name: str) -> bool:
        return self.vocabulary.property(name).symmetric

    def fits(self, type_: str, *classes: str) -> bool:
        """Whether a mention of this type may stand where one of the classes is asked for."""
        return self.vocabulary.fits(type_, classes)

    def ancestors(self, type_: str) -> tuple[str, ...]:
        """The type and every class above it that a pattern may name."""
        return tuple(sorted(self.vocabulary.ancestors.get(type_, (type_,))))


@cache
def shipped() -> Types:
    """The types of the shipped ontology."""
    return Types(ontology.load())

"""Names of the world: countries, places, organizations, persons, with German forms and Wikidata ids. In: words. Out: entries.

The tables are data (SOURCES.md says whence and under which licence); what they do not know, nobody is told to be.
"""

from kgbuild.gazetteer.demonyms import (
    attribute,
    behind_attribute,
    countryman,
    demonym,
    demonyms,
    land_inside,
    names_people,
    stem,
    town_of,
    undeclined,
)
from kgbuild.gazetteer.entry import Entry
from kgbuild.gazetteer.index import exact_type, longest, lookup, named, ordinary
from kgbuild.gazetteer.metonyms import metonym
from kgbuild.gazetteer.partisans import partisans

__all__ = [
    "Entry",
    "attribute",
    "behind_attribute",
    "countryman",
    "demonym",
    "demonyms",
    "exact_type",
    "land_inside",
    "longest",
    "lookup",
    "metonym",
    "named",
    "names_people",
    "ordinary",
    "partisans",
    "stem",
    "town_of",
    "undeclined",
]

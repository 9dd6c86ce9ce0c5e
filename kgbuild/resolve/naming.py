"""What an entity is called. In: its identity and members. Out: name, type and IRI; the IRI depends on the identity alone.

`entity-<slug>-<hash>`: the slug is for people who read IRIs, the hash keeps entities apart.
"""

from __future__ import annotations

import re
from collections import Counter

from anyascii import anyascii

from kgbuild import gazetteer
from kgbuild.ontology import digest
from kgbuild.resolve.identity import Identity
from kgbuild.resolve.mentioned import Mentioned

GENERAL = ("Organization", "Event", "Place", "Agent")  # types that a more exact one replaces
SLUG = 48  # letters of a slug at most


def label(identity: Identity, members: list[Mentioned]) -> tuple[str, str]:
    """Name and type: the gazetteer's where it is linked, else what most members say, the exact type before the general one."""
    entry = gazetteer.named(identity.qid) if identity.qid else None
    if entry:
        return entry.name, gazetteer.exact_type(identity.qid or "", entry.type)
    return _name(members), _most([m.chain.type for m in members])


def _name(members: list[Mentioned]) -> str:
    """The commonest spelling of the name itself; a member that goes by a short name does not decide."""
    names = Counter(member.name for member in members)
    longest = max(len(name.split()) for name in names)
    return min((name for name in names if len(name.split()) == longest), key=lambda name: (-names[name], name))


def _most(types: list[str]) -> str:
    counts = Counter(types)
    return min(counts, key=lambda type_: (type_ in GENERAL, -counts[type_], type_))


def iri(identity: Identity, name: str, base: str) -> str:
    """The same identity has the same IRI in every collection and run; `name` is the gazetteer's where the identity has an id."""
    parts = (identity.family, identity.name, identity.qid, identity.article, identity.twin)
    return f"{base}entity-{slug(identity.name or name) or identity.family.lower()}-{digest(*parts)}"


def slug(name: str) -> str:
    """`Wolodymyr Selenskyj` -> wolodymyr-selenskyj."""
    plain = re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-")
    return plain[:SLUG].strip("-")

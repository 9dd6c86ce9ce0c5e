"""What the gazetteer knows of one name. In: a row of a table. Out: an Entry; a name without a certain Wikidata id has none."""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.gazetteer.table import Row, values


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing with a name: Russland, Moskau, Europäische Union, Angela Merkel.

    Args:
        name: German canonical name, countries in short form.
        type: class of the ontology: Country, Place, Person, Organization or one of its subclasses, Event, Work.
        kind: country, capital, seat, city, state, region, water, continent, planet, building, organization, government, party, company, media,
            court, armed_group, league, person, event (prizes too), work; of a demonym `adjective` (russisch) or `people` (Russin).
        qid: Wikidata id where it is certain.
        country: canonical name of the country it belongs to, of a country itself.
        gender: Masc or Fem of persons, as far as known.
        aliases: other names it goes by.
        role: what a person is known as: `Bundeskanzler`; several are separated by `|`.
        party: a politician's party, short.
        birth: a person's date of birth, ISO 8601, perhaps only the year.
        seat: of a company, the town where it is at home.
        prominent: the surname alone is enough (Putin); of places: the one that is meant when nothing else is said.
    """

    name: str
    type: str
    kind: str
    qid: str | None = None
    country: str = ""
    gender: str = ""
    aliases: tuple[str, ...] = ()
    role: str = ""
    party: str = ""
    birth: str = ""
    seat: str = ""
    prominent: bool = False


def entry(row: Row) -> Entry:
    """The row as an Entry."""
    get = row.get
    return Entry(
        name=row["name"],
        type=get("type") or "Person",
        kind=get("kind") or "person",
        qid=get("qid") or None,
        country=get("country", ""),
        gender=get("gender", ""),
        aliases=values(get("aliases", "")),
        role=get("role", ""),
        party=get("party", ""),
        birth=get("birth", ""),
        seat=get("seat", ""),
        prominent=bool(get("prominent")),
    )

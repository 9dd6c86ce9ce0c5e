"""Derives the gazetteer's large tables. In: ../shared/corpora/gazetteers. Out: kgbuild/gazetteer/{places.tsv,persons.tsv.gz}; same in, same bytes.

    python -m training.gazetteer            # derive
    python -m training.gazetteer --check    # compare ids of the hand-made tables with the sources, print what differs

Only sources in the public domain or under CC0 go into the tables (kgbuild/gazetteer/SOURCES.md); the ODbL ones are looked at by --check only.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

from kgbuild import gazetteer

SOURCE = Path("../shared/corpora/gazetteers")
LEXICON = Path("../shared/corpora/lexica/german_dict.tsv.gz")
TARGET = Path("kgbuild/gazetteer")
PLACE_COLUMNS = ("name", "type", "kind", "qid", "country", "aliases", "prominent")
PERSON_COLUMNS = ("name", "qid", "country", "gender", "birth", "party", "aliases", "role")
GENDERS = {"male": "Masc", "female": "Fem"}
GERMAN = ("DE", "AT", "CH", "LI", "LU")
EARLIEST_BIRTH = "1915"
LATIN = re.compile(r"^[A-ZÀ-ɏḀ-ỿ'’][\w.'’ -]+$")
TITLES = re.compile(r"^(?:(?:Dr|Prof|Mag|DI|Ing|Dipl|med|h\.c|Sir|Dame|Lord|Lady|Baroness|Baron)\b\.?(?:-Ing\.)? ?)+")
RENAMED = {
    "Charkow": "Charkiw",
    "Präfektur Tokio": "Tokio",
    "Tel Aviv-Jaffa": "Tel Aviv",
    "Sankt Petersburg": "St. Petersburg",
    "Ciudad de México": "Mexiko-Stadt",
    "Ōsaka": "Osaka",
    "Aşgabat": "Aschgabat",
    "Jaunde": "Yaoundé",
    "Jerewan": "Eriwan",
    "Majuro-Atoll": "Majuro",
    "Nukuʻalofa": "Nuku’alofa",
    "Ulaanbaatar": "Ulan Bator",
    "Windhoek": "Windhuk",
}
CITY_AND_STATE = ("Bremen",)
MORE_NAMES = {
    "Washington, D.C.": "Washington|Washington D.C.",
    "St. Petersburg": "Sankt Petersburg",
    "Kiew": "Kyjiw|Kyiv",
    "New York City": "New York|New York Stadt",
    "Frankfurt am Main": "Frankfurt",
    "Freiburg im Breisgau": "Freiburg",
    "Tel Aviv": "Tel Aviv-Jaffa",
    "Brüssel": "Bruxelles",
    "Charkiw": "Charkow|Charkiv|Kharkiv",
    "Odessa": "Odesa",
    "Lwiw": "Lemberg",
    "Mumbai": "Bombay",
    "Rangun": "Yangon",
    "Peking": "Beijing",
    "Chișinău": "Chisinau",
    "Pristina": "Priština",
    "Astana": "Nur-Sultan",
    "Thessaloniki": "Saloniki",
    "Danzig": "Gdańsk|Gdansk",
    "Breslau": "Wrocław|Wroclaw",
    "Stettin": "Szczecin",
    "Posen": "Poznań|Poznan",
    "Krakau": "Kraków",
    "Bratislava": "Pressburg",
    "Aleppo": "Haleb",
    "Eriwan": "Jerewan",
    "Windhuk": "Windhoek",
    "Yaoundé": "Jaunde",
    "Aschgabat": "Aşgabat",
    "Ulan Bator": "Ulaanbaatar",
}


def main() -> None:
    if "--check" in sys.argv:
        check()
        return
    write(TARGET / "places.tsv", PLACE_COLUMNS, places())
    write(TARGET / "persons.tsv.gz", PERSON_COLUMNS, persons())


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return [{k: " ".join((v or "").split()) for k, v in row.items()} for row in csv.DictReader(stream, delimiter="\t")]


def write(path: Path, columns: tuple[str, ...], rows: Iterable[dict[str, str]]) -> None:
    lines = sorted("\t".join(row.get(column, "") for column in columns).rstrip("\t") for row in rows)
    text = "\n".join(["\t".join(columns), *lines, ""]).encode("utf-8")
    path.write_bytes(gzip.compress(text, 9, mtime=0) if path.suffix == ".gz" else text)
    print(f"{path}: {len(lines)} rows, {path.stat().st_size} bytes")


# places


def countries() -> dict[str, dict[str, str]]:
    return {row["iso2"]: row for row in table(TARGET / "countries.tsv") if row["iso2"]}


def places() -> Iterator[dict[str, str]]:
    known = countries()
    named = {
        name
        for row in table(TARGET / "countries.tsv") + table(TARGET / "regions.tsv")
        for name in (row["name"], *row["aliases"].split("|"))
    }
    words = common_words()
    seen: set[str] = set()
    rows = sorted(table(SOURCE / "places_naturalearth.tsv"), key=lambda row: -int(row["pop_max"] or 0))
    for row in rows:
        name = place_name(row)
        country = known.get(row["iso2"], {})
        if (
            not row["qid"]
            or not name
            or name in seen
            or (name in named and name not in CITY_AND_STATE and name not in capitals(country))
            or not useful(row, name, words, country)
        ):
            continue
        seen.add(name)
        yield place(row, name, country)


def place_name(row: dict[str, str]) -> str:
    name = re.sub(r" \(.*\)$|^(?:Präfektur|Distrikt|Bezirk|Provinz) ", "", row["name_de"] or row["name"])
    return RENAMED.get(row["name_de"], RENAMED.get(name, name))


def capitals(country: dict[str, str]) -> list[str]:
    return country.get("capitals", "").split("|") if country.get("capitals") else []


def useful(row: dict[str, str], name: str, words: set[str], country: dict[str, str]) -> bool:
    if name in capitals(country) or row["iso2"] in GERMAN:
        return True
    people = int(row["pop_max"] or 0)
    if name in words:
        return people >= 1_500_000
    return people >= (60_000 if country else 20_000) or (row["class"].startswith("Admin") and people >= 20_000)


def place(row: dict[str, str], name: str, country: dict[str, str]) -> dict[str, str]:
    others = dict.fromkeys([row["name_en"], row["name"], *MORE_NAMES.get(name, "").split("|")])
    aliases = [other for other in others if other and other != name and (other in MORE_NAMES.get(name, "") or latin_variant(other, name))]
    capital = name in capitals(country)
    prominent = capital or int(row["pop_max"] or 0) >= 1_000_000 or (row["iso2"] in GERMAN and int(row["pop_max"]) >= 200_000)
    return {
        "name": name,
        "type": "Place",
        "kind": "capital" if capital else "city",
        "qid": row["qid"],
        "country": country.get("name", ""),
        "aliases": "|".join(aliases),
        "prominent": "1" if prominent else "",
    }


def latin_variant(other: str, name: str) -> bool:
    """English names are taken as aliases only when they look like the German one: Kharkiv, but not Nice or Cologne."""
    return len(other) > 5 and other[0] == name[0] and other[-1] == name[-1]


def common_words() -> set[str]:
    """Capitalised forms that are German nouns: a city of that name needs to be large to be in the table."""
    words: set[str] = set()
    with gzip.open(LEXICON, "rt", encoding="utf-8") as stream:
        for line in stream:
            form, _, tag = line.rstrip("\n").split("\t")[:3]
            if not tag.startswith("EIG") and not form.startswith("#"):
                words.add(form[:1].upper() + form[1:])
    return words


# persons


def persons() -> Iterator[dict[str, str]]:
    done = {row["qid"] for row in table(TARGET / "prominent.tsv") if row["qid"]}
    for row in [*members_of_the_bundestag(), *congress(), *parliaments()]:
        if row["qid"] and row["qid"] not in done and LATIN.match(row["name"]) and " " in row["name"]:
            done.add(row["qid"])
            yield row


def clean(name: str) -> str:
    return TITLES.sub("", name.split(",")[0].strip()).strip()


def members_of_the_bundestag() -> Iterator[dict[str, str]]:
    party = {
        row["qid"]: PARTIES.get(row["fraktion"], row["fraktion"]) for row in table(SOURCE / "redner_bundestag_wp19_21.tsv") if row["qid"]
    }
    born = {row["qid"]: iso(row["geburtsdatum"]) for row in table(SOURCE / "mdb_1949_2017.tsv")}
    gender = {row["qid"]: row["gender"] for row in table(SOURCE / "politicians_everypolitician_2015.tsv") if row["country"] == "Germany"}
    names = {
        row["qid"]: clean(row["name"])
        for row in table(SOURCE / "redner_bundestag_wp19_21.tsv") + table(SOURCE / "mdb_1949_2017.tsv")
        if row["qid"]
    }
    for qid, name in names.items():
        if (born.get(qid) or "9999") >= EARLIEST_BIRTH:
            yield {
                "name": name,
                "qid": qid,
                "country": "Deutschland",
                "gender": GENDERS.get(gender.get(qid, ""), ""),
                "birth": born.get(qid, ""),
                "party": party.get(qid, ""),
                "role": "Bundestagsabgeordneter",
            }


PARTIES = {
    "GRÜNEN": "Bündnis 90/Die Grünen",
    "BÜNDNIS 90/ DIE GRÜNEN": "Bündnis 90/Die Grünen",
    "LINKE": "Die Linke",
    "BÜNDNIS 90/DIE GRÜNEN": "Bündnis 90/Die Grünen",
    "DIE LINKE": "Die Linke",
    "Fraktionslos": "",
    "fraktionslos": "",
}
US_PARTIES = {
    "GRÜNEN": "Bündnis 90/Die Grünen",
    "BÜNDNIS 90/ DIE GRÜNEN": "Bündnis 90/Die Grünen",
    "LINKE": "Die Linke",
    "Democrat": "Demokratische Partei",
    "Republican": "Republikanische Partei",
}
US_ROLES = {"sen": "Senator", "rep": "Abgeordneter"}


def iso(date: str) -> str:
    """31.12.1950 -> 1950-12-31; years stay, the first of January of a sloppy source too."""
    parts = date.split(".")
    return "-".join(reversed(parts)) if len(parts) == 3 else date


def congress() -> Iterator[dict[str, str]]:
    facts = {row["qid"]: row for row in table(SOURCE / "politicians_everypolitician_2015.tsv")}
    for row in table(SOURCE / "us_congress.tsv"):
        known = facts.get(row["qid"], {})
        yield {
            "name": row["name"],
            "qid": row["qid"],
            "country": "USA",
            "gender": GENDERS.get(known.get("gender", ""), ""),
            "birth": known.get("birth_date", ""),
            "party": US_PARTIES.get(row["party"], ""),
            "role": US_ROLES.get(row["type"], ""),
        }


NAMES_OF_COUNTRIES = {
    "UK": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB", "Czech Republic": "CZ", "Turkey": "TR",
    "United States of America": "US", "Bosnia and Herzegovina": "BA", "Hong Kong": "CN", "Faroe Islands": "DK",
}  # fmt: skip


def parliaments() -> Iterator[dict[str, str]]:
    english = {name: code for code, name in Locale("en").territories.items() if len(code) == 2}
    known = countries()
    for row in table(SOURCE / "politicians_everypolitician_2015.tsv"):
        country = known.get(NAMES_OF_COUNTRIES.get(row["country"], english.get(row["country"], "")))
        name = clean(row["name_de"] or row["name"])
        if country and (row["birth_date"] or EARLIEST_BIRTH) >= EARLIEST_BIRTH:
            yield {
                "name": name,
                "qid": row["qid"],
                "country": country["name"],
                "gender": GENDERS.get(row["gender"], ""),
                "birth": row["birth_date"],
                "role": "Abgeordneter",
            }


# checking


def check() -> None:
    """Prints every id of the hand-made country, region and party tables that the sources give otherwise, and everyday words that are taken for names."""
    reference = {row["iso2"]: row for row in table(SOURCE / "countries.tsv")}
    for iso2, row in countries().items():
        if reference[iso2]["qid"] != row["qid"]:
            print(f"countries.tsv: {row['name']} {row['qid']}, there {reference[iso2]['qid']}")
    regions = {row["qid"] for row in table(SOURCE / "admin1_csc.tsv")}
    for row in table(TARGET / "regions.tsv"):
        if row["kind"] == "state" and row["qid"] not in regions:
            print(f"regions.tsv: {row['name']} {row['qid']} is unknown there")
    parties = {row["qid"] for row in table(SOURCE / "parties_partyfacts.tsv")}
    for row in table(TARGET / "parties.tsv"):
        if row["qid"] and row["qid"] not in parties:
            print(f"parties.tsv: {row['name']} {row['qid']} is unknown there")
    cities = {row["name"] for row in table(TARGET / "places.tsv")}
    for row in table(TARGET / "countries.tsv"):
        for capital in capitals(row)[:1]:
            if capital not in cities and capital != "Washington":
                print(f"places.tsv lacks the capital {capital} of {row['name']}")
    for word, name in everyday():
        print(f"ordinary.tsv: {word} is read as {name}")


def everyday() -> Iterator[tuple[str, str]]:
    """Words of the dictionary that are no form of a listed name and yet meet one: `Ohre` and the river Ohře; what ordinary.tsv has is settled."""
    with gzip.open(LEXICON, "rt", encoding="utf-8") as stream:
        rows = [line.rstrip("\n").split("\t")[:3] for line in stream if not line.startswith("#")]
    lemmas: dict[str, set[str]] = {}
    for form, lemma, tag in rows:
        if not tag.startswith(("EIG", "ABK")):
            lemmas.setdefault(form[:1].upper() + form[1:], set()).add(lemma)
    for word in sorted(lemmas):
        found = gazetteer.lookup(word)
        names = {name for entry in found for name in (entry.name, entry.name.rpartition(" ")[2], *entry.aliases)}
        if found and not gazetteer.ordinary(word) and not names & {word, *lemmas[word]}:
            yield word, found[0].name


if __name__ == "__main__":
    main()

"""Treebanks as training records. In: CoNLL-U files of the corpora folder. Out: `Tree`s. Rule: what a treebank does not say is None, never empty.

The three Universal Dependencies treebanks spell some features differently; `_harmonise` brings them to one spelling, so that one model
can learn from all of them. Of UPOS only what HDT takes over from its STTS tags is changed; heads, labels and words stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kgbuild.lexicon import konjunktiv

TREEBANKS = ("wikinews", "gsd", "pud", "hdt")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ"})
KEEPS_CAPITAL = frozenset({"NOUN", "PROPN", "X", "PUNCT", "SYM", "NUM"})
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
COMPARING = {"case": "ADP", "mark": "SCONJ"}
COLUMNS = ("words", "spaces", "upos", "feats", "lemmas", "deps", "guessed")  # of a Tree, that are the same in either direction
NO_LEMMA = frozenset({"_", "NULL", "unknown"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with whatever is annotated. Per token; None where the source says nothing.

    `heads` are positions in the sentence (the root points at itself); `entities` are IOB2 tags, `-` unknown.
    """

    source: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    upos: tuple[str, ...] | None = None
    feats: tuple[str | None, ...] | None = None
    lemmas: tuple[str | None, ...] | None = None
    heads: tuple[int, ...] | None = None
    deps: tuple[str, ...] | None = None
    entities: tuple[str, ...] | None = None
    guessed: tuple[str, ...] | None = None  # UPOS as a tagger sees it

    @property
    def text(self) -> str:
        """The words with their blanks, as they stood in the text."""
        return "".join(w + " " * s for w, s in zip(self.words, self.spaces, strict=True)).strip()

    def backwards(self) -> Tree:
        """The sentence read from its end, `Er kam.` -> `. kam Er`; without entities, whose tags tell where a name begins."""
        columns = {name: column[::-1] for name in COLUMNS if (column := getattr(self, name)) is not None}
        heads = None if self.heads is None else tuple(len(self.words) - 1 - head for head in reversed(self.heads))
        return Tree(self.source, heads=heads, **columns)


def read_treebank(corpora: Path, name: str, part: str, *, as_is: bool = False) -> tuple[Tree, ...]:
    """All sentences of `treebank/<name>.<part>.conllu`.

    Args:
        corpora: the corpora folder.
        name: one of TREEBANKS.
        part: `train` or `dev`.
        as_is: lemmas and features exactly as the file has them, for scoring.
    """
    path = corpora / "treebank" / f"{name}.{part}.conllu"
    return tuple(_tree(name, rows, as_is) for rows in _blocks(path))


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        yield [row for row in rows if row[0].isdigit()]


def _tree(source: str, rows: list[list[str]], as_is: bool) -> Tree:
    known = source != "wikinews"
    return Tree(
        source=source,
        words=tuple(row[1] for row in rows),
        spaces=tuple("SpaceAfter=No" not in row[9] for row in rows),
        upos=tuple(row[3] if as_is else _upos(source, row) for row in rows),
        feats=tuple(row[5] if as_is else _harmonise(source, row) for row in rows) if known else None,
        lemmas=tuple(row[2] if as_is else _lemma(source, row) for row in rows) if known else None,
        heads=tuple(max(int(row[6]) - 1, -1) if row[6] != "0" else i for i, row in enumerate(rows)),
        deps=tuple("ROOT" if row[7] == "root" else row[7] for row in rows),
        entities=None if known else tuple(_entity(row[9]) for row in rows),
    )


def _upos(source: str, row: list[str]) -> str:
    """HDT has AUX for every `haben, sein, werden` and CCONJ for every `als, wie`; the others tell by the label, as Universal Dependencies do."""
    upos, label = row[3], row[7]
    if source != "hdt":
        return upos
    if upos == "AUX" and label not in AUXILIARY:
        return "VERB"
    return COMPARING.get(label, upos) if upos == "CCONJ" else upos


def _lemma(source: str, row: list[str]) -> str | None:
    form, lemma, upos = row[1], row[2], row[3]
    if lemma in NO_LEMMA or (source == "hdt" and upos == "NOUN" and lemma[0].lower() != form[0].lower()):
        return None  # HDT gives a compound the lemma of its last part
    if source == "hdt" and upos not in KEEPS_CAPITAL and lemma == form:
        return lemma.lower()  # HDT leaves the capital of a sentence's first word
    return lemma


def _harmonise(source: str, row: list[str]) -> str | None:
    form, upos, xpos, column = row[1], row[3], row[4], row[5]
    feats = {} if column == "_" else dict(pair.split("=", 1) for pair in column.split("|"))
    drop = _SUPERFLUOUS.get(upos, ())
    feats = {key: value for key, value in feats.items() if key not in drop}
    if source == "hdt" and upos in NOMINAL and xpos not in _UNINFLECTED and "Case" not in feats:
        return None  # HDT leaves ambiguous cases open
    if upos in ("VERB", "AUX"):
        feats = _verb(source, form, row[2], feats)
    return "|".join(f"{key}={feats[key]}" for key in sorted(feats)) or "_"


_SUPERFLUOUS = {
    "ADP": ("Case", "Definite", "Gender", "Number", "PronType"),
    "ADV": ("Degree", "Case", "Gender", "Number"),
    "DET": ("NumType", "Degree"),
}
_UNINFLECTED = frozenset({"ADJD", "PWAV", "PAV", "PROAV"})


def _verb(source: str, form: str, lemma: str, feats: dict[str, str]) -> dict[str, str]:
    if source == "pud":
        feats = {**feats, "VerbForm": feats.get("VerbForm", _pud_form(form, lemma, feats))}
    if feats.get("VerbForm") != "Fin":
        return {key: feats[key] for key in ("VerbForm",) if key in feats}
    if konjunktiv.mood(form.lower(), False):
        return {**feats, "Mood": "Sub"}
    return feats


def _pud_form(form: str, lemma: str, feats: dict[str, str]) -> str:
    if "Mood" in feats:
        return "Fin"
    return "Inf" if form.lower() == lemma.lower() else "Part"


def _entity(misc: str) -> str:
    return next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "O")

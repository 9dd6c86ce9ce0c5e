"""German inflection of names. In: a name as listed, or as it stands in a text. Out: the forms under which the two can meet.

Listed names are unfolded (`Vereinte Nationen` -> `Vereinten Nationen`), names of a text are folded (`Russlands` -> `Russland`).
"""

from __future__ import annotations

import re
import unicodedata

_ADJECTIVE = re.compile(r"^([A-ZÄÖÜ].*?[a-zß])(e|er|es|en)$")
_AFTER_HEAD = re.compile(r" (?=(?:für|der|des|von|vom|zur|zum|in|im|am|an|gegen|und|of|de|for)\b)")
_PLURAL = re.compile(r"[a-z](?:e|ner)$")  # may be a plural, with -n in the dative
_ENDINGS = ("e", "en", "er", "es", "em")
_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "´": "'", "–": "-", "‑": "-", "ł": "l", "Ł": "L", "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "\u00ad": None}
)
_NEXT_TO_SIGN = re.compile(r"(?<![^\W\d_]) +| +(?![^\W\d_])")
_CAMEL, _SHORT = re.compile(r"([a-zß])([A-ZÄÖÜ])"), 5  # Exxon|Mobil; letters of a name that stays in one: EuGH
_FOREIGN = re.compile(r"[^\x00-\x7FÄÖÜäöüß]")


def key(name: str) -> str:
    """What two spellings of one name have in common: no case, no spaces but between letters, one kind of dash and apostrophe, no foreign accents.

    `St. Petersburg`, `St.Petersburg` and `ST. PETERSBURG` meet, however a tokeniser cuts them; so do `Erdoğan` and `Erdogan`; `Gab es` is not Gabès.
    """
    if not name.isascii():
        name = _FOREIGN.sub(_plain, unicodedata.normalize("NFC", name.translate(_SIGNS)))
    joined = " ".join(name.casefold().split())
    return _NEXT_TO_SIGN.sub("", joined) if " " in joined else joined


def _plain(accented: re.Match[str]) -> str:
    """`ć` -> c; the German umlauts are letters of their own and never come here."""
    return "".join(c for c in unicodedata.normalize("NFD", accented[0]) if not unicodedata.combining(c))


def folded(text: str) -> tuple[str, ...]:
    """The text, and what it may be the genitive of: `Russlands` -> Russland, `Bundestages` -> Bundestag, `Paris’` -> Paris."""
    forms = [text]
    bare = text.rstrip("’'‘")
    if bare != text:
        forms.append(bare)
    if len(bare) > 3 and bare.endswith("s"):
        forms.append(bare[:-1].rstrip("’'‘"))
        if bare.endswith("es"):
            forms.append(bare[:-2])
    return tuple(dict.fromkeys(forms))


def unfolded(name: str, single: bool = False) -> tuple[str, ...]:
    """A name in its cases: `Weißes Haus` -> Weiße Haus, Weißen Haus …; `Niederlande` -> Niederlanden; the genitive -s is folded elsewhere.

    `ExxonMobil` is also written Exxon Mobil.

    Args:
        name: as listed.
        single: of what there is one, so that a name of one word has no plural: Arte, Roche; not Arten, rochen.
    """
    forms = [name, *_inflect_adjectives(name)]
    if len(name) > _SHORT and (apart := _CAMEL.sub(r"\1 \2", name)) != name:
        forms.append(apart)
    if " " in name or not single:
        forms += [f"{form}n" for form in forms if _PLURAL.search(form)]
    if " " not in name:
        return tuple(forms)
    forms += [form for base in tuple(forms) for form in _inflect_head(base)]
    return tuple(dict.fromkeys(forms))


def _inflect_adjectives(name: str) -> list[str]:
    """`Vereinigte Arabische Emirate` -> Vereinigten Arabischen Emirate …: all adjectives before the noun in one ending."""
    words = name.split(" ")
    if len(words) == 1:
        return []
    stems = [_ADJECTIVE.match(word) for word in words]
    count = next((i for i, match in enumerate(stems) if match is None), len(words))
    count = min(count, len(words) - 1)
    if not count:
        return []
    cut = [match[1] for match in stems[:count] if match]
    return [" ".join([*(stem + ending for stem in cut), *words[count:]]) for ending in _ENDINGS]


def _inflect_head(name: str) -> list[str]:
    """`Rat der Europäischen Union` -> Rats der …, Rates der …; without a phrase after the head its genitive is folded elsewhere."""
    parts = _AFTER_HEAD.split(name, maxsplit=1)
    if len(parts) == 1:
        return []
    head, rest = parts
    return [f"{head}s {rest}", f"{head}es {rest}"]

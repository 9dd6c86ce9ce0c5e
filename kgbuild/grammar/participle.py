"""Participles and zu-infinitives by their form. In: a word. Out: the infinitive, or "" where the word is none.

The rule: `angegriffene` is `an` + `gegriffen`; strong forms are listed in lexicon/participles.tsv, weak ones end in -t.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kgbuild.lexicon.participles import prefixes, strong

_PRESENT = re.compile(r"(?P<stem>\w{2,}(?:e[lr]?|[lr]))nd(?:e[rnms]?)?$")
_ENDING = re.compile(r"(?<=t)e[rnms]?$|(?<=en)e[rnms]?$")
_VOWEL = re.compile(r"[aeiouyäöü]")


@lru_cache(maxsize=20_000)
def infinitive(word: str) -> str:
    """`angegriffenen` -> angreifen, `übernommen` -> übernehmen, `andauernde` -> andauern, `anzukündigen` -> ankündigen."""
    form = word.lower()
    return _of_present(form) or _past(form) or _of_zu(form)


def is_present(word: str) -> bool:
    """`andauernde`, `lachend`: what the noun does."""
    return bool(_of_present(word.lower()))


def is_past(word: str) -> bool:
    """`angegriffene`: what was done to the noun."""
    return bool(_past(word.lower()))


def _past(form: str) -> str:
    return _of_past(form) or _of_past(_ENDING.sub("", form))


def _of_present(form: str) -> str:
    match = _PRESENT.match(form)
    if not match or not _VOWEL.search(match["stem"][:-1]):
        return ""
    return match["stem"] + "n"


def _of_past(form: str) -> str:
    return _bare(form) or _separable(form) or _inseparable(form)


def _bare(form: str) -> str:
    """gewählt -> wählen, gegriffen -> greifen."""
    if form in strong():
        return strong()[form]
    weak = form.startswith("ge") and form.endswith("t") and _VOWEL.search(form[2:-1])
    return _with_ending(form[2:-1]) if weak and len(form) > 5 else ""


def _separable(form: str) -> str:
    """angekündigt -> ankündigen, einbezogen -> einbeziehen."""
    for prefix in prefixes("separable"):
        rest = form[len(prefix) :]
        if form.startswith(prefix) and len(rest) > 4 and (base := _bare(rest) or _strong_inseparable(rest)):
            return prefix + base
    return ""


def _strong_inseparable(form: str) -> str:
    """bezogen -> beziehen, ergriffen -> ergreifen."""
    for prefix in prefixes("inseparable"):
        if form.startswith(prefix) and (base := strong().get("ge" + form[len(prefix) :])):
            return prefix + base
    return ""


def _inseparable(form: str) -> str:
    """besetzt -> besetzen, übernommen -> übernehmen, kritisiert -> kritisieren."""
    if found := _strong_inseparable(form):
        return found
    if form.endswith("iert") and len(form) > 6:
        return form[:-1] + "en"
    prefix = next((p for p in prefixes("inseparable") if form.startswith(p)), "")
    weak = prefix and form.endswith("t") and len(form) - len(prefix) > 3 and _VOWEL.search(form[len(prefix) : -1])
    return _with_ending(form[:-1]) if weak else ""


def _with_ending(stem: str) -> str:
    """sammel -> sammeln, wander -> wandern, rette -> retten, wähl -> wählen."""
    if stem.endswith(("el", "er")) and len(stem) > 3 and not stem.endswith(("iel", "ehr", "eer")):
        return stem + "n"
    return stem + ("n" if stem.endswith("e") else "en")


def _of_zu(form: str) -> str:
    """anzukündigen -> ankündigen."""
    for prefix in prefixes("separable"):
        if form.startswith(prefix + "zu") and form.endswith("n") and len(form) > len(prefix) + 5:
            return prefix + form[len(prefix) + 2 :]
    return ""

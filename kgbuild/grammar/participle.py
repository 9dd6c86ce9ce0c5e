"""Participles and zu-infinitives by their form. In: a word. Out: the infinitive, or "" where the word is none.

The rule: `angegriffene` is `an` + `gegriffen`; strong forms are listed in lexicon/participles.tsv, weak ones end in -t.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kgbuild.lexicon import certainty
from kgbuild.lexicon.participles import finite, past, prefixes, strong

_PRESENT = re.compile(r"(?P<stem>\w{3,}(?:e[lr]?|[lr]))nd(?:e[rnms]?)?$")
_ENDING = re.compile(r"(?<=t)e[rnms]?$|(?<=en)e[rnms]?$")
_WEAK_PAST = re.compile(r"(?P<stem>\w{2,})te(?:n|st|t)?$")
_SUBJUNCTIVE = re.compile(r"(?:(?<!f)r|l)eite$")  # er bereite vor, er leite: no past, that would be bereitete
_WANTS_E = re.compile(r"(?:[td]|[^aeiouyäöülrh][nm])e$")
_CLIPPED = re.compile(r"(?:[^aeiouyäöürl]|[aäiouöü]h?r|ehr|[^e]l|(?<!e)ie[rl])n$")
_VOWEL = re.compile(r"[aeiouyäöü]")


@lru_cache(maxsize=20_000)
def infinitive(word: str) -> str:
    """`angegriffenen` -> angreifen, `übernommen` -> übernehmen, `andauernde` -> andauern, `anzukündigen` -> ankündigen."""
    form = word.lower()
    return _of_present(form) or _past(form) or _of_zu(form)


@lru_cache(maxsize=20_000)
def chosen(word: str, lemma: str) -> str:
    """The infinitive of a participle: by its form, the lemma only choosing between hören and gehören. `angegriffen` -> angreifen, `gelobt` -> loben."""
    own = "" if lemma == word.lower() and lemma.endswith("enden") else infinitive(word)
    either = lemma == "ge" + own and (certainty.is_stative(lemma) or not _ENDING.sub("", word.lower()).endswith("t"))
    return repaired(lemma) if not own or either else own


@lru_cache(maxsize=20_000)
def of_finite(word: str, tense: str, mood: str, number: str) -> str:
    """The infinitive of a finite form; "" where the form leaves it open. `überfiel` -> überfallen, `forderten` (Past) -> fordern, `versichere` (Sub) -> versichern."""
    form = word.lower()
    if _is_no_finite(form):
        return _past(form)
    if tense == "Pres" and number == "Plur" and form.endswith(("en", "ern", "eln")):
        return _strong_past(form) or form
    if tense == "Pres" and mood == "Sub" and form.endswith("e"):
        return _with_ending(form[:-1])
    return _of_strong(form) or (_of_weak_past(form) if tense == "Past" else "")


def _strong_past(form: str) -> str:
    """The infinitive of a strong past in the plural, which a tagger may take for a present: bezwangen -> bezwingen."""
    parts = ("", *prefixes("separable"), *prefixes("inseparable"))
    return next((prefix + past()[form[len(prefix) :]] for prefix in parts if form.startswith(prefix) and form[len(prefix) :] in past()), "")


def is_strong_past(word: str) -> bool:
    """`entstanden`, `bezwangen`: a plural of the past, whatever else."""
    return bool(_strong_past(word.lower()))


def _is_no_finite(form: str) -> bool:
    """Whether a word that a tagger took for a finite verb can only be a participle: zurückgetreten, verloren."""
    strong_one = not form.startswith("ge") and strong().get(form, form) != form
    return strong_one or (form.endswith("en") and any(form.startswith(p + "ge") for p in prefixes("separable")) and bool(_separable(form)))


def _of_strong(form: str) -> str:
    """fiel -> fallen, überfielen -> überfallen."""
    if form in finite():
        return finite()[form]
    for kind in ("separable", "inseparable"):
        for prefix in prefixes(kind):
            if form.startswith(prefix) and (base := finite().get(form[len(prefix) :])):
                return prefix + base
    return ""


def _of_weak_past(form: str) -> str:
    """forderte -> fordern, unterzeichneten -> unterzeichnen, sagte -> sagen."""
    if _SUBJUNCTIVE.search(form):
        return form + "n"
    match = _WEAK_PAST.match(form)
    if not match or not _VOWEL.search(match["stem"]):
        return ""
    stem = match["stem"]
    return _with_ending(stem.removesuffix("e") if stem.endswith("e") and _WANTS_E.search(stem) else stem)


@lru_cache(maxsize=20_000)
def repaired(lemma: str) -> str:
    """A lemma that a lemmatiser left unfinished: erklärn -> erklären, telefoniern -> telefonieren."""
    form = lemma.lower()
    return form[:-1] + "en" if _CLIPPED.search(form) else form


def is_present(word: str) -> bool:
    """`andauernde`, `lachend`: what the noun does."""
    return bool(_of_present(word.lower()))


def is_past(word: str) -> bool:
    """`angegriffene`: what was done to the noun."""
    return bool(_past(word.lower()))


def is_unmistakable(word: str) -> bool:
    """Whether a form can be nothing but a second participle: gewählt, festgenommen; verfügt may be finite."""
    form = word.lower()
    return bool(_past(form)) and (form.startswith("ge") or form.endswith("en") or bool(_separable(form)))


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
        rest = form[len(prefix) :] if form.startswith(prefix) else ""
        if len(rest) > 4 and (base := _bare(rest) or _strong_inseparable(rest)):
            return prefix + base
    return ""


def _strong_inseparable(form: str) -> str:
    """bezogen -> beziehen, ergriffen -> ergreifen; verlangt has nothing of gelangt."""
    for prefix in prefixes("inseparable"):
        base = strong().get("ge" + form[len(prefix) :], "") if form.startswith(prefix) else ""
        if base and not base.startswith("ge"):
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
    """sammel -> sammeln, wander -> wandern, rette -> retten, wähl -> wählen, beschwer -> beschweren."""
    short = (stem.endswith("el") and not stem.endswith("iel")) or _ends_in_er(stem)
    return stem + ("n" if stem.endswith("e") or short else "en")


def _ends_in_er(stem: str) -> bool:
    """Whether -er is an unstressed syllable of its own: wander, feier; not beschwer, überquer, führ."""
    if not stem.endswith("er") or len(stem) < 4 or (stem.endswith(("eer", "ier")) and not stem.endswith("eier")):
        return False
    prefix = next((p for p in prefixes("inseparable") if stem.startswith(p) and len(stem) > len(p) + 3), "")
    return bool(_VOWEL.search(stem[len(prefix) : -2].replace("qu", "kw")))


def _of_zu(form: str) -> str:
    """anzukündigen -> ankündigen."""
    for prefix in prefixes("separable"):
        parted = form.startswith(prefix + "zu") and form.endswith("n") and len(form) > len(prefix) + 5
        if parted and prefix + "zu" not in prefixes("separable"):  # hinzufügen
            return prefix + form[len(prefix) + 2 :]
    return ""

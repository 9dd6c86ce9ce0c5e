"""Konjunktiv by form. In: a sentence's tokens. Out: the tokens, `Mood=Sub` where the form says so. Rule: only finite verbs change.

Treebanks disagree on Mood (HDT has no Sub), forms do not: EXTRACTION.md 2, after the German UD treebanks GSD and PUD.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.lexicon import konjunktiv
from kgbuild.model import Token

TENSES = {"1": "Pres", "2": "Past"}
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})


def with_mood(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`Er sagte, sie komme morgen.` -> komme Mood=Sub Tense=Pres."""
    tenses = {t.index: tense for t in tokens if t.upos in ("VERB", "AUX") and (tense := _subjunctive(t, tokens))}
    return tuple(_as_subjunctive(t, tenses[t.index]) if t.index in tenses else t for t in tokens) if tenses else tokens


def _subjunctive(token: Token, tokens: tuple[Token, ...]) -> str:
    """The tense of a subjunctive form, "" for any other."""
    form = token.text.lower()
    told = konjunktiv.mood(form, False)
    third = "" if told else konjunktiv.mood(form, True) or ("1" if _open_present(token, form) else "")
    return TENSES.get(told or (third if third and _third_singular(token, tokens) else ""), "")


def _open_present(token: Token, form: str) -> bool:
    """A finite form in -e that is the present stem: komme, but neither machte nor Imperative."""
    regular = form.endswith("e") and not form.endswith("te") and form != "wurde"
    return regular and token.feat("VerbForm") == "Fin" and form[:-1] + "en" == _base(token)


def _base(token: Token) -> str:
    """The lemma as far as the form can show it: `ankommen` for `komme … an` stays `kommen`; fordern for `fordere`, handeln for `handle`."""
    lemma, stem = token.lemma.lower(), token.text.lower()[:-1]
    spelt = (stem + "en", stem + "n", stem[:-1] + "e" + stem[-1:] + "n")
    return stem + "en" if lemma.endswith(spelt) else lemma


def _third_singular(token: Token, tokens: tuple[Token, ...]) -> bool:
    clause = token.head if token.deprel.startswith(("aux", "cop")) else token.index
    subjects = [t for t in tokens if t.head == clause and t.deprel in SUBJECTS]
    return bool(subjects) and all(_is_third(t) for t in subjects)


def _is_third(subject: Token) -> bool:
    return subject.feat("Person") in ("", "3") and subject.feat("Number") != "Plur" and subject.text.lower() != "ich"


def _as_subjunctive(token: Token, tense: str) -> Token:
    feats = {**dict(token.feats), "Mood": "Sub", "Tense": tense, "VerbForm": "Fin"}
    return replace(token, feats=tuple(sorted(feats.items())))

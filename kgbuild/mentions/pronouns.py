"""Pronouns, possessives and `dort`. In: a View. Out: mentions of kind `pronoun`; first persons only inside quotation marks.

Reflexives, expletives and relative pronouns are no mentions: the grammar has undone them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.lexicon import pronouns, selection, several, speech
from kgbuild.lexicon.pronouns import Pronoun
from kgbuild.mentions.view import View
from kgbuild.model import Mention, Predication, Token

TURN = "colon"  # the step of what is said behind one
THERE = "dort"


def find(view: View) -> Iterator[Mention]:
    """The pronouns of a sentence."""
    for token in view.tokens:
        entry = _entry(view, token)
        if entry:
            gender = _gender(token, entry)
            number = entry.numbers[0] if len(entry.numbers) == 1 else _number(view, token)
            yield view.mention(
                token.index,
                token.index,
                "pronoun",
                "Person" if entry.person == "1" else "Entity",
                entry.lemma,
                gender=gender,
                number=number,
                attributes=(("pronoun", entry.kind),),
            )
        elif _is_there(view, token):
            yield view.mention(token.index, token.index, "pronoun", "Place", THERE, attributes=(("pronoun", "place"),))


def _is_there(view: View, token: Token) -> bool:
    """Dort traf er Kern; das dortige Museum; not dort, wo sie lebt"""
    if token.upos == "ADJ":
        return token.deprel == "amod" and pronouns.of_place(token.text)
    defined = view.word(token.index + 1) == "," and view.word(token.index + 2) == "wo"
    return token.upos == "ADV" and token.deprel == "advmod" and pronouns.is_place(token.text) and not defined


def _entry(view: View, token: Token) -> Pronoun | None:
    if several.counts(token.text):
        return pronouns.pronoun(token.text) if _counts_alone(view, token) else None
    if pronouns.orders(token.text):
        return pronouns.pronoun(token.text) if token.index in view.phrases else None
    if token.upos == "DET" and not _alone(view, token):
        return pronouns.possessive(token.text) if _possessive(view, token) else None
    if token.upos not in ("PRON", "DET") or (token.feat("PronType") == "Rel" and token.index > 0) or token.feat("Reflex") == "Yes":
        return None
    entry = pronouns.pronoun(token.text)
    if entry is None or (entry.person == "1" and not _is_spoken(view, token.index)):
        return None
    return entry if _points(view, token, entry) else None


def _counts_alone(view: View, token: Token) -> bool:
    """`gegen beide`, `alle drei`; not the number before a noun."""
    before = [t.text for t in view.tokens[max(0, token.index - 1) : token.index + 1]]
    return token.index in view.phrases and bool(several.count(before))


def _alone(view: View, token: Token) -> bool:
    """`Diese waren gestiegen`: a determiner without its noun; `deren Lage` points like a pronoun."""
    entry = pronouns.pronoun(token.text)
    if entry is None or entry.kind != "demonstrative":
        return False
    return token.index in view.phrases or entry.lemma in pronouns.OWNERS


def _possessive(view: View, token: Token) -> bool:
    entry = pronouns.possessive(token.text)
    return entry is not None and (entry.person == "3" or _is_spoken(view, token.index))


def _is_spoken(view: View, i: int) -> bool:
    """In quotation marks, or behind the colon of a turn: Merz: Ich habe ihn getroffen."""
    return view.quoted(i) or any(TURN in p.steps for p in view.analysis.predications)


def _points(view: View, token: Token, entry: Pronoun) -> bool:
    """`es` only where it can mean something; capital `Sie` inside a sentence is an address."""
    if entry.lemma == "es":
        return not (_impersonal(view, token) or _stands_in(view, token))
    if entry.lemma in ("der", "die"):
        return token.index == 0 and bool(view.function(token.index))  # inside a sentence it may be relative
    return not (token.text in ("Sie", "Ihnen", "Ihr") and token.index > 0 and view.tokens[token.index - 1].upos != "PUNCT")


def _impersonal(view: View, token: Token) -> bool:
    """`es gibt`, `es kam zu Unruhen`; `es war ein langer Abend` says what something is, not who does something."""
    if token.head < 0 or view.tokens[token.head].upos in ("NOUN", "PROPN"):
        return True
    said = _said(view, token)
    return any(selection.impersonal(p.lemma, tuple(a.role for a in p.arguments)) for p in said)


def _stands_in(view: View, token: Token) -> bool:
    """For what comes later: `es ist klar, dass …`, `Es kamen viele`."""
    said = _said(view, token)
    if any(p.having("content") and speech.verb(p.lemma) is None for p in said):
        return True  # es ist klar, dass …; not: es verlangt, dass …
    others = [a for p in said for a in p.having("agent") if a.head > token.index]
    return bool(others) and token.text == "Es"


def _said(view: View, token: Token) -> list[Predication]:
    return [p for p in view.analysis.predications if p.trigger == token.head and p.kind != "role"]


def _gender(token: Token, entry: Pronoun) -> str:
    """The gender of who is meant; a possessive's own features are those of the thing possessed."""
    if len(entry.genders) == 1:
        return entry.genders[0]
    told = token.feat("Gender") if entry.kind != "possessive" else ""
    return told if told in entry.genders else ""


def _number(view: View, token: Token) -> str:
    """`sie` is singular or plural: its verb tells, else the tagger."""
    if token.upos == "DET":
        return ""
    phrase = view.phrases.get(token.index)
    if phrase and any(p is not phrase and (p.clause, p.function) == (phrase.clause, phrase.function) for p in view.analysis.phrases):
        return ""  # Sie und Paul Roth: the verb counts both
    governor = view.tokens[token.head] if token.head >= 0 and token.upos == "PRON" else None
    if phrase and phrase.function != "agent" and token.text.lower() == "sie" and (phrase.case != "Nom" or _has_agent(view, token)):
        return ""  # gegen sie: her or them, no verb tells
    finite = _finite(view, governor) if governor and phrase and phrase.function in ("agent", "patient") else ""
    return finite or token.feat("Number")


def _has_agent(view: View, token: Token) -> bool:
    return any(a.head != token.index for p in _said(view, token) for a in p.having("agent"))


def _finite(view: View, governor: Token) -> str:
    family = (governor, *(view.tokens[i] for i in view.sentence.children[governor.index]))
    verbs = (token for token in family if token.feat("VerbForm") == "Fin" and token.upos in ("VERB", "AUX"))
    return next((token.feat("Number") for token in verbs), "")

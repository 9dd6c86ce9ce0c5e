"""Konjunktiv by form. In: a sentence and the head of a clause. Out: "1" (reported), "2" (unreal) or "" (indicative, or not to be told).

Closed forms come from the lexicon; beyond them a verb is Konjunktiv I where its form is the infinitive without -n and the subject is a third
person in the singular (gehe, komme, halte; of verbs in -ern, -eln with -e: fordere, handle); EXTRACTION.md 2 gives what this was measured at.
"""

from __future__ import annotations

from kgbuild.grammar.clauses import finite, subject
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import konjunktiv as forms
from kgbuild.model import Sentence, Token

FIRST, SECOND = "1", "2"


@remembered
def mood(sentence: Sentence, head: int) -> str:
    """Die Lage sei ernst.  ->  1.    Sie wäre ernst.  ->  2.    Sie ist ernst.  ->  "" """
    verb = finite(sentence, head)
    if verb is None:
        return ""
    third = third_person(sentence, head)
    return forms.mood(verb.text, third) or (FIRST if third and open_form(verb) else "")


def open_form(verb: Token) -> bool:
    """Er komme, er fordere, er handle.  ->  the infinitive without -n, or -e behind -er, -el; no preterite.    Er reiste.  ->  no."""
    form = verb.text.lower()
    preterite = verb.feat("Tense") == "Past" and verb.feat("Mood") == "Ind"
    if verb.upos not in ("VERB", "AUX") or not form.endswith("e") or preterite or verb.feat("Mood") == "Imp":
        return False
    if verb.lemma in ("", "_"):
        return not form.endswith("te") and form != "wurde"
    return any(stem.endswith(form) for stem in _present_stems(verb.lemma.lower()))


def _present_stems(infinitive: str) -> tuple[str, ...]:
    """kommen -> komme; fordern -> fordere; handeln -> handele, handle"""
    if not infinitive.endswith("n"):
        return ()
    if infinitive.endswith(("ern", "eln")):
        return infinitive[:-1] + "e", infinitive[:-3] + infinitive[-2] + "e"
    return (infinitive[:-1],)


def third_person(sentence: Sentence, head: int) -> bool:
    """Whether the subject is a third person: a noun, er, sie, es, man; `ich habe` is indicative."""
    who = subject(sentence, head)
    if who is None:
        return sentence.tokens[head].index > 0
    return who.feat("Person") not in ("1", "2") and who.text.lower() not in ("ich", "wir", "du", "ihr")


def is_second(verb: Token) -> bool:
    """Whether a form alone tells Konjunktiv II: könnte, wäre."""
    return forms.mood(verb.text, True) == SECOND

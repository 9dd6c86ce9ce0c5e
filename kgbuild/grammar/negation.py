"""Negation. In: a sentence and the head of a clause or noun. Out: whether the text says that it is not so."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import clauses, tree
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import certainty, contrast, light_verbs
from kgbuild.model import Sentence, Token

NOT = "nicht"
LONGER = ("mehr", "länger", "einmal")
LITTLE, AS_MUCH = "wenig", ("ebenso", "genauso")
CORE = ("nsubj", "nsubj:pass", "obj", "obl:arg")


def is_negated(sentence: Sentence, head: int) -> bool:
    """Er kam nicht. Niemand kam. Sie traf keinen Minister. Er traf sie nie.  ->  yes, unless two negations undo each other"""
    consumed = contrasted(sentence)
    cues = [t for t in clauses.children(sentence, head, "advmod", "cc", "obl", "discourse") if _negates(sentence, t, consumed)]
    cues += [t for t in clauses.children(sentence, head, "det") if t.text.lower() in LONGER and _negates(sentence, t, consumed)]
    cues += [t for c in clauses.children(sentence, head, "obl") for t in _ahead_of(sentence, c, consumed)]
    cues += _of_adverbs(sentence, head, consumed)
    cues += [t for t in _core(sentence, head) if _is_negative_phrase(sentence, t, consumed)]
    cues += [t for t in clauses.children(sentence, head, "advmod", "obj", "obl") if _is_as_little(sentence, t)]
    if sentence.tokens[head].upos in ("NOUN", "PROPN") and is_none(sentence, head, consumed):
        return not cues
    joined = [t for t in clauses.children(sentence, head, "cc", "cc:preconj") if t.text.lower() in ("weder", "noch")]
    return len({t.index for t in (*cues, *joined)}) % 2 == 1


def _is_as_little(sentence: Sentence, token: Token) -> bool:
    """Er kritisierte Rom ebenso wenig wie Bern.  ->  neither"""
    return token.text.lower() == LITTLE and any(c.text.lower() in AS_MUCH for c in clauses.children(sentence, token.index, "advmod"))


def _ahead_of(sentence: Sentence, phrase: Token, consumed: frozenset[int]) -> Iterator[Token]:
    """Er war nie in Rom, where a parser hung nie on Rom; of nicht only before the noun of a light verb: hat ihn nicht im Verdacht; not: nicht ohne Streit"""
    first = sentence.tokens[_start(sentence, phrase.index)]
    alone = first.head == phrase.index and first.deprel == "advmod" and (first.text.lower() != NOT or _is_carried(sentence, phrase))
    if alone and _negates(sentence, first, consumed):
        yield first


def _of_adverbs(sentence: Sentence, head: int, consumed: frozenset[int]) -> list[Token]:
    """Sie war nicht persönlich dabei, where a parser hung nicht on persönlich; not: Es gab nicht selten Streit"""
    adverbs = (a for a in clauses.children(sentence, head, "advmod") if a.text.lower() not in LONGER and not _is_of_degree(sentence, a))
    own = (a for a in adverbs if not clauses.children(sentence, a.index, "case", "mark"))  # sah es als nicht ausreichend an
    before = (t for a in own for t in clauses.children(sentence, a.index, "advmod") if t.index + 1 == a.index)
    return [t for t in before if t.text.lower() == NOT and t.index not in consumed and not _is_focus(sentence, t)]


def _is_of_degree(sentence: Sentence, adverb: Token) -> bool:
    """nicht lange, nicht so spät; not: Er wurde nicht so von Rom genannt, where nothing behind so is graded"""
    kind = contrast.kind(adverb.text)
    behind = sentence.tokens[adverb.index + 1 : adverb.index + 2]
    return kind == "degree" or (kind == "grading" and bool(behind) and behind[0].upos in ("ADJ", "ADV"))


def _is_carried(sentence: Sentence, phrase: Token) -> bool:
    """hat | im Verdacht: the noun says what is done"""
    noun, verb = tree.lemma(sentence, phrase.index), tree.verb_lemma(sentence, phrase.head)
    return light_verbs.find(verb, noun, tree.preposition(sentence, phrase.index)) is not None


def _core(sentence: Sentence, head: int) -> tuple[Token, ...]:
    own = clauses.children(sentence, head, *CORE)
    if sentence.tokens[head].deprel == "conj" and not any(t.deprel in tree.SUBJECTS for t in own):
        subject = clauses.subject(sentence, head)
        return (*own, subject) if subject is not None and _is_pronoun_none(subject) else own
    return own


def _is_pronoun_none(token: Token) -> bool:
    """niemand, keiner: shared by all verbs behind it"""
    return token.upos == "PRON" and certainty.adverb(token.text.lower()) == "negative"


def _negates(sentence: Sentence, token: Token, consumed: frozenset[int]) -> bool:
    if token.deprel == "obl":
        return certainty.adverb(clauses.phrase(sentence, token.index)) == "negative"
    inside = clauses.children(sentence, token.index, "advmod") if token.text.lower() in LONGER else ()
    if any(t.text.lower() == "nicht" and t.index == token.index - 1 and t.index not in consumed for t in inside):
        return True  # nicht mehr, nicht länger
    effect = certainty.adverb(token.text.lower())
    return effect == "negative" and token.deprel != "cc" and token.index not in consumed and not _is_focus(sentence, token)


def _is_focus(sentence: Sentence, token: Token) -> bool:
    """nicht nur, nicht zuletzt; nicht alle"""
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    return bool(behind) and (contrast.kind(behind[0].text) == "only" or _is_all(behind[0]))


def is_partial(sentence: Sentence, head: int) -> bool:
    """Nicht alle Mitglieder kamen.  ->  some did, some did not"""
    wholes = (d for noun in _core(sentence, head) for d in clauses.children(sentence, noun.index, "det") if _is_all(d))
    return any(d.index > 0 and sentence.tokens[d.index - 1].text.lower() == "nicht" for d in wholes)


def _is_all(token: Token) -> bool:
    return token.deprel == "det" and token.text.lower().startswith(("alle", "jede"))


def _is_negative_phrase(sentence: Sentence, token: Token, consumed: frozenset[int]) -> bool:
    """kein Minister, niemand, nichts, weder Rom noch Bern, nicht Rom"""
    if certainty.adverb(token.text.lower()) == "negative" or (certainty.adverb(token.lemma) == "negative" and token.upos == "PRON"):
        return True
    return is_none(sentence, token.index, consumed)


def is_none(sentence: Sentence, noun: int, consumed: frozenset[int] = frozenset()) -> bool:
    """kein Treffen, keinerlei Kontakte, weder Rom noch Bern  ->  yes"""
    below = clauses.children(sentence, noun, "det", "advmod", "cc", "cc:preconj")
    if any(t.deprel == "det" and t.text.lower().startswith("kein") and t.index not in consumed for t in below):
        return True
    if any(t.text.lower() == "weder" for t in below):
        return True
    direct = (
        t for t in below if t.deprel == "advmod" and t.text.lower() == NOT and _opens(sentence, noun, t.index) and t.index not in consumed
    )
    return any(not _is_focus(sentence, t) for t in direct)


def is_no_longer(sentence: Sentence, noun: int) -> bool:
    """nicht mehr Chef, nicht länger Chef"""
    longer = (t for t in clauses.children(sentence, noun, "advmod", "det") if t.text.lower() in LONGER)
    return any(_negates(sentence, t, frozenset()) for t in longer)


def _opens(sentence: Sentence, noun: int, negation: int) -> bool:
    """nicht Chef; doch nicht Chef, noch immer nicht Chef"""
    return all(t.upos == "ADV" for t in sentence.tokens[_start(sentence, noun) : negation])


def _start(sentence: Sentence, noun: int) -> int:
    return tree.subtree(sentence, noun)[0]


def contrasted(sentence: Sentence) -> frozenset[int]:
    """The negations that a `sondern` between nouns uses up: nicht Moskau, sondern Washington (`coordination` parts the two)."""
    return _contrasted(sentence, 0)


@remembered
def _contrasted(sentence: Sentence, start: int) -> frozenset[int]:
    found: list[int] = []
    for cc in sentence.tokens[start:]:
        second = sentence.tokens[cc.head] if cc.head >= 0 else cc
        if contrast.kind(cc.text) != "contrast" or second.deprel != "conj" or clauses.is_clause(sentence, second.head):
            continue
        before = [t for t in sentence.tokens[: cc.index] if t.text.lower() == "nicht" or t.text.lower().startswith("kein")]
        found.extend(t.index for t in before[-1:] if not _is_focus(sentence, t))
    return frozenset(found)

"""Who says what, without a verb of speech above it: laut X, im Roman, so X, demnach, der Vorwurf. In: findings. Out: reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kgbuild.grammar import aside, clauses, framed, holders, konjunktiv, stories, tree
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import (
    Report,
    asserted_below,
    complement,
    inserted_frame,
    noun_content,
    places,
    presupposed,
    speakers_of,
    unlisted_frame,
)
from kgbuild.lexicon import embedding, light_verbs, nouns, prepositions, signs
from kgbuild.lexicon import speech as words
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Place, Sentence, Token

REACH = 12  # tokens of a sentence that is only a frame
BEHIND = "nach"  # dem Kreml nach
LOUD = "laut"
OPENING = 3  # tokens: , denen zufolge
WHO = ("dem", "der", "denen", "welchem", "welcher", "welchen")  # datives of the relative pronoun
BY, BY_NOUN = ("zufolge", "gemäß"), ("nach", "gemäß")
RELAYED = "unter"  # unter Berufung auf: the words of one that another passes on
DENIES = "denies"
IT = "es"  # es gibt Gerüchte
OBLIQUE = ("obl", "nmod", "obl:arg", "advmod", "parataxis", "obl:agent")
SPEAKING = ("", "aus", "von")  # prepositions of somebody who speaks: so aus Kreisen der Partei; none of a place is
Finder = Callable[[Findings, Sentence], Iterable[Report]]


def prepositional(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Laut Polizei floh der Mann.  Nach Recherchen der Journalistin Ida Holm floss Geld.  ->  Polizei; Ida"""
    after = postposed(findings, sentence)
    for token in sentence.tokens:
        case = _naming_source(findings, sentence, token, after)
        if case is None:
            continue
        governor = clauses.clause_head(sentence, token.head)
        frame = findings.cue(sentence, governor)
        if frame is not None and case.lemma in frame.speaker:
            continue
        cue = findings.noun_cue(sentence, token.index)
        speakers = holders.noun_speakers(findings, sentence, token.index, cue, governor)
        before = _pointed_at(findings, sentence, governor) if case.lemma == RELAYED else frozenset()
        scope = before or places(sentence, _sourced(findings, sentence, token.index, governor, case))
        act = case.act if before or cue is None else cue.act
        yield Report(scope, speakers, act, Place(sentence.index, token.index), "prepositional")


def _naming_source(findings: Findings, sentence: Sentence, token: Token, after: dict[int, str]) -> Cue | None:
    """The preposition by which a phrase names a source: laut Polizei, nach Recherchen, dem Kreml zufolge; not nach Rom; None for no such phrase."""
    if token.upos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X") or token.head < 0:
        return None
    case = words.preposition(after.get(token.index) or _case(sentence, token.index))
    placed = (token.index in after or token.deprel in OBLIQUE) and not _is_relative(sentence, token)
    if case is None or not placed or _is_taken(case, token.index, after) or _is_loudly(sentence, token.index):
        return None
    cue = findings.noun_cue(sentence, token.index)
    if cue is None:
        return None if case.effect == "noun" and token.index not in after else case
    if case.lemma == BEHIND and token.index not in after and _is_before(sentence, token, cue):
        return None
    return None if case.lemma == RELAYED and "auf" not in cue.speaker else case


def _is_before(sentence: Sentence, noun: Token, cue: Cue) -> bool:
    """Nach einer Drohung floh er; nach Berichten, dass Geld floss, trat er ab  ->  only when: the noun has its own content, or none of the clause"""
    told = any(
        clauses.is_clause(sentence, c.index) and c.index > noun.index for c in clauses.children(sentence, noun.index, "acl", "ccomp")
    )
    return told or words.is_prior(cue.lemma)


def _is_relative(sentence: Sentence, pronoun: Token) -> bool:
    """Berichte, laut | denen …: `relative_source` reads it"""
    return pronoun.upos == "PRON" and pronoun.text.lower() in WHO and holders.relative_above(sentence, pronoun.index) is not None


def _sourced(findings: Findings, sentence: Sentence, noun: int, governor: int, case: Cue) -> frozenset[int]:
    """What a source is named for: what the verb says that it relays, else the clause around the phrase, without what is told before anybody is quoted."""
    relayed = _relayed(findings, sentence, governor) if case.lemma == RELAYED else frozenset()
    scope = relayed or clauses.subtree(sentence, governor) - clauses.subtree(sentence, noun)
    beside = holders.beside(sentence, noun) if findings.noun_cue(sentence, noun) else -1
    scope -= clauses.subtree(sentence, beside) if beside >= 0 else frozenset()
    return scope - aside.before_frame(findings, sentence, noun)


def _relayed(findings: Findings, sentence: Sentence, verb: int) -> frozenset[int]:
    """Der Sender meldet unter Berufung auf Holm, dass Geld floss.  ->  Geld floss: said by Holm, and by the Sender who passes it on"""
    framed = (report for find in (complement, inserted_frame) for report in find(findings, sentence))
    said = {place.token for report in framed if report.trigger == Place(sentence.index, verb) for place in report.scope}
    return frozenset(i for i in said if sentence.tokens[i].upos not in ("PUNCT", "SCONJ"))


def _pointed_at(findings: Findings, sentence: Sentence, verb: int) -> frozenset[Place]:
    """Geld floss. Das meldet der Sender unter Berufung auf Holm.  ->  Geld floss: said by Holm, and by the Sender who passes it on"""
    before = findings.sentence(sentence.index - 1)
    if before is None or framed.cue_of_pointer(findings, sentence, verb) is None:
        return frozenset()
    return places(before, (t.index for t in before.tokens if t.upos != "PUNCT"))


def postposed(findings: Findings, sentence: Sentence) -> dict[int, str]:
    """Zeugen zufolge, dem Kreml nach  ->  zufolge, nach by the noun to its left, whatever the tree makes of it"""
    found: dict[int, str] = {}
    for token in sentence.tokens:
        cue = words.preposition(token.text.lower())
        if cue is None or not (prepositions.find((cue.lemma,)).place == "after" or _follows_speaker(sentence, token)):
            continue
        left = [t for t in sentence.tokens[: token.index] if t.upos in ("NOUN", "PROPN") and t.deprel not in ("flat", "nmod", "appos")]
        if left:
            found[left[-1].index] = cue.lemma
    return found


def _follows_speaker(sentence: Sentence, token: Token) -> bool:
    """Dem Kreml | nach (ist …); not: Er reiste nach Rom; der Reihe nach"""
    if token.text != BEHIND or token.index == 0:
        return False
    noun, behind = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1 : token.index + 2]
    speaks = noun.entity.endswith(("PER", "ORG")) or nouns.acts(noun.text)
    closes = token.head == noun.index or (bool(behind) and behind[0].upos in ("VERB", "AUX", "PUNCT"))
    return noun.upos in ("NOUN", "PROPN") and speaks and closes


def _is_taken(case: Cue, noun: int, after: dict[int, str]) -> bool:
    """Whether the postposition belongs to another noun than the tree says."""
    return case.lemma in after.values() and noun not in after


def _case(sentence: Sentence, noun: int) -> str:
    """The preposition of a noun, also where the tree gives it to the genitive before it: nach Holms Angaben."""
    before = (c.index for c in clauses.children(sentence, noun, "nmod", "nmod:poss") if c.index < noun)
    return tree.preposition(sentence, noun) or next((tree.preposition(sentence, i) for i in before), "")


def _is_loudly(sentence: Sentence, noun: int) -> bool:
    """Sie dachte laut über einen Verkauf nach: before another preposition `laut` is none."""
    before = [c.index for c in clauses.children(sentence, noun, "case") if c.index < noun]
    return len(before) > 1 and sentence.tokens[before[0]].text.lower() == LOUD and before[1] == before[0] + 1


def so_frame(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Der Täter sei geflohen, so die Polizei.  ->  Polizei: Der Täter sei geflohen"""
    for token in sentence.tokens:
        cue = words.adverb(token.text.lower())
        if cue is None or token.text.lower() != "so" or not _follows_pause(sentence, token.index):
            continue
        phrase = _until_pause(sentence, token.index + 1)
        nouns = [i for i in phrase if sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON")]
        if not nouns or any(sentence.tokens[i].upos in ("VERB", "AUX") for i in phrase):
            continue
        head = next((i for i in nouns if sentence.tokens[i].head not in phrase), nouns[0])
        if tree.preposition(sentence, head) not in SPEAKING:  # in mehreren Städten, so in Ulm
            continue
        scope = frozenset(range(len(sentence.tokens))) - frozenset(phrase) - {token.index}
        scope -= {i for i in tree.subtree(sentence, head) if i > head and sentence.tokens[head].head != i}
        speakers = tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in tree.conjuncts(sentence, head))
        yield Report(places(sentence, scope), speakers, cue.act, Place(sentence.index, token.index), "so_frame")


def _follows_pause(sentence: Sentence, token: int) -> bool:
    return (token == 0 and len(sentence.tokens) < REACH) or (token > 0 and sentence.tokens[token - 1].upos == "PUNCT")


def _until_pause(sentence: Sentence, start: int) -> list[int]:
    phrase: list[int] = []
    for token in sentence.tokens[start:]:
        if token.upos == "PUNCT":
            break
        phrase.append(token.index)
    return phrase


def demnach(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Demnach brach das Feuer im Keller aus.  ->  whoever spoke before (filled in where speakers are remembered)"""
    for token in sentence.tokens[:6]:
        cue = words.adverb(token.text.lower())
        if cue and cue.lemma not in ("so", "wonach") and token.head >= 0 and (cue.lemma == "demnach" or _is_soll(sentence)):
            scope = clauses.subtree(sentence, clauses.clause_head(sentence, token.head)) - {token.index}
            yield Report(places(sentence, scope), (), cue.act, Place(sentence.index, token.index), "demnach")


def _is_soll(sentence: Sentence) -> bool:
    return any(konjunktiv.mood(sentence, t.index) == konjunktiv.FIRST for t in sentence.tokens if clauses.is_clause(sentence, t.index))


def relative_source(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Berichte, denen zufolge Geld floss; Berichte, nach denen Geld floss; ein Zeuge, dem zufolge Geld floss  ->  what the clause says is theirs"""
    for clause in (t for t in sentence.tokens if t.deprel == "acl:relcl"):
        cue = findings.noun_cue(sentence, clause.head)
        opening = tree.subtree(sentence, clause.index)[:OPENING]
        words_ = [sentence.tokens[i].text.lower() for i in opening if sentence.tokens[i].upos != "PUNCT"]
        wanted = embedding.noun(tree.lemma(sentence, clause.head))  # ein Plan, nach dem Geld fließt
        if not _names_antecedent(words_, cue is not None or (wanted is not None and not wanted.factive)):
            continue
        noun = clause.head
        speakers = holders.noun_speakers(findings, sentence, noun, cue, clauses.clause_head(sentence, noun))
        scope = clauses.subtree(sentence, clause.index)
        yield Report(places(sentence, scope), speakers, cue.act if cue else "says", Place(sentence.index, noun), "noun_clause")


def _names_antecedent(opening: list[str], tells: bool) -> bool:
    """denen zufolge, laut denen; nach denen only of a noun of speech: der Sturm, nach dem sie floh"""
    first, second = (*opening, "", "")[:2]
    if second in BY and first in WHO:
        return True
    return second in WHO and (first == LOUD or (first in BY_NOUN and tells))


def noun_clause(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Der Vorwurf der Bank, er habe gelogen, traf ihn.  ->  Bank claims: er habe gelogen"""
    for token in sentence.tokens:
        cue = findings.noun_cue(sentence, token.index)
        if cue is None:
            continue
        scope = _said_by_noun(findings, sentence, token.index, cue)
        if scope:
            speakers, act, trigger = _holder(findings, sentence, token.index, cue)
            named = tuple(p for p in speakers if p.token not in scope | {token.index} and sentence.tokens[p.token].text.lower() != IT)
            yield Report(places(sentence, scope - {trigger}), named, act, Place(sentence.index, trigger), "noun_clause")


def _said_by_noun(findings: Findings, sentence: Sentence, noun: int, cue: Cue) -> frozenset[int]:
    """The clauses and event nouns that a noun of speech has for its content."""
    scope: set[int] = set()
    for child in clauses.children(sentence, noun, "acl", "ccomp", "parataxis", "nmod", "acl:relcl"):
        clause = clauses.is_clause(sentence, child.index)
        colon = any(t.text == signs.COLON for t in sentence.tokens[noun + 1 : noun + 2])
        if child.deprel == "parataxis" and colon:
            continue  # framed.py reads it
        if clause and (child.deprel != "acl:relcl" or clauses.is_wonach(sentence, child.index)):
            scope.update(tree.subtree(sentence, child.index))
        elif not clause and child.deprel == "nmod" and _is_told(findings, sentence, child.index, cue):
            scope.update(asserted_below(findings, sentence, child.index))
    return frozenset(scope) or _beside_noun(sentence, noun)


def _is_told(findings: Findings, sentence: Sentence, noun: int, cue: Cue) -> bool:
    """Berichte über einen Angriff, die Forderung nach Wahlen; not: ein Bericht über den Krieg, which there is whoever reports it"""
    case = tree.preposition(sentence, noun)
    return case in cue.nouns or (f"~{case}" in cue.nouns and not presupposed(findings, sentence, noun))


def _beside_noun(sentence: Sentence, noun: int) -> frozenset[int]:
    """Holm vertrat die Ansicht, Rom lüge (where lüge hangs on vertrat)"""
    verb = sentence.tokens[noun].head
    if sentence.tokens[noun].deprel != "obj" or not words.carries(tree.verb_lemma(sentence, verb)):
        return frozenset()
    found = [c.index for c in clauses.children(sentence, verb, "ccomp", "xcomp") if c.index > noun and clauses.is_clause(sentence, c.index)]
    return frozenset(i for head in found for i in tree.subtree(sentence, head))


def _holder(findings: Findings, sentence: Sentence, noun: int, cue: Cue) -> tuple[tuple[Place, ...], str, int]:
    """Who stands for it: whoever denies it, else the noun's own speaker, else the subject of the verb that carries it."""
    denier = findings.denial(sentence, noun)
    if denier >= 0:
        deny = findings.cue(sentence, denier)
        return speakers_of(findings, sentence, denier, deny) if deny else findings.subjects(sentence, denier), DENIES, denier
    own = tuple(p for p in holders.noun_speakers(findings, sentence, noun, cue, noun) if p.token != noun)
    return own or _light_subject(findings, sentence, noun), cue.act, noun


def _light_subject(findings: Findings, sentence: Sentence, noun: int) -> tuple[Place, ...]:
    """Holm vertrat die Ansicht, …; Holm ist der Meinung, …; Holm trat ab mit den Worten, …  ->  Holm: the verb only carries the noun"""
    if tree.has_child(sentence, noun, "cop"):
        return findings.subjects(sentence, noun)
    verb = sentence.tokens[noun].head
    if verb < 0 or sentence.tokens[noun].deprel not in ("obj", "obl"):
        return ()
    lemma = tree.verb_lemma(sentence, verb)
    light = light_verbs.find(lemma, tree.lemma(sentence, noun), tree.preposition(sentence, noun))
    carried = words.carries(lemma) if sentence.tokens[noun].deprel == "obj" else tree.preposition(sentence, noun) == "mit"
    return findings.subjects(sentence, verb) if (light and not light.gets) or carried else ()


FRAMES: tuple[Finder, ...] = (
    complement,
    noun_content,
    inserted_frame,
    unlisted_frame,
    prepositional,
    stories.inside,
    stories.told,
    stories.played,
    stories.forged,
    so_frame,
    demnach,
    noun_clause,
    relative_source,
    framed.colon,
    framed.colon_ahead,
    framed.pointing_back,
    framed.pointing_beside,
    framed.so_begins,
    framed.so_seen,
)

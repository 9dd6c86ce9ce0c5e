"""Bodies and seats behind a name. In: a Sentence. Out: a Sentence where whose somebody is, and where a body sits, hangs on the name before it.

`Otto Kern von der Bank`, `das Ministerium in Riga`. The rule: what stands right behind a name and cannot be the verb's belongs to the name.
"""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.grammar import tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import asked, nouns, speech
from kgbuild.model import Sentence, Token

OF, IN = "von", "in"
FREE = ("obl", "obl:agent", "nmod")
SOURCES = ("laut", "zufolge", "nach")  # laut Otto Kern von der Bank
GOVERNMENT, MEDIA = "GovernmentBody", "MediaOutlet"
SPOKESPERSON = "spokesperson"
DATIVE = ("der", "dieser")  # articles of a feminine that is the dative or the genitive


def lower_body(sentence: Sentence) -> Sentence:
    """`Otto Kern von der Bank kritisiert, dass der Damm bricht.`, `die Rede der Abgeordneten Eva Roth von der SPD`  ->  Bank nmod of Otto,
    where a parser made it the agent of an active verb, or hung it on the noun above"""
    changes = {}
    for body in sentence.tokens:
        of_it = body.deprel in FREE and tree.preposition(sentence, body.index) == OF
        name = _name_before(sentence, body) if of_it else None
        if name is not None and (
            _does_itself(sentence, name, body) or _is_told_with(sentence, name, body) or _says_it(sentence, name, body)
        ):
            changes[body.index] = (name.index, "nmod")
    return relabelled(sentence, changes)


def lower_informant(sentence: Sentence) -> Sentence:
    """`Zehn Menschen wurden nach Angaben von Minister Otto Kern verletzt.`  ->  Minister nmod of Angaben, where a parser made him the agent"""
    changes = {}
    for who in sentence.tokens:
        if who.deprel not in ("obl", "obl:agent") or tree.preposition(sentence, who.index) != OF:
            continue
        first = min((who.index, *tree.children(sentence, who.index, "case", "det", "amod")))
        words = sentence.tokens[first - 1] if first > 0 else who
        told = words.upos == "NOUN" and tree.preposition(sentence, words.index) in SOURCES and words.head == who.head
        if told and speech.noun(tree.lemma(sentence, words.index)) is not None:
            changes[who.index] = (words.index, "nmod")
    return relabelled(sentence, changes)


def lift_paper(sentence: Sentence) -> Sentence:
    """`Das sagte eine Sprecherin der Nordpost.`, `wie ein Sprecher der Zeitung bestätigte`  ->  Zeitung obl:arg: papers are told, they seldom tell"""
    changes = {}
    for paper in (t for t in sentence.tokens if t.deprel == "nmod" and _may_be_told(sentence, t)):
        speaker = sentence.tokens[paper.head]
        role = nouns.find("roles", speaker.text)
        tells = speaker.deprel == "nsubj" and speech.verb(tree.verb_lemma(sentence, speaker.head)) is not None
        free = tells and (speaker.head < speaker.index or tree.has_child(sentence, speaker.head, "mark"))  # Ein Sprecher der Nordpost sagte
        if free and paper.index > speaker.index and role is not None and role.kind == SPOKESPERSON and not role.first:
            changes[paper.index] = (speaker.head, "obl:arg")
    return relabelled(sentence, changes)


def _may_be_told(sentence: Sentence, token: Token) -> bool:
    """der | Nordpost: a paper or an agency that may stand in the dative"""
    body = nouns.find("organizations", token.text)
    media = (body is not None and body.kind == MEDIA) or any(entry.type == MEDIA for entry in gazetteer.lookup(token.text))
    articles = tree.children(sentence, token.index, "det")
    return media and len(articles) == 1 and sentence.tokens[articles[0]].text.lower() in DATIVE


def _name_before(sentence: Sentence, body: Token) -> Token | None:
    """The person's name that ends where a phrase begins: Otto of Otto Kern von der Bank."""
    first = min((body.index, *tree.children(sentence, body.index, "case", "det", "amod")))
    last = sentence.tokens[first - 1] if first > 0 else body
    name = sentence.tokens[last.head] if last.deprel == "flat" else last
    return name if name.entity == "B-PER" and name.index < body.index else None


def _does_itself(sentence: Sentence, name: Token, body: Token) -> bool:
    """Whether the verb behind both is one that the person does: it has an object, and nobody else does it: Otto Kern von der Bank kritisiert den Plan."""
    verb = sentence.tokens[body.head]
    between = body.deprel != "nmod" and body.index < verb.index and verb.upos == "VERB"
    if not between or not tree.has_child(sentence, verb.index, "ccomp", "obj", "compound:prt"):
        return False
    subject = tree.child(sentence, verb.index, "nsubj")
    return name.index == subject and not tree.has_child(sentence, verb.index, "aux", "aux:pass")


def _says_it(sentence: Sentence, name: Token, body: Token) -> bool:
    """Whether the name is the subject of a verb of speech before it, and a body stands right behind: „Ja“, sagt Otto Kern von der Bank."""
    verb = sentence.tokens[body.head]
    said = verb.index < name.index and speech.verb(tree.verb_lemma(sentence, verb.index)) is not None and not asked.asks(verb.lemma)
    return said and _is_official(body) and name.index in tree.children(sentence, verb.index, "nsubj")


def _is_official(body: Token) -> bool:
    return body.entity.endswith("ORG") or nouns.find("organizations", body.text) is not None


def _is_told_with(sentence: Sentence, name: Token, body: Token) -> bool:
    """Whether the body stands right behind who is named as a source, or inside the noun phrase that it hangs on: laut Otto Kern von der Bank."""
    above = _above(sentence, name)
    role = (
        name.head if name.deprel == "appos" and tree.close(sentence, name.head, name.index) else -1
    )  # not behind: Richter Otto Kern, Eva Roth
    if not _is_official(body) or body.head in (name.index, *tree.children(sentence, name.index, "flat"), role):
        return False
    source = any(tree.preposition(sentence, i) in SOURCES for i in above)
    return source or (body.deprel == "nmod" and body.head in above)


def _above(sentence: Sentence, token: Token) -> list[int]:
    """A token and what its phrase hangs on: Kern, Abgeordneten, Rede."""
    found = [token.index]
    while sentence.tokens[found[-1]].deprel in ("appos", "nmod", "conj", "flat") and sentence.tokens[found[-1]].head >= 0:
        found.append(sentence.tokens[found[-1]].head)
    return found


def lower_seat(sentence: Sentence) -> Sentence:
    """`Das teilte das Ministerium in Riga mit.`  ->  Riga nmod of Ministerium, where a parser hung it on the verb of speech"""
    changes = {}
    for place in sentence.tokens:
        verb = sentence.tokens[place.head] if place.deprel == "obl" and place.entity.endswith("LOC") else place
        body = sentence.tokens[place.index - 2] if place.index > 1 and tree.preposition(sentence, place.index) == IN else verb
        speaks = verb is not place and body.head == verb.index and body.deprel == "nsubj" and verb.index < body.index
        found = nouns.find("organizations", body.text) if speaks and speech.verb(tree.verb_lemma(sentence, verb.index)) else None
        if found is not None and found.kind == GOVERNMENT:
            changes[place.index] = (body.index, "nmod")
    return relabelled(sentence, changes)

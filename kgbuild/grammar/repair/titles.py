"""Offices that a recogniser took for the first word of a name. In: a Sentence. Out: a Sentence where the office is a noun and the name begins behind it.

The rule: only a compound that ends in a listed role, for no parents call a child so.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.grammar import words
from kgbuild.grammar.relabel import Changes, relabelled, replaced
from kgbuild.lexicon import legal_forms, nouns, persons, resuming
from kgbuild.model import Sentence, Token

ARTICLES = {"der": "e", "die": "e", "den": "en", "dem": "en"}  # of one person: der Grüne; der Grünen is the party's
MEMBER = "member"
PRESIDING = "Vorsitzender"  # also what a judge is called
PRESIDES = "vorsitzend"
THINGS = ("B-LOC", "B-ORG", "B-MISC")
FIRM, FUSED = "Company", ("m", "r")  # beim, zum, zur: a preposition with its article
ABBREVIATED = "."  # Dr., Prof.: titles that are no role


def part_title(sentence: Sentence) -> Sentence:
    """`Konzernchefin Anna Bolt schwieg.`  ->  Konzernchefin a noun, Anna its apposition, where a parser read one name of three words"""
    changes: dict[int, Token] = {}
    for title in sentence.tokens:
        name = sentence.tokens[title.index + 1] if title.index + 1 < len(sentence.tokens) else title
        if name.head == title.index and name.deprel == "flat" and _is_title(title, name):
            changes[title.index] = replace(title, upos="NOUN", entity="")
            changes[name.index] = replace(name, upos="PROPN", entity="B-PER", deprel="appos")
            rest = (t for t in sentence.tokens if t.head == title.index and t.deprel == "flat" and t.index > name.index)
            changes |= {t.index: replace(t, head=name.index, entity="I-PER") for t in rest}
    return replaced(sentence, changes)


def part_standing(sentence: Sentence) -> Sentence:
    """`Sie schlugen Tabellenführer FC Ulm.`  ->  Tabellenführer a noun, FC its apposition, where a parser read one name"""
    changes: dict[int, Token] = {}
    for team, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if name.head == team.index and name.deprel == "flat" and name.text[:1].isupper() and resuming.is_standing(team.text):
            entity = "B-ORG" if name.entity.startswith("I-") else name.entity
            changes |= {team.index: replace(team, upos="NOUN", entity=""), name.index: replace(name, entity=entity, deprel="appos")}
            rest = (t for t in sentence.tokens if t.head == team.index and t.deprel == "flat" and t.index > name.index)
            changes |= {t.index: replace(t, head=name.index) for t in rest}
    return replaced(sentence, changes)


def part_compound(sentence: Sentence) -> Sentence:
    """`Bahn-Chef Igor Blau schwieg.`, `die Reederei Nordlicht`  ->  Chef nsubj and Igor his apposition, where a parser read one word in two"""
    changes: Changes = {}
    for noun, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        kind = noun.upos == "NOUN" and noun.deprel == "compound" and noun.head == name.index and name.text[:1].isupper()
        if kind and (words.is_person(noun) or nouns.find("organizations", noun.text)):
            below = {c: noun.index for c in sentence.children[name.index] if c != noun.index}
            below |= {c: name.index for c in below if sentence.tokens[c].entity.startswith("I-")}
            changes |= {c: (head, "flat" if head == name.index else sentence.tokens[c].deprel) for c, head in below.items()}
            changes |= {noun.index: (name.head, name.deprel), name.index: (noun.index, "appos")}
    return relabelled(sentence, changes)


def part_described(sentence: Sentence) -> Sentence:
    """`Der Ulmer Baukonzern Nordstahl wächst.`  ->  Baukonzern nsubj, Ulmer its amod and Nordstahl its apposition, where a recogniser read one name"""
    changes: dict[int, Token] = {}
    for first, noun, name in zip(sentence.tokens[1:], sentence.tokens[2:], sentence.tokens[3:], strict=False):
        if _is_described(sentence, first, noun, name):
            changes |= _described(sentence, first, noun, name)
    return replaced(sentence, changes)


def _is_described(sentence: Sentence, first: Token, noun: Token, name: Token) -> bool:
    """der | Ulmer Baukonzern | Nordstahl: a firm by what it does and where, then its name; not Berliner Zeitung, Ulmer Baugesellschaft GmbH."""
    whole = first.entity == "B-ORG" and noun.entity == name.entity == "I-ORG" and name.text[:1].isupper()
    before = sentence.tokens[first.index - 1]
    described = whole and (before.upos == "DET" or (before.upos == "ADP" and before.text.endswith(FUSED)))
    entry = nouns.listed("organizations", noun.text) or nouns.find("organizations", noun.text) if described else None
    if entry is None or entry.kind != FIRM or legal_forms.tells(name.text):
        return False
    named = (gazetteer.lookup(" ".join(t.text for t in sentence.tokens[i : name.index + 1])) for i in (first.index, noun.index))
    return bool(gazetteer.demonyms(first.text)) and not any(named)


def _described(sentence: Sentence, first: Token, noun: Token, name: Token) -> dict[int, Token]:
    """The noun in the place of the whole, the adjective and the name under it, what hung on any of them on the noun."""
    span = [first, noun, name, *_rest(sentence, name)]
    last = span[-1]
    if last.head == last.index + 1 < len(sentence.tokens) and last.deprel == "compound":
        span.append(sentence.tokens[last.head])  # Nord | Partners
    inside = {t.index for t in span}
    top = next(t for t in span if t.head not in inside)
    below = {t.index: replace(t, head=noun.index) for t in sentence.tokens if t.head in inside and t.index not in inside}
    flat = {t.index: replace(t, upos="PROPN", entity="I-ORG", head=name.index, deprel="flat") for t in span[3:]}
    return {
        **below,
        **flat,
        first.index: replace(first, upos="ADJ", entity="", head=noun.index, deprel="amod"),
        noun.index: replace(noun, upos="NOUN", entity="", head=top.head, deprel=top.deprel),
        name.index: replace(name, upos="PROPN", entity="B-ORG", head=noun.index, deprel="appos"),
    }


def join_presiding(sentence: Sentence) -> Sentence:
    """`Vorsitzender Richter Otto Kern schwieg.`  ->  Vorsitzender amod of Richter, Richter nsubj, where a parser read two roles"""
    changes: dict[int, Token] = {}
    for first, role in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        entry = nouns.find("roles", first.text) if first.upos == "NOUN" and role.head == first.index and role.deprel == "appos" else None
        if entry is None or entry.lemma != PRESIDING or role.upos != "NOUN":
            continue
        below = (t for t in sentence.tokens if t.head == first.index and t.index != role.index)
        changes |= {t.index: replace(t, head=role.index) for t in below}
        changes[role.index] = replace(role, head=first.head, deprel=first.deprel)
        changes[first.index] = replace(first, head=role.index, deprel="amod", upos="ADJ", lemma=PRESIDES)
    return replaced(sentence, changes)


def pass_title(sentence: Sentence) -> Sentence:
    """`Der Arzt Prof. Dr. Otto Kern schwieg.`  ->  Otto the apposition of Arzt, the titles before it beside it, where a parser read them as heads"""
    changes: dict[int, Token] = {}
    for name in sentence.tokens:
        run = _titles_before(sentence, name) if name.entity.endswith("-PER") and not persons.is_title(name.text) else ()
        above = next((sentence.tokens[i] for i in run if sentence.tokens[i].head not in run), None)
        if above is None or name.head not in run or above.head == name.index:
            continue
        changes[name.index] = replace(name, head=above.head, deprel=above.deprel, upos="PROPN", entity="B-PER")
        changes |= {i: replace(sentence.tokens[i], head=name.index, deprel="dep", upos="NOUN", entity="") for i in run}
        beside = (t for t in sentence.tokens if t.head in run and t.index not in run and t.index != name.index)
        changes |= {t.index: replace(t, head=name.index) for t in beside}
    return replaced(sentence, changes)


def _titles_before(sentence: Sentence, name: Token) -> tuple[int, ...]:
    """The titles right before a name, the last of them abbreviated: Prof. Dr. | Otto Kern."""
    first = name.index
    while first > 0 and persons.is_title(sentence.tokens[first - 1].text):
        first -= 1
    run = tuple(range(first, name.index))
    return run if run and sentence.tokens[run[-1]].text.endswith(ABBREVIATED) else ()


def part_partisan(sentence: Sentence) -> Sentence:
    """`Sie wählten den Konservativen Otto Kern.`  ->  Konservativen a noun, Otto its apposition, where a parser read the party or one name"""
    changes: dict[int, Token] = {}
    for article, one, name in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        inside = name.entity[2:] in ("PER", "ORG") and (name.entity.startswith("B-") or one.entity[2:] == name.entity[2:])
        singular = one.text.endswith(ARTICLES.get(article.text.lower(), "–")) and article.head == one.index
        if singular and inside and name.upos == "PROPN" and _is_partisan(one.text):
            changes[one.index] = replace(one, upos="NOUN", entity="")
            changes[name.index] = replace(name, entity="B-PER", head=one.index, deprel="appos")
            changes |= {t.index: replace(t, entity="I-PER", head=name.index, deprel="flat") for t in _rest(sentence, name)}
    return replaced(sentence, changes)


def _is_partisan(word: str) -> bool:
    """Konservativer, Grüne: an adjective that stands for a member."""
    found = nouns.find("roles", word)
    return found is not None and found.adjectival and found.kind == MEMBER


def _rest(sentence: Sentence, name: Token) -> list[Token]:
    """The further parts of a name right behind its first."""
    behind = []
    for token in sentence.tokens[name.index + 1 :]:
        if token.upos != "PROPN" or token.entity.startswith("B-") or not token.entity:
            break
        behind.append(token)
    return behind


def _is_title(title: Token, name: Token) -> bool:
    """A compound for somebody's office: Konzernchefin, Nato-Generalsekretär; not Kaiser, Richter, which are names too."""
    person = (title.entity, name.entity) in (("B-PER", "I-PER"), ("", "B-PER"))
    return (title.upos == "PROPN" and person and (nouns.is_office(title.text) or _is_joined(title.text))) or _is_misread(title, name)


def _is_joined(word: str) -> bool:
    """Greenpeace-Atomexperte, Bayern-Stürmer: a role behind a hyphen, with which no first name ends."""
    first, _, last = word.rpartition("-")
    return bool(first) and nouns.find("roles", last) is not None


def _is_misread(title: Token, name: Token) -> bool:
    """Brigadegeneral Otto Kern, where a recogniser read a place: a role before a listed first name, an office before any name."""
    thing = title.entity in THINGS and name.entity == "I-" + title.entity[2:]
    return thing and (nouns.is_office(title.text) or (persons.name_gender(name.text) != "" and nouns.find("roles", title.text) is not None))

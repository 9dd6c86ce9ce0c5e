"""Nouns for somebody or something, and the name that belongs to them. In: a Sentence. Out: a Sentence; the rule: a role before a name carries it."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.grammar import form, tree, words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair import possessors
from kgbuild.grammar.repair.side_by_side import end
from kgbuild.lexicon import nouns, persons, times
from kgbuild.model import Sentence, Token

OPENING, CLOSING = ("„", "»", "“", '"', "‚"), ("“", "«", "”", '"', "‘")
BOTH = 2
DEEP = 3  # nouns between a role and its name
AS_TOLD = "wie"


def join_apposition(sentence: Sentence) -> Sentence:
    """`Der Konzern Osram wurde verkauft.`, `die beiden Firmen AMS und Osram`  ->  Osram appos of Konzern, where a parser gave the verb two subjects"""
    changes = {**_titles(sentence), **_counted(sentence)}
    for noun, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        beside = noun.upos == "NOUN" and (name.upos == "PROPN" or name.entity.startswith("B-")) and noun.head == name.head
        if beside and _are_alike(sentence, noun, name) and not tree.has_child(sentence, name.index, "det", "case"):
            changes[name.index] = (noun.index, "appos")
    return relabelled(sentence, changes)


def _are_alike(sentence: Sentence, noun: Token, name: Token) -> bool:
    """Whether a verb has both as its subject, or both as its object beside a subject: der in Ulm das Mittel Xaretol herstellt."""
    if noun.deprel in tree.NOUN_SUBJECTS:
        return name.deprel in tree.NOUN_SUBJECTS
    return noun.deprel == name.deprel == "obj" and tree.has_child(sentence, noun.head, *tree.NOUN_SUBJECTS)


def _counted(sentence: Sentence) -> Changes:
    """die beiden Firmen AMS und Osram: as many names as are counted, right behind their noun, made an object."""
    found = {}
    for noun, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        beside = noun.upos == "NOUN" and name.deprel == "obj" and name.head == noun.head and noun.deprel in tree.SUBJECTS
        if beside and name.upos == "PROPN" and _count(sentence, noun.index) == len(tree.conjuncts(sentence, name.index)) > 1:
            found[name.index] = (noun.index, "appos")
    return found


def _count(sentence: Sentence, noun: int) -> int:
    """How many a noun says there are: die beiden Firmen, drei Länder."""
    words = [sentence.tokens[c].text.lower() for c in tree.children(sentence, noun, "nummod", "amod", "det")]
    return next(
        (
            BOTH if word in ("beide", "beiden") else int(times.number(word) or 0)
            for word in words
            if word[:5] == "beide" or times.number(word)
        ),
        0,
    )


def join_named_behind(sentence: Sentence) -> Sentence:
    """`Er lobte den Sprecher im Rat, Otto Kern, als Freund.`  ->  Otto appos of Sprecher, where a parser hung him on the verb"""
    changes: Changes = {}
    for name in sentence.tokens:
        verb = sentence.tokens[name.head] if name.entity == "B-PER" and name.head >= 0 and _is_between_commas(sentence, name) else name
        role = _role_before_comma(sentence, name) if verb is not name and verb.upos in ("VERB", "AUX") else -1
        if role >= 0 and sentence.tokens[role].head == verb.index:
            changes[name.index] = (role, "appos")
            hung = (t for t in sentence.tokens[role + 1 : name.index] if t.head == verb.index and t.deprel == "obl")
            changes |= {t.index: (role, "nmod") for t in hung}
    return relabelled(sentence, changes)


def _is_between_commas(sentence: Sentence, name: Token) -> bool:
    """, Otto Kern,"""
    behind = sentence.tokens[end(sentence, name.index) :][:1]
    return name.index > 1 and sentence.tokens[name.index - 1].text == "," and any(t.text in (",", ".") for t in behind)


def _role_before_comma(sentence: Sentence, name: Token) -> int:
    """den Sprecher im Rat | , Otto Kern: one person with an article and no name, and nothing but phrases up to the comma; -1 for none"""
    for noun in reversed(sentence.tokens[: name.index - 1]):
        if noun.upos in ("VERB", "AUX", "CCONJ", "PRON") or noun.entity.endswith("PER") or noun.text == ",":
            return -1
        if noun.upos == "NOUN" and words.is_person(noun):
            one = form.number_of(sentence, noun.index) != "Plur" and tree.has_child(sentence, noun.index, "det")
            called = tree.has_child(sentence, noun.index, "appos", "conj", "case") or not _can_be(sentence, noun, name)
            return noun.index if one and not called else -1
    return -1


def _titles(sentence: Sentence) -> Changes:
    """der Film »Der lange Winter«: what stands in quotation marks behind a noun and would be a second subject."""
    changes = {}
    for noun, mark in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if noun.upos == "NOUN" and noun.deprel in tree.NOUN_SUBJECTS and mark.text in OPENING:
            later = (c for c in tree.children(sentence, noun.head, *tree.NOUN_SUBJECTS) if c > mark.index)
            title = next((c for c in later if not any(t.text in CLOSING for t in sentence.tokens[mark.index + 1 : c])), -1)
            if title >= 0 and any(t.text in CLOSING for t in sentence.tokens[title : title + 8]):
                changes[title] = (noun.index, "appos")
    return changes


def lift_relative(sentence: Sentence) -> Sentence:
    """`Der Sohn des Diktators, Igor Blau, ging.`  ->  Igor appos of Sohn, where a parser put him beside the Diktator; not where only that can be he"""
    changes = {}
    for name in sentence.tokens:
        person = name.entity == "B-PER" or (name.upos == "NOUN" and nouns.find("roles", name.text) is not None)
        owner = sentence.tokens[name.head] if name.deprel == "appos" and person else name
        kin = sentence.tokens[owner.head] if owner.deprel == "nmod" and not tree.close(sentence, owner.index, name.index) else name
        if kin is name or kin.index >= owner.index:
            continue
        alike = (name.entity == "B-PER" and (_is_relative(kin) or _acts_for(kin, owner))) or _speaks_for(kin, name)
        if alike and _can_be(sentence, kin, name):
            changes[name.index] = (kin.index, "appos")
    return relabelled(sentence, changes)


def _is_relative(token: Token) -> bool:
    return token.upos == "NOUN" and nouns.listed("kinship", token.lemma) is not None


def _acts_for(head: Token, owner: Token) -> bool:
    """Der Gesandte des Präsidenten, | Otto Kern: who acts for somebody that only his office names"""
    kinds = [found.kind if (found := nouns.find("roles", t.text)) else "" for t in (head, owner)]
    return head.upos == owner.upos == "NOUN" and kinds[0] in possessors.SPEAKING and kinds[1] not in ("", *possessors.SPEAKING)


def free_informant(sentence: Sentence) -> Sentence:
    """`Dabei ist Otto Kern, wie Ministerin Eva Roth mitteilte.`  ->  Ministerin obl of the clause, where a parser made her an apposition of Otto"""
    changes = {}
    for who in sentence.tokens:
        how = tree.child(sentence, who.index, "case") if who.deprel == "appos" else -1
        if how > 0 and sentence.tokens[how].text == AS_TOLD and sentence.tokens[how - 1].text == ",":
            changes[who.index] = (tree.clause_of(sentence, who.head), "obl")
    return relabelled(sentence, changes)


def _speaks_for(head: Token, role: Token) -> bool:
    """Der Verteidiger des Ulmers, | Rechtsanwalt Otto Kern: two words for who acts for somebody, so that he is not the one he acts for"""
    kinds = [found.kind if (found := nouns.find("roles", t.text)) else "" for t in (head, role)]
    return role.upos == "NOUN" and kinds[0] == kinds[1] and kinds[0] in possessors.SPEAKING


def _can_be(sentence: Sentence, kin: Token, name: Token) -> bool:
    """Whether the one relative can bear the name: not der Sohn der Kanzlerin, Vera Roth."""
    gender = persons.name_gender(name.text)
    return form.number_of(sentence, kin.index) != "Plur" and gender in ("", kin.feat("Gender"))


def join_role(sentence: Sentence) -> Sentence:
    """`Er drehte unter dem Sozialisten Blau einen Film.`  ->  Blau appos of Sozialisten, where a parser gave both to the verb; so `vor dem Polen Otto Kern`"""
    changes = {}
    for noun, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if noun.upos not in ("NOUN", "PROPN") or name.entity != "B-PER" or noun.head != name.head or noun.head < 0:
            continue
        opened = noun.deprel == "conj" or tree.has_child(sentence, noun.index, "det", "case")  # Putin und US-Präsident Joe Biden
        alone = not tree.has_child(sentence, name.index, "det", "case") and opened
        carries = (noun.upos == "NOUN" and nouns.find("roles", noun.text) is not None) or _is_of_people(sentence, noun)
        if alone and carries:
            changes[name.index] = (noun.index, "appos")
    return relabelled(sentence, changes)


def _is_of_people(sentence: Sentence, noun: Token) -> bool:
    """der | Pole, vor der | Russin: one of a people, with an article"""
    people = gazetteer.names_people(noun.text) or noun.entity == "B-LOC"
    return people and tree.has_child(sentence, noun.index, "det")


def lift_name(sentence: Sentence) -> Sentence:
    """`der Chef des Verwaltungsrats, Otto Kern; der Fahrer des Wagens, ein Mann`  ->  Otto appos of Chef, where a parser made the council a person"""
    changes = {}
    for name in sentence.tokens:
        behind = name.deprel == "appos" or _is_no_conjunct(sentence, name) or _is_run_on(sentence, name)
        if behind and (name.entity == "B-PER" or _is_anybody(sentence, name)) and (role := _role_above(sentence, name)) >= 0:
            changes[name.index] = (role, "appos")
    return relabelled(sentence, changes)


def _is_run_on(sentence: Sentence, name: Token) -> bool:
    """Der Chef der Agentur für Arbeit Otto Kern schwieg.: a person's name that a parser made the end of the agency's."""
    return name.deprel == "flat" and name.entity == "B-PER" and sentence.tokens[name.head].entity[2:] != "PER"


def _is_anybody(sentence: Sentence, noun: Token) -> bool:
    """Der Fahrer des Wagens, | ein 45-jähriger Mann: somebody described behind a comma."""
    start = tree.subtree(sentence, noun.index)[0]
    opened = start > 0 and "," in (sentence.tokens[start].text, sentence.tokens[start - 1].text)
    return opened and words.is_person(noun) and form.determination(sentence, noun.index) == "indefinite"


def _is_no_conjunct(sentence: Sentence, name: Token) -> bool:
    """Der Gesandte für Syrien, Otto Kern, schwieg.: a person's name after a comma is not one more country."""
    body = sentence.tokens[name.head]
    listed = (
        name.deprel != "conj" or tree.has_child(sentence, name.index, "cc", "conj") or len(tree.children(sentence, body.index, "conj")) > 1
    )
    return not listed and body.entity == "B-LOC" and sentence.tokens[name.index - 1].text == ","


def _role_above(sentence: Sentence, name: Token) -> int:
    """The role whose genitive or prepositional phrase ends in what the name hangs on; -1 where that can be a person itself."""
    body = sentence.tokens[name.head]
    apart = not tree.close(sentence, body.index, name.index)
    other = apart and _is_other(name, body)
    called = _is_called(sentence, body)
    thing = called or _is_thing(body)
    if body.index > name.index or (words.is_person(body) and not other) or (apart and not other and not thing):
        return -1
    steps = 1 if (other and body.deprel == "nmod" and body.head < body.index) or called else 0
    body = sentence.tokens[body.head] if steps else body
    while body.deprel == "nmod" and body.head < body.index and not words.is_person(body) and steps < DEEP:
        body, steps = sentence.tokens[body.head], steps + 1
    several = form.number_of(sentence, body.index) == "Plur" and not tree.has_child(sentence, name.index, "conj")
    owned = not apart and possessors.is_relative(body)  # der Nachfolger des Peruaners Otto Kern: the name is the Peruaner's
    return body.index if steps and words.is_person(body) and not several and not owned else -1  # zwei Mitglieder der Gruppe Rote Vögel


def _is_called(sentence: Sentence, body: Token) -> bool:
    """Der Chef der Gewerkschaft Verdi Otto Kern: what a body before the name is called."""
    if body.deprel != "appos" or not 0 <= body.head < body.index or not _is_thing(sentence.tokens[body.head]):
        return False
    return not body.entity.endswith("-PER") or nouns.find("organizations", sentence.tokens[body.head].text) is not None  # Partei Nieuwe Weg


def _is_other(name: Token, body: Token) -> bool:
    """Die Witwe des Politikers, Maria Costa: a woman's name behind a word for a man."""
    found = nouns.find("roles", body.text)
    gender = persons.name_gender(name.text)
    return found is not None and not found.adjectival and (found.gender, gender) == ("Masc", "Fem")


def _is_thing(token: Token) -> bool:
    """A common noun for no person and no group of them; the name of a body or a place."""
    named = token.entity[2:] in ("ORG", "LOC")
    return named or (token.upos == "NOUN" and not token.entity and not nouns.find("groups", token.text))

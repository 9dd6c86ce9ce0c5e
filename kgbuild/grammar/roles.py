"""What somebody is: appositions, copulas, als and zu. In: a Sentence. Out: raw role predications, the person as bearer.

The rule: the noun is the trigger; whose role it is stands in its own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import clauses, enumerations, names, nominal, subject, tree, voice
from kgbuild.grammar.behind import read_named_later, read_parenthesis
from kgbuild.grammar.memberships import read_among, read_member, read_one_of, read_others
from kgbuild.grammar.role_nouns import further, is_office, is_role, is_somebody, is_successor, role
from kgbuild.lexicon import embedding, nouns, signs
from kgbuild.model import Argument, Predication, Sentence

AS = "als"
ROMAN = frozenset("IVX")
OTHERWISE = "anders"  # anders als der Kanzler


def predications(sentence: Sentence) -> Iterator[Predication]:
    """All roles of a sentence, by the word that names them."""
    for token in sentence.tokens:
        if token.upos in tree.NOMINAL or token.deprel == "appos":
            yield from _named_by(sentence, token.index)


def _named_by(sentence: Sentence, i: int) -> Iterator[Predication]:
    """The roles that each reader finds at a word, those of halved words beside them."""
    for read in READERS:
        for found in read(sentence, i):
            yield from (replace(one, steps=(read.__name__,)) for one in (found, *_truncated(sentence, found)))


def _truncated(sentence: Sentence, said: Predication) -> Iterator[Predication]:
    """`Staats- und Parteichef Blau`  ->  besides Parteichef(bearer Blau) also Staatschef(bearer Blau)"""
    first = next((sentence.tokens[c].text for c in tree.children(sentence, said.trigger, "compound") if c == said.trigger - 2), "")
    if said.kind == "role" and first.endswith("-"):
        made = (first[:-1] + said.lemma[at:] for at in range(1, len(said.lemma)))
        yield from (replace(said, lemma=noun) for noun in made if nouns.listed("roles", noun))


def read_close_apposition(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Kremlsprecherin Anna Bolt`  ->  Kremlsprecherin(bearer Anna Bolt, compound Kreml)"""
    name = names.close_name(sentence, i) if sentence.tokens[i].upos == "NOUN" else -1
    if name < 0:
        return
    yield _without_clause(sentence, role(sentence, i, name), name)
    before = tree.first_conjunct(sentence, i)
    if before != i and names.second_role(sentence, before) == i:
        yield role(sentence, before, name, hops=1)
    yield from (
        role(sentence, c, name, hops=1) for c in tree.children(sentence, i, "conj") if c < name and sentence.tokens[c].upos == "NOUN"
    )


def _without_clause(sentence: Sentence, said: Predication, name: int) -> Predication:
    """What stands behind the name and cannot be the role's: Verkehrsminister Blau sagte in Rom; bot Präsident Blau der Opposition an."""
    kept = (a for a in said.arguments if a.head <= name or not _of_clause(sentence, a))
    return replace(said, arguments=tuple(kept))


def _of_clause(sentence: Sentence, argument: Argument) -> bool:
    """A place, or a noun without preposition that looks like a genitive."""
    return argument.role == "in" or (argument.role == "genitive" and not tree.preposition(sentence, argument.head))


def read_loose_apposition(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Igor Blau, Außenminister Russlands, schwieg.`  ->  Außenminister(bearer Igor Blau, genitive Russland)"""
    token = sentence.tokens[i]
    common = token.upos == "NOUN" or (token.upos == "PROPN" and not token.entity and is_role(sentence, i))
    if (
        token.deprel != "appos"
        or not common
        or names.is_close_name(sentence, i)
        or _after_colon(sentence, i)
        or enumerations.is_among(sentence, i)
    ):
        return
    for c in (i, *further(sentence, i)):
        if not _is_of_another(sentence, c, token.head):
            yield role(sentence, c, token.head, hops=int(c != i))


def _is_of_another(sentence: Sentence, i: int, bearer: int) -> bool:
    """Kanzler wurde Otto Kern, Finanzminister | Igor Blau: a role with a person's name of its own, beside the name of another"""
    own = names.close_person(sentence, i)
    if own >= 0 and set(_last_name(sentence, own).rstrip(".")) <= ROMAN:
        return False  # Otto Kern, der heutige Papst Benedikt XVI.
    other = bearer if sentence.tokens[bearer].entity == "B-PER" else names.close_person(sentence, bearer)
    return own >= 0 <= other and not ({_last_name(sentence, own)} & {_last_name(sentence, other), sentence.tokens[other].text})


def _last_name(sentence: Sentence, i: int) -> str:
    """Kern of Otto Kern"""
    return sentence.tokens[max((i, *tree.children(sentence, i, "flat")))].text


def _after_colon(sentence: Sentence, i: int) -> bool:
    """Chile: Tote bei Erdbeben: what the news is about, not what it is."""
    return any(t.text == signs.COLON for t in sentence.tokens[sentence.tokens[i].head : i])


def read_copula(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Igor Blau ist Außenminister Russlands.`, `Blau bald Außenminister`  ->  Außenminister(bearer Igor Blau, genitive Russland)"""
    stated = tree.has_child(sentence, i, "cop") or clauses.is_bare_predicate(sentence, i)
    if not stated or tree.has_child(sentence, i, "case"):
        return
    bearer, hops = subject.of(sentence, i)
    if bearer < 0 or sentence.tokens[bearer].upos in ("VERB", "AUX", "ADV"):
        return
    if _names_the_subject(sentence, i, bearer):
        yield role(sentence, bearer, i, hops)
    elif sentence.tokens[i].upos == "NOUN":
        own = (c for c in (i, *further(sentence, i)) if not _is_of_another(sentence, c, bearer))
        yield from (role(sentence, c, bearer, hops + int(c != i)) for c in own)


def _names_the_subject(sentence: Sentence, i: int, bearer: int) -> bool:
    """Sprecher des Kremls ist Igor Blau: the name is the predicate, the role is the subject."""
    named = sentence.tokens[i].upos == "PROPN" or names.close_name(sentence, i) >= 0
    return named and sentence.tokens[bearer].upos == "NOUN" and names.close_name(sentence, bearer) < 0


def read_complement(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Anna Bolt wurde Kanzlerin.`  ->  Kanzlerin(bearer Anna Bolt)"""
    token = sentence.tokens[i]
    if token.deprel != "xcomp" or token.upos != "NOUN" or tree.has_child(sentence, i, "mark", "cop") or token.head < 0:
        return
    bearer, hops = _object_or_subject(sentence, token.head)
    if tree.preposition(sentence, i) == AS and is_somebody(sentence, i) and bearer >= 0 and _is_thing(sentence, bearer):
        bearer, hops = subject.of(sentence, token.head)  # sie lehnte als Chefin den Plan ab
    if bearer >= 0:
        for c in (i, *further(sentence, i)):
            yield role(sentence, c, bearer, hops + int(c != i))


def _is_thing(sentence: Sentence, i: int) -> bool:
    """A noun that names neither somebody nor a body: den Plan, die Reform."""
    token = sentence.tokens[i]
    return (
        token.upos == "NOUN"
        and not token.entity
        and not nouns.acts(token.text)
        and names.close_name(sentence, i) < 0
        and not is_somebody(sentence, i)
    )


def read_as(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Als Kanzler besuchte Scholz Rom.`  ->  Kanzler(bearer Scholz); `Er gab sein Amt als Trainer ab.`  ->  Trainer(bearer sein)"""
    token = sentence.tokens[i]
    verbal = token.deprel in ("obl", "obl:arg") and not _compares(sentence, i)
    if not verbal or token.upos != "NOUN" or tree.preposition(sentence, i) != AS or not is_somebody(sentence, i):
        return
    objects = tuple(c for c in tree.children(sentence, token.head, "obj") if c < i)
    passive = voice.is_passive(sentence, token.head)
    proposed = objects and not passive and _is_proposed(sentence, token.head)
    beside = proposed or (
        objects and not passive and not any(objects[-1] < c < i for c in tree.children(sentence, token.head, "nsubj", "obl"))
    )
    bearer, hops = (_owner_or_self(sentence, objects[-1]), 0) if beside else subject.of(sentence, token.head)
    if bearer >= 0:
        yield role(sentence, i, bearer, hops + 1)
        yield from (role(sentence, c, bearer, hops + 2) for c in further(sentence, i) if is_somebody(sentence, c))


def _is_proposed(sentence: Sentence, verb: int) -> bool:
    """schlug Otto Kern nach der Wahl als Kanzler vor: of verbs that say what somebody shall be, the object is meant"""
    signature = embedding.verb(tree.verb_lemma(sentence, verb))
    return signature is not None and AS in signature.nouns


def _compares(sentence: Sentence, i: int) -> bool:
    """Anders als der Kanzler, eher als der Kanzler schweigt Scholz."""
    before = (sentence.tokens[c] for c in tree.children(sentence, i, "advmod") if c < i)
    return any(t.text.lower() == OTHERWISE or t.feat("Degree") == "Cmp" for t in before)


def _owner_or_self(sentence: Sentence, noun: int) -> int:
    """Who owns what no role can be said of: ihr Amt als Trainerin; not ihren Bruder als Trainer."""
    owner = tree.child(sentence, noun, "det:poss")
    return noun if owner < 0 or is_somebody(sentence, noun) else owner


def read_as_of_noun(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`der Amtsantritt von Scholz als Kanzler`, `mit Scholz als Kanzler`  ->  Kanzler(bearer Scholz)"""
    token = sentence.tokens[i]
    governor = sentence.tokens[token.head] if token.head >= 0 else token
    if token.deprel != "nmod" or token.upos != "NOUN" or tree.preposition(sentence, i) != AS or not is_role(sentence, i):
        return
    if is_successor(sentence, governor.index):
        return  # Nachfolgerin von Hansen als Kanzlerin: the office is both of theirs
    owned = (a.head for a in nominal.arguments(sentence, governor.index) if a.role == "genitive" and a.head < i)
    bearer = governor.index if names.is_name(sentence, governor.index) else next(owned, -1)
    if bearer >= 0:
        yield role(sentence, i, bearer, 1)


def read_appointment(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Anna Bolt wurde zur Kanzlerin gewählt.`  ->  Kanzlerin(bearer Anna Bolt)"""
    token = sentence.tokens[i]
    if token.upos != "NOUN" or token.head < 0 or tree.preposition(sentence, i) != "zu" or not is_office(sentence, i):
        return
    if names.close_name(sentence, i) >= 0:
        return  # sie schickte ihn zur Chefin Anna Bolt
    if token.deprel in ("obl", "obl:arg", "obl:agent", "xcomp"):
        verb = voice.is_passive(sentence, token.head) or tree.has_child(sentence, token.head, "obj", "expl:pv")
        bearer, hops = _object_or_subject(sentence, token.head) if verb else subject.NOBODY
    elif sentence.tokens[token.head].upos == "PROPN":
        bearer, hops = token.head, 0
    else:
        owned = (a.head for a in nominal.arguments(sentence, token.head) if a.role == "genitive")
        bearer, hops = next(owned, -1), 0
    if bearer >= 0 and bearer != i:
        yield role(sentence, i, bearer, hops)


READERS = (
    read_close_apposition,
    read_loose_apposition,
    read_named_later,
    read_parenthesis,
    read_copula,
    read_complement,
    read_as,
    read_as_of_noun,
    read_one_of,
    read_among,
    read_member,
    read_others,
    read_appointment,
)


def _object_or_subject(sentence: Sentence, verb: int) -> tuple[int, int]:
    """Who is called or becomes something: the object, else the subject."""
    found = tree.child(sentence, verb, "obj")
    return (found, 0) if found >= 0 and not voice.is_passive(sentence, verb) else subject.of(sentence, verb)

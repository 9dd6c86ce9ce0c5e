"""Whom a pronoun cannot mean. In: Reading, a pronoun, a Cluster. Out: whether number, gender, class, clause and verb allow it.

The rule: a filter only rules out what German rules out; what is merely unlikely is for the weights.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import DESCRIBING, Cluster
from kgbuild.coreference.families import PLACES, family
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import country_articles, joining, selection
from kgbuild.lexicon.pronouns import OWNERS, Pronoun
from kgbuild.model import Mention

REACH = {"personal": 2, "possessive": 2, "demonstrative": 1, "ordinal": 1}  # sentences back
COMMA = ","
SHARED = "share_subject"  # a step of the grammar
LIFELESS = frozenset({"Thing", "Topic"})
EXCLUDED = frozenset({"Time", "Entity"})
ANIMATE = frozenset({"Person", "Organization", "Country", "Group"})
TAKING_PART = ("agent", "patient", "recipient")
HUMAN, BODY = "human", "body"  # possessions of people only, and of no single person


def allowed(reading: Reading, position: int, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    """Whether a cluster can be meant at all: near, of its number and gender, no other participant of its clause, what its verb can be said of."""
    last = cluster.last_before(position)
    if last is None or cluster.type in EXCLUDED or not any(m.kind != "pronoun" for m in cluster.mentions):
        return False
    if mention.sentence - reading.mentions[last].sentence > REACH[entry.kind] or reading.quotes(mention, reading.mentions[last]):
        return False
    if mention.sentence != reading.mentions[last].sentence and all(reading.of_any(m) for m in cluster.mentions if m.kind != "pronoun"):
        return False
    if entry.lemma == "es" and (reading.mentions[last].kind in ("part", "demonym") or not _acted(reading, position, mention, cluster)):
        return False
    if entry.lemma in OWNERS and _joined_to(reading, mention) not in (-1, reading.mentions[last].end):
        return False
    if entry.lemma in OWNERS and _joined_to(reading, mention) == -1 and _does_here(reading, mention, cluster):
        return False
    if family(cluster.type) not in ANIMATE | {"Work", "Place"} and not cluster.somebody and reading.says(mention):
        return False
    if family(cluster.type) in LIFELESS and not cluster.somebody and _has_somebody(reading, mention, entry):
        return False
    many = mention.number == "Plur" and entry.lemma not in OWNERS
    if not _selected(reading, mention, cluster) or (many and _one_of_several(reading, reading.mentions[last])):
        return False
    return (
        _number_fits(reading, mention, entry, cluster)
        and _gender_fits(reading, mention, entry, cluster)
        and not _bound(reading, mention, entry, cluster)
    )


def _does_here(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Kern berief Roth nach dessen Rücktritt: not the subject of its own clause, whose resignation would be seiner"""
    here = reading.clause(mention)
    return any(reading.clause(m) == here and reading.function(m) == "agent" and m.end < mention.start for m in cluster.mentions)


def _acted(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """A country or a body is `es` only where it did something, and does: `es betreibt zwei Häuser`; not `in Gaza … es sei schlimm`, `sie bedauert es`."""
    if family(cluster.type) not in PLACES | ANIMATE:
        return True
    if reading.function(mention) != "agent" or cluster.function_before(position) not in TAKING_PART:
        return False
    return bool(reading.verb(mention)) or cluster.leads_before(position)


def _one_of_several(reading: Reading, last: Mention) -> bool:
    """`Polen und die USA verhandeln. Sie …` means both, not the one whose name is a plural."""
    function = reading.function(last)
    if function not in TAKING_PART:
        return False
    beside = (m for m in reading.of_sentence(last.sentence) if m.kind in ("name", "nominal", "thing") and m.head != last.head)
    return any((reading.clause(m), reading.function(m)) == (reading.clause(last), function) for m in beside)


def _selected(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether the verb can be said of it: zehn Seiten umfasst no minister, and no party marries."""
    kind = selection.kind(reading.verb(mention), reading.function(mention))
    if kind == "something":
        return not cluster.somebody
    owner = selection.owner(reading.possessed(mention) or _owned(reading, mention))
    if owner == BODY and (cluster.somebody or family(cluster.type) in ("Event", "Work")):
        return False
    if owner == HUMAN and not cluster.somebody and cluster.type != "Group":
        return False
    return kind != "person" or cluster.somebody or (cluster.type == "Group" and cluster.plural)


def _owned(reading: Reading, mention: Mention) -> str:
    """Vorsitzender in `dessen Vorsitzender Otto Kern`; "" behind any other pronoun."""
    behind = reading.right_behind(mention) if mention.name in OWNERS else ()
    return next((reading.bare(m) for m in behind), "")


def _has_somebody(reading: Reading, mention: Mention, entry: Pronoun) -> bool:
    """Whether it owns who holds an office: dessen Präsident, seine Sprecherin; no step has one."""
    owning = entry.kind == "possessive" or entry.lemma in OWNERS
    return owning and any(m.attribute("class") for m in reading.right_behind(mention))


def _joined_to(reading: Reading, mention: Mention) -> int:
    """Where that ends which dessen, deren behind a comma or `und` mean: die Bank | und deren Chef; -1 where neither stands before."""
    tokens = reading.tokens(mention)
    before = tokens[mention.head - 1].text if mention.head > 1 else ""
    return tokens[mention.head - 2].end if before == COMMA or joining.before_owner(before) else -1


def _number_fits(reading: Reading, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    plural = cluster.plural or (cluster.type == "Group" and not _collective(cluster))
    if mention.number == "Plur" and _plural_name(reading, cluster):
        return True
    wanted = (mention.number if entry.lemma != "deren" else "") or (entry.numbers[0] if len(entry.numbers) == 1 else "")
    return not wanted or plural == (wanted == "Plur")


def _plural_name(reading: Reading, cluster: Cluster) -> bool:
    """die Grünen, die Vereinten Nationen: one body with a plural for a name."""
    phrases = (phrase for m in cluster.mentions if m.kind == "name" and (phrase := reading.phrase(m)))
    return any(phrase.number == "Plur" and phrase.determination == "definite" for phrase in phrases)


def _collective(cluster: Cluster) -> bool:
    return any(m.number == "Sing" for m in cluster.mentions if m.kind in DESCRIBING)


def _gender_fits(reading: Reading, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    if cluster.plural:
        return True
    wanted = {mention.gender} if mention.gender and entry.lemma not in OWNERS else set(entry.genders)
    if "Plur" in entry.numbers:
        wanted = {"Fem"}  # sie, ihr, deren of one
    told = genders(reading, cluster)
    if told:
        return bool(wanted & told)
    unknown_body = family(cluster.type) == "Organization" and ("Fem" in wanted or entry.lemma in ("es", "sein"))
    return cluster.type == "Person" or unknown_body  # most bodies without a told gender are parties and acronyms


def _bound(reading: Reading, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    """A personal pronoun does not mean another participant of its own clause; an owner may be one."""
    if any(other.start <= mention.start and mention.end < other.end for other in cluster.mentions):
        return True  # die Debatte um ihre Arbeit
    if entry.kind == "possessive" or entry.lemma in OWNERS:
        return _of_several(reading, mention, entry, cluster) or any(
            _inside(mention, other) for other in cluster.mentions if other.sentence == mention.sentence
        )
    if reading.attributed(mention):
        return False
    here = reading.clause(mention)
    if _told_beside(reading, mention, cluster) or _shares_subject(reading, mention, cluster):
        return True
    taking_part = (m for m in cluster.mentions if m.kind in ("name", "nominal", "thing", "pronoun") and not _within_other(reading, m))
    return any(reading.clause(other) == here for other in taking_part)


def _shares_subject(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """`Rom lobte Kern und sicherte ihm Hilfe zu`: he is not Rom, the subject of both verbs."""
    sentence, clause = reading.clause(mention)
    heads = {m.head for m in cluster.mentions if m.sentence == sentence}
    shared = (p for p in reading.analyses[sentence].predications if p.trigger == clause and SHARED in p.steps)
    return reading.function(mention) != "agent" and any(a.head in heads for p in shared for a in p.having("agent"))


def _told_beside(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """`Er dankte dem Minister`: he is not whom the article calls Minister."""
    here, roles = reading.clause(mention), cluster.values("role")
    beside = (m for m in reading.of_sentence(mention.sentence) if m.kind == "nominal" and m.type == "Person" and m not in cluster.mentions)
    alone = (m for m in beside if not any(name.kind == "name" for name in reading.right_behind(m)))  # der Minister | Otto Kern
    known = (m for m in alone if m.attribute("role") in roles and reading.determination(m) == "definite" and m.number != "Plur")
    return any(reading.function(m) in TAKING_PART and reading.clause(m) == here for m in known)


def _of_several(reading: Reading, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    """`ihr` in a clause with several subjects is theirs together, not that of somebody else: Polen und Kuba legten nach Angaben … ihren Streit bei."""
    if "Plur" not in entry.numbers:
        return False
    before = [m for m in _subjects(reading, mention) if m.start < mention.start]
    of_others = len(before) > 1 and not any(m in cluster.mentions for m in before)
    return of_others or of_persons(reading, mention, entry)


def of_persons(reading: Reading, mention: Mention, entry: Pronoun) -> bool:
    """`ihr` beside two persons is theirs, not that of one of them: Igor Kern und Ida Grün lobten ihre Partei; not Ida Grün und ihr Kollege."""
    subjects = _subjects(reading, mention) if "Plur" in entry.numbers else []
    one_of_them = any(m in subjects for m in reading.right_behind(mention))
    return len(subjects) > 1 and not one_of_them and all(family(m.type) == "Person" for m in subjects)


def _subjects(reading: Reading, mention: Mention) -> list[Mention]:
    """Who is the subject of a mention's own clause, by name or description."""
    here = reading.clause(mention)
    told = (m for m in reading.of_sentence(mention.sentence) if m.kind in ("name", "nominal", "thing"))
    return [m for m in told if reading.function(m) == "agent" and reading.clause(m) == here]


def _inside(mention: Mention, other: Mention) -> bool:
    """Its own possessor it is not: sein Rücktritt."""
    return (
        other.kind in DESCRIBING
        and other.sentence == mention.sentence
        and 0 <= other.start - mention.end <= 30
        and other.head > mention.head
    )


def _within_other(reading: Reading, other: Mention) -> bool:
    """A genitive or attribute inside another phrase is no participant of the clause."""
    return reading.function(other) in ("genitive", "apposition", "")


def genders(reading: Reading, cluster: Cluster) -> frozenset[str]:
    """Of persons what is told; of countries what their article says; of bodies the article before the name, of things what their nouns are."""
    if cluster.type == "Country":
        article = {country_articles.genitive(m.name).split(" ")[0] for m in cluster.mentions if m.kind != "pronoun"}
        return frozenset({"Fem"} if "der" in article else {"Masc", "Neut"} if "des" in article else {"Neut"})
    if cluster.family == "Organization" and not cluster.genders:
        phrases = [p for m in cluster.mentions if m.kind == "name" and (p := reading.phrase(m)) and p.number == "Sing"]
        return frozenset(p.gender for p in phrases if p.determination == "definite" and p.gender)
    if cluster.type == "Place":
        return cluster.genders or frozenset({"Neut"})
    return cluster.genders

"""Pronouns and possessives. In: clusters, from left to right. Out: joins with who is meant.

Hard filters first (number, gender, class, clause), then hand-set weights after CorZu (Tuggener 2016): subject, parallel role, nearness, salience.
Two equally good candidates are no answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.coreference.clusters import DESCRIBING, Cluster, Clusters
from kgbuild.coreference.reading import PLACES, Reading, family
from kgbuild.lexicon import country_articles, selection
from kgbuild.lexicon import pronouns as words
from kgbuild.lexicon.pronouns import Pronoun
from kgbuild.model import Mention

WEIGHTS = {
    "person": 2.0,
    "animate": 0.4,
    "gender": 1.2,
    "distance": -1.9,
    "far": -1.2,
    "often": 0.15,
    "pronoun": 0.6,
    "possessor": -0.6,
    "inner": -1.8,
    "place": 0.0,
    "misplaced": -3.0,
    "pointed": 0.4,
    "pointed far": -0.9,
    "agent": 1.6,
    "patient": 0.9,
    "recipient": 0.6,
    "parallel": 0.4,
    "leads on": 1.8,
    "leads": 0.0,
    "governs": 1.0,
    "owner": 0.8,
    "reason": 1.8,
    "own subject": 3.0,
    "own": 1.8,
}
REACH = {"personal": 2, "possessive": 2, "demonstrative": 1}
MARGINS = {"personal": 0.4, "possessive": 0.4, "demonstrative": 0.1}
REASONS = frozenset({"für", "wegen", "zu", "aufgrund"})
OPEN = frozenset({"dessen", "deren"})  # their own gender and number are told by nothing but the form
EXCLUDED = frozenset({"Time", "Entity"})
ANIMATE = frozenset({"Person", "Organization", "Country", "Group"})


def resolve(clusters: Clusters, position: int, mention: Mention) -> None:
    """Joins one pronoun with who is meant, if that is clear."""
    entry = _entry(mention)
    if entry is not None and entry.person == "1":
        _join_speaker(clusters, position, mention, entry)
    elif entry is not None:
        _join_best(clusters, position, mention, entry)


def _entry(mention: Mention) -> Pronoun | None:
    return words.possessive(mention.text) if mention.attribute("pronoun") == "possessive" else words.pronoun(mention.text)


def _join_speaker(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    """ich in a quotation is the one who speaks it."""
    place = clusters.reading.speaker(mention) if entry.lemma == "ich" else None
    found = (
        [i for i in clusters.reading.at_head.get(place, ()) if clusters.reading.mentions[i].type in ("Person", "Entity")] if place else []
    )
    if found and found[0] != position:
        clusters.join(position, found[0], "speaker", 0.9)


def _join_best(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    reading = clusters.reading
    allowed = [cluster for cluster in clusters.before(position, REACH[entry.kind]) if _allowed(reading, position, mention, entry, cluster)]
    scored = [(_score(reading, position, mention, cluster), cluster) for cluster in allowed]
    ranked = sorted(scored, key=lambda pair: -pair[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGINS[entry.kind]):
        return
    antecedent = ranked[0][1].last_before(position)
    if antecedent is not None:
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 3.0
        clusters.join(position, antecedent, entry.kind, round(min(0.92, 0.65 + 0.09 * margin), 2))


def _allowed(reading: Reading, position: int, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    last = cluster.last_before(position)
    if last is None or cluster.type in EXCLUDED or not any(m.kind != "pronoun" for m in cluster.mentions):
        return False
    if mention.sentence - reading.mentions[last].sentence > REACH[entry.kind]:
        return False
    if entry.lemma == "es" and (reading.mentions[last].kind in ("part", "demonym") or not _acted(reading, position, mention, cluster)):
        return False
    if _relative(reading, mention, entry) and reading.mentions[last].end != _comma_before(reading, mention):
        return False
    if family(cluster.type) not in ANIMATE | {"Work", "Place"} and not cluster.somebody and reading.says(mention):
        return False
    if not _selected(reading, mention, cluster) or (mention.number == "Plur" and _one_of_several(reading, reading.mentions[last])):
        return False
    return (
        _number_fits(reading, mention, entry, cluster)
        and _gender_fits(reading, mention, entry, cluster)
        and not _bound(reading, mention, entry, cluster)
    )


def _acted(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """A country or a body is `es` only where it did something, and does: `es betreibt zwei Häuser`; not `in Gaza … es sei schlimm`, `sie bedauert es`."""
    if family(cluster.type) not in PLACES | ANIMATE:
        return True
    if reading.function(mention) != "agent" or cluster.function_before(position) not in ("agent", "patient", "recipient"):
        return False
    return bool(reading.verb(mention)) or cluster.leads_before(position)


def _one_of_several(reading: Reading, last: Mention) -> bool:
    """`Polen und die USA verhandeln. Sie …` means both, not the one whose name is a plural."""
    function = reading.function(last)
    if function not in ("agent", "patient", "recipient"):
        return False
    beside = (m for m in reading.of_sentence(last.sentence) if m.kind in ("name", "nominal", "thing") and m.head != last.head)
    return any((reading.clause(m), reading.function(m)) == (reading.clause(last), function) for m in beside)


def _selected(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether the verb can be said of it: zehn Seiten umfasst no minister, and no party marries."""
    kind = selection.kind(reading.verb(mention), reading.function(mention))
    if kind == "something":
        return not cluster.somebody
    return kind != "person" or cluster.somebody or (cluster.type == "Group" and cluster.plural)


def _relative(reading: Reading, mention: Mention, entry: Pronoun) -> bool:
    """dessen, deren behind a comma: means what stands before the comma."""
    return entry.lemma in ("dessen", "deren") and _comma_before(reading, mention) >= 0


def _comma_before(reading: Reading, mention: Mention) -> int:
    tokens = reading.document.sentences[mention.sentence].tokens
    before = tokens[mention.head - 1] if mention.head else None
    return before.start if before and before.text == "," else -1


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
    wanted = {mention.gender} if mention.gender and entry.lemma not in OPEN else set(entry.genders)
    if "Plur" in entry.numbers:
        wanted = {"Fem"}  # sie, ihr, deren of one
    told = _genders(reading, cluster)
    if told:
        return bool(wanted & told)
    unknown_body = family(cluster.type) == "Organization" and ("Fem" in wanted or entry.lemma in ("es", "sein"))
    return cluster.type == "Person" or unknown_body  # most bodies without a told gender are parties and acronyms


def _genders(reading: Reading, cluster: Cluster) -> frozenset[str]:
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


def _bound(reading: Reading, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    """A personal pronoun does not mean another participant of its own clause."""
    if entry.kind == "possessive":
        return _of_several(reading, mention, entry, cluster) or any(
            _inside(mention, other) for other in cluster.mentions if other.sentence == mention.sentence
        )
    here = reading.clause(mention)
    taking_part = (m for m in cluster.mentions if m.kind in ("name", "nominal", "thing", "pronoun") and not _within_other(reading, m))
    return any(reading.clause(other) == here for other in taking_part)


def _of_several(reading: Reading, mention: Mention, entry: Pronoun, cluster: Cluster) -> bool:
    """`ihr` in a clause with several subjects is theirs together, not that of somebody else: Polen und Kuba legten nach Angaben … ihren Streit bei."""
    if "Plur" not in entry.numbers:
        return False
    here = reading.clause(mention)
    subjects = [
        m for m in reading.mentions if m.sentence == mention.sentence and m.start < mention.start and reading.function(m) == "agent"
    ]
    together = [m for m in subjects if m.kind in ("name", "nominal", "thing") and reading.clause(m) == here]
    return len(together) > 1 and not any(m in cluster.mentions for m in together)


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


def _score(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> float:
    return sum(WEIGHTS[name] * value for name, value in _features(reading, position, mention, cluster))


def _features(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Iterator[tuple[str, float]]:
    """What speaks for a candidate and against it, each with its measure."""
    last = reading.mentions[cluster.last_before(position) or 0]
    function, distance = cluster.function_before(position), mention.sentence - last.sentence
    pointing = mention.attribute("pronoun") == "demonstrative"
    yield "person", cluster.somebody
    yield "animate", cluster.somebody or family(cluster.type) in ANIMATE
    yield "gender", cluster.somebody and bool(_genders(reading, cluster))
    yield "distance", distance
    yield "far", max(0, distance - 1)
    yield "often", min(cluster.count_before(position), 5)
    yield "pronoun", last.kind == "pronoun"
    yield "possessor", last.attribute("pronoun") == "possessive"
    yield "place", cluster.type == "Place"
    yield "misplaced", _misplaced(reading, mention, cluster)
    yield "inner", last.kind in ("part", "demonym")
    yield from _pointing(function, distance) if pointing else _going_on(reading, position, mention, cluster, function)
    if mention.attribute("pronoun") == "possessive":
        yield from _owning(reading, mention, cluster, last, function)


def _misplaced(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """The verb asks for somebody, and it is a thing; or the other way round."""
    kind = selection.kind(reading.verb(mention), reading.function(mention))
    animate = cluster.somebody or family(cluster.type) in ANIMATE
    return (kind == "something" and animate) or (kind == "somebody" and not animate and cluster.type != "Place")


def _pointing(function: str, distance: int) -> Iterator[tuple[str, float]]:
    """dieser: the last one named, who was not the subject."""
    yield "pointed", 1 if function != "agent" else -1
    yield "pointed far", distance


def _going_on(reading: Reading, position: int, mention: Mention, cluster: Cluster, function: str) -> Iterator[tuple[str, float]]:
    """Subjects go on as subjects: `…, sagte Peskow. Er und Lawrow erklärten …`."""
    last = reading.mentions[cluster.last_before(position) or 0]
    distance = mention.sentence - last.sentence
    if function in ("agent", "patient", "recipient"):
        yield function, 1
    yield "parallel", bool(function) and function == reading.function(mention)
    if distance and cluster.leads_before(position):
        on = distance == 1 and reading.function(mention) == "agent" and reading.main_clause(mention)
        yield "leads on" if on else "leads", 1
    elif not distance:
        yield "governs", _governs(reading, last, mention, function)


def _governs(reading: Reading, last: Mention, mention: Mention, function: str) -> bool:
    """The subject of the clause above: `Trump sagte, dass er komme`."""
    sentence, clause = reading.clause(mention)
    above = reading.document.sentences[sentence].tokens[clause].head if clause >= 0 else -1
    return function == "agent" and above >= 0 and reading.clause(last) == (sentence, above)


def _owning(reading: Reading, mention: Mention, cluster: Cluster, last: Mention, function: str) -> Iterator[tuple[str, float]]:
    """A possessive belongs to the subject of its clause; behind `für` or `wegen` rather to whom that is done: lobte ihn für seinen Einsatz."""
    possessed = next((m for m in reading.of_sentence(mention.sentence) if 0 <= m.start - mention.end <= 1), None)
    kind = selection.owner(reading.bare(possessed)) if possessed else ""
    if kind:
        yield "owner", 1 if (kind == "person") == cluster.somebody else -1
    if reading.clause(last) != reading.clause(mention):
        return
    if (reading.function(possessed) if possessed else "") in REASONS:
        yield "reason", function in ("patient", "recipient")
    elif reading.function(last) == "agent":
        yield "own subject", 1
    elif function == "agent":
        yield "own", 1

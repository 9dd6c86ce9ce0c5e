"""How well a pronoun's candidate fits. In: Reading, a pronoun, a Cluster. Out: a score.

Features after CorZu (Tuggener 2016): subject, parallel role, nearness, salience; weights set by hand and calibrated on our own articles (tests/coreference).
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.families import family
from kgbuild.coreference.fitting import ANIMATE, TAKING_PART, genders
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import answers
from kgbuild.lexicon import resuming, selection, stances, succession
from kgbuild.lexicon.pronouns import OWNERS
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
    "misplaced": -3.0,
    "pointed": 2.2,
    "pointed as owner": 0.4,
    "pointed owner": -3.0,
    "pointed far": -0.9,
    "pointed last": 0.5,
    "pointed aside": -1.2,
    "pointed past": -1.0,
    "agent": 1.6,
    "patient": 0.9,
    "recipient": 0.6,
    "parallel": 0.4,
    "leads on": 1.8,
    "governs": 1.0,
    "owner": 0.8,
    "reason": 1.8,
    "in office": 4.5,
    "own subject": 3.0,
    "own": 1.8,
    "attribute": 2.0,
    "teller": -2.5,
    "theme": 2.4,
    "dead": -3.0,
    "judged again": 6.0,
    "heads": 1.5,
    "answers": 2.4,
}
HEADING = ("leader", "deputy", "spokesperson")
INTO, OFFICE = "in", "Office"  # the class of resuming.tsv of words for a post: Kern führte Roth in ihr Amt ein
RELATIVE = "acl:relcl"
REASONS = frozenset({"für", "wegen", "zu", "aufgrund"})


def score(reading: Reading, position: int, mention: Mention, cluster: Cluster, theme: Cluster | None = None) -> float:
    """How well a cluster that can be meant fits; `theme` is whom the article is about."""
    features = (*_features(reading, position, mention, cluster), *_themed(reading, position, mention, cluster, theme))
    return sum(WEIGHTS[name] * value for name, value in features)


def _themed(reading: Reading, position: int, mention: Mention, cluster: Cluster, theme: Cluster | None) -> Iterator[tuple[str, float]]:
    """Ihre Mutter starb früh. Nach dem Abitur ging sie nach Wien.  ->  she whose life is told, and least of all who died"""
    possessed = next(iter(reading.right_behind(mention)), None) if mention.attribute("pronoun") == "possessive" else None
    yield "theme", cluster is theme and (possessed is None or reading.function(possessed) == "agent")
    last = cluster.latest(position)
    yield "dead", theme is not None and cluster is not theme and possessed is None and reading.dies(last)


def _features(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Iterator[tuple[str, float]]:
    """What speaks for a candidate and against it, each with its measure."""
    last = cluster.latest(position)
    function, distance = cluster.function_before(position), mention.sentence - last.sentence
    pointing = mention.attribute("pronoun") == "demonstrative"
    yield "person", cluster.somebody
    yield "animate", cluster.somebody or family(cluster.type) in ANIMATE
    yield "gender", cluster.somebody and bool(genders(reading, cluster))
    yield "distance", distance
    yield "far", max(0, distance - 1)
    yield "often", min(cluster.count_before(position), 5)
    yield "pronoun", last.kind == "pronoun"
    yield "possessor", last.attribute("pronoun") == "possessive"
    yield "misplaced", _misplaced(reading, mention, cluster)
    yield "inner", last.kind in ("part", "demonym")
    yield from (
        _pointing(reading, position, mention, cluster, function) if pointing else _going_on(reading, position, mention, cluster, function)
    )
    yield (
        "attribute",
        not distance and function == "agent" and reading.attributed(mention) and reading.clause(last) == reading.clause(mention),
    )
    aside = not cluster.named or not reading.main_clause(last)  # …, wie sein Anwalt Otto Kern sagte
    yield "teller", distance > 0 and cluster.somebody and aside and reading.says(last) and not reading.says(mention)
    yield "answers", answers(reading, position, cluster)
    yield "in office", distance <= 1 and _takes_over(reading, mention, cluster, last.sentence)
    yield "judged again", distance <= 1 and _is_judged(reading, mention) and _is_judged(reading, last) and last.kind != "pronoun"
    if mention.attribute("pronoun") == "possessive":
        yield from _owning(reading, mention, cluster, last, function)


def _is_judged(reading: Reading, mention: Mention) -> bool:
    """Der Rat begrüßte den Plan. Die FDP lehnte ihn ab.  ->  den Plan, ihn: what somebody takes a stand on"""
    return reading.function(mention) == "patient" and stances.takes(reading.verb(mention))


def _misplaced(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """The verb asks for somebody, and it is a thing; or the other way round."""
    kind = "somebody" if reading.bears(mention) else selection.kind(reading.verb(mention), reading.function(mention))
    animate = cluster.somebody or family(cluster.type) in ANIMATE
    return (kind == "something" and animate) or (kind == "somebody" and not animate and cluster.type != "Place")


def _takes_over(reading: Reading, mention: Mention, cluster: Cluster, sentence: int) -> bool:
    """Who was given an office is who follows somebody in it: Der König ernannte Kern. Er löst Roth ab."""
    heads = {m.head for m in cluster.mentions if m.sentence == sentence}
    takes = _in_passing(reading, mention.sentence, "takes", "agent") & {mention.head}
    return bool(takes) and bool(_in_passing(reading, sentence, "gives", "patient") & heads)


def _in_passing(reading: Reading, sentence: int, kind: str, role: str) -> set[int]:
    """Who takes part in the passing of an office in a sentence."""
    said = (p for p in reading.analyses[sentence].predications if kind in (succession.kind(p.lemma), succession.kind(p.light_verb)))
    return {a.head for p in said for a in p.having(role)}


def _pointing(reading: Reading, position: int, mention: Mention, cluster: Cluster, function: str) -> Iterator[tuple[str, float]]:
    """dieser: the last one named, who was not the subject, and not only the owner in seine Familie; dessen, deren less surely so."""
    last = cluster.last_before(position) or 0
    yield "pointed as owner" if mention.name in OWNERS else "pointed", 1 if function != "agent" else -1
    yield "pointed owner", mention.name not in OWNERS and reading.mentions[last].attribute("pronoun") == "possessive"
    yield "pointed far", mention.sentence - reading.mentions[last].sentence
    yield "heads", _is_of_a_head(reading, mention) and family(cluster.type) == "Organization"
    yield (
        "pointed aside",
        mention.name in OWNERS and mention.sentence - reading.mentions[last].sentence == 1 and _aside(reading, reading.mentions[last]),
    )
    yield "pointed past", mention.name in OWNERS and _beside(reading, reading.mentions[last], position)
    yield "pointed last", mention.name not in OWNERS and not any(_is_named(m) for m in reading.mentions[last + 1 : position])


def _is_of_a_head(reading: Reading, mention: Mention) -> bool:
    """dessen Leiter, deren Sprecherin: of a body rather than of a place"""
    return any(m.attribute("class") in HEADING for m in reading.right_behind(mention))


def _aside(reading: Reading, last: Mention) -> bool:
    """Die Grünen, die mit der SPD regieren, lehnen ab. Deren Chef …  ->  the SPD, which only a clause inside the sentence before speaks of"""
    return not reading.main_clause(last) and not reading.side_clause(last)


def _beside(reading: Reading, last: Mention, position: int) -> bool:
    """Die SPD stimmte zu, die AfD war dagegen. Deren Chef …  ->  the SPD, behind which a clause beside its own has another subject"""
    behind = (m for m in reading.mentions[:position] if m.sentence == last.sentence and m.start > last.end)
    return any(
        _is_named(m) and family(m.type) == family(last.type) and reading.function(m) == "agent" and reading.side_clause(m) for m in behind
    )


def _is_named(mention: Mention) -> bool:
    return mention.kind == "name" and family(mention.type) in ANIMATE


def _going_on(reading: Reading, position: int, mention: Mention, cluster: Cluster, function: str) -> Iterator[tuple[str, float]]:
    """Subjects go on as subjects: `…, sagte Peskow. Er und Lawrow erklärten …`."""
    last = cluster.latest(position)
    distance = mention.sentence - last.sentence
    if function in TAKING_PART:
        yield function, 1
    yield "parallel", bool(function) and function == reading.function(mention)
    if distance == 1 and cluster.leads_before(position):
        yield "leads on", reading.function(mention) == "agent" and reading.main_clause(mention)
    elif not distance:
        yield "governs", _governs(reading, last, mention, function)


def _governs(reading: Reading, last: Mention, mention: Mention, function: str) -> bool:
    """The subject of the clause above: `Trump sagte, dass er komme`."""
    sentence, clause = reading.clause(mention)
    above = reading.document.sentences[sentence].tokens[clause].head if clause >= 0 else -1
    return function == "agent" and above >= 0 and reading.clause(last) == (sentence, above)


def _owning(reading: Reading, mention: Mention, cluster: Cluster, last: Mention, function: str) -> Iterator[tuple[str, float]]:
    """A possessive belongs to the subject of its clause; behind `für` or `wegen` rather to whom that is done: lobte ihn für seinen Einsatz."""
    possessed = next(iter(reading.right_behind(mention)), None)
    kind = selection.owner(reading.bare(possessed)) if possessed else ""
    if kind:
        yield "owner", 1 if (kind not in ("something", "body")) == cluster.somebody else -1
    if reading.clause(last) == reading.clause(mention):
        yield from _owning_beside(reading, possessed, last, function)
    elif _is_told_of(reading, mention, cluster):
        yield "own subject", 1


def _is_told_of(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Kern lobte Blau, der | seinen Sohn verlor: of whom a relative clause says what he does, who stands outside of it"""
    sentence, clause = reading.clause(mention)
    tokens = reading.document.sentences[sentence].tokens
    if clause < 0 or tokens[clause].deprel != RELATIVE:
        return False
    said = (p for p in reading.analyses[sentence].predications if clause == (tokens[p.trigger].head if p.light_verb else p.trigger))
    told = {a.head for p in said for a in p.having("agent") if a.sentence in (None, sentence)}
    outside = {tokens[clause].head, tokens[tokens[clause].head].head, *(t.index for t in tokens if t.head == tokens[clause].head)} - {
        clause
    }
    return any(m.sentence == sentence and m.head in told & outside for m in cluster.mentions)


def _owning_beside(reading: Reading, possessed: Mention | None, last: Mention, function: str) -> Iterator[tuple[str, float]]:
    """The same of who stands in the clause: who is led into his office owns it twice as likely as who is praised for his deed."""
    way = reading.function(possessed) if possessed else ""
    office = possessed is not None and way == INTO and resuming.resumes(reading.bare(possessed), OFFICE)
    if office or way in REASONS:
        yield "reason", (2 if office else 1) * (function in ("patient", "recipient"))
    elif reading.function(last) == "agent":
        yield "own subject", 1
    elif function == "agent":
        yield "own", 1

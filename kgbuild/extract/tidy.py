"""What an article says twice. In: claims. Out: the claims without repetitions: one per sentence and content, no title that a longer one contains.

`US-Präsident Joe Biden`, later `Präsident Biden`: the second title says nothing new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgbuild.model import Claim, Polarity, Status

TITLE = "position"
# what says no more beside a sharper relation of the same two: where a body has its seat, it is; who brings an event about has part in it; a firm's own firm
OUTDOING = {"locatedIn": "headquarters", "participatesIn": "causes", "partOf": "owner"}
AS = "read_as"
ATTENDED = "participatesIn"
APPOSITIONS = {"read_close_apposition", "read_loose_apposition", "read_named_later"}


def tidy(found: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that say something of their own, in text order."""
    claims = tuple(_undenied(tuple(_settled(tuple(_distinct(found))))))
    titles = [claim for claim in claims if claim.predicate == TITLE]
    sharper = {claim.predicate: [c for c in claims if c.predicate == OUTDOING.get(claim.predicate)] for claim in claims}
    told = (claim for claim in claims if not any(_outdoes(other, claim) for other in sharper[claim.predicate]))
    return tuple(claim for claim in told if claim.predicate != TITLE or not any(_contains(other, claim) for other in titles))


def _ends(claim: Claim) -> tuple[int, int | None]:
    return claim.subject_chain, claim.object_chain


def _outdoes(sharper: Claim, claim: Claim) -> bool:
    """Whether a sharper relation of the same two is said to hold as really."""
    alike = _ends(sharper) == _ends(claim) and sharper.polarity is claim.polarity
    return alike and sharper.status.strength >= claim.status.strength


def _distinct(found: Iterable[Claim]) -> Iterator[Claim]:
    """One claim for what a sentence says several times in the same way: the surest."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in found:
        key = _content(claim)
        if key not in best or claim.confidence > best[key].confidence:
            best[key] = claim
    yield from sorted(best.values(), key=_order)


def _settled(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Who somebody is, the author knows: what an apposition says is not once more its speaker's; what a verb says of `als` is no fact beside it."""
    by_fact: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        by_fact.setdefault(_fact(claim), []).append(claim)
    for claim in claims:
        beside = [other for other in by_fact[_fact(claim)] if other is not claim]
        if not any(_by_author(other) and not _by_author(claim) for other in beside) and not (beside and AS in claim.steps):
            yield claim


def _undenied(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Der Kandidat Otto Kern trat nicht an.  ->  he had no part in the election, whatever the word for him implies"""
    denied = {(c.sentence, *_ends(c)) for c in claims if c.predicate == ATTENDED and c.polarity is Polarity.NEGATIVE}
    for claim in claims:
        said = claim.predicate == ATTENDED and claim.polarity is Polarity.POSITIVE
        if not (said and (claim.sentence, *_ends(claim)) in denied):
            yield claim


def _by_author(claim: Claim) -> bool:
    return claim.status is Status.ASSERTED and not claim.sources and bool(APPOSITIONS & set(claim.steps))


def _fact(claim: Claim) -> tuple[object, ...]:
    value = claim.value.lower() if claim.value else None
    return (claim.sentence, claim.predicate, claim.subject_chain, claim.object_chain, value, claim.polarity)


def _content(claim: Claim) -> tuple[object, ...]:
    return (*_fact(claim), claim.status, claim.sources)


def _order(claim: Claim) -> tuple[object, ...]:
    return (
        claim.sentence,
        claim.trigger,
        claim.predicate,
        claim.subject,
        -1 if claim.object is None else claim.object,
        claim.value or "",
        claim.status,
    )


def _contains(longer: Claim, shorter: Claim) -> bool:
    """Whether the longer title says the shorter one too, as really: designierter US-Präsident contains Präsident."""
    if longer.subject_chain != shorter.subject_chain or longer.status.strength > shorter.status.strength:
        return False
    one, other = (longer.value or "").lower(), (shorter.value or "").lower()
    return len(one) > len(other) and (one.endswith(other) or one.startswith(f"{other} "))

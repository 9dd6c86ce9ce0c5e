"""Lines of results. In: a Sentence. Out: a Sentence in which two teams are two; the rule: a dash between names and a score behind them part what plays each other."""

from __future__ import annotations

from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import signs
from kgbuild.model import Sentence

NAMING = ("PROPN", "NOUN", "NUM", "ADJ", "X")
LONG = 5  # tokens of a team's name


def part_score(sentence: Sentence) -> Sentence:
    """`Osram Ulm – AMS Bonn 3:1 (1:0)`  ->  AMS conj of Osram and 3:1 dep of it, where a parser made both one team"""
    found = _teams(sentence)
    if found is None:
        return sentence
    home, guest = found
    first, second = _top(sentence, home), _top(sentence, guest)
    behind = range(guest.stop, len(sentence.tokens))
    changes = {i: (first, "dep") for i in behind if sentence.tokens[i].head in (*home, *guest)}
    changes |= {i: (second, "flat") for i in guest if i != second and sentence.tokens[i].head not in guest}
    return relabelled(sentence, changes | {first: (-1, "root"), second: (first, "conj")})


def _teams(sentence: Sentence) -> tuple[range, range] | None:
    """The tokens of both teams of a line that is a result: a name, a dash, a name, a score."""
    dash = next((t.index for t in sentence.tokens[1:] if t.text in signs.DASHES), 0)
    end = next((i for i in range(dash + 2, len(sentence.tokens)) if _is_score(sentence, i)), 0)
    both = range(dash), range(dash + 1, end)
    named = all(0 < len(team) <= LONG and all(sentence.tokens[i].upos in NAMING for i in team) for team in both)
    return both if dash and end and named else None


def _is_score(sentence: Sentence, i: int) -> bool:
    """3:1, or 3 : 1 in three tokens"""
    return signs.is_score([t.text for t in sentence.tokens[i : i + 3]])


def _top(sentence: Sentence, team: range) -> int:
    """The token of a name that hangs outside it; the first where several do."""
    return next((i for i in team if sentence.tokens[i].head not in team and sentence.tokens[i].upos != "ADJ"), team[0])

"""How sure a finding is. In: a Reading and a Finding. Out: a probability; logit of the pattern's weight plus the penalties of confidence.toml, calibrated.

After PredPatt's confidence (White et al. 2016). A pattern that is given less than the line of plain edges stays below it,
however often it is right: whoever held an office. The penalties are set by hand; slope, intercept and the offsets of relations and patterns are fitted by
training/calibrate_confidence.py on judged statements.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import WITHIN_WORDS, Reading

OPEN = "open"
TOPIC = "Topic"
BELOW = frozenset({"second_reading"})
LEAST = 0.0001  # by which a confidence stays below the line


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads(files("kgbuild.extract").joinpath("confidence.toml").read_text(encoding="utf-8"))


@cache
def _weights() -> dict[str, float]:
    return {name: float(value) for name, value in _content().items() if not isinstance(value, dict)}


def family(predicate: str) -> str:
    """The name under which a relation is calibrated: open relations have one together."""
    return OPEN if predicate.startswith("open:") else predicate


@cache
def _calibration(predicate: str, pattern: str) -> tuple[float, float]:
    """Slope and offset of a relation and one of its patterns."""
    found = _content().get("calibration", {})
    offsets = (_content().get(table, {}).get(key, 0.0) for table, key in (("relations", family(predicate)), ("patterns", pattern)))
    return float(found.get("slope", 1.0)), float(found.get("intercept", 0.0)) + sum(map(float, offsets))


def raw(probability: float, predicate: str, pattern: str) -> float:
    """The log-odds before calibration."""
    slope, offset = _calibration(predicate, pattern)
    return (math.log(probability / (1 - probability)) - offset) / slope


def confidence(reading: Reading, finding: Finding) -> float:
    """The probability that the text says what the finding says."""
    weights = _weights()
    score = math.log(finding.weight / (1 - finding.weight)) + finding.hops * weights["hop"]
    score += sum(weights[name] for name in finding.penalties)
    score += sum(_mention(reading, mention) for mention in (finding.subject, finding.object) if mention is not None)
    if len(reading.document.sentences[finding.predication.sentence].tokens) > weights["long"]:
        score += weights["long_sentence"]
    slope, offset = _calibration(finding.predicate, finding.pattern)
    most = weights["highest"] if finding.weight >= weights["line"] else weights["line"] - LEAST
    return round(min(most, 1 / (1 + math.exp(-(slope * score + offset)))), 4)


def moved(probability: float, step: str) -> float:
    """A confidence after what is known of the whole reading: `read_once`, `second_reading`. The latter stays below the line of plain edges.

    Args:
        probability: of the claim by itself.
        step: the name of a penalty of confidence.toml.
    """
    weights = _weights()
    score = math.log(probability / (1 - probability)) + weights[step]
    most = weights["line"] - LEAST if step in BELOW else weights["highest"]
    return round(min(most, 1 / (1 + math.exp(-score))), 4)


def _mention(reading: Reading, position: int) -> float:
    weights, mention = _weights(), reading.mentions[position]
    link = reading.link(position)
    score = weights["doubtful_mention"] * (1 - mention.score)
    if link is not None:
        score += weights["doubtful_link"] * (1 - link.confidence)
    if mention.attribute("metonym"):
        score += weights["metonym"]
    if mention.kind in WITHIN_WORDS:
        score += weights["inner"]
    if reading.type(position) == TOPIC:
        score += weights["topic"]
    return score if reading.named(position) else score + weights["unnamed"]

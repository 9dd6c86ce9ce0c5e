"""How sure a finding is. In: a Reading and a Finding. Out: a probability; logit of the pattern's weight plus the penalties of confidence.toml.

After PredPatt's confidence (White et al. 2016), with weights set by hand until there are judged statements to fit them on.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib.resources import files

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import POINTERS, Reading


@cache
def _weights() -> dict[str, float]:
    content = tomllib.loads(files("kgbuild.extract").joinpath("confidence.toml").read_text(encoding="utf-8"))
    return {name: float(value) for name, value in content.items()}


def confidence(reading: Reading, finding: Finding) -> float:
    """The probability that the text says what the finding says."""
    weights = _weights()
    score = math.log(finding.weight / (1 - finding.weight)) + finding.hops * weights["hop"]
    score += sum(weights[name] for name in finding.penalties)
    score += sum(_mention(reading, mention) for mention in (finding.subject, finding.object) if mention is not None)
    if len(reading.document.sentences[finding.predication.sentence].tokens) > weights["long"]:
        score += weights["long_sentence"]
    return round(min(weights["highest"], 1 / (1 + math.exp(-score))), 4)


def _mention(reading: Reading, position: int) -> float:
    weights, mention = _weights(), reading.mentions[position]
    link = reading.link(position)
    score = weights["doubtful_mention"] * (1 - mention.score)
    if link is not None:
        score += weights["doubtful_link"] * (1 - link.confidence)
    if mention.attribute("metonym"):
        score += weights["metonym"]
    if mention.kind in POINTERS:
        score += weights["inner"]
    return score if reading.named(position) else score + weights["unnamed"]

"""What a pattern found, before it is weighed. In: nothing. Out: the type that patterns and special rules share."""

from __future__ import annotations

from dataclasses import dataclass, field

from kgbuild.model import Polarity, Predication, Status


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation between mentions, and the predication that says it. `Trumps Bewunderung für Putin`: praises, Trump, Putin, pattern praises.verb.

    `object` is a position in the mentions, or None where `value` says it; `hops` counts grammar steps between words and roles.
    """

    predication: Predication
    predicate: str
    subject: int
    object: int | None
    pattern: str
    value: str | None = None
    weight: float = 0.9
    negated: bool = False
    status: Status | None = None
    hops: int = 0
    penalties: tuple[str, ...] = field(default=())
    trigger: tuple[int, int] | None = None  # offsets, where it is not the predication's own word

    @property
    def denied(self) -> bool:
        """Whether a negation has part in it, the verb's or the pattern's own."""
        return self.negated or self.predication.polarity is Polarity.NEGATIVE

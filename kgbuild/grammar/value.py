"""How real something is, as a value that composes. In: one phenomenon after the other. Out: status, polarity and those who say so.

FactBank's scale in the form that leaves grammar: CT/PR/PS/U becomes `possible` or not, the future becomes `planned`, +/- becomes `negative`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kgbuild.model import Place, Polarity, Status


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says or wants it. `width` is how many tokens are said: of two voices the narrower is the inner one."""

    width: int
    speakers: tuple[Place, ...]
    act: str
    trigger: Place | None
    own: bool = False
    way: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """What the text says of an event. A new Value is plain fact."""

    possible: bool = False
    planned: bool = False
    negative: bool = False
    voices: tuple[Voice, ...] = ()

    def maybe(self) -> Value:
        return replace(self, possible=True)

    def plan(self) -> Value:
        return replace(self, planned=True)

    def flip(self) -> Value:
        return replace(self, negative=not self.negative)

    def said(self, voice: Voice | None) -> Value:
        return replace(self, voices=(*self.voices, voice)) if voice else self

    def under(self, outer: Value) -> Value:
        """This within something only possible, planned or said; the polarity stays its own."""
        return Value(self.possible or outer.possible, self.planned or outer.planned, self.negative, (*self.voices, *outer.voices))

    @property
    def polarity(self) -> Polarity:
        return Polarity.NEGATIVE if self.negative else Polarity.POSITIVE

    @property
    def status(self) -> Status:
        """The strongest that applies: Possible > Planned > Claimed > Asserted."""
        if self.possible:
            return Status.POSSIBLE
        if self.planned:
            return Status.PLANNED
        return Status.CLAIMED if any(not voice.own for voice in self.voices) else Status.ASSERTED

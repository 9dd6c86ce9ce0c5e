"""A sentence with predications and mentions made by hand, for tests of extract.

scene = Scene("Japan griff China an .", Japan="Country", China="Country"); scene.say("griff", "verb", "angreifen", agent="Japan", patient="China")
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild import extract
from kgbuild.model import Analysis, Argument, Article, Chain, Claim, Document, Link, Mention, Place, Predication, Sentence, Token

FIELDS = ("status", "polarity", "sources", "qualifiers", "light_verb", "steps")


class Scene:
    """One sentence; tokens are what spaces part."""

    def __init__(self, text: str, **names: str) -> None:
        self.text = text
        self.tokens = tuple(self._tokens(text.split()))
        self.mentions: list[Mention] = []
        self.same: dict[int, tuple[int, float]] = {}
        self.predications: list[Predication] = []
        for word, type_ in names.items():
            self.mention(word, type_)

    def _tokens(self, words: list[str]) -> list[Token]:
        starts = [sum(len(w) + 1 for w in words[:i]) for i in range(len(words))]
        return [Token(i, w, w, "X", 0, "", s, s + len(w)) for i, (w, s) in enumerate(zip(words, starts, strict=True))]

    def index(self, word: str) -> int:
        return next(t.index for t in self.tokens if t.text == word)

    def place(self, word: str) -> Place:
        return Place(0, self.index(word))

    def mention(self, word: str, type_: str, kind: str = "name", same: str = "", sure: float = 0.9) -> None:
        token = self.tokens[self.index(word)]
        if same:
            self.same[len(self.mentions)] = (next(i for i, m in enumerate(self.mentions) if m.text == same), sure)
        self.mentions.append(Mention(0, token.index, token.start, token.end, word, kind, type_, word))

    def say(self, trigger: str, kind: str, lemma: str, **roles: object) -> None:
        arguments: list[Argument] = []
        for role, words in roles.items():
            if role not in FIELDS:
                name, _, case = role.partition("+")
                arguments += [Argument(name, self.index(w), case) for w in ([words] if isinstance(words, str) else words)]  # type: ignore[union-attr]
        said = Predication(0, self.index(trigger), kind, lemma, tuple(arguments))
        self.predications.append(replace(said, **{k: v for k, v in roles.items() if k in FIELDS}))

    def read(self) -> tuple[Claim, ...]:
        sentence = Sentence(0, 0, len(self.text), self.text, self.tokens)
        document = Document(Article("scene", self.text), (sentence,))
        return extract.claims(document, (Analysis(0, tuple(self.predications), ()),), tuple(self.mentions), self._chains())

    def _chains(self) -> tuple[Chain, ...]:
        groups: dict[int, list[int]] = {}
        for i in range(len(self.mentions)):
            groups.setdefault(self.same.get(i, (i, 1.0))[0], []).append(i)
        return tuple(self._chain(n, members) for n, members in enumerate(groups.values()))

    def _chain(self, n: int, members: list[int]) -> Chain:
        first = self.mentions[members[0]]
        links = tuple(Link(m, members[0], "test", self.same[m][1]) for m in members[1:])
        return Chain(n, tuple(members), first.name, first.type, links=links)

    def claims(self) -> list[str]:
        """The claims as `subject predicate object`, in the words of the chains."""
        return [
            f"{self._name(c.subject_chain)} {c.predicate} {c.value if c.object_chain is None else self._name(c.object_chain)}"
            for c in self.read()
        ]

    def _name(self, chain: int) -> str:
        return self._chains()[chain].name

"""Stories and those who make them (`fiction.tsv`). In: a lemma. Out: whether it names a story, or the making of one."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in rows("fiction") if row["kind"] == kind)


def is_story(noun: str) -> bool:
    """Roman, Spielfilm"""
    return noun in _words("story")


def is_scene(noun: str) -> bool:
    """What is a story's only with an adjective or a title: (in der letzten) Folge, (in der) Serie „Nacht“"""
    return noun in _words("scene")


def is_part(noun: str) -> bool:
    """What a story has: (am) Ende (des Films)"""
    return noun in _words("part") or is_scene(noun)


def is_scenario(noun: str) -> bool:
    """What is only thought through: Planspiel, Simulation"""
    return noun in _words("scenario")


def can_tell(noun: str) -> bool:
    """A story, or what may tell one: Buch, Serie"""
    return is_story(noun) or noun in _words("account")


def is_making(verb: str) -> bool:
    """What somebody does for a story, not in it: verkörpern, schildern"""
    return verb in _words("making")


def is_telling(verb: str) -> bool:
    """What a story does with what it is about: erzählen, handeln"""
    return verb in _words("telling")


def is_playing(verb: str) -> bool:
    """What somebody does with a part: spielen, mimen"""
    return verb in _words("playing")


def is_picture(noun: str) -> bool:
    """What shows something: Bild, Video"""
    return noun in _words("picture")


def is_forged(adjective: str) -> bool:
    """gefälscht, KI-generiert"""
    return adjective in _words("forged")


def is_forgery(noun: str) -> bool:
    """Deepfake, Fotomontage"""
    return noun in _words("forgery")

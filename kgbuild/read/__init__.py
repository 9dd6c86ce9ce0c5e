"""Files to articles. In: paths, folders, `-`. Out: Loaded: articles with distinct ids, and what could not be read, each with where and a hint.

The rule: text is changed once, here (newlines, byte order mark, control characters); from then on offsets refer to what is stored.
"""

from kgbuild.read.load import Loaded, load

__all__ = ["Loaded", "load"]

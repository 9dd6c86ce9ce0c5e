"""Sources to articles. In: paths, folders, `-`. Out: Loaded. A bad input among several is a value in `failed`; when nothing can be read it is an error."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kgbuild.errors import InputError
from kgbuild.model import Article, Warning_
from kgbuild.read import formats, language
from kgbuild.read.decode import decoded, unpacked
from kgbuild.read.formats import Broken, Raw
from kgbuild.read.metadata import Metadata, of, sidecar, stem
from kgbuild.settings import WRITTEN

STDIN = "-"
SIDECAR = ".meta.json"
GRAPH = "the graph that kgbuild wrote there"
NO_KIND = "not a kind of file that articles come in"
LONGEST = 500_000  # characters; ten times a long newspaper article


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of the sources: articles by path and line, inputs that could not be read, and oddities of those that could."""

    articles: tuple[Article, ...]
    failed: tuple[Warning_, ...] = ()
    warnings: tuple[Warning_, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """One input: its bytes come from `path`, or from standard input when there is none. `listed` tells that only its folder was named."""

    name: str
    path: Path | None = None
    listed: bool = False

    @property
    def id(self) -> str:
        return stem(self.path) if self.path else "stdin"

    @property
    def folder(self) -> str:
        return self.path.resolve().parent.name if self.path else ""


@dataclass(frozen=True, slots=True)
class Found:
    """An article with its file, before ids are made distinct."""

    file: File
    raw: Raw
    id: str
    language: str


def load(
    sources: Sequence[str | Path], *, date: str | None = None, publisher: str | None = None, url: str | None = None, force: bool = False
) -> Loaded:
    """Read articles.

    Args:
        sources: files (.txt, .md, .html, .jsonl, .json, .csv, each also .gz), folders with such files, or `-` for standard input.
        date, publisher, url: article data where the files give none; the date is a day, month or year, ISO 8601 or German.
        force: take articles in other languages than German too.

    Raises:
        InputError: an option is wrong, or there is not one article to read.
    """
    given = _options({"date": date, "publisher": publisher, "url": url})
    errors: list[InputError] = []
    warnings: list[Warning_] = []
    found: list[Found] = []
    for file in _files(sources, errors, warnings):
        found += _articles(file, given, force, errors, warnings)
    if not found:
        raise _nothing(errors)
    articles = tuple(_article(one, id_) for one, id_ in zip(found, _ids(found), strict=True))
    return Loaded(articles, tuple(map(_failure, errors)), (*warnings, *_undated(articles), *_duplicates(articles)))


def _options(values: dict[str, str | None]) -> Metadata:
    for name, value in values.items():
        for unread in of({name: value}, name).unread:
            message, _, hint = unread.message.partition("; ")
            raise InputError(message, where=unread.where, hint=hint)
    return of(values, "options")


def _failure(error: InputError) -> Warning_:
    return Warning_("input", error.where, f"{error.message} ({error.hint})" if error.hint else error.message)


def _nothing(errors: list[InputError]) -> InputError:
    if len(errors) == 1:
        return errors[0]
    if not errors:
        return InputError("no articles", where="input", hint="name files, folders, or - for standard input")
    return InputError(
        f"none of {len(errors)} inputs can be read; the first: {errors[0].message}", where=errors[0].where, hint=errors[0].hint
    )


# files


def _files(sources: Sequence[str | Path], errors: list[InputError], warnings: list[Warning_]) -> Iterator[File]:
    """The files that the sources name, each once, in the order of their paths within a folder."""
    seen: set[Path | None] = set()
    for source in sources:
        for file in _expanded(source, errors, warnings):
            where = file.path.resolve() if file.path else None
            if where not in seen:
                seen.add(where)
                yield file


def _expanded(source: str | Path, errors: list[InputError], warnings: list[Warning_]) -> list[File]:
    if str(source) == STDIN:
        return [File("stdin")]
    path = Path(source)
    if path.is_dir():
        return _in_folder(path, errors, warnings)
    if path.is_file():
        return [File(str(source), path)]
    errors.append(InputError("no such file or folder", where=str(source), hint=_near(path)))
    return []


def _near(path: Path) -> str:
    """Files beside a missing one that begin like it."""
    beside = sorted(path.parent.glob(f"{path.stem[:3]}*")) if path.parent.is_dir() and path.stem.isalnum() else []
    return f"there is {', '.join(str(p) for p in beside[:3])}" if beside else "check the path"


def _in_folder(folder: Path, errors: list[InputError], warnings: list[Warning_]) -> list[File]:
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    files = [path for path in found if not _written(path)]
    articles = [path for path in files if _form(path)]
    others = [path for path in files if not _form(path) and not path.name.endswith(SIDECAR)]
    warnings += [Warning_("skipped-file", str(path), NO_KIND) for path in others]
    warnings += [Warning_("skipped-file", str(graph), GRAPH) for graph in sorted({path.parent for path in found if _written(path)})]
    if not articles:
        errors.append(
            InputError("no articles in this folder", where=str(folder), hint="articles are .txt, .md, .html, .jsonl, .json or .csv")
        )
    return [File(str(path), path, listed=True) for path in articles]


def _written(path: Path) -> bool:
    """Whether a file belongs to a graph that was built into its folder; the graph is not read as articles."""
    return path.name in WRITTEN and all((path.parent / name).is_file() for name in WRITTEN)


def _form(path: Path) -> str:
    if path.name.endswith(SIDECAR):
        return ""
    return formats.SUFFIXES.get(Path(path.name.removesuffix(".gz")).suffix.lower(), "")


# articles


def _articles(file: File, given: Metadata, force: bool, errors: list[InputError], warnings: list[Warning_]) -> Iterator[Found]:
    """The articles of a file; what is wrong with it goes into `errors`."""
    try:
        text, encoding = decoded(_bytes(file), file.name)
        beside = sidecar(file.path) if file.path else Metadata()
        form = (_form(file.path) if file.path else "") or formats.sniffed(text)
        if file.listed and form == "csv" and "text" not in formats.columns(text):
            warnings.append(Warning_("skipped-file", file.name, NO_KIND))
            return
        read = list(formats.read(form, text, file.name))
    except InputError as error:
        errors.append(error)
        return
    if encoding not in ("utf-8", "utf-8-sig"):
        warnings.append(Warning_("encoding", file.name, f"read as {encoding}"))
    for raw in read:
        try:
            found = _checked(file, raw, beside.otherwise(given), force, len(read))
        except InputError as error:
            errors.append(error)
        else:
            warnings += (*found.raw.changes, *found.raw.metadata.unread)
            yield found


def _bytes(file: File) -> bytes:
    try:
        data = file.path.read_bytes() if file.path else sys.stdin.buffer.read()
    except OSError as error:
        raise InputError("cannot be read", where=file.name, hint=error.strerror or "") from error
    if not data:
        raise InputError("empty file", where=file.name, hint="there is nothing to read")
    return unpacked(data, file.name)


def _checked(file: File, raw: Raw | Broken, known: Metadata, force: bool, count: int) -> Found:
    if isinstance(raw, Broken):
        raise raw.error
    if len(raw.text) > LONGEST:
        message = f"{len(raw.text):,} characters are no article; the longest that is read has {LONGEST:,}"
        raise InputError(message, where=raw.where, hint="give each article a file or a JSON line of its own")
    spoken = language.language(raw.text)
    if spoken != "de" and not force:
        raise InputError(f"the text is {language.name(spoken)}, not German", where=raw.where, hint="--force reads it all the same")
    number = raw.where.removeprefix(f"{file.name}:")
    own = raw.metadata.id or (file.id if count == 1 else f"{file.id}-{number}")
    return Found(file, replace(raw, metadata=raw.metadata.otherwise(known)), own, spoken)


def _article(found: Found, id_: str) -> Article:
    data = found.raw.metadata
    path = str(found.file.path) if found.file.path else None
    return Article(id_, found.raw.text, data.title, data.date, data.url, data.publisher, path, found.language)


def _ids(found: Sequence[Found]) -> list[str]:
    """Distinct ids: the stem; with the folder where two files have one stem; numbered where that does not help."""
    counts = Counter(one.id for one in found)
    wider = [one.id if counts[one.id] == 1 or not one.file.folder else f"{one.file.folder}-{one.id}" for one in found]
    taken: set[str] = set()
    for i, wanted in enumerate(wider):
        name, number = wanted, 2
        while name in taken:
            name, number = f"{wanted}-{number}", number + 1
        wider[i] = name
        taken.add(name)
    return wider


def _undated(articles: Iterable[Article]) -> Iterator[Warning_]:
    """Articles of which no day is known: `gestern` and `im Mai` stay words."""
    for article in articles:
        if article.date is None:
            yield Warning_("undated", article.id, "no date; words like gestern get no day")
        elif article.day is None:
            yield Warning_("undated", article.id, f"no day, only {article.date}; words like gestern get no day")


def _duplicates(articles: Iterable[Article]) -> Iterator[Warning_]:
    """Articles whose text another article has too: their statements count twice."""
    first: dict[bytes, str] = {}
    for article in articles:
        same = first.setdefault(hashlib.sha256(article.text.encode()).digest(), article.id)
        if same != article.id:
            yield Warning_("duplicate-text", article.id, f"the same text as {same}")

"""Bytes to text. In: the bytes of a file and its name. Out: its text in one form of newline, and the encoding; or an InputError that says what it is.

UTF-8 is tried first, then byte order marks and NUL patterns, then charset-normalizer among the encodings German text comes in. UTF-8 with a few bad
bytes stays UTF-8, and what was encoded twice is decoded twice.
"""

from __future__ import annotations

import codecs
import gzip
import re
import unicodedata
import zlib

from charset_normalizer import from_bytes

from kgbuild.errors import InputError

LIMIT = 64 * 1024 * 1024  # bytes of one input
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GERMAN = ["cp1252", "latin_1", "iso8859_15", "mac_roman", "cp850"]
KNOWN = (
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
BINARY = 0.05  # share of control characters from which bytes are no text
_AGAIN = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"  # what bytes 80 to BF look like in cp1252
_TWICE = re.compile(f"[ÂÃ][{_AGAIN}]|â[€‚][{_AGAIN}]")
_NEWLINES = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def unpacked(data: bytes, where: str) -> bytes:
    """The bytes, gunzipped where they are gzip.

    Raises:
        InputError: broken gzip, or too large.
    """
    if data[:2] == b"\x1f\x8b":
        data = _gunzip(data, where)
    if len(data) > LIMIT:
        raise InputError(f"larger than {LIMIT // 1024 // 1024} MiB", where=where, hint="split it into articles")
    return data


def _gunzip(data: bytes, where: str) -> bytes:
    packed = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        plain = packed.decompress(data, LIMIT + 1)
        return plain if packed.eof or len(plain) > LIMIT or packed.unused_data else gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError("broken gzip file", where=where, hint=str(error)) from error


def decoded(data: bytes, where: str) -> tuple[str, str]:
    """Text and the encoding it was in.

    Raises:
        InputError: the bytes are no text, or nobody can tell in which encoding.
    """
    known = next((what for start, what in KNOWN if data.startswith(start)), "")
    if known:
        raise InputError(f"this is {known}, not text", where=where, hint="save the article as .txt or .html")
    if _is_damaged_utf8(data):
        return _cleaned(data.decode("utf-8", "replace"), where), "utf-8, with a \ufffd for each byte that is none"
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        once = _TWICE.sub(_decoded_again, text)
        return _cleaned(once, where), encoding if once == text else f"{encoding}, encoded twice"
    raise InputError("cannot tell in which encoding this is", where=where, hint="save it as UTF-8")


def _encodings(data: bytes) -> list[str]:
    """What it may be in, likeliest first."""
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), "")
    if marked:
        return [marked]
    if b"\x00" in data:
        return _utf16(data)
    declared = _DECLARED.search(data[:4096])
    found = [] if _is_utf8(data) else _guessed(data)
    return ["utf-8", *(_meant(declared[1].decode("ascii")) if declared else []), *found]


def _meant(label: str) -> list[str]:
    """A page that says iso-8859-1 is in cp1252, which has the quotation marks and dashes too (WHATWG Encoding Standard, section 4.2)."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return []
    return ["cp1252", name] if name in ("iso8859-1", "ascii") else [name]


def _utf16(data: bytes) -> list[str]:
    """Without a mark: in UTF-16 every second byte of Latin text is zero."""
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    half = min(len(data), 4096) / 2
    if odd > 0.7 * half and even < 0.1 * half:
        return ["utf-16-le"]
    return ["utf-16-be"] if even > 0.7 * half and odd < 0.1 * half else ["utf-8"]


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether more letters are right in UTF-8 than bytes are wrong: no German text of another encoding has them by chance."""
    if b"\x00" in data or any(data.startswith(mark) for mark, _ in MARKS):
        return False
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return bool(wrong) and sum(not letter.isascii() for letter in text) > 2 * wrong


def _decoded_again(found: re.Match[str]) -> str:
    """Ã¼ -> ü"""
    return bytes(map(_byte, found[0])).decode("utf-8", "replace")


def _byte(letter: str) -> int:
    return ord(letter) if ord(letter) < 0x100 else letter.encode("cp1252")[0]


def _guessed(data: bytes) -> list[str]:
    best = from_bytes(data[:200_000], cp_isolation=GERMAN).best()
    return [best.encoding] if best else []


def _cleaned(text: str, where: str) -> str:
    """One form of newline, no byte order mark, no control characters but tab and newline."""
    controls = _CONTROL.findall(text)
    if len(controls) > BINARY * len(text):
        raise InputError("this is binary data, not text", where=where, hint="articles are .txt, .md, .html or .jsonl")
    return _CONTROL.sub("", _NEWLINES.sub("\n", text))


def visible(text: str) -> tuple[str, int]:
    """The text as it is seen: letters composed (NFC), without soft hyphens and zero-width characters; and how many those were.

    `Kreml\u00adsprecher` is Kremlsprecher, wherever a page lets it break.
    """
    seen, hidden = _INVISIBLE.subn("", text)
    return unicodedata.normalize("NFC", seen), hidden

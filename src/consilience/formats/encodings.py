"""Bytes to characters: what the bytes show outranks what somebody declared, for declarations are often wrong.

Order: byte order mark; UTF-8 where the bytes are valid UTF-8 and not plain ASCII (text in another encoding is
practically never valid UTF-8 by chance); the declared encoding; statistics for scripts other than Latin; windows-1252.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9._:+-]{1,40})"
    rb"|\A\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9._:+-]{1,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096
"""Bytes in which a page must declare its encoding; the standard says 1,024, real pages exceed it."""

_WINDOWS = frozenset({"ascii", "iso8859-1", "cp1252"})
"""Labels that the Encoding Standard reads as windows-1252."""

_TOLERATED = 0.02
"""Share of broken sequences among non-ASCII ones up to which a text still counts as UTF-8 (a cut or pasted byte)."""

_LATIN_SHARE = 0.15
"""Share of bytes beyond ASCII up to which a text is taken for a Western one; Cyrillic, Greek and CJK exceed 0.3."""

_SAMPLE = 65_536
"""Bytes that statistics look at."""


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text without its byte order mark, and the Python name of the encoding it was read in.

    ``declared`` is what the transport says; a page's own declaration is found here. Never raises: a byte that has no
    meaning becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    if wide := _utf16_without_mark(data):
        return data.decode(wide, "replace"), wide
    if not data.isascii() and (text := _mostly_utf8(data)) is not None:
        return text, "utf-8"
    for label in (declared, _declared_in(data)):
        text = _decoded_as(data, label)
        if text is not None and label is not None:
            return text, _python_name(label) or "utf-8"
    if data.isascii():
        return data.decode("ascii"), "utf-8"
    return _guessed(data)


def _declared_in(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    return (found[1] or found[2]).decode("ascii") if found else None


def _python_name(label: str) -> str | None:
    """Python's name for a label, as the web reads it; None for what is no text encoding or cannot be meant."""
    try:
        found = codecs.lookup(label.strip().lower())
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding or found.name.startswith(("utf-16", "utf-32", "idna", "punycode", "unicode", "raw")):
        return None
    return "cp1252" if found.name in _WINDOWS else found.name


def _decoded_as(data: bytes, label: str | None) -> str | None:
    name = _python_name(label) if label else None
    if name is None:
        return None
    try:
        return data.decode(name)
    except UnicodeError:
        return data.decode(name, "replace") if name == "cp1252" else None


def _mostly_utf8(data: bytes) -> str | None:
    """The text if it is UTF-8 but for a few bytes; these are read as windows-1252, from where they mostly come."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    sound = len(_BEYOND_ASCII.findall(text)) - broken
    if broken > max(1, _TOLERATED * sound) or sound < 3 * broken:
        return None
    return _BROKEN.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace"), text)


_BROKEN = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows itself in text of Latin script: nearly every other byte is NUL."""
    sample = data[:2048]
    if len(sample) < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _guessed(data: bytes) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    beyond = sum(byte > 0x7F for byte in sample)
    if beyond > _LATIN_SHARE * len(sample):
        from charset_normalizer import from_bytes

        best = from_bytes(sample).best()
        if best is not None:
            return data.decode(best.encoding, "replace"), best.encoding
    return data.decode("cp1252", "replace"), "cp1252"

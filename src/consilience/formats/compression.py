"""Decompression that no input can make large: block by block, under a cap on what comes out."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from zlib import _Decompress

GZIP_MAGIC = b"\x1f\x8b"

_BLOCK = 65_536
"""Bytes of output held at a time, whatever the input expands to."""

Coding = Literal["gzip", "deflate"]


class CompressionError(ValueError):
    """The data cannot be unpacked; the message says why in words."""


class TooLarge(CompressionError):
    """More comes out than was allowed."""


def inflate(chunks: Iterable[bytes], coding: Coding, cap: int) -> bytes:
    """The whole of what ``chunks`` unpack to.

    Raises:
        TooLarge: more than ``cap`` bytes come out.
        CompressionError: the data ends early or is damaged.
    """
    return b"".join(inflated(chunks, coding, cap))


def inflated(chunks: Iterable[bytes], coding: Coding, cap: int) -> Iterator[bytes]:
    """What ``chunks`` unpack to, in blocks of at most 64 KiB; raises what `inflate` raises.

    Several gzip members in a row are one stream (RFC 1952); what follows the last and is no member is ignored.
    """
    engine: _Decompress | None = None
    waiting = b""
    total = 0
    members = 0
    for chunk in chunks:
        waiting += chunk
        while engine is not None or len(waiting) >= 2:
            if engine is None:
                if members and not waiting.startswith(GZIP_MAGIC):
                    return
                engine = _engine(waiting, coding)
            block = _step(engine, waiting, coding)
            total += len(block)
            if total > cap:
                raise TooLarge(f"it unpacks to more than {cap // 1_000_000} MB")
            if block:
                yield block
            if engine.eof:
                members += 1
                waiting, engine = engine.unused_data, None
            else:
                waiting = engine.unconsumed_tail
                if not waiting and len(block) < _BLOCK:
                    break
    if engine is not None or (waiting and not members):
        raise CompressionError(f"the {coding} {'file' if coding == 'gzip' else 'data'} ends early")


def _engine(start: bytes, coding: Coding) -> _Decompress:
    if coding == "gzip":
        return zlib.decompressobj(zlib.MAX_WBITS | 16)
    # «deflate» should mean zlib (RFC 9110), but servers also send it bare: a zlib header is a multiple of 31.
    zlib_header = start[0] & 0x0F == 8 and int.from_bytes(start[:2], "big") % 31 == 0
    return zlib.decompressobj(zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS)


def _step(engine: _Decompress, data: bytes, coding: Coding) -> bytes:
    try:
        return engine.decompress(data, _BLOCK)
    except zlib.error as error:
        raise CompressionError(f"the {coding} data is damaged ({error})") from error

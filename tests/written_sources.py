"""Sources for tests of what is read: files written to a folder, and what ingest makes of them."""

from __future__ import annotations

import io
from pathlib import Path

from consilience.stages.ingest import ingest_all
from consilience.types import Document, SetAside

PAGE = "<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>The ferry sailed at dawn.</p></body></html>"


def items(*sources: object, stdin: bytes | None = None) -> list[Document | SetAside]:
    stream = io.BytesIO(stdin) if stdin is not None else None
    return list(ingest_all([str(source) for source in sources], None, stdin=stream))


def document(*sources: object, stdin: bytes | None = None) -> Document:
    (item,) = items(*sources, stdin=stdin)
    assert isinstance(item, Document), item
    return item


def reason(*sources: object, stdin: bytes | None = None) -> str:
    (item,) = items(*sources, stdin=stdin)
    assert isinstance(item, SetAside), item
    assert item.stage == "ingest"
    return item.reason


def written(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path

"""Pages saved as MHTML (RFC 2557): a MIME message whose root part is the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import Message


class NoPage(ValueError):
    """The message holds no page; the message says why in words."""


def root_page(data: bytes) -> tuple[bytes, str | None, str | None]:
    """The page's bytes, its charset as declared, and the address it was saved from.

    Raises:
        NoPage: there is no ``text/html`` part, or the message is nested too deeply to be read.
    """
    import email  # a twentieth of a second that only saved pages need

    try:
        message = email.message_from_bytes(data)
        part = _root(message)
        content = part.get_payload(decode=True) if part is not None else None
    except (RecursionError, ValueError, LookupError, AssertionError) as error:
        raise NoPage(f"it is no readable MHTML page ({type(error).__name__})") from error
    if part is None or not isinstance(content, bytes):
        raise NoPage("it is an MHTML file without a page in it")
    charset = part.get_content_charset()
    for name in ("Snapshot-Content-Location", "Content-Location"):
        for holder in (message, part):
            address = str(holder.get(name, "")).strip()
            if address.lower().startswith(("http://", "https://")):
                return content, charset, "".join(address.split())
    return content, charset, None


def _root(message: Message) -> Message | None:
    if not message.is_multipart():
        return message if _is_page(message) else None
    pages = [part for part in message.walk() if _is_page(part)]
    wanted = message.get_param("start")
    for part in pages:
        if isinstance(wanted, str) and str(part.get("Content-ID", "")).strip() == wanted.strip():
            return part
    return pages[0] if pages else None


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")

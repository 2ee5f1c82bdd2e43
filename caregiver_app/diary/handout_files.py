"""Reads a file that is to become a paper on the shelf. It is known by its content, not by its name."""

from __future__ import annotations

import codecs
import re
from pathlib import Path, PurePath
from typing import Final

from caregiver_app.diary.handout_html import as_paragraphs, cleaned, markdown_page, title_of, words_of
from caregiver_app.diary.handout_values import FILE_MAX, TEXT_FILE_MAX, HandoutContent, HandoutKind
from caregiver_app.diary.limits_of_input import LINE_MAX
from caregiver_app.errors import BadInput

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_BEFORE_HTML: Final = re.compile(r"\s+|<\?xml[^>]*>|<!--.*?-->", re.DOTALL)
_IS_HTML: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|style|script|p|div|table|h[1-6]|ul|ol|article|section|main)\b",
    re.IGNORECASE,
)
_MARKDOWN_SIGNS: Final = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^ {0,3}[-*+] \S", re.MULTILINE),
    re.compile(r"\*\*[^*\n]+\*\*"),
    re.compile(r"\[[^\]\n]+\]\([^)\n]+\)"),
    re.compile(r"^\|.*\|\s*$", re.MULTILINE),
)
_KNOWN_OTHERS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_handout(source: Path | bytes, file_name: str = "") -> HandoutContent:
    """Reads a paper; it takes a while, and belongs on a thread of its own.

    Args:
        source: The file, or its bytes.
        file_name: What it is called, where only its bytes are there.

    Raises:
        BadInput: It can't be opened, is too large, damaged, locked, or of a kind that can't be read.
    """
    data = source if isinstance(source, bytes) else _bytes_of(source)
    name = file_name or (source.name if isinstance(source, Path) else "")
    if len(data) > FILE_MAX:
        raise BadInput("handout.too_large", longest=FILE_MAX // 1_000_000)
    if b"%PDF-" in data[:1024]:
        return _read_pdf(data, name)
    if data.startswith(_KNOWN_OTHERS):
        raise BadInput("handout.other_kind")
    if len(data) > TEXT_FILE_MAX:
        raise BadInput("handout.too_large", longest=TEXT_FILE_MAX // 1_000_000)
    text = decoded(data)
    if not text.strip():
        raise BadInput("handout.empty")
    kind = _kind_of(text, PurePath(name).suffix.lower())
    page = shown_page(kind, data)
    words = words_of(page)
    if not words and "<img" not in page:
        raise BadInput("handout.empty")
    title = title_of(text if kind is HandoutKind.HTML else page)
    return HandoutContent(kind, name, _title(title, name), data, (words,))


def shown_page(kind: HandoutKind, data: bytes) -> str:
    """A paper that is no PDF as a page of harmless HTML."""
    text = decoded(data)
    if kind is HandoutKind.HTML:
        return cleaned(text)
    return markdown_page(text) if kind is HandoutKind.MARKDOWN else as_paragraphs(text)


def decoded(data: bytes) -> str:
    """The text of a file: by its mark, by what it says of itself, as UTF-8, or else as Windows writes it.

    Raises:
        BadInput: It is no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _as_text(data.decode(encoding, errors="replace"))
    said = _CHARSET.search(data[:4096])
    names = [said[1].decode("ascii")] if said else []
    for encoding in (*names, "utf-8"):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        return _as_text(text)
    return _as_text(data.decode("cp1252", errors="replace"))


def _as_text(text: object) -> str:
    if not isinstance(text, str) or "\x00" in text or len(_NOT_TEXT.findall(text[:20_000])) > 20:
        raise BadInput("handout.other_kind")
    return _NOT_TEXT.sub(" ", text).encode("utf-8", errors="replace").decode("utf-8")


def _kind_of(text: str, suffix: str) -> HandoutKind:
    head = text[:20_000]
    at = 0
    while before := _BEFORE_HTML.match(
        head, at
    ):  # one by one: a pattern for all of them could go back and forth
        at = before.end()
    if _IS_HTML.match(head, at):
        return HandoutKind.HTML
    signs = sum(sign.search(head) is not None for sign in _MARKDOWN_SIGNS)
    if suffix in (".md", ".markdown") or (signs >= 2 and suffix != ".txt"):
        return HandoutKind.MARKDOWN
    return HandoutKind.TEXT


def _read_pdf(data: bytes, name: str) -> HandoutContent:
    from caregiver_app.diary.pdf_process import PdfProcess  # a process of its own, for PDFs only

    with PdfProcess(data) as pdf:
        facts = pdf.read()
    return HandoutContent(HandoutKind.PDF, name, _title(facts.title, name), data, facts.pages)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(FILE_MAX + 1)
    except OSError as error:
        raise BadInput("handout.unreadable_file", name=path.name) from error


def _title(said: str, file_name: str) -> str:
    words = " ".join(_NOT_TEXT.sub(" ", said).split())
    return (words or PurePath(file_name).stem.replace("_", " ").strip())[:LINE_MAX]

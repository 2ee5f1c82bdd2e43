"""Plain values for the family's own papers, such as a hospital's handout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

FILE_MAX: Final = 50_000_000
"""Bytes of a PDF: a scanned booklet is smaller."""
TEXT_FILE_MAX: Final = 4_000_000
"""Bytes of a page of text or HTML, with the pictures in it."""
PAGES_MAX: Final = 500
"""Pages of a paper."""
PAGE_TEXT_MAX: Final = 100_000
"""Code points of one page of a PDF that are searched; a printed page holds a twentieth."""
HANDOUTS_MAX: Final = 200
"""Papers on the shelf."""


class HandoutKind(StrEnum):
    """What a paper came as. The value is its media type."""

    PDF = "application/pdf"
    HTML = "text/html"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class HandoutContent:
    """A paper that was read from a file and is not on the shelf yet.

    Attributes:
        kind: What it is, by its content.
        file_name: The file's name, without its folder.
        title: What the paper itself, or else the file, is called.
        data: The file as it came.
        pages: The words of each page; what is no PDF is one page.
    """

    kind: HandoutKind
    file_name: str
    title: str
    data: bytes
    pages: tuple[str, ...]

    @property
    def is_searchable(self) -> bool:
        """Whether there are words in it: a scan has none."""
        return any(page.strip() for page in self.pages)


@dataclass(frozen=True, slots=True)
class Handout:
    """A paper on the shelf; its bytes and its words are asked for apart.

    Attributes:
        id: 32 hexadecimal digits.
        title: What the family calls it.
        given_by: Who gave it to them; may be empty.
        given_on: The date on it, or when it was given.
        file_name: The name of the file it came as.
        kind: What it came as.
        added_at: When it was put on the shelf (naive local).
        added_by: By whom.
        page_count: How many pages it has.
        is_searchable: Whether there are words in it.
    """

    id: str
    title: str
    given_by: str
    given_on: date | None
    file_name: str
    kind: HandoutKind
    added_at: datetime
    added_by: str = ""
    page_count: int = 1
    is_searchable: bool = True


@dataclass(frozen=True, slots=True)
class HandoutHit:
    """A find in a paper.

    Attributes:
        handout_id: The paper.
        page: The page's number, from 1.
        start: Where it starts in the page's words.
        end: Where it ends, exclusive.
    """

    handout_id: str
    page: int
    start: int
    end: int

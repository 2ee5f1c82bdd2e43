"""The sheet for a phone call as plain values: facts to read out, and room to write what is said. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CallSheet:
    """What stands on the sheet, in words.

    Attributes:
        title: What the sheet is.
        about: The patient and the day, under the title.
        facts: What each fact is, and its lines.
        room: Heads the blank lines at the end.
        footer: Stands at the foot of each page.
        page_of: "Page {page} of {pages}", both still in braces.
    """

    title: str
    about: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    room: str
    footer: str
    page_of: str

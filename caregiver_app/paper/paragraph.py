"""A paragraph of plain text with stretches to underline."""

from __future__ import annotations

from dataclasses import dataclass

from caregiver_app.guide.items import GuideList


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph to underline.

    Attributes:
        start: First code point.
        end: One past the last code point.
        lists: The guide's lists it matches, in the guide's order.
    """

    start: int
    end: int
    lists: tuple[GuideList, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text without a line break, with the stretches to underline."""

    text: str
    spans: tuple[Span, ...] = ()

"""Where the reader is and how they like to read: what the pane remembers between two runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from caregiver_app.guide.model import Place

TEXT_SCALES: Final = (80, 90, 100, 115, 130, 150, 175, 200, 250)
"""The steps of A- and A+, in percent."""


@dataclass(frozen=True, slots=True)
class GuideState:
    """The pane's state, made of plain values that preferences can keep.

    Attributes:
        chapter_id: The open chapter; "" means the first one.
        scroll: How far down it is, from 0.0 to 1.0.
        bookmarks: Places as text, see :func:`place_to_text`, oldest first.
        text_scale: The guide's text size in percent of the app's.
    """

    chapter_id: str = ""
    scroll: float = 0.0
    bookmarks: tuple[str, ...] = ()
    text_scale: int = 100


def place_to_text(place: Place) -> str:
    """A place as ``chapter#block``, or ``chapter`` alone for its beginning."""
    return f"{place.chapter_id}#{place.block_id}" if place.block_id else place.chapter_id


def place_from_text(text: str) -> Place:
    """The place that :func:`place_to_text` wrote."""
    chapter_id, _, block_id = text.partition("#")
    return Place(chapter_id, block_id)


def next_scale(percent: int, step: int) -> int:
    """The next larger (``step`` 1) or smaller (-1) text size; the same at the end of the row."""
    larger = [scale for scale in TEXT_SCALES if scale > percent]
    smaller = [scale for scale in TEXT_SCALES if scale < percent]
    if step > 0:
        return larger[0] if larger else percent
    return smaller[-1] if smaller else percent


def clamp_scale(percent: int) -> int:
    """``percent`` within the smallest and largest text size."""
    return max(TEXT_SCALES[0], min(TEXT_SCALES[-1], percent))

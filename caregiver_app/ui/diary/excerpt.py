"""The part of a note that a row shows: its beginning, or where searched words first stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from caregiver_app.diary.hits import Span, hits_in
from caregiver_app.diary.values import Match

_LOOKED_THROUGH: Final = 100_000
"""How much of a note is looked through for words to mark."""
_BEFORE: Final = 40
_CUT: Final = "… "


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a note with what is marked in it, counted from the part's beginning."""

    text: str
    matches: tuple[Match, ...]
    hits: tuple[Span, ...]


def excerpt_of(note: str, matches: tuple[Match, ...], searched: str, room: int) -> Excerpt:
    """The part of ``note`` to show.

    Args:
        note: The note.
        matches: What matches in it.
        searched: The words looked for; empty for none.
        room: About how many letters are seen.
    """
    hits = hits_in(note[:_LOOKED_THROUGH], searched) if searched.strip() else ()
    if not hits or hits[0].end <= room:
        return Excerpt(note, matches, hits)
    start = max(0, hits[0].start - _BEFORE)
    blank = max(note.find(" ", start, hits[0].start), note.find("\n", start, hits[0].start))
    start = blank + 1 if blank >= 0 else hits[0].start
    shift = start - len(_CUT)
    shown = [
        replace(match, start=match.start - shift, end=match.end - shift)
        for match in matches
        if match.start is not None and match.end is not None and match.start >= start
    ]
    others = [match for match in matches if match.start is None]
    return Excerpt(
        _CUT + note[start:],
        (*shown, *others),
        tuple(Span(hit.start - shift, hit.end - shift) for hit in hits if hit.start >= start),
    )

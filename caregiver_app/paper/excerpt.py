"""A long note's highlighted places with a little of what stands around them, for the one-page summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caregiver_app.paper.paragraph import Span

ROOM = 700
"""A note of at most so many code points is printed whole."""

LINES = 8
"""... when it has at most so many lines."""

AROUND = 90
"""How much is shown before and after a highlighted place of a longer note."""

ELLIPSIS = " … "


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a note.

    Attributes:
        text: The shown text, stretches left out shown as an ellipsis.
        spans: Places of ``text``.
        is_cut: Whether anything was left out.
        spans_left_out: How many highlighted places are not shown.
    """

    text: str
    spans: tuple[Span, ...]
    is_cut: bool = False
    spans_left_out: int = 0


def excerpt(text: str, spans: Sequence[Span]) -> Excerpt:
    """``text`` if it is short, else what stands around its spans, within :data:`ROOM`.

    Args:
        text: A note as typed.
        spans: Without overlaps, in order.
    """
    if len(text) <= ROOM and text.count("\n") + text.count("\r") < LINES:
        return Excerpt(text, tuple(spans))
    windows, shown = _windows(text, spans)
    pieces: list[str] = []
    moved: list[Span] = []
    length = 0
    for start, end in windows:
        lead = ELLIPSIS if start > 0 else ""
        offset = length + len(lead) - start
        moved += [
            Span(s.start + offset, min(s.end, end) + offset, s.lists) for s in shown if start <= s.start < end
        ]
        piece = lead + _flat(text[start:end])
        pieces.append(piece)
        length += len(piece)
    return Excerpt("".join(pieces), tuple(moved), is_cut=True, spans_left_out=len(spans) - len(shown))


def _flat(text: str) -> str:
    """Line breaks become spaces, one for one, so that offsets stay."""
    return text.replace("\r", " ").replace("\n", " ")


def _windows(text: str, spans: Sequence[Span]) -> tuple[list[tuple[int, int]], list[Span]]:
    """Stretches of ``text`` to show and the spans inside them."""
    if not spans:
        return [(0, _word_edge(text, ROOM, back=True))], []
    windows: list[tuple[int, int]] = []
    shown: list[Span] = []
    used = 0
    for span in spans:
        start = _word_edge(text, max(0, span.start - AROUND), back=False)
        end = _word_edge(
            text, min(len(text), span.start + min(span.end - span.start, AROUND) + AROUND), back=True
        )
        start, end = min(start, span.start), max(end, min(span.end, span.start + AROUND))
        fresh = end - max(start, windows[-1][1] if windows else start)
        if used + fresh > ROOM:
            break
        used += max(0, fresh)
        shown.append(span)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows, shown


def _word_edge(text: str, at: int, *, back: bool) -> int:
    """The nearest gap between words within a few letters of ``at``, else ``at`` itself."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    near = range(at, max(0, at - 20), -1) if back else range(at, min(len(text), at + 20))
    return next((i for i in near if text[i - 1].isspace() or text[i].isspace()), at)

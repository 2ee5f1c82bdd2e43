"""Makes what people typed fit to be drawn as plain text, one code point for one code point."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.paragraph import Paragraph, Span

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"}
_VISIBLE = {
    **_CONTROL_PICTURES,
    0x09: 0x20,
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    **dict.fromkeys((0xFFFC, 0xFFFE, 0xFFFF), 0xFFFD),
}
_BIDI_CONTROLS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C))
_UNBROKEN = re.compile(r"\S{2000}")
_LINE_BREAK = re.compile("\r\n|[\r\n\u2028\u2029]")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "FSI"})
_STRONG = frozenset({"L", "R", "AL"})
_FIRST_UPRIGHT = "\u0590"
"""Hebrew; before it stand Latin, Greek, Cyrillic and Armenian."""
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def visible(text: str) -> str:
    """``text`` with control characters as symbols and tabs as spaces; as many code points as before."""
    return text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """A name or a question as one line that can't turn the writing direction of what stands beside it."""
    return " ".join(visible(_LINE_BREAK.sub(" ", text)).translate(_BIDI_CONTROLS).split())


def runs_one_way(text: str) -> bool:
    """Whether all of ``text`` runs from left to right, so that a stretch of it is one stretch of its line."""
    return text.isascii() or not any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def can_slant(text: str) -> bool:
    """Whether ``text`` is in writing that has slanted letters: Latin has, Arabic and Chinese have not."""
    return not any(letter >= _FIRST_UPRIGHT and letter.isalpha() for letter in text)


def begins_from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left: so does its paragraph."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((direction for direction in directions if direction in _STRONG), "L") != "L"


def isolated(text: str) -> str:
    """``text``, wrapped where it runs from right to left, so that it turns nothing that stands beside it."""
    return text if runs_one_way(text) else f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def shortened(text: str, most: int) -> str:
    """``text``, or its beginning with an ellipsis when it has more than ``most`` code points."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def flatten(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without overlaps; where several overlapped, the piece carries all their lists."""
    edges: dict[int, Counter[GuideList]] = {}
    for span in spans:
        if span.start < span.end:
            edges.setdefault(span.start, Counter()).update(span.lists)
            edges.setdefault(span.end, Counter()).subtract(span.lists)
    pieces: list[Span] = []
    open_lists: Counter[GuideList] = Counter()
    for start, end in pairwise(sorted(edges)):
        for name, change in edges[start].items():
            open_lists[name] += change
        lists = tuple(name for name in GuideList if open_lists[name] > 0)
        if pieces and pieces[-1].end == start and pieces[-1].lists == lists:
            pieces[-1] = Span(pieces[-1].start, end, lists)
        elif lists:
            pieces.append(Span(start, end, lists))
    return tuple(pieces)


def paragraphs(text: str, spans: Sequence[Span] = ()) -> tuple[Paragraph, ...]:
    """A note as typed, line by line, its spans cut to the lines they stand in.

    Args:
        text: As typed.
        spans: Without overlaps, in order, in code points of ``text``.
    """
    lines: list[Paragraph] = []
    start, waiting = 0, list(spans)[::-1]
    for end, following in _line_ends(text):
        inside: list[Span] = []
        while waiting and waiting[-1].start < end:
            span = waiting[-1]
            if span.end > start:
                inside.append(Span(max(span.start, start) - start, min(span.end, end) - start, span.lists))
            if span.end > end:
                break
            waiting.pop()
        lines.append(Paragraph(visible(text[start:end]), tuple(inside)))
        start = following
    return tuple(lines)


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where each line ends and the next begins.

    A word of thousands of letters is cut: no line holds it anyway, and laying it out whole takes very long.
    """
    start = 0
    for found in _LINE_BREAK.finditer(text):
        yield from _long_words(text, start, found.start())
        yield found.span()
        start = found.end()
    yield from _long_words(text, start, len(text))
    yield len(text), len(text)


def _long_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((found.end(), found.end()) for found in _UNBROKEN.finditer(text, start, end) if found.end() < end)

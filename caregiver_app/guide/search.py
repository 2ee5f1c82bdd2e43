"""Finds words in the guide, whatever their case or accents."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from caregiver_app.guide.model import Guide, Place


@dataclass(frozen=True, slots=True)
class Hit:
    """One find.

    Attributes:
        place: The block; with an empty block id, the chapter's title.
        start: Where it starts in the block's text.
        end: Where it ends, exclusive.
    """

    place: Place
    start: int
    end: int


def find(guide: Guide, query: str) -> tuple[Hit, ...]:
    """All places where ``query`` stands, in reading order; none for a blank query.

    Case, accents and the shape of quotes and dashes don't matter, and any run of blanks matches one blank.
    """
    wanted = " ".join(_fold(query)[0].split())
    if not wanted:
        return ()
    hits: list[Hit] = []
    for chapter in guide.chapters:
        texts = [("", chapter.title), *((block.id, block.text) for block in chapter.blocks)]
        for block_id, text in texts:
            place = Place(chapter.id, block_id)
            hits.extend(Hit(place, start, end) for start, end in find_in_text(text, wanted))
    return tuple(hits)


def find_in_text(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """The spans of ``text`` that match ``query``, left to right and not overlapping."""
    wanted = " ".join(_fold(query)[0].split())
    if not wanted:
        return ()
    folded, origins = _fold(text)
    origins.append(len(text))
    spans = []
    at = folded.find(wanted)
    while at >= 0:
        last = at + len(wanted) - 1
        # Up to the next letter, so that accents of their own are taken along.
        spans.append((origins[at], max(origins[last] + 1, origins[last + 1])))
        at = folded.find(wanted, last + 1)
    return tuple(spans)


_ALIKE = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u00a0": " ",
    }
)


def _fold(text: str) -> tuple[str, list[int]]:
    """The text without case and accents, and for each of its characters the index it comes from."""
    folded: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text):
        plain = unicodedata.normalize("NFKD", character.translate(_ALIKE)).casefold()
        for piece in plain:
            if not unicodedata.combining(piece):
                folded.append(piece)
                origins.append(index)
    return "".join(folded), origins

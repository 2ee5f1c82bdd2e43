"""Finds words in the guide, whatever their case or accents."""

from __future__ import annotations

import re
import unicodedata
from array import array
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


class Folded:
    """A text without case and accents, made ready to be searched more than once.

    Args:
        text: The text as it is shown.
    """

    def __init__(self, text: str) -> None:
        self._text, self._origins = _fold(text)
        self._origins.append(len(text))

    def find(self, wanted: str) -> tuple[tuple[int, int], ...]:
        """The spans of the text that match, left to right and not overlapping.

        Args:
            wanted: What :func:`folded_query` made of the query.
        """
        if not wanted:
            return ()
        spans = []
        at = self._text.find(wanted)
        while at >= 0:
            last = at + len(wanted) - 1
            # Up to the next letter, so that accents of their own are taken along.
            end = max(self._origins[last] + 1, self._origins[last + 1])
            spans.append((self._origins[at], end))
            at = self._text.find(wanted, last + 1)
        return tuple(spans)


def folded_query(query: str) -> str:
    """What is looked for when ``query`` is; empty for a blank one."""
    return _fold(query)[0].strip()


def find(guide: Guide, query: str) -> tuple[Hit, ...]:
    """All places where ``query`` stands, in reading order; none for a blank query.

    Case, accents and the shape of quotes and dashes don't matter, and any run of blanks matches one blank.
    """
    wanted = folded_query(query)
    if not wanted:
        return ()
    hits: list[Hit] = []
    for chapter in guide.chapters:
        texts = [("", chapter.title), *((block.id, block.text) for block in chapter.blocks)]
        for block_id, text in texts:
            place = Place(chapter.id, block_id)
            hits.extend(Hit(place, start, end) for start, end in Folded(text).find(wanted))
    return tuple(hits)


def find_in_text(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """The spans of ``text`` that match ``query``, left to right and not overlapping."""
    return Folded(text).find(folded_query(query))


_PIECE = re.compile(r"\s+|[!-~]+|.", re.DOTALL)
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
    }
)


def _fold(text: str) -> tuple[str, array[int]]:
    """The text without case and accents, and for each of its characters the index it comes from."""
    folded: list[str] = []
    origins = array("L")
    for found in _PIECE.finditer(text):
        piece, start = found[0], found.start()
        if piece.isspace():
            folded.append(" ")
            origins.append(start)
        elif piece.isascii():  # most of an English page, a word at a time
            folded.append(piece.lower())
            origins.extend(range(start, found.end()))
        else:
            plain = unicodedata.normalize("NFKD", piece.translate(_ALIKE)).casefold()
            letters = [letter for letter in plain if not unicodedata.combining(letter)]
            folded.extend(letters)
            origins.extend([start] * len(letters))
    return "".join(folded), origins

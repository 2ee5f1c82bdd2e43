"""A stretch of a note as words, numbers and marks, each knowing where it stands in the note as typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """What a token is to the reader."""

    WORD = 0
    NUMBER = 1
    JOIN = 2
    """A mark inside a phrase, such as the hyphen of "light-headed": phrases read across it."""
    COMMA = 3
    """Parts of a list; phrases end here."""
    DASH = 4
    """A dash between words: phrases end here and most scopes too."""
    COLON = 5
    STOP = 6
    """A full stop, semicolon or bracket: phrases and scopes end here."""
    QUESTION = 7
    LINE = 8
    """A line break inside one stretch (a heading and its bullets)."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one stretch, as parallel tuples.

    Attributes:
        words: Lower-case text without accents, apostrophes straight.
        kinds: What each token is.
        starts: Code point in the stretch where each token starts.
        ends: One past its last code point.
    """

    words: tuple[str, ...]
    kinds: tuple[Kind, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)


_SAME_AS = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "`": "'",
        "\u00b4": "'",
        "\u2032": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\u2026": ".",
        "\u00ba": "\u00b0",
        "\u02da": "\u00b0",
        "\u00a0": " ",
        "\r": "\n",
        "\x0b": "\n",
        "\x0c": "\n",
        "\x1c": "\n",
        "\x1d": "\n",
        "\x1e": "\n",
        "\x85": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
    }
)

_TOKEN = re.compile(
    r"[a-z]/[a-z](?:/[a-z])?(?![^\W_])"  # h/a, n/v/d, w/o
    r"|a&o"
    r"|[^\W\d_]+"
    r"|'[a-z]{1,2}(?![^\W_])"  # 's, 're: their own token
    r"|\d+(?:[.,]\d+)?"
    r"|\n+|\.+|\S"
)

_MARKS = {
    ",": Kind.COMMA,
    ":": Kind.COLON,
    "=": Kind.COLON,
    "?": Kind.QUESTION,
    ";": Kind.STOP,
    "!": Kind.STOP,
    "(": Kind.STOP,
    ")": Kind.STOP,
    "[": Kind.STOP,
    "]": Kind.STOP,
    "|": Kind.STOP,
    "{": Kind.STOP,
    "}": Kind.STOP,
    "\u2022": Kind.STOP,
    ">": Kind.DASH,
}


def fold(text: str) -> tuple[str, list[int] | None]:
    """Lower case without accents, one character for each letter with its marks.

    Returns:
        The folded text and, when its offsets differ from those of ``text``, the place of each folded
        character in ``text`` with the length of ``text`` at the end.
    """
    text = text.translate(_SAME_AS)
    if text.isascii():
        return text.lower(), None
    folded: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if char.isascii():
            folded.append(char.lower())
            places.append(place)
            continue
        base = unicodedata.normalize("NFD", char)[0]
        if unicodedata.category(base)[0] == "M" or "\u1160" <= base <= "\u11ff":
            continue  # a mark belongs to the letter before it
        folded.append(base.lower()[0])
        places.append(place)
    places.append(len(text))
    return "".join(folded), places


def tokenize(text: str) -> Tokens:
    """Cuts ``text`` into tokens; linear, and every token is a slice of ``text``."""
    folded, places = fold(text)
    words: list[str] = []
    kinds: list[Kind] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(folded):
        word, start, end = found.group(), found.start(), found.end()
        words.append(word)
        kinds.append(_kind(word, folded, start, end))
        starts.append(start if places is None else places[start])
        ends.append(end if places is None else places[end])
    return _with_contractions(words, kinds, starts, ends)


def _kind(word: str, folded: str, start: int, end: int) -> Kind:
    first = word[0]
    if first.isalpha() or (first == "'" and len(word) > 1):
        return Kind.WORD
    if first.isdecimal():
        return Kind.NUMBER
    if first == "\n":
        return Kind.LINE
    if first == ".":
        joined = start > 0 and end < len(folded) and folded[start - 1].isalpha() and folded[end].isalpha()
        lone = joined and (start < 2 or not folded[start - 2].isalpha())  # "a.m."
        return Kind.JOIN if lone and len(word) == 1 else Kind.STOP
    if first == "-":
        before = start == 0 or not folded[start - 1].isalnum()
        after = end == len(folded) or not folded[end].isalnum()
        return Kind.DASH if before or after else Kind.JOIN
    if first == "&":
        return Kind.WORD
    return _MARKS.get(first, Kind.JOIN)


def _with_contractions(words: list[str], kinds: list[Kind], starts: list[int], ends: list[int]) -> Tokens:
    """Joins "can" + "'t" into one word; "'s" and the like stay tokens of their own."""
    joined: list[int] = []
    for at, word in enumerate(words):
        if word == "'t" and joined and ends[joined[-1]] == starts[at] and kinds[joined[-1]] is Kind.WORD:
            last = joined[-1]
            words[last] += "'t"
            ends[last] = ends[at]
            continue
        if word == "&":
            words[at] = "and"
        joined.append(at)
    return Tokens(
        tuple(words[at] for at in joined),
        tuple(kinds[at] for at in joined),
        tuple(starts[at] for at in joined),
        tuple(ends[at] for at in joined),
    )

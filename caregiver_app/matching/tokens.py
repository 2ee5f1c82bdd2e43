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
        "\u0131": "i",  # their capitals are those of i and s
        "\u017f": "s",
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
    r"((?:"
    r"[a-z]/[a-z](?:/[a-z])?(?![^\W_])"  # h/a, n/v/d, w/o
    r"|a&o"
    r"|[^\W\d_]+"
    r"|'[a-z]{1,2}(?![^\W_])"  # 's, 're: their own token
    r")(?:'t(?![^\W_]))*+)"  # can't: one word
    r"|(\d+(?:[.,]\d+)?)"
    r"|\n+|\.+|\S"
)
_WORD_GROUP, _NUMBER_GROUP = 1, 2
_SHORTENED = re.compile(r"(?<![^\W_])(?:temps?|resps?|diff|abd|incr|decr)\Z")

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


_REMEMBERED = 4096


class _Folds(dict[int, str | None]):
    """The folded form of each letter, None for a mark that belongs to the letter before it."""

    def __missing__(self, code: int) -> str | None:
        base = unicodedata.normalize("NFD", _SAME_AS.get(code, chr(code)))[0]
        is_part = unicodedata.category(base)[0] == "M" or "\u1160" <= base <= "\u11ff"
        folded = None if is_part else base.lower()[0]
        if len(self) < _REMEMBERED:
            self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> tuple[str, list[int] | None]:
    """Lower case without accents, one character for each letter with its marks.

    Returns:
        The folded text and, when its offsets differ from those of ``text``, the place of each folded
        character in ``text`` with the length of ``text`` at the end.
    """
    if text.isascii():
        return text.translate(_SAME_AS).lower(), None
    folded = text.translate(_FOLDS)
    if len(folded) == len(text):
        return folded, None
    places = [place for place, char in enumerate(text) if _FOLDS[ord(char)] is not None]
    return folded, [*places, len(text)]


def tokenize(text: str) -> Tokens:
    """Cuts ``text`` into tokens; linear, and every token is a slice of ``text``."""
    folded, places = fold(text)
    words: list[str] = []
    kinds: list[Kind] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(folded):
        word, group = found.group(), found.lastindex
        start, end = found.span()
        if group == _WORD_GROUP:
            kinds.append(_word if word[0].isalpha() or word[0] == "'" else _join)
        elif group == _NUMBER_GROUP:
            kinds.append(_number)
        else:
            kinds.append(_kind(word, folded, start, end))
        words.append("and" if word == "&" else word)
        starts.append(start)
        ends.append(end)
    if places is not None:
        starts = [places[start] for start in starts]
        ends = [places[end] for end in ends]
    return Tokens(tuple(words), tuple(kinds), tuple(starts), tuple(ends))


_word, _number, _join = Kind.WORD, Kind.NUMBER, Kind.JOIN


def _kind(mark: str, folded: str, start: int, end: int) -> Kind:
    first = mark[0]
    if first == "\n":
        return Kind.LINE
    if first == ".":
        joined = start > 0 and end < len(folded) and folded[start - 1].isalpha() and folded[end].isalpha()
        lone = joined and (start < 2 or not folded[start - 2].isalpha())  # "a.m."
        is_join = len(mark) == 1 and (lone or _shortens_a_word(folded, start, end))
        return Kind.JOIN if is_join else Kind.STOP
    if first == "-":
        before = start == 0 or not folded[start - 1].isalnum()
        after = end == len(folded) or not folded[end].isalnum()
        return Kind.DASH if before or after else Kind.JOIN
    if first == "&":
        return Kind.WORD
    return _MARKS.get(first, Kind.JOIN)


def _shortens_a_word(folded: str, start: int, end: int) -> bool:
    """Whether the full stop at ``start`` only shortens the word before it: "temp. 104", "resp. distress"."""
    return folded[end : end + 1] == " " and bool(_SHORTENED.search(folded, max(0, start - 6), start))

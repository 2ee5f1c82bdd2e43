"""A stretch of a note as words, numbers and marks, each knowing where it stands in the note as typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial
from typing import Final


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


class Tokens:
    """The tokens of one stretch, as parallel tuples.

    Where they stand is worked out when it is first asked: most stretches hold nothing that it is asked of.

    Args:
        words: Lower-case text without accents, apostrophes straight.
        kinds: What each token is.
        places: Gives start and end of every token.
    """

    __slots__ = ("_ends", "_places", "_starts", "kinds", "words")

    def __init__(self, words: tuple[str, ...], kinds: tuple[Kind, ...], places: Callable[[], Places]) -> None:
        self.words = words
        self.kinds = kinds
        self._places = places
        self._starts: tuple[int, ...] | None = None
        self._ends: tuple[int, ...] = ()

    @property
    def starts(self) -> tuple[int, ...]:
        """Code point in the stretch where each token starts."""
        if self._starts is None:
            self._starts, self._ends = self._places()
        return self._starts

    @property
    def ends(self) -> tuple[int, ...]:
        """One past the last code point of each token."""
        if self._starts is None:
            self._starts, self._ends = self._places()
        return self._ends

    def __len__(self) -> int:
        return len(self.words)


Places = tuple[tuple[int, ...], tuple[int, ...]]
"""Where each token starts and ends."""


_SAME_AS: Final = str.maketrans(
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


def _token(letter: str, digit: str, either: str) -> re.Pattern[str]:
    return re.compile(
        r"(?:"
        rf"[a-z]/[a-z](?:/[a-z])?(?!{either})"  # h/a, n/v/d, w/o
        r"|a&o"
        rf"|{letter}+"
        rf"|'[a-z]{{1,2}}(?!{either})"  # 's, 're: their own token
        rf")(?:'t(?!{either}))*+"  # can't: one word
        rf"|{digit}+(?:[.,]{digit}+)?"
        r"|\n+|\.+|\S"
    )


_TOKEN: Final = _token(r"[^\W\d_]", r"\d", r"[^\W_]")
_ASCII_TOKEN: Final = _token("[a-z]", "[0-9]", "[a-z0-9]")
"""The same for text that is ASCII, as most is: found sooner."""
_DASH: Final = "\ue000"
_JOINING_STOP: Final = "\ue001"
"""Stand for a hyphen that parts, and for a full stop that joins, so that each mark alone tells its kind."""
_PARTING: Final = re.compile(r"-(?:(?![^\W_])|(?<![^\W_]-))")
_IN_LETTERS: Final = re.compile(r"\.(?=[^\W\d_])(?<=[^\W\d_]\.)(?<![^\W\d_][^\W\d_]\.)")
"""The full stops of "a.m.", but the last."""
_SHORTENING: Final = re.compile(r"(?<![^\W_])(temps?|resps?|diff|abd|incr|decr)\.(?= )")
_SHORTENED: Final = r"\1" + _JOINING_STOP
"""A full stop that only shortens the word before it: "temp. 104", "resp. distress"."""

_MARKS: Final = {
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


_ODD_ASCII: Final = re.compile(r"[`\r\x0b-\x0c\x1c-\x1e]")
"""What of ASCII is read as something else: most text holds none of it."""
_REMEMBERED: Final = 4096

LONGEST_REMEMBERED: Final = 64
"""Characters of a token that may be remembered: longer ones are no words, and could fill the memory."""


class _Folds(dict[int, str | None]):
    """The folded form of each letter, None for a mark that belongs to the letter before it."""

    def __missing__(self, code: int) -> str | None:
        base = unicodedata.normalize("NFD", _SAME_AS.get(code, chr(code)))[0]
        is_part = unicodedata.category(base)[0] == "M" or "\u1160" <= base <= "\u11ff"
        folded = None if is_part else base.lower()[0]
        if len(self) < _REMEMBERED:
            self[code] = folded
        return folded


_FOLDS: Final = _Folds()


def fold(text: str) -> tuple[str, list[int] | None]:
    """Lower case without accents, one character for each letter with its marks.

    Returns:
        The folded text and, when its offsets differ from those of ``text``, the place of each folded
        character in ``text`` with the length of ``text`` at the end.
    """
    if text.isascii():
        return (text.translate(_SAME_AS) if _ODD_ASCII.search(text) else text).lower(), None
    folded = text.translate(_FOLDS)
    if len(folded) == len(text):
        return folded, None
    places = [place for place, char in enumerate(text) if _FOLDS[ord(char)] is not None]
    return folded, [*places, len(text)]


def tokenize(text: str) -> Tokens:
    """Cuts ``text`` into tokens; linear, and every token is a slice of ``text``."""
    written, places = cut(text)
    seen = [_SEEN[token] for token in written]
    return Tokens(tuple(word for word, _ in seen), tuple(kind for _, kind in seen), places)


def cut(text: str) -> tuple[list[str], Callable[[], Places]]:
    """The tokens of ``text`` as :func:`seen` reads them, and what tells where they stand."""
    folded, places = fold(text)
    token = _ASCII_TOKEN if folded.isascii() else _TOKEN
    if "-" in folded:
        folded = _PARTING.sub(_DASH, folded)
    if "." in folded[:-1]:
        folded = _IN_LETTERS.sub(_JOINING_STOP, folded)
        if ". " in folded:
            folded = _SHORTENING.sub(_SHORTENED, folded)
    written: list[str] = token.findall(folded)
    return written, partial(_locate, folded, written, places)


def seen(token: str) -> tuple[str, Kind]:
    """A token of :func:`cut` as the word that is read, and its kind."""
    return _SEEN[token]


def _locate(folded: str, written: Sequence[str], places: Sequence[int] | None) -> Places:
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for token in written:
        start = end
        while folded[start] == " ":
            start += 1
        if folded[start] != token[0]:  # other white space stands before it
            start = folded.index(token, start)
        end = start + len(token)
        starts.append(start)
        ends.append(end)
    if places is not None:
        starts = [places[start] for start in starts]
        ends = [places[end] for end in ends]
    return tuple(starts), tuple(ends)


class _Seen(dict[str, tuple[str, Kind]]):
    """The word and the kind of each token; those that were met are kept, up to a number."""

    def __missing__(self, token: str) -> tuple[str, Kind]:
        found = _look_at(token)
        if len(self) < _REMEMBERED and len(token) <= LONGEST_REMEMBERED:
            self[token] = found
        return found


_SEEN: Final = _Seen()


def _look_at(token: str) -> tuple[str, Kind]:
    first = token[0]
    if first.isalpha() or (first == "'" and len(token) > 1):
        return token, Kind.WORD
    if first.isdecimal():
        return token, Kind.NUMBER
    if first == "\n":
        return token, Kind.LINE
    if first == ".":
        return token, Kind.STOP
    if first == "&":
        return "and", Kind.WORD
    if first == _DASH:
        return "-", Kind.DASH
    if first == _JOINING_STOP:
        return ".", Kind.JOIN
    return token, _MARKS.get(first, Kind.JOIN)

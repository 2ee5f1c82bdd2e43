"""The small language that the lexicon's phrases are written in.

    fever                       the word in all its forms: a base form stands for every form
    can't (find|think of) words  one of several
    [really] dizzy              may be left out
    <his> head                  one of a named list (lists.toml)
    <number> times              any number; <year> for a year
    can't find .. words         up to three words between; ..5 for up to five

A word that isn't a base form ("shaking") stands for itself alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

Element = tuple[str, ...] | int
"""Words of which one must stand here, or a gap of so many words at most."""

Readings = list[tuple[Element, ...]]
"""All the sequences that a phrase stands for."""

PLACEHOLDERS: Final = {"number": "<number>", "year": "<year>"}
"""Named choices that no list could hold: any number, any year."""

_PART: Final = re.compile(r"\.\.\d*|<[a-z_]+>|[()\[\]|]|[^\s()\[\]|<>]+|\s+")
_CLITIC: Final = re.compile(r"(?<=\w)('(?:s|m|re|ve|d|ll)|(?<=[a-z])\d+)$")
_MOST: Final = 400


class PhraseError(ValueError):
    """A phrase that can't be read, with what's wrong in it."""


def expand_lists(texts: Mapping[str, str]) -> dict[str, Readings]:
    """The named lists, each a text of one choice a line, ready to be referred to by phrases."""
    return {name: expand(f"({'|'.join(text.strip().splitlines())})", {}) for name, text in texts.items()}


def expand(phrase: str, lists: Mapping[str, Readings]) -> Readings:
    """Every sequence of elements that ``phrase`` stands for.

    Raises:
        PhraseError: The phrase has an unknown list, a bracket too many, or too many readings.
    """
    parts = _parts(phrase)
    readings, at = _sequence(parts, 0, lists, phrase)
    if at != len(parts):
        raise PhraseError(f"a closing bracket too many in {phrase!r}")
    if any(not any(isinstance(element, tuple) for element in reading) for reading in readings):
        raise PhraseError(f"{phrase!r} could match nothing at all")
    return readings


def _parts(phrase: str) -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    read = 0
    for text in _PART.findall(phrase):
        if not phrase.startswith(text, read):
            break
        read += len(text)
        if text.isalpha():
            parts.append(("word", text))
        elif text in "()[]|":
            parts.append((text, text))
        elif text[0] == "<":
            parts.append(("list", text[1:-1]))
        elif text[:2] == "..":
            parts.append(("gap", text[2:] or "3"))
        elif not text.isspace():
            parts += [("word", piece) for piece in _CLITIC.sub(r" \1", text).split()]
    if read != len(phrase):
        raise PhraseError(f"can't read {phrase[read:]!r} in {phrase!r}")
    return parts


def _sequence(
    parts: list[tuple[str, str]], at: int, lists: Mapping[str, Readings], phrase: str
) -> tuple[Readings, int]:
    readings: Readings = [()]
    while at < len(parts) and parts[at][0] not in (")", "]", "|"):
        kind, value = parts[at]
        more: Readings
        if kind == "word":
            more, at = [((value,),)], at + 1
        elif kind == "gap":
            more, at = [(int(value),)], at + 1
        elif kind == "list" and value in PLACEHOLDERS:
            more, at = [((PLACEHOLDERS[value],),)], at + 1
        elif kind == "list":
            if value not in lists:
                raise PhraseError(f"no list <{value}> for {phrase!r}")
            more, at = lists[value], at + 1
        else:
            more, at = _group(parts, at, lists, phrase)
        readings = [head + tail for head in readings for tail in more]
        if len(readings) > _MOST:
            raise PhraseError(f"{phrase!r} has more than {_MOST} readings: split it into lines")
    return readings, at


def _group(
    parts: list[tuple[str, str]], at: int, lists: Mapping[str, Readings], phrase: str
) -> tuple[Readings, int]:
    opening = parts[at][0]
    closing = ")" if opening == "(" else "]"
    readings: Readings = [()] if opening == "[" else []
    at += 1
    while True:
        while parts[at + 1 : at + 2] == [("|", "|")] and parts[at][0] == "word":  # most are one word
            readings.append(((parts[at][1],),))
            at += 2
        more, at = _sequence(parts, at, lists, phrase)
        readings += more
        if at >= len(parts):
            raise PhraseError(f"a {closing!r} is missing in {phrase!r}")
        mark = parts[at][0]
        at += 1
        if mark == closing:
            return _merged(readings), at
        if mark != "|":
            raise PhraseError(f"{mark!r} where {closing!r} should be in {phrase!r}")


def _merged(readings: Readings) -> Readings:
    """Readings of one word each become one element: fewer sequences, the same meaning."""
    single: set[str] = set()
    rest: Readings = []
    for reading in readings:
        if len(reading) == 1 and isinstance(reading[0], tuple):
            single.update(reading[0])
        else:
            rest.append(reading)
    return [*rest, (tuple(sorted(single)),)] if single else rest

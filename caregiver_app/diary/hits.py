"""Where searched words stand in a text, found as their index finds them: by beginnings, without accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from caregiver_app.diary.terms import is_of_word, searched_words


class Span(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int


class _Word(NamedTuple):
    folded: str
    start: int
    end: int


def hits_in(text: str, words: str) -> tuple[Span, ...]:
    """Every place where one of the searched words begins a word of ``text``, up to that word's end."""
    wanted = [tuple(word.folded for word in _words(chunk)) for chunk in searched_words(words)]
    wanted = [chunk for chunk in wanted if chunk]
    if not wanted:
        return ()
    there = list(_words(text))
    spans = [
        Span(there[i].start, there[i + len(chunk) - 1].end)
        for i in range(len(there))
        for chunk in wanted
        if _begins(chunk, there, i)
    ]
    return tuple(dict.fromkeys(spans))


def _begins(chunk: tuple[str, ...], there: list[_Word], at: int) -> bool:
    if at + len(chunk) > len(there):
        return False
    whole = all(there[at + i].folded == word for i, word in enumerate(chunk[:-1]))
    return whole and there[at + len(chunk) - 1].folded.startswith(chunk[-1])


def _words(text: str) -> Iterator[_Word]:
    start, folded = -1, ""
    for place, letter in enumerate(text):
        is_mark = unicodedata.category(letter) == "Mn"
        if is_of_word(letter) or (is_mark and start >= 0):
            start = place if start < 0 else start
            folded += _fold(letter)
        elif start >= 0:
            yield _Word(folded, start, place)
            start, folded = -1, ""
    if start >= 0:
        yield _Word(folded, start, len(text))


def _fold(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter.lower())
    return "".join(part for part in plain if unicodedata.category(part) != "Mn")

"""Cuts a note into stretches that can be read one by one.

A stretch is a sentence or a line. A line break ends a stretch, with two exceptions that people write every
day: a heading that ends in a colon goes with the bullets below it ("Call if:" and its list), and a question
goes with its short answer ("Any fever? No."). A line that ends in a comma goes on in the next one.

Stretches make live reading cheap: an edit changes one of them, the others are remembered.
"""

from __future__ import annotations

import re

_BREAK = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BREAKS = frozenset(_BREAK)
_RUN = re.compile(rf"[.!?\u2026{_BREAK}]++[\"')\]\u201d\u2019]*+")
"""Marks and line breaks that stand together, with the quotes that close behind them."""

_ABBREVIATIONS = frozenset(
    {
        *("dr", "mr", "mrs", "ms", "st", "vs", "approx", "temp", "e.g", "i.e", "etc", "hr", "hrs", "min"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    }
)
_ANSWER = re.compile(
    r"\s*(?:no|nope|none|nah|not at all|yes|yep|yeah|negative|never|not today|not really|she said no"
    r"|he said no|says no)\b[^.!?\n]{0,12}(?:[.!?]|$)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[ \t]*(?:[-*\u2022\u2013+>]|\d{1,2}[.)])\s*")
_MAX_BULLETS = 30


def split(note: str) -> list[tuple[int, int]]:
    """The stretches of ``note`` as (start, end), in order, leaving out blank ones."""
    pieces = list(_pieces(note))
    stretches: list[tuple[int, int]] = []
    at = 0
    while at < len(pieces):
        start, end, mark = pieces[at]
        at += 1
        if mark == "?" and at < len(pieces) and _ANSWER.match(note, pieces[at][0], pieces[at][1]):
            end = pieces[at][1]
            at += 1
        elif mark == ":":
            at, end = _with_bullets(note, pieces, at, end)
        elif mark == ",":
            while at < len(pieces) and pieces[at - 1][2] == "," and at < len(pieces):
                end = pieces[at][1]
                at += 1
        stretches.append((start, end))
    return stretches


def _with_bullets(note: str, pieces: list[tuple[int, int, str]], at: int, end: int) -> tuple[int, int]:
    last = min(len(pieces), at + _MAX_BULLETS)
    while at < last and _BULLET.match(note, pieces[at][0], pieces[at][1]):
        end = pieces[at][1]
        at += 1
    return at, end


def _pieces(note: str) -> list[tuple[int, int, str]]:
    """Sentences and lines with the mark that ends them: their last character."""
    pieces: list[tuple[int, int, str]] = []
    start = 0
    for found in _RUN.finditer(note):
        end, following = _end(note, start, *found.span())
        if end < 0:
            continue
        if start < end and not note[start:end].isspace():
            pieces.append((start, end, _mark(note, start, end)))
        start = following
    if start < len(note) and not note[start:].isspace():
        pieces.append((start, len(note), ""))
    return pieces


def _end(note: str, start: int, first: int, following: int) -> tuple[int, int]:
    """Where the piece ends (-1 if it goes on behind its marks) and where the next one starts."""
    if note[first] in _BREAKS:
        return first, following
    end = next((at for at in range(first, following) if note[at] in _BREAKS), following)
    if end < following:
        return end, following
    if end < len(note) and not note[end].isspace():
        return -1, following  # "101.3", "a.m"
    if end == first + 1 and note[first] == "." and _is_abbreviation(note, first, start):
        return -1, following
    return end, following


def _mark(note: str, start: int, end: int) -> str:
    last = note[end - 1]
    if last.isspace():
        last = note[start:end].rstrip()[-1]
    return last


def _is_abbreviation(note: str, stop: int, start: int) -> bool:
    word_start = stop
    while word_start > max(start, stop - 7) and not note[word_start - 1].isspace():
        word_start -= 1
    word = note[word_start:stop].lower()
    goes_on = note[stop + 1 : stop + 3].strip() != ""
    return word in _ABBREVIATIONS and goes_on

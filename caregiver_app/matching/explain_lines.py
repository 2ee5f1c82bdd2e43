"""Finds the line of the lexicon's files that a phrase was found by, and how each word was read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from caregiver_app.matching.entries import Cue, Entry, Part
from caregiver_app.matching.explanation import Line, Place, ReadAs, WordRead
from caregiver_app.matching.forms import bases
from caregiver_app.matching.lexicon import Lexicon, named_lists, phrase_lines
from caregiver_app.matching.phrases import Element, Readings, expand

_THRICE = re.compile(r"(.)\1{2,}")
_RUN = re.compile(r"(.)\1+")

Aligned = tuple[str, ...]
"""For each token the lexicon's word it was read as; empty for one that a gap stepped over."""


class Lines:
    """The lexicon's lines by section; a file is read when one of its lines is first asked for.

    Args:
        lexicon: Whose lines.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._files: dict[str, dict[str, Any]] = {}
        self._sections: dict[tuple[str, str], list[tuple[str, Readings]]] = {}
        self._lists: dict[str, Readings] | None = None

    def of(self, entry: Entry, candidates: Sequence[tuple[str, ...]]) -> tuple[Line, Aligned] | None:
        """The line that made ``entry`` from words read as ``candidates``."""
        for file in self._files_of(entry):
            section = entry.part.value
            for text, readings in self._section(file, section):
                for reading in readings:
                    aligned = _aligned(reading, candidates)
                    if aligned is not None:
                        number = self._number(file, section, text)
                        return Line(file, number, section, text, _as_read(aligned)), aligned
        return None

    def _files_of(self, entry: Entry) -> Iterator[str]:
        if isinstance(entry.part, Cue):
            yield "cues.toml"
        elif isinstance(entry.part, Part):
            for path in sorted((self._lexicon.folder / "items").glob("*.toml")):
                name = f"items/{path.name}"
                if tuple(self._file(name).get("items", ())) == entry.items:
                    yield name

    def _file(self, name: str) -> dict[str, Any]:
        if name not in self._files:
            self._files[name] = tomllib.loads((self._lexicon.folder / name).read_text(encoding="utf-8"))
        return self._files[name]

    def _number(self, file: str, section: str, text: str) -> int:
        """Where a phrase stands in its file."""
        lines = (self._lexicon.folder / file).read_text(encoding="utf-8").split("\n")
        begins = next((at for at, line in enumerate(lines) if line.startswith(f"{section} =")), 0)
        wanted = (at for at in range(begins, len(lines)) if lines[at].partition("#")[0].strip() == text)
        return next(wanted, begins) + 1

    def _section(self, file: str, section: str) -> list[tuple[str, Readings]]:
        known = self._sections.get((file, section))
        if known is None:
            if self._lists is None:
                self._lists = named_lists(self._file("lists.toml"))
            lines = phrase_lines(self._file(file).get(section, ""), f"{file}, {section}")
            known = [(line, expand(line, self._lists)) for line in lines]
            self._sections[file, section] = known
        return known


def _as_read(aligned: Aligned) -> str:
    """What was found of a line: "can't find … words"."""
    words: list[str] = []
    for word in aligned:
        if word or words[-1:] != ["…"]:
            words.append(word.strip("<>") or "…")
    return " ".join(words).replace(" '", "'")


def _aligned(reading: Sequence[Element], candidates: Sequence[tuple[str, ...]]) -> Aligned | None:
    """Which word of ``reading`` each token stands for, if together they are the reading."""
    if not reading:
        return () if not candidates else None
    first, rest = reading[0], reading[1:]
    if isinstance(first, int):
        for skipped in range(min(first, len(candidates)) + 1):
            after = _aligned(rest, candidates[skipped:])
            if after is not None:
                return (*("" for _ in range(skipped)), *after)
        return None
    if not candidates:
        return None
    word = next((word for word in candidates[0] if word in first), None)
    if word is None:
        return None
    after = _aligned(rest, candidates[1:])
    return None if after is None else (word, *after)


def word_read(place: Place, word: str, meant: str, lexicon: Lexicon) -> WordRead:
    """How ``word``, in small letters, came to be read as ``meant``."""
    if not meant:
        return WordRead(place, ReadAs.STEPPED_OVER, "")
    if meant.startswith("<"):
        return WordRead(place, ReadAs.NUMBER, "")
    if word == meant:
        return WordRead(place, ReadAs.AS_WRITTEN, meant)
    if meant in bases(word) or meant in lexicon.irregular.get(word, ()):
        return WordRead(place, ReadAs.FORM, meant)
    spelt = lexicon.misspellings.get(word)
    if spelt is None and _THRICE.search(word):
        shorter = (_THRICE.sub(r"\1\1", word), _RUN.sub(r"\1", word))
        if any(meant in bases(one) for one in shorter):
            return WordRead(place, ReadAs.REPEATED, meant)
    return WordRead(place, ReadAs.SLIP, meant)

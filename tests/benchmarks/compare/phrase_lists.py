"""The word lists that the other readers are given: phrase to the items that it speaks of."""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

from caregiver_app.matching.forms import forms
from caregiver_app.matching.phrases import Readings, expand, expand_lists

Phrases = dict[str, list[str]]

_PARTS = ("present", "possible")
_MOST_FORMS = 16
"""Of one phrase: all its words in all their forms, or where that is more, one word at a time."""

_GRAMMAR_WORDS = """
all and any both but for from had has her him his how into more most my of off on our out over own she so some
than that the their them then there they this through to too up us very was what when where which who why
with without you your
"""
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
"""Words that have no forms although others look like theirs: "offs", "hers"."""


def guide_words() -> Phrases:
    """The guide's words with inflections, spelling variants and near synonyms, from ``guide_words.toml``."""
    tables = tomllib.loads((Path(__file__).parent / "guide_words.toml").read_text(encoding="utf-8"))
    phrases: Phrases = {}
    for items, text in tables.items():
        for phrase in _lines(text):
            _add(phrases, phrase, items.split())
    return phrases


def lexicon_phrases(resources: Path) -> Phrases:
    """Every phrase of the app's own lexicon that can be written out: those without a gap or a number.

    Bases are given in all their forms, since a list knows no grammar. What the lexicon knows beyond phrases
    (gaps, slips, readings with numbers, the words around, other meanings) is not in it.
    """
    folder = resources / "lexicon" / "en"
    lists = {name: "\n".join(_lines(text)) for name, text in _tables(folder / "lists.toml").items() if text}
    known_forms = _Forms(
        frozenset(gzip.decompress((folder / "real_words.txt.gz").read_bytes()).decode("ascii").split()),
        _irregular(_tables(folder / "words.toml").get("irregular", "")),
    )
    readings_of = expand_lists(lists)
    phrases: Phrases = {}
    for path in sorted(folder.glob("items/*.toml")):
        tables = _tables(path)
        for part in _PARTS:
            for line in _lines(tables.get(part, "")):
                for phrase in _written_out(line, readings_of, known_forms):
                    _add(phrases, phrase, tables["items"])
    return phrases


def _tables(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _lines(text: str) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _irregular(text: str) -> dict[str, list[str]]:
    """Base form to its irregular forms."""
    found: dict[str, list[str]] = {}
    for line in _lines(text):
        bases, _, others = line.partition("=")
        for base in bases.split():
            found.setdefault(base, []).extend(others.split())
    return found


class _Forms:
    """A word's regular forms that are English words, and its irregular ones."""

    def __init__(self, real: frozenset[str], irregular: Mapping[str, list[str]]) -> None:
        self._real = real
        self._irregular = irregular

    def of(self, word: str) -> tuple[str, ...]:
        if word in _GRAMMAR:
            return (word,)
        regular = [form for form in forms(word)[1:] if form in self._real]
        return (word, *regular, *self._irregular.get(word, ()))


def _written_out(line: str, lists: Mapping[str, Readings], known: _Forms) -> Iterator[str]:
    for reading in expand(line, lists):
        elements = [element for element in reading if not isinstance(element, int)]
        if len(elements) < len(reading) or any("<" in element[0] for element in elements):
            continue
        for words in product(*elements):
            for written in _inflected([known.of(word) for word in words]):
                yield " ".join(written)
                if len(written) == 2 and all(word.isalpha() for word in written):
                    yield "-".join(written)


def _inflected(choices: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    if prod(len(choice) for choice in choices) <= _MOST_FORMS:
        yield from product(*choices)
        return
    bases = tuple(choice[0] for choice in choices)
    for at, choice in enumerate(choices):
        for word in choice:
            yield (*bases[:at], word, *bases[at + 1 :])


def _add(phrases: Phrases, phrase: str, items: list[str]) -> None:
    known = phrases.setdefault(phrase, [])
    known += [item for item in items if item not in known]

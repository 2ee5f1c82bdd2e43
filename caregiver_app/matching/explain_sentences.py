"""The sentences of explanations: ``explain.toml`` of a lexicon, checked for what the code needs of it."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from caregiver_app.matching.entries import Cue
from caregiver_app.matching.explanation import ASKED, Cause, Edit, End, ReadAs
from caregiver_app.matching.judge import STATUS_OF_CUE
from caregiver_app.matching.lexicon import LexiconError
from caregiver_app.matching.limits import ITEMS_OF_KIND, Bound
from caregiver_app.matching.mention import Status

_FILE = "explain.toml"
_DECIDING: Final = (
    *STATUS_OF_CUE,
    *(Cue.NO_AFTER, Cue.PAST_AFTER, Cue.PAST_TIME, Cue.IF_AFTER, Cue.DOUBT, Cue.OWNER, Cue.MILD, Cue.STRONG),
)


def _needed() -> dict[str, dict[str, frozenset[str]]]:
    """Table to sentence to the placeholders that it may use."""
    amounts = (f"amount_{kind}" for kind in ITEMS_OF_KIND)
    return {
        "words": _all("no if or very patient owners"),
        "heading": _all("highlighted possible not_highlighted found decided changes guide", "text"),
        "found": _all("present possible everyday_ache unknown", "text item line")
        | _all("place", "file number")
        | _all("own_words", "own item by")
        | _all("by by_dated dated", "who date")
        | _all("months")
        | _all("date", "day month year"),
        "read": _all(" ".join(ReadAs), "word meant"),
        "reading": _all(" ".join(ITEMS_OF_KIND), "number value")
        | _all("no_unit", "unit")
        | _all(" ".join(Bound), "limit source")
        | _all("default_source own_source team_source team_source_dated", "who date")
        | _all(" ".join((*amounts, "amount_temperature_f")), "value fahrenheit")
        | _all("celsius fahrenheit"),
        "cause": _all(" ".join(Cause), "words cue"),
        "cue": _all(" ".join((*(cue.value for cue in _DECIDING), ASKED))),
        "near": _all("alone others instead", "words others end") | _all("quoted", "text") | _all("and"),
        "end": _all(" ".join(End), "by"),
        "change": _all(" ".join(Edit), "words new who becomes"),
        "becomes": _all(" ".join((*Status, "nothing", "inside_limit"))),
        "guide": _all("place", "item list chapter") | _all("source", "source by") | _all("note"),
    }


def _all(names: str, placeholders: str = "") -> dict[str, frozenset[str]]:
    return dict.fromkeys(names.split(), frozenset(placeholders.split()))


class Sentences:
    """Looks sentences up and fills them in.

    Args:
        tables: Table to sentence name to sentence.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._tables = tables

    @property
    def words(self) -> Mapping[str, str]:
        """The words that changes are tried with."""
        return self._tables["words"]

    def say(self, table: str, name: str, **values: object) -> str:
        """The sentence with ``values`` put in."""
        return self._tables[table][name].format(**values)


def load_sentences(folder: Path) -> Sentences:
    """Reads and checks ``explain.toml`` in a lexicon's ``folder``.

    Raises:
        LexiconError: It is missing, lacks a sentence, or a sentence asks for what can't be put in.
    """
    try:
        tables = tomllib.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise LexiconError(f"{_FILE}: {error}") from error
    needed = _needed()
    if unknown := set(tables) - set(needed):
        raise LexiconError(f"{_FILE}: unknown table {', '.join(sorted(unknown))}")
    for table, sentences in needed.items():
        for name, allowed in sentences.items():
            _check(tables, table, name, allowed)
    return Sentences(tables)


def _check(
    tables: Mapping[str, Mapping[str, object]], table: str, name: str, allowed: frozenset[str]
) -> None:
    text = tables.get(table, {}).get(name)
    if not isinstance(text, str) or not text.strip():
        raise LexiconError(f"{_FILE} lacks {table}.{name}")
    try:
        used = {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
    except ValueError as error:
        raise LexiconError(f"{_FILE}, {table}.{name}: {error}") from error
    if strange := used - allowed:
        names = ", ".join(sorted(strange))
        raise LexiconError(f"{_FILE}, {table}.{name}: nothing to put in for {names}")

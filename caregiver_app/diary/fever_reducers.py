"""Names of medicines that lower a fever, so that the tick for it can be proposed. Pure but for its file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from caregiver_app.errors import Trouble

_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class FeverReducer:
    """A name that was found, and who says that it lowers a fever."""

    name: str
    source: str


class FeverReducers:
    """Looks for the names in what is typed.

    Args:
        sources: Name, in small letters, to who says so.
    """

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources

    def named_in(self, typed: str) -> FeverReducer | None:
        """The first name that stands in a medicine's line as a word."""
        for found in _WORD.finditer(typed):
            source = self._sources.get(found[0].casefold())
            if source is not None:
                return FeverReducer(found[0], source)
        return None


def load_fever_reducers(resources: Path, language: str = "en") -> FeverReducers:
    """The names of ``language``.

    Raises:
        Trouble: The file is missing, is no TOML, or something in it is not as its head says.
    """
    path = resources / "medicines" / f"{language}.toml"
    try:
        with path.open("rb") as file:
            rows = tomllib.load(file)["fever_reducers"]
        return FeverReducers({name: source for row in rows for name, source in _pairs(row)})
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Trouble("medicines.names_unreadable", file=path.name, why=str(error)) from error


def _pairs(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    names, source = row["names"], row["source"]
    if not isinstance(source, str) or not all(isinstance(name, str) for name in names):
        raise ValueError("“names” and “source” must be words in quotes")
    return [(name.casefold(), source) for name in names]

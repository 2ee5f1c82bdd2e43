"""The sentences of ``resources/messages/<lang>.toml``, for the window and the command line alike."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from caregiver_app.errors import AppError


class Messages:
    """Looks up a sentence by its key and fills it in.

    Args:
        tables: Table name to sentence name to template with ``{named}`` placeholders.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._tables = tables

    def text(self, key: str, **values: object) -> str:
        """The sentence for ``key`` with ``values`` put in.

        Raises:
            KeyError: There is no such sentence: a bug, held by a test over all keys in the code.
        """
        table, _, name = key.partition(".")
        return self._tables[table][name].format(**values)

    def of(self, error: AppError) -> str:
        """The sentence that ``error`` carries."""
        return self.text(error.key, **error.values)


def load_messages(resources: Path, language: str = "en") -> Messages:
    """Reads the sentences of ``language``."""
    with (resources / "messages" / f"{language}.toml").open("rb") as file:
        return Messages(tomllib.load(file))

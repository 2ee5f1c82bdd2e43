"""The three kinds of trouble, each with a sentence for a person.

The sentences themselves stand in ``resources/messages/<lang>.toml`` so that a translator can reach them;
an error carries the key of its sentence and the values that go into it.
"""

from __future__ import annotations


class AppError(Exception):
    """An error that has a sentence for the person at the screen.

    Args:
        key: The sentence's key in ``resources/messages/<lang>.toml``, as ``"table.name"``.
        field: The field the message belongs beside, by its stable name (``"temperature"``), if any.
        values: What is put into the sentence's named placeholders.
    """

    def __init__(self, key: str, *, field: str | None = None, **values: object) -> None:
        super().__init__(key, field, values)
        self.key = key
        self.field = field
        self.values = values


class BadInput(AppError):
    """The person's mistake: what was typed can't be taken, and the sentence says what to do."""


class Trouble(AppError):
    """The computer's trouble: a full disk, a locked or damaged file, a newer diary."""

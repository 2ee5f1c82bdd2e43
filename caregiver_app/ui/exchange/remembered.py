"""What the columns of a device's tables mean, remembered for the next one with the same head."""

from __future__ import annotations

from typing import Final

from caregiver_app.exchange.columns import Column, ColumnMapping
from caregiver_app.ui.preferences import Preferences

_NAME: Final = "import_columns"
_MOST: Final = 20


def remembered(preferences: Preferences, signature: str, guessed: ColumnMapping) -> ColumnMapping:
    """The mapping that was chosen for such a table last time, or what is guessed."""
    kept = preferences.get(_NAME, dict).get(signature, "").split()
    known = set(Column)
    if len(kept) != len(guessed.columns) or not all(name in known for name in kept):
        return guessed
    return ColumnMapping(tuple(Column(name) for name in kept), guessed.date_order)


def remember(preferences: Preferences, signature: str, mapping: ColumnMapping) -> None:
    """Keeps a mapping; the oldest of too many is forgotten."""
    kept: dict[str, str] = dict(preferences.get(_NAME, dict))
    kept.pop(signature, None)
    kept[signature] = " ".join(column.value for column in mapping.columns)
    preferences.put(**{_NAME: dict(list(kept.items())[-_MOST:])})

"""When each line was last changed, and which lines were removed: what bringing two copies together needs.

Triggers write it, so that no use case can forget to. The time is UTC to the millisecond, from the computer's
clock. Moving a line up or down changes nothing that it says, and is not noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

LINES: Final[Mapping[str, tuple[str, str]]] = {
    "profile": ("id", "patient, born_on, product, unit, emergency_number, allergies"),
    "infusion": ("given_on", "given_on"),
    "entry": (
        "id",
        "at, utc_offset_minutes, writer, note, nothing_unusual, edited_at, deleted_at, route, fever_reducer",
    ),
    "contact": ("id", "name, phone, note"),
    "directory_line": ("id", "kind, title, phone, url, at, note"),
    "question": ("id", "text, source, asked_on, answer, done"),
    "family_limit": ("id", "kind, bound, value, given_by, given_on, entered_by, entered_on"),
    "medicine": ("id", "name, dose, use, times, lowers_fever, note, stopped_on"),
    "dose": ("id", "name, amount, given_at, writer, lowers_fever, medicine_id"),
    "own_words": ("id", "text, symptom, given_by, given_on"),
    "call": ("id", "called_at, to_whom, writer, why, advice"),
    "family_rule": ("id", "text, given_by, given_on, from_on, until_on, until_day"),
    "entry_picture": ("entry_id || ' ' || {row}.picture_id", "caption"),
    "thinking_check": (
        "id",
        "at, utc_offset_minutes, writer, form, baseline, note, handwriting_id, edited_at, deleted_at",
    ),
    "reminder": ("id", "purpose, text, medicine_id, times, from_on, until_on, is_on"),
    "handout": ("id", "title, given_by, given_on"),
}
"""Each table that is followed: what its line is known by, and the columns that it says something with."""

_NOW = "strftime('%Y-%m-%d %H:%M:%f', 'now')"
_EVENTS = (("AFTER INSERT", "NEW", 0), ("AFTER UPDATE OF {columns}", "NEW", 0), ("AFTER DELETE", "OLD", 1))


def make_changes(execute: Callable[[str], object], lines: Iterable[str]) -> None:
    """Makes the triggers of ``lines``: a migration names those that there are at its time."""
    for line in lines:
        known_by, columns = LINES[line]
        for event, row, gone in _EVENTS:
            name = f"{line}_change_{event.split()[1].lower()}"
            key = f"{row}.{known_by.format(row=row)}"
            execute(
                f"CREATE TRIGGER {name} {event.format(columns=columns)} ON {line} BEGIN"
                " INSERT INTO line_change (line, id, changed_at, gone)"
                f" VALUES ('{line}', {key}, {_NOW}, {gone}) ON CONFLICT (line, id)"
                " DO UPDATE SET changed_at = excluded.changed_at, gone = excluded.gone; END"
            )

"""The sheet for a phone call in words. No widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.guide.items import Item
from caregiver_app.paper.call_sheet import CallSheet
from caregiver_app.ui.calling.facts import Fact, call_facts, gather

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

translate = QCoreApplication.translate

_MOST_LINES: Final = 10
"""As many lines of one fact are read out on the phone; the others are counted."""
_IN_TITLE: Final = 2
"""The first facts, patient and day, stand under the title."""


def make_call_sheet(facts: Sequence[Fact], numbers: Sequence[tuple[str, str]]) -> CallSheet:
    """The sheet.

    Args:
        facts: What is told on the phone; the first say who and which day.
        numbers: Names and numbers to call.
    """
    about = "; ".join(line for fact in facts[:_IN_TITLE] for line in fact.lines)
    told = [(fact.label, _shown(fact.lines)) for fact in facts[_IN_TITLE:]]
    if numbers:
        lines = tuple(f"{number} · {name}" for name, number in numbers)
        told.insert(0, (translate("CallSheet", "Numbers"), lines))
    return CallSheet(
        title=translate("CallSheet", "For the phone call"),
        about=about,
        facts=tuple(told),
        room=translate("CallSheet", "What they say, and who says it"),
        footer=translate(
            "CallSheet",
            "A family's own notes, not a clinical assessment. With any worry, call the care team.",
        ),
        page_of=translate("CallSheet", "Page {page} of {pages}"),
    )


def _shown(lines: tuple[str, ...]) -> tuple[str, ...]:
    more = len(lines) - _MOST_LINES
    if more < 2:
        return lines
    said = translate("CallSheet", "{count} more stand in the diary.").format(count=more)
    return (*lines[:_MOST_LINES], said)


def call_sheet_now(diary: Diary, items: Mapping[str, Item], now: datetime) -> CallSheet:
    """The sheet from the diary as it is."""
    return make_call_sheet(call_facts(gather(diary, items, now)), numbers_to_call(diary))


def numbers_to_call(diary: Diary) -> list[tuple[str, str]]:
    """Names and numbers in the family's order, the emergency number last."""
    numbers = [(contact.name, contact.phone) for contact in diary.care_team.contacts()]
    emergency = diary.profile.get().emergency_number
    if emergency:
        numbers.append((translate("CallSheet", "Emergency number"), emergency))
    return numbers

"""What to have at hand on the phone: plain facts from the diary, in the order a nurse asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.days import days_after_each
from caregiver_app.diary.values import Entry, MatchSource, Profile
from caregiver_app.guide.items import Item
from caregiver_app.ui.shared.wording import (
    clock_time,
    day_words,
    listed,
    medium_date,
    quoted,
    short_date,
    temperature_words,
)

translate = QCoreApplication.translate

_TEMPERATURES: Final = 3
_ENTRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is, and what the diary says."""

    label: str
    lines: tuple[str, ...]


def call_facts(
    profile: Profile, newest: Sequence[Entry], items: Mapping[str, Item], now: datetime
) -> tuple[Fact, ...]:
    """The facts.

    Args:
        profile: Whose diary it is.
        newest: Entries, newest first.
        items: The guide's items.
        now: The time.
    """
    facts = (
        Fact(translate("CallFacts", "Patient"), _patient(profile)),
        Fact(translate("CallFacts", "Today"), _today(profile, now)),
        Fact(translate("CallFacts", "Infusion"), tuple(medium_date(on) for on in profile.infusions)),
        Fact(translate("CallFacts", "Product"), (profile.product,) if profile.product else ()),
        Fact(translate("CallFacts", "Last temperatures"), _temperatures(profile, newest)),
        Fact(translate("CallFacts", "Last highlighted entries"), _highlighted(newest, items)),
    )
    return tuple(fact for fact in facts if fact.lines)


def _patient(profile: Profile) -> tuple[str, ...]:
    if not profile.patient:
        return ()
    if profile.born_on is None:
        return (profile.patient,)
    return (
        translate("CallFacts", "{name}, born {date}").format(
            name=profile.patient, date=medium_date(profile.born_on)
        ),
    )


def _today(profile: Profile, now: datetime) -> tuple[str, ...]:
    days = days_after_each(profile.infusions, now.date())
    words = [medium_date(now.date()), clock_time(now)]
    if len(days) == 1:
        words.insert(0, day_words(days[0]))
    elif days:
        each = [
            translate("CallFacts", "{day} after infusion {number}").format(day=day_words(d), number=n)
            for n, d in enumerate(days, 1)
        ]
        words.insert(0, listed(each))
    return (", ".join(words),)


def _temperatures(profile: Profile, newest: Sequence[Entry]) -> tuple[str, ...]:
    found = []
    for entry in newest:
        celsius = entry.content.temperature_c
        if celsius is not None:
            found.append(f"{temperature_words(celsius, profile.unit)} · {_when(entry)}")
    return tuple(found[:_TEMPERATURES])


def _highlighted(newest: Sequence[Entry], items: Mapping[str, Item]) -> tuple[str, ...]:
    flagged = [entry for entry in newest if entry.flagged][:_ENTRIES]
    return tuple(f"{_when(entry)}: {_what(entry, items)}" for entry in flagged)


def _what(entry: Entry, items: Mapping[str, Item]) -> str:
    """The items, and the family's own words for them."""
    names = list(dict.fromkeys(items[item].words for item in entry.flagged_items))
    own = [match.text for match in entry.matches if match.flags and match.source is MatchSource.WORDS]
    words = ", ".join(names)
    return f"{words} ({', '.join(quoted(text) for text in dict.fromkeys(own))})" if own else words


def _when(entry: Entry) -> str:
    return f"{short_date(entry.content.at.date())}, {clock_time(entry.content.at)}"

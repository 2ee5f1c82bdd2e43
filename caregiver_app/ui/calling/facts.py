"""What to have at hand on the phone: plain facts from the diary, in the order a nurse asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.days import days_after_each
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.limits_of_input import CLOCK_SLACK
from caregiver_app.diary.thinking_values import ThinkingCheck
from caregiver_app.diary.values import Dose, Entry, Medicine, Profile
from caregiver_app.guide.items import Item
from caregiver_app.ui.calling.check_lines import check_lines
from caregiver_app.ui.calling.highlights import DAY, LOOKED_BACK, highlighted_lines
from caregiver_app.ui.shared.medicine_words import dose_words, medicine_words, use_words
from caregiver_app.ui.shared.wording import (
    clock_time,
    day_words,
    listed,
    medium_date,
    reading_words,
    route_words,
    short_date,
    temperature_words,
)

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

translate = QCoreApplication.translate

_NEWEST: Final = 60
"""How many of the newest entries are looked through for readings."""
_TEMPERATURES: Final = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is, and what the diary says."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallSource:
    """What the facts are taken from.

    Attributes:
        profile: Whose diary it is.
        newest: Entries, newest first.
        recent: Entries of the last three days, oldest first.
        medicines: Those taken now.
        doses: Given in the last 24 hours, oldest first.
        calls: Made in the last 24 hours, oldest first.
        dose_before: The dose that may hide a fever at a time.
        items: The guide's items.
        now: The time.
        goes_back: Whether the diary holds entries from before ``recent``.
        check: The last one of the last three days.
        baseline: What it is laid beside.
    """

    profile: Profile
    newest: Sequence[Entry]
    recent: Sequence[Entry]
    medicines: Sequence[Medicine]
    doses: Sequence[Dose]
    calls: Sequence[Call]
    dose_before: Callable[[datetime], Dose | None]
    items: Mapping[str, Item]
    now: datetime
    goes_back: bool
    check: ThinkingCheck | None
    baseline: ThinkingCheck | None


def gather(diary: Diary, items: Mapping[str, Item], now: datetime) -> CallSource:
    """Reads from the diary what the facts are taken from."""
    latest = now + CLOCK_SLACK
    recent = diary.entries.between((now - LOOKED_BACK).date(), latest.date())
    doses = diary.medicines.doses((now - DAY).date(), latest.date())
    check = diary.thinking_checks.latest()
    return CallSource(
        profile=diary.profile.get(),
        newest=diary.entries.newest(_NEWEST),
        recent=[entry for entry in recent if entry.content.at >= now - LOOKED_BACK],
        medicines=diary.medicines.current(),
        doses=[dose for dose in doses if dose.given_at >= now - DAY],
        calls=diary.calls.since(now - DAY),
        dose_before=diary.medicines.may_hide_fever,
        items=items,
        now=now,
        goes_back=bool(diary.entries.newest(1, before=now - LOOKED_BACK)),
        check=check if check is not None and check.at >= now - LOOKED_BACK else None,
        baseline=diary.thinking_checks.baseline(),
    )


def call_facts(source: CallSource) -> tuple[Fact, ...]:
    """The facts; what isn't known is left out, but for allergies, which are always asked for."""
    profile = source.profile
    facts = (
        Fact(translate("CallFacts", "Patient"), _patient(profile)),
        Fact(translate("CallFacts", "Today"), _today(profile, source.now)),
        Fact(translate("CallFacts", "Product and infusion"), _therapy(profile)),
        Fact(translate("CallFacts", "Last temperatures"), tuple(_temperatures(source))),
        Fact(translate("CallFacts", "Other last readings"), tuple(_other_readings(source))),
        Fact(
            translate("CallFacts", "Highlighted in the last 24 hours"),
            highlighted_lines(source.recent, source.items, source.now, goes_back=source.goes_back),
        ),
        Fact(translate("CallFacts", "Last thinking check"), check_lines(source.check, source.baseline)),
        Fact(translate("CallFacts", "Medicines now"), tuple(_medicines(source.medicines))),
        Fact(translate("CallFacts", "Given in the last 24 hours"), tuple(_doses(source))),
        Fact(translate("CallFacts", "Allergies"), _allergies(profile)),
        Fact(translate("CallFacts", "Calls in the last 24 hours"), tuple(_calls(source.calls))),
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


def _therapy(profile: Profile) -> tuple[str, ...]:
    infused = listed([medium_date(on) for on in profile.infusions])
    return tuple(filter(None, [" · ".join(filter(None, (profile.product, infused)))]))


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


def _temperatures(source: CallSource) -> Iterable[str]:
    """The last few, each with where it was taken and the fever medicine before it."""
    measured = [entry for entry in source.newest if entry.content.temperature_c is not None]
    for entry in measured[:_TEMPERATURES]:
        content = entry.content
        assert content.temperature_c is not None
        words = temperature_words(content.temperature_c, source.profile.unit)
        if content.route is not None:
            words = f"{words} {route_words(content.route)}"
        yield " · ".join(part for part in (words, _when(content.at), _fever_medicine(entry, source)) if part)


def _fever_medicine(entry: Entry, source: CallSource) -> str:
    dose = source.dose_before(entry.content.at)
    if dose is not None:
        what = f"{dose.name} {dose.amount}".strip()
        return translate("CallFacts", "after {medicine} at {time}").format(
            medicine=what, time=clock_time(dose.given_at)
        )
    return translate("CallFacts", "after fever medicine") if entry.content.fever_reducer else ""


def _other_readings(source: CallSource) -> Iterable[str]:
    """The newest entry that holds any other reading."""
    for entry in source.newest:
        bare = reading_words(
            replace(entry.content, temperature_c=None, fever_reducer=None), source.profile.unit
        )
        if bare:
            yield f"{', '.join(bare)} · {_when(entry.content.at)}"
            return


def _medicines(medicines: Sequence[Medicine]) -> Iterable[str]:
    for medicine in medicines:
        parts = (medicine_words(medicine), use_words(medicine.use), medicine.times)
        yield " · ".join(part for part in parts if part)


def _doses(source: CallSource) -> Iterable[str]:
    for dose in source.doses:
        yield f"{short_date(dose.given_at.date())}, {dose_words(dose)}"
    if source.medicines and not source.doses:
        yield translate("CallFacts", "None written down.")


def _allergies(profile: Profile) -> tuple[str, ...]:
    return (
        profile.allergies or translate("CallFacts", "Not written down yet: Settings has a line for them."),
    )


def _calls(calls: Sequence[Call]) -> Iterable[str]:
    for call in reversed(calls):
        line = f"{_when(call.called_at)}: {call.to_whom}"
        yield f"{line}. {call.advice}" if call.advice else line


def _when(at: datetime) -> str:
    return f"{short_date(at.date())}, {clock_time(at)}"

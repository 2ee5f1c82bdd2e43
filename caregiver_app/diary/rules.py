"""What an entry or a profile must be before it is kept. The sentences stand in the resources."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from caregiver_app.diary.limits_of_input import (
    CLOCK_SLACK,
    EARLIEST,
    FIELD_OF_KIND,
    INFUSIONS_MAX,
    LINE_MAX,
    NOTE_MAX,
    PLAUSIBLE,
    READING_FIELDS,
)
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import SYMPTOM_IDS
from caregiver_app.matching.limits import MeasurementKind


def checked_content(content: EntryContent, *, has_pictures: bool = False) -> EntryContent:
    """The content with its time cut to the minute and the writer's name trimmed; all else as typed.

    Args:
        content: As typed.
        has_pictures: The entry says something by its pictures already.

    Raises:
        BadInput: Something in it can't be kept.
    """
    if content.is_empty and not has_pictures:
        raise BadInput("entry.empty", field="note")
    check_text(content.note, "note", NOTE_MAX)
    for kind in MeasurementKind:
        _check_reading(kind, content)
    _check_blood_pressure(content)
    for symptom in content.symptoms:
        if symptom not in SYMPTOM_IDS:
            raise BadInput("entry.unknown_symptom", field="symptoms", symptom=symptom)
    for field, typed in content.unread.items():
        if field not in READING_FIELDS:
            raise ValueError(f"no reading is typed in a field {field!r}")
        check_text(typed, field, LINE_MAX)
    if content.nothing_unusual and content.symptoms:
        raise BadInput("entry.nothing_unusual_with_ticks", field="nothing_unusual")
    at = content.at.replace(second=0, microsecond=0, tzinfo=None)
    check_after_earliest(at.date(), "at")
    has_temperature = content.temperature_c is not None or "temperature" in content.unread
    route = content.route if has_temperature else None
    return replace(content, at=at, route=route, writer=checked_line(content.writer, "writer"))


def check_not_in_future(at: datetime, now: datetime) -> None:
    """An entry tells what was seen.

    Raises:
        BadInput: ``at`` lies ahead of the clock by more than two clocks differ.
    """
    if at > now + CLOCK_SLACK:
        raise BadInput("entry.in_future", field="at", at=at.strftime("%Y-%m-%d %H:%M"))


def checked_profile(profile: Profile, today: date, kept: Collection[date] = ()) -> Profile:
    """The profile with its lines trimmed.

    Args:
        profile: As typed.
        today: By the computer's clock, which may have been set back.
        kept: Dates that were in the past once: they are not asked about again.

    Raises:
        BadInput: A date lies in the future, or the infusions are out of order.
    """
    _check_infusions(profile.infusions, today, kept)
    if profile.born_on is not None:
        check_after_earliest(profile.born_on, "born_on")
        if profile.born_on > today and profile.born_on not in kept:
            raise BadInput("profile.born_in_future", field="born_on", date=profile.born_on.isoformat())
    return replace(
        profile,
        patient=checked_line(profile.patient, "patient"),
        product=checked_line(profile.product, "product"),
        emergency_number=checked_line(profile.emergency_number, "emergency_number"),
        allergies=checked_line(profile.allergies, "allergies"),
    )


def checked_line(text: str, field: str, *, required: bool = False) -> str:
    """One line of text, trimmed.

    Raises:
        BadInput: It is too long, no text, or missing though required.
    """
    check_text(text, field, LINE_MAX)
    line = " ".join(text.split())
    if required and not line:
        raise BadInput("input.missing", field=field)
    return line


def check_text(text: str, field: str, longest: int) -> None:
    """Text of any script that a file can hold, to a length.

    Raises:
        BadInput: It holds half of a surrogate pair, or is too long.
    """
    if len(text) > longest:
        raise BadInput("input.too_long", field=field, length=f"{len(text):,}", longest=f"{longest:,}")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadInput("input.not_text", field=field, place=error.start + 1) from error


def _check_infusions(infusions: tuple[date, ...], today: date, kept: Collection[date]) -> None:
    if len(infusions) > INFUSIONS_MAX:
        raise BadInput("profile.too_many_infusions", field="second_infusion")
    for infusion, field in zip(infusions, ("infusion", "second_infusion"), strict=False):
        check_after_earliest(infusion, field)
        if infusion > today and infusion not in kept:
            raise BadInput("profile.infusion_in_future", field=field, date=infusion.isoformat())
    if len(infusions) == INFUSIONS_MAX and infusions[1] <= infusions[0]:
        raise BadInput("profile.second_before_first", field="second_infusion")


def check_after_earliest(on: date, field: str) -> None:
    """A date of a diary.

    Raises:
        BadInput: It is far too long ago to be meant.
    """
    if on < EARLIEST:
        raise BadInput("input.too_long_ago", field=field, date=on.isoformat())


def _check_reading(kind: MeasurementKind, content: EntryContent) -> None:
    value = content.reading(kind)
    low, high = PLAUSIBLE[kind]
    if value is not None and not low <= value <= high:
        raise BadInput(
            f"entry.{kind}_out_of_range", field=FIELD_OF_KIND[kind], value=f"{value:g}", low=low, high=high
        )


def _check_blood_pressure(content: EntryContent) -> None:
    upper, lower = content.systolic, content.diastolic
    if (upper is None) != (lower is None):
        raise BadInput("entry.half_blood_pressure", field="blood_pressure")
    if upper is None or lower is None:
        return
    if upper == lower:
        raise BadInput("entry.blood_pressure_equal", field="blood_pressure", value=upper)
    if upper < lower:
        raise BadInput("entry.blood_pressure_upside_down", field="blood_pressure", upper=upper, lower=lower)

"""Six invented weeks: an infusion, both reactions and out of them again. Always the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute

LAST_DAY = 41
"""The day of the last entry."""

_SEED = 20_260
_NIGHT = time(7)


def six_weeks(resources: Path, infusion: date, language: str = "en") -> Iterator[EntryContent]:
    """The entries, oldest first, told from the day of the infusion.

    Args:
        resources: The app's own texts; the weeks stand in ``sample/six_weeks.<language>.toml``.
        infusion: Day 0.
        language: Of the notes.
    """
    told = _told(resources, language)
    noise = Random(_SEED)
    for span in told["spans"]:
        yield from _span(span, told, infusion, noise)


def photos_told(resources: Path, language: str = "en") -> list[dict[str, Any]]:
    """The photos: on which day, what is drawn, and the words with it."""
    photos: list[dict[str, Any]] = _told(resources, language)["photos"]
    return photos


def _told(resources: Path, language: str) -> dict[str, Any]:
    with (resources / "sample" / f"six_weeks.{language}.toml").open("rb") as file:
        return tomllib.load(file)


def _span(
    span: Mapping[str, Any], told: Mapping[str, Any], infusion: date, noise: Random
) -> Iterator[EntryContent]:
    days = [day for day in range(span["first"], span["last"] + 1) if day not in told["skipped"]]
    checks = [(day, at) for day in days for at in span["times"]]
    for number, (day, at) in enumerate(checks):
        yield _check(span, told["writers"], infusion, (day, at), number, len(checks), noise)


def _check(
    span: Mapping[str, Any],
    writers: list[str],
    infusion: date,
    when: tuple[int, time],
    number: int,
    count: int,
    noise: Random,
) -> EntryContent:
    day, at = when
    along = number / max(1, count - 1)
    swing = noise.uniform(-0.25, 0.25)
    low, high = span["temperature"]
    slow, fast = span["pulse"]
    upper, lower = span["pressure"]
    is_first = number % len(span["times"]) == 0
    has_pressure = number % 2 == 0
    notes = span["notes"]
    place = number * len(notes) // count
    note = notes[place] if number == 0 or place != (number - 1) * len(notes) // count else ""
    ticks = {
        symptom: Degree(said["degree"])
        for symptom, said in span.get("ticks", {}).items()
        if number in said["checks"]
    }
    moment = datetime.combine(infusion + timedelta(days=day), at) + timedelta(minutes=noise.randrange(25))
    return EntryContent(
        at=moment,
        writer=writers[1] if at < _NIGHT or day % 3 == 2 else writers[0],
        note=note,
        nothing_unusual=not note and not ticks and day > 27,
        temperature_c=round(low + (high - low) * (1 - abs(2 * along - 1)) + swing, 1),
        pulse=round(slow + (fast - slow) * (1 - abs(2 * along - 1)) + noise.uniform(-4, 4)),
        systolic=upper + noise.randrange(-6, 7) if has_pressure else None,
        diastolic=lower + noise.randrange(-4, 5) if has_pressure else None,
        oxygen=min(99, span["oxygen"] + noise.randrange(-1, 2)) if number % 3 == 0 else None,
        weight_kg=round(span["weight"] + noise.uniform(-0.3, 0.3), 1)
        if "weight" in span and is_first
        else None,
        fluids_ml=span["fluids"] + 50 * noise.randrange(-3, 4) if "fluids" in span and is_first else None,
        route=(TemperatureRoute.EAR if at < _NIGHT else TemperatureRoute.MOUTH),
        fever_reducer=True if number % len(span["times"]) in span.get("fever_reducer", ()) else None,
        symptoms=ticks,
    )

"""Times of the day as people type them, turned into minutes of the day and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from caregiver_app.diary.reminder_values import DAY_MINUTES
from caregiver_app.errors import BadInput

TIMES_MAX: Final = 24
"""More times a day than one an hour is a slip of typing."""
_SHOWN: Final = 40

_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2}))?\s*(?:h|hrs?|o['’]?\s*clock)?"
    r"(?:\s*(?P<half>[ap])\.?\s?m?\.?)?"
)
_FOUR_DIGITS: Final = re.compile(r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?:\s*(?:h|hrs?))?")
_NAMED: Final = {"noon": 720, "midday": 720, "midnight": 0, "12 noon": 720, "12 midnight": 0}
_EVERY: Final = re.compile(
    r"every\s+(?:(?P<number>\d{1,3})\s*)?(?P<unit>hours?|hrs?|h|minutes?|mins?)"
    r"(?:\s*,?\s*(?:from|starting\s+at|starting|beginning\s+at)\s+(?P<first>.+?))?"
    r"(?:\s*,?\s*(?:to|till|until|-|–|—)\s+(?P<last>.+?))?"
)
_SPACED: Final = re.compile(r"\s+")
_PARTED: Final = re.compile(r"\s*(?:[,;/+&\n]|\band\b|\bthen\b|\bor\b)\s*")
_FILLERS: Final = re.compile(r"\b(?:at|daily|each day|every day|a day|once|twice|three times|in the)\b")
_HALF_OF_DAY: Final = re.compile(r"\b(?:(morning)|(afternoon|evening))\b")
_BESIDE: Final = re.compile(r"(?<=[\dmh.]) +(?=\d)")
_KEPT: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def parse_times(text: str, field: str = "times") -> tuple[int, ...]:
    """Minutes of the day from "8", "8am", "20.30", "8 and 20" or "every 4 hours from 8 to 20".

    Raises:
        BadInput: Nothing is typed, something is no time, a time stands there twice, or there are too many.
    """
    typed = _SPACED.sub(" ", text).strip().casefold()
    if not typed:
        raise BadInput("reminder.no_time", field=field)
    every = _EVERY.fullmatch(typed)
    found = list(_each(every, text, field) if every is not None else _listed(typed, text, field))
    for minute in found:
        if found.count(minute) > 1:
            raise BadInput("reminder.time_twice", field=field, time=clock_text(minute))
    if len(found) > TIMES_MAX:
        raise BadInput("reminder.too_many_times", field=field, count=len(found), most=TIMES_MAX)
    return tuple(sorted(found))


def clock_text(minute: int) -> str:
    """A minute of the day as "08:30"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def pack_times(times: tuple[int, ...]) -> str:
    """As the diary keeps them: "08:00 20:00"."""
    return " ".join(clock_text(minute) for minute in times)


def unpack_times(kept: str) -> tuple[int, ...]:
    """The times that are kept; what is none of them, as another program might have written, is left out."""
    found = {int(m[1]) * 60 + int(m[2]) for m in map(_KEPT.fullmatch, kept.split()) if m is not None}
    return tuple(sorted(found))


def _listed(typed: str, text: str, field: str) -> Iterator[int]:
    without = _FILLERS.sub(" ", typed)
    for part in _PARTED.split(without):
        for piece in _BESIDE.split(part.strip()):
            if piece.strip():
                yield _minute(piece, text, field)


def _each(every: re.Match[str], text: str, field: str) -> Iterator[int]:
    """Each time of "every so often"; the clock's whole round where no end is given."""
    if every["first"] is None:
        raise BadInput("reminder.every_from_when", field=field, text=text.strip()[:_SHOWN])
    step = int(every["number"] or 1) * (60 if every["unit"].startswith("h") else 1)
    if not 1 <= step <= DAY_MINUTES:
        raise BadInput("reminder.time_unreadable", field=field, text=text.strip()[:_SHOWN])
    first = _minute(every["first"], text, field)
    if every["last"] is None:
        span = DAY_MINUTES - 1
    else:
        span = (_minute(every["last"], text, field) - first) % DAY_MINUTES
    for after in range(0, span + 1, step):
        yield (first + after) % DAY_MINUTES


def _minute(piece: str, text: str, field: str) -> int:
    """One time of the day."""
    half_of_day = _HALF_OF_DAY.search(piece)
    bare = _HALF_OF_DAY.sub(" ", piece).strip(" .")
    if bare in _NAMED:
        return _NAMED[bare]
    found = _FOUR_DIGITS.fullmatch(bare) or _CLOCK.fullmatch(bare)
    if found is None:
        raise BadInput("reminder.time_unreadable", field=field, text=piece.strip()[:_SHOWN])
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found.groupdict().get("half") or ""
    if not half and half_of_day is not None and hour <= 12:
        half = "a" if half_of_day[1] else "p"
    if half:
        if not 1 <= hour <= 12:
            raise BadInput("reminder.time_unreadable", field=field, text=piece.strip()[:_SHOWN])
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        raise BadInput("reminder.no_such_time", field=field, text=piece.strip()[:_SHOWN])
    return hour * 60 + minute

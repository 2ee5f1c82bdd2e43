"""The temperature strip: readings as they were taken, limits with who gave them, gaps left open."""

from __future__ import annotations

from datetime import datetime, time

from caregiver_app.diary.days import runs
from caregiver_app.diary.medicines import HIDES_FEVER_FOR
from caregiver_app.diary.values import Entry, KeptLimit
from caregiver_app.matching.limits import DEFAULT_FEVER, MeasurementKind
from caregiver_app.paper.page_values import Period, Strip, StripLimit, StripPoint
from caregiver_app.paper.plain_text import isolated, one_line, shortened
from caregiver_app.paper.sources import SummarySource, dates_of
from caregiver_app.paper.wording import Wording, signed

_SECONDS_A_DAY = 86_400
_LONGEST = 40
_MOST_LIMITS = 3
"""As many of the family's own limits are drawn; more would hide the readings."""


def build_strip(source: SummarySource, period: Period, wording: Wording) -> Strip:
    """The temperatures of the period in the family's unit."""
    points = _points(source, period, wording)
    days = {point.at.date() for point in points}
    has_rings = any(point.after_reducer for point in points)
    text = wording.texts.text
    return Strip(
        title=text("strip.title", unit=wording.unit_sign),
        day=text("strip.day") if wording.infusions else "",
        runs=runs(points),
        limits=_limits(source.limits, wording),
        labels=_labels(period, wording),
        caption=_caption(points, len(days), period, wording) + _more_limits(source.limits, wording),
        gap_note=text("strip.gap") if points and len(days) < period.days else "",
        ring_note=text("strip.ring") if has_rings else "",
    )


def _points(source: SummarySource, period: Period, wording: Wording) -> list[StripPoint]:
    midnight = datetime.combine(period.first, time())
    found = [
        StripPoint(
            entry.content.at,
            (entry.content.at - midnight).total_seconds() / _SECONDS_A_DAY,
            wording.degrees(entry.content.temperature_c),
            after_fever_reducer(entry, source),
        )
        for entry in source.entries
        if entry.content.temperature_c is not None
    ]
    return sorted(found, key=lambda point: point.at)


def after_fever_reducer(entry: Entry, source: SummarySource) -> bool:
    """Whether a medicine that lowers a fever was given in the hours before: as ticked, or by a dose."""
    if entry.content.fever_reducer:
        return True
    at = entry.content.at
    return any(dose.lowers_fever and at - HIDES_FEVER_FOR <= dose.given_at <= at for dose in source.doses)


def _limits(kept: tuple[KeptLimit, ...], wording: Wording) -> tuple[StripLimit, ...]:
    """The family's own limits for fever, and always the default one beside them."""
    own = _own(kept)
    lines = [
        StripLimit(wording.degrees(limit.limit.value), _limit_label(limit, wording))
        for limit in own[:_MOST_LIMITS]
    ]
    if not any(abs(limit.limit.value - DEFAULT_FEVER.value) < 0.05 for limit in own):
        value = wording.temperature(DEFAULT_FEVER.value)
        label = wording.texts.text("strip.default_limit", value=value)
        lines.append(StripLimit(wording.degrees(DEFAULT_FEVER.value), label))
    return tuple(lines)


def _own(kept: tuple[KeptLimit, ...]) -> list[KeptLimit]:
    return [limit for limit in kept if limit.limit.kind is MeasurementKind.TEMPERATURE]


def _more_limits(kept: tuple[KeptLimit, ...], wording: Wording) -> str:
    more = len(_own(kept)) - _MOST_LIMITS
    if more < 1:
        return ""
    key = "strip.more_limits_one" if more == 1 else "strip.more_limits_many"
    return "\n" + wording.texts.text(key, count=more)


def _limit_label(kept: KeptLimit, wording: Wording) -> str:
    text, limit = wording.texts.text, kept.limit
    value = wording.temperature(limit.value)
    if not limit.is_for_fever:
        value = text("strip.or_less", value=value)
    given_by = isolated(shortened(one_line(limit.given_by), _LONGEST))
    if not given_by:
        return text("strip.family_limit_nameless", value=value)
    if limit.given_on is None:
        return text("strip.family_limit", value=value, given_by=given_by)
    return text(
        "strip.family_limit_on", value=value, given_by=given_by, date=wording.short_date(limit.given_on)
    )


def _labels(period: Period, wording: Wording) -> tuple[str, ...]:
    labels = []
    for on in dates_of(period):
        number = wording.day_number(on)
        labels.append(wording.short_date(on) if number is None else signed(number))
    return tuple(labels)


def _caption(points: list[StripPoint], days: int, period: Period, wording: Wording) -> str:
    text = wording.texts.text
    if not points:
        return text("strip.none")
    highest = max(points, key=lambda point: point.value)
    said = text(
        "strip.highest",
        value=f"{highest.value:.1f} {wording.unit_sign}",
        day=wording.day_only(highest.at.date()),
        time=wording.time(highest.at),
    )
    many = "strip.counts_many" if period.days > 1 else "strip.counts_day"
    key = "strip.counts_one" if len(points) == 1 else many
    return f"{said}\n{text(key, count=len(points), days=days, all=period.days)}"

"""The head of the sheet, and where its days stand in the guide's times."""

from __future__ import annotations

from datetime import datetime

from caregiver_app.diary.days import GUIDE_TIMES
from caregiver_app.paper.page_values import Clock, Header, Period
from caregiver_app.paper.plain_text import isolated, one_line, shortened
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording, signed

_CLOCK_DAYS = 28
_RUNNING_NAME = 30
"""As many letters of a name fit on the following pages' heads."""
_LONGEST_NAME = 160
_LONGEST = 60
_MOST_WRITERS = 4
"""What is longer or more than any family's is shortened, so that the page keeps room for what was seen."""


def build_header(source: SummarySource, period: Period, printed_at: datetime, wording: Wording) -> Header:
    """The patient, the days and who wrote."""
    text = wording.texts.text
    name = one_line(source.profile.patient)
    patient = isolated(shortened(name, _LONGEST_NAME)) or text("header.nameless")
    short = isolated(shortened(name, _RUNNING_NAME)) or patient
    days = wording.day_range(period.first, period.last)
    dates = wording.date_range(period.first, period.last)
    number = wording.day_number(printed_at.date())
    key = "header.running" if days else "header.running_date_only"
    printed = text("header.printed", date=wording.full_date(printed_at.date()), time=wording.time(printed_at))
    return Header(
        title=text("header.title"),
        kind=text("header.kind"),
        patient=patient,
        about=_about(source, wording),
        written_by=_written_by(source, wording),
        today="" if number is None else text("header.today", number=signed(number)),
        days=days,
        dates=dates,
        printed=printed,
        running=text(key, patient=short, days=days, dates=dates),
    )


def build_clock(source: SummarySource, period: Period, wording: Wording) -> Clock | None:
    """The guide's times with the period on them, or None when it lies outside what they show."""
    last = wording.day_number(period.last)
    if last is None or last < 0:
        return None
    first = max(0, last - period.days + 1)
    if first > _CLOCK_DAYS:
        return None
    text = wording.texts.text
    times = tuple(
        (name, text(f"clock.{name.value}"), time.first, time.last) for name, time in GUIDE_TIMES.items()
    )
    return Clock(text("clock.label"), text("clock.period"), first, min(last, _CLOCK_DAYS), times)


def _about(source: SummarySource, wording: Wording) -> str:
    text, profile = wording.texts.text, source.profile
    parts = [text("header.born", date=wording.full_date(profile.born_on))] if profile.born_on else []
    dates = [wording.full_date(infusion) for infusion in profile.infusions]
    if not dates:
        infusion = text("header.no_infusion")
    elif len(dates) == 1:
        infusion = text("header.infusion", date=dates[0])
    else:
        infusion = text("header.infusions", first=", ".join(dates[:-1]), second=dates[-1])
    product = isolated(shortened(one_line(profile.product), _LONGEST))
    parts.append(f"{infusion} ({product})" if product else infusion)
    return " · ".join(parts)


def _written_by(source: SummarySource, wording: Wording) -> str:
    text = wording.texts.text
    named = dict.fromkeys(one_line(entry.content.writer) for entry in source.entries)
    writers = [isolated(shortened(name, _LONGEST)) for name in named if name]
    if not writers:
        return text("header.no_writer") if source.entries else ""
    others = len(writers) - _MOST_WRITERS
    if others > 1:
        names = ", ".join(writers[:_MOST_WRITERS])
        writers = [text("header.writers_and_others", names=names, count=others)]
    elif len(writers) > 1:
        writers = [text("header.writers_and", all_but_last=", ".join(writers[:-1]), last=writers[-1])]
    return text("header.written_by", writers=writers[0])

"""A blank sheet to write on by hand when the computer is off, as plain values. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from caregiver_app.diary.values import Contact, KeptLimit, Profile
from caregiver_app.guide.items import SYMPTOM_IDS, GuideList, items_of, list_of
from caregiver_app.guide.model import Guide
from caregiver_app.messages import Messages
from caregiver_app.paper.card import build_fever_line, build_numbers
from caregiver_app.paper.plain_text import isolated, one_line, shortened
from caregiver_app.paper.wording import Wording


class LogSpan(StrEnum):
    """How much a sheet is for."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class LogSheet:
    """What stands on the blank sheet.

    Attributes:
        title: What it is.
        patient: Whose.
        span: A day, or a week.
        date_line: "Date", with "Day after infusion" beside it, to fill in.
        heads: Over the columns.
        times: At the left of each row of a week's day; a day's rows have none.
        ticks_title: Heads the numbered symptoms.
        ticks: Each symptom with its number, and the lists it stands on.
        how: How to fill it in.
        unusual: The box to tick for "nothing unusual".
        call: When to call, and the numbers.
        footer: Stands at the foot.
    """

    title: str
    patient: str
    span: LogSpan
    date_line: tuple[str, str, str]
    heads: tuple[str, ...]
    times: tuple[str, ...]
    ticks_title: str
    ticks: tuple[tuple[str, tuple[GuideList, ...]], ...]
    how: str
    unusual: str
    call: str
    footer: str


def build_log_sheet(
    profile: Profile,
    contacts: Sequence[Contact],
    limits: Sequence[KeptLimit],
    guide: Guide,
    span: LogSpan,
    texts: Messages,
) -> LogSheet:
    """The sheet in words, in the family's unit."""
    wording = Wording(texts, profile.infusions, profile.unit)
    text = texts.text
    name = isolated(shortened(one_line(profile.patient), 60))
    infusions = " / ".join(wording.full_date(infusion) for infusion in profile.infusions)
    about = [name or text("log.name_to_write")]
    if infusions:
        about.append(text("header.infusion", date=infusions))
    numbers = "; ".join(f"{who} {number}" for who, number in build_numbers(profile, contacts, texts)[:3])
    fever = build_fever_line(limits, wording)
    call = text("log.call_numbers" if numbers else "log.call", fever=fever, numbers=numbers)
    return LogSheet(
        title=text("log.title_day" if span is LogSpan.DAY else "log.title_week"),
        patient=" · ".join(about),
        span=span,
        date_line=(text("log.date"), text("log.day"), text("log.written_by")),
        heads=tuple(
            text(f"log.{name}", unit=wording.unit_sign)
            for name in ("time", "temperature", "route", "others", "medicine", "ticks", "notes", "writer")
        ),
        times=tuple(text(f"log.{name}") for name in ("morning", "noon", "evening", "night")),
        ticks_title=text("log.ticks_title"),
        ticks=tuple(
            (f"{number}  {guide.items[items_of(symptom)[0]].short}", tuple(map(list_of, items_of(symptom))))
            for number, symptom in enumerate(SYMPTOM_IDS, 1)
        ),
        how=text("log.how"),
        unusual=text("log.unusual"),
        call=call,
        footer=text("log.footer"),
    )

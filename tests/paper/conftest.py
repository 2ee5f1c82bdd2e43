"""A made-up family's week, and a way to write entries with their matches by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from caregiver_app.diary.days import day_after
from caregiver_app.diary.values import (
    Degree,
    Entry,
    EntryContent,
    Match,
    MatchSource,
    Profile,
    Question,
)
from caregiver_app.guide.items import Item, items_of, load_items
from caregiver_app.matching.mention import Status
from caregiver_app.messages import Messages
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import load_texts

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
INFUSION = date(2026, 11, 12)
PRINTED = datetime(2026, 11, 21, 15, 10)

MakeEntry = Callable[..., Entry]
MakeSource = Callable[..., SummarySource]


def entry(
    at: datetime,
    note: str = "",
    *,
    writer: str = "Alex (wife)",
    words: Mapping[str, tuple[str, Status]] | None = None,
    symptoms: Mapping[str, Degree] | None = None,
    set_aside: frozenset[str] = frozenset(),
    infusions: tuple[date, ...] = (INFUSION,),
    **readings: float | bool | None,
) -> Entry:
    """An entry; ``words`` maps words of the note to what they match."""
    content = EntryContent(at=at, writer=writer, note=note, symptoms=symptoms or {}, **readings)  # type: ignore[arg-type]  # readings by name
    matches = []
    for text, (symptom, status) in (words or {}).items():
        start = note.index(text)
        matches.append(
            Match(
                MatchSource.WORDS,
                items_of(symptom),
                status,
                text,
                "",
                start,
                start + len(text),
                set_aside=text in set_aside,
            )
        )
    for symptom, degree in content.symptoms.items():
        matches.append(Match(MatchSource.TICK, items_of(symptom), Status.PRESENT, symptom, "", degree=degree))
    if content.temperature_c is not None and content.temperature_c >= 38.0:
        text = f"{content.temperature_c}"
        matches.append(Match(MatchSource.MEASUREMENT, ("crs.chills-fever",), Status.PRESENT, text, ""))
    identity = hashlib.md5(f"{at}{note[:200]}{writer}".encode("utf-8", "replace")).hexdigest()
    return Entry(identity, content, day_after(infusions, at.date()), at, None, (), tuple(matches))


def sams_week() -> tuple[Entry, ...]:
    """Days 3 to 9 of a made-up patient."""
    fever, tired = "crs.chills-fever", "crs.extreme-fatigue"

    def at(day: int, hour: int, minute: int = 0) -> datetime:
        return datetime(2026, 11, 12, hour, minute) + timedelta(day)

    present, possible, absent = Status.PRESENT, Status.POSSIBLE, Status.ABSENT
    june = "June (daughter)"
    return (
        entry(at(3, 8), temperature_c=37.0, systolic=118, diastolic=70, pulse=84, nothing_unusual=True),
        entry(at(3, 20), temperature_c=37.1, oxygen=98),
        entry(at(4, 14), temperature_c=37.8, pulse=98),
        entry(
            at(4, 18, 10),
            "Shivering under two blankets, called the line.",
            words={"Shivering": (fever, present)},
            temperature_c=38.2,
            systolic=110,
            diastolic=66,
        ),
        entry(at(5, 2), temperature_c=38.6, pulse=118, systolic=98, diastolic=58, writer=june),
        entry(at(5, 17), temperature_c=37.4, pulse=102),
        entry(at(6, 9), temperature_c=37.4, systolic=112, diastolic=70, pulse=90, oxygen=97),
        entry(at(7, 9, 10), "Dead on his feet, slept 14 hours.", words={"Dead on his feet": (tired, present)},
              temperature_c=37.0, systolic=116, diastolic=72, pulse=86),
        entry(at(8, 8), "A bit tired after the walk.", words={"A bit tired": (tired, possible)},
              temperature_c=37.2, systolic=114, diastolic=70, pulse=88),
        entry(
            at(8, 20, 30),
            "Dull headache behind the eyes since supper. Handwriting the same as yesterday.",
            words={"headache": ("headaches", present)},
            writer=june,
            symptoms={"headaches": Degree.MILD},
        ),
        entry(
            at(9, 14, 5),
            "Woke up shivering, 38.4 at two. No headache, ate half a banana. "
            "Kept losing his words when my sister phoned.",
            words={
                "shivering": (fever, present),
                "38.4": (fever, present),
                "No headache": ("headaches", absent),
                "Kept losing his words": ("icans.speech-difficulties", present),
            },
            temperature_c=38.4, pulse=112, systolic=104, diastolic=62, oxygen=95,
            symptoms={fever: Degree.SEVERE, "icans.speech-difficulties": Degree.MILD},
        ),
    )  # fmt: skip


@pytest.fixture(scope="session")
def items() -> Mapping[str, Item]:
    return load_items(RESOURCES)


@pytest.fixture(scope="session")
def texts() -> Messages:
    return load_texts(RESOURCES)


@pytest.fixture(scope="session")
def make_entry() -> MakeEntry:
    return entry


@pytest.fixture(scope="session")
def week() -> tuple[Entry, ...]:
    return sams_week()


@pytest.fixture(scope="session")
def week_period() -> Period:
    return Period(date(2026, 11, 15), date(2026, 11, 21))


@pytest.fixture(scope="session")
def printed_at() -> datetime:
    return PRINTED


@pytest.fixture(scope="session")
def make_source(items: Mapping[str, Item]) -> MakeSource:
    def make(entries: tuple[Entry, ...], **values: object) -> SummarySource:
        given: dict[str, object] = {
            "profile": Profile("Sam (sample)", date(1961, 5, 3), "obe-cel", (INFUSION,)),
            "questions": (
                Question("1", "May he have the flu shot this winter?", "", date(2026, 11, 19)),
                Question("2", "When may he drive again?", "", date(2026, 11, 20)),
                Question("3", "Is the hand cream all right with the rash?", "", date(2026, 11, 20)),
            ),
            "items": items,
            "begins_on": min((e.content.at.date() for e in entries), default=None),
            "guide_title": "CAR T-Cell Therapy for Leukemia",
            "guide_seen": date(2026, 11, 24),
            **values,
        }
        return SummarySource(entries=entries, **given)  # type: ignore[arg-type]  # any field by name

    return make

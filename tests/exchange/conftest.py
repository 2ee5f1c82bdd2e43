"""Random whole diaries, and empty diaries on the disk to put them into."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.limits_of_input import PLAUSIBLE, READING_FIELDS
from caregiver_app.diary.values import (
    Contact,
    Degree,
    DirectoryEntry,
    DirectoryKind,
    Dose,
    EntryContent,
    EntryVersion,
    KeptLimit,
    KeptOwnWords,
    MatchSource,
    Medicine,
    MedicineUse,
    Profile,
    Question,
    TemperatureRoute,
    TemperatureUnit,
)
from caregiver_app.diary.whole_values import (
    KeptSetAside,
    LineStamp,
    WholeDiary,
    WholeEntry,
    WholeEntryPicture,
    WholeHandout,
    WholePage,
    WholePicture,
    WholeReminder,
    WholeReminderAnswer,
    WholeThinkingAnswer,
    WholeThinkingCheck,
    in_order,
)
from caregiver_app.guide.items import ITEM_IDS, SYMPTOM_IDS, Item, items_of, load_items, symptom_of
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.paths import resources_dir

NewDiary = Callable[[], Diary]

ids = st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}")
texts = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ['=cmd|"/c calc"!A0', "+1", "-1", "@a", "\tx", "'=x", 'a,b;c\n"d"', "שלום 🤒", "</td>&", "\0", ""]
    ),
)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))
minutes = moments.map(lambda at: at.replace(second=0, microsecond=0))
dates = st.dates(date(1950, 1, 1), date(2030, 1, 1))
perhaps_dates = st.none() | dates


def whole_numbers(kind: MeasurementKind) -> st.SearchStrategy[int | None]:
    low, high = PLAUSIBLE[kind]
    return st.none() | st.integers(int(low), int(high))


def fractions(kind: MeasurementKind) -> st.SearchStrategy[float | None]:
    low, high = PLAUSIBLE[kind]
    return st.none() | st.floats(low, high)


contents = st.builds(
    EntryContent,
    at=minutes,
    writer=texts,
    note=texts,
    nothing_unusual=st.booleans(),
    temperature_c=fractions(MeasurementKind.TEMPERATURE),
    pulse=whole_numbers(MeasurementKind.PULSE),
    systolic=whole_numbers(MeasurementKind.SYSTOLIC),
    diastolic=whole_numbers(MeasurementKind.DIASTOLIC),
    oxygen=whole_numbers(MeasurementKind.OXYGEN),
    weight_kg=fractions(MeasurementKind.WEIGHT),
    fluids_ml=whole_numbers(MeasurementKind.FLUIDS),
    route=st.none() | st.sampled_from(TemperatureRoute),
    fever_reducer=st.none() | st.booleans(),
    symptoms=st.dictionaries(st.sampled_from(SYMPTOM_IDS), st.sampled_from(Degree), max_size=3),
    unread=st.dictionaries(st.sampled_from(READING_FIELDS), texts, max_size=3),
)
versions = st.lists(
    st.builds(EntryVersion, st.integers(1, 99), contents, moments), unique_by=lambda v: v.number, max_size=2
).map(tuple)
set_asides = st.lists(
    st.builds(
        KeptSetAside, st.sampled_from(MatchSource), texts, st.sampled_from(ITEM_IDS), texts, texts, moments
    ),
    unique_by=lambda aside: (aside.source, aside.text, aside.items),
    max_size=2,
).map(tuple)
entries = st.builds(
    WholeEntry,
    ids,
    contents,
    st.integers(-720, 840),
    moments,
    st.none() | moments,
    st.none() | moments,
    set_asides,
    versions,
)
limits = st.sampled_from(MeasurementKind).flatmap(
    lambda kind: st.builds(
        Limit,
        st.just(kind),
        st.sampled_from(Bound),
        st.floats(*map(float, PLAUSIBLE[kind])),
        texts,
        perhaps_dates,
    )
)
own_words = st.builds(
    OwnWords,
    texts,
    st.sampled_from(ITEM_IDS).map(lambda item: items_of(symptom_of(item))),
    texts,
    perhaps_dates,
)
until = st.one_of(
    st.tuples(st.none(), st.none()),
    st.tuples(dates, st.none()),
    st.tuples(st.none(), st.integers(0, 99)),
)
rules = st.builds(
    lambda rule, end: replace(rule, until_on=end[0], until_day=end[1]),
    st.builds(FamilyRule, ids, texts, texts, perhaps_dates, perhaps_dates, st.none(), st.none()),
    until,
)
thinking_answers = st.lists(
    st.builds(WholeThinkingAnswer, texts, st.sampled_from(["right", "not_right", "not_done"]), texts),
    unique_by=lambda answer: answer.question,
    max_size=2,
).map(tuple)
reminder_answers = st.lists(
    st.builds(
        WholeReminderAnswer,
        minutes,
        st.sampled_from(["done", "skipped", "snoozed"]),
        st.none() | moments,
        moments,
        texts,
    ),
    unique_by=lambda answer: answer.due_at,
    max_size=2,
).map(tuple)
pages = st.lists(
    st.builds(WholePage, st.integers(1, 9), texts), unique_by=lambda p: p.number, max_size=2
).map(tuple)
profiles = st.builds(
    Profile,
    texts,
    perhaps_dates,
    texts,
    st.lists(dates, unique=True, max_size=2).map(lambda given: tuple(sorted(given))),
    st.sampled_from(TemperatureUnit),
    texts,
    texts,
)
media = st.sampled_from(["application/pdf", "text/html", "text/markdown", "text/plain"])
lines = {
    "entries": entries,
    "contacts": st.builds(Contact, ids, texts, texts, texts),
    "directory": st.builds(
        DirectoryEntry, ids, st.sampled_from(DirectoryKind), texts, texts, texts, st.none() | moments, texts
    ),
    "questions": st.builds(Question, ids, texts, texts, dates, texts, st.booleans()),
    "limits": st.builds(KeptLimit, ids, limits, texts, dates),
    "medicines": st.builds(
        Medicine, ids, texts, texts, st.sampled_from(MedicineUse), texts, st.booleans(), texts, perhaps_dates
    ),
    "doses": st.builds(Dose, ids, texts, texts, minutes, texts, st.booleans(), ids | st.just("")),
    "own_words": st.builds(KeptOwnWords, ids, own_words),
    "calls": st.builds(Call, ids, minutes, texts, texts, texts, texts),
    "family_rules": rules,
    "pictures": st.builds(
        WholePicture,
        ids,
        st.sampled_from(["image/jpeg", "image/png"]),
        st.integers(1, 5000),
        st.integers(1, 5000),
        moments,
        texts,
        st.binary(max_size=20),
        st.binary(max_size=20),
    ),
    "reminders": st.builds(
        WholeReminder,
        ids,
        st.sampled_from(["entry", "thinking_check", "medicine", "other"]),
        texts,
        ids | st.just(""),
        st.just("08:00 20:00"),
        perhaps_dates,
        perhaps_dates,
        st.booleans(),
        moments,
        reminder_answers,
    ),
    "handouts": st.builds(
        WholeHandout,
        ids,
        texts,
        texts,
        perhaps_dates,
        texts,
        media,
        moments,
        texts,
        st.binary(max_size=20),
        pages,
    ),
}
stamps = st.lists(
    st.builds(
        lambda line, line_id, at, gone: LineStamp(line, line_id, f"{at:%Y-%m-%d %H:%M:%S}.123", gone),
        st.sampled_from(["contact", "entry", "medicine"]),
        ids,
        moments,
        st.booleans(),
    ),
    unique_by=lambda stamp: (stamp.line, stamp.id),
    max_size=3,
).map(tuple)


@st.composite
def whole_diaries(draw: st.DrawFn) -> WholeDiary:
    lists = {
        name: tuple(draw(st.lists(line, unique_by=lambda each: each.id, max_size=3)))
        for name, line in lines.items()
    }
    pictures = [picture.id for picture in lists["pictures"]]
    entry_ids = [entry.id for entry in lists["entries"]]
    pairs: tuple[WholeEntryPicture, ...] = ()
    if pictures and entry_ids:
        pair = st.builds(WholeEntryPicture, st.sampled_from(entry_ids), st.sampled_from(pictures), texts)
        pairs = tuple(
            draw(st.lists(pair, unique_by=lambda each: (each.entry_id, each.picture_id), max_size=3))
        )
    checks = st.builds(
        WholeThinkingCheck,
        ids,
        minutes,
        st.integers(-720, 840),
        texts,
        texts,
        st.booleans(),
        texts,
        st.sampled_from([None, *pictures]),
        moments,
        st.none() | moments,
        st.none() | moments,
        thinking_answers,
    )
    return in_order(
        WholeDiary(
            profile=draw(profiles),
            entry_pictures=pairs,
            thinking_checks=tuple(draw(st.lists(checks, unique_by=lambda each: each.id, max_size=3))),
            stamps=draw(stamps),
            **lists,
        )
    )


@pytest.fixture(scope="session")
def diaries() -> st.SearchStrategy[WholeDiary]:
    """Random whole diaries."""
    return whole_diaries()


@pytest.fixture(scope="session")
def items() -> Mapping[str, Item]:
    return load_items(resources_dir())


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return load_matcher(resources_dir())


@pytest.fixture
def new_diary(tmp_path: Path, items: Mapping[str, Item], matcher: Matcher) -> Iterator[NewDiary]:
    """Makes empty diaries, each in a file of its own."""
    made: list[Diary] = []

    def make() -> Diary:
        path = tmp_path / f"diary-{len(made)}.sqlite3"
        made.append(
            open_diary(path, matcher=matcher, items=items, now=lambda: datetime(2026, 11, 21, 15, 10))
        )
        return made[-1]

    yield make
    for diary in made:
        diary.close()


@pytest.fixture
def new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer's clock stands in another zone."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()

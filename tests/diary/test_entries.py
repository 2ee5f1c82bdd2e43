"""Entries are kept as they were written, changed, thrown away and taken back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.limits_of_input import NOTE_MAX
from caregiver_app.diary.values import Degree, EntryContent, Profile
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import SYMPTOM_IDS

AT = datetime(2026, 11, 21, 14, 5)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
PRESSURES = st.none() | st.tuples(st.integers(120, 300), st.integers(20, 119))
LINES = TEXT.map(lambda text: " ".join(text.split()))


@st.composite
def contents(draw: st.DrawFn) -> EntryContent:
    """Any content that can be kept."""
    systolic, diastolic = draw(PRESSURES) or (None, None)
    symptoms = draw(st.dictionaries(st.sampled_from(SYMPTOM_IDS), st.sampled_from(Degree)))
    return EntryContent(
        at=draw(st.datetimes(datetime(1900, 1, 1), AT)).replace(second=0, microsecond=0),
        writer=draw(LINES),
        note=draw(TEXT),
        nothing_unusual=draw(st.booleans()) and not symptoms,
        temperature_c=draw(st.none() | st.floats(25, 45).map(lambda value: round(value, 4))),
        pulse=draw(st.none() | st.integers(20, 300)),
        systolic=systolic,
        diastolic=diastolic,
        oxygen=draw(st.none() | st.integers(40, 100)),
        symptoms=symptoms,
        unread=draw(st.dictionaries(st.sampled_from(["temperature", "pulse"]), TEXT)),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(contents())
def test_what_was_written_comes_back_as_it_was(diary: Diary, content: EntryContent) -> None:
    if content.is_empty:
        with pytest.raises(BadInput):
            diary.entries.add(content)
        return
    added = diary.entries.add(content)
    assert added.content == content
    assert diary.entries.get(added.id) == added


@pytest.mark.parametrize(
    "note",
    [
        "<b>bold</b><script>alert('x')</script> &amp; &lt;",
        "before\0after",
        "👩‍👩‍👧 🤒 \U0001f9d1🏽",
        "שלום, יש לו חום",
        "a\r\nb\rc\n\n  d\t",
        "'; DROP TABLE entry; --",
        "{curly} %s %(x)s",
        "\ufeffmark \u202eover\u202c",
    ],
    ids=["html", "nul", "emoji", "right-to-left", "line ends", "sql", "templates", "marks"],
)
def test_strange_notes_come_back_unchanged(diary: Diary, note: str) -> None:
    added = diary.entries.add(EntryContent(at=AT, note=note))
    assert diary.entries.get(added.id).content.note == note


def test_a_note_of_a_megabyte_is_kept(diary: Diary) -> None:
    note = "Slept well. " * 90_000
    added = diary.entries.add(EntryContent(at=AT, note=note))
    assert diary.entries.get(added.id).content.note == note


@pytest.mark.parametrize(
    ("content", "key", "field"),
    [
        (EntryContent(at=AT), "entry.empty", "note"),
        (EntryContent(at=AT, note="  \n", writer="Alex"), "entry.empty", "note"),
        (EntryContent(at=AT, note="x" * (NOTE_MAX + 1)), "input.too_long", "note"),
        (EntryContent(at=AT, note="half \ud83d"), "input.not_text", "note"),
        (EntryContent(at=AT, note="x", writer="\udc80"), "input.not_text", "writer"),
        (EntryContent(at=AT, note="x", writer="x" * 501), "input.too_long", "writer"),
        (EntryContent(at=AT, temperature_c=384.0), "entry.temperature_out_of_range", "temperature"),
        (EntryContent(at=AT, temperature_c=float("nan")), "entry.temperature_out_of_range", "temperature"),
        (EntryContent(at=AT, pulse=5), "entry.pulse_out_of_range", "pulse"),
        (EntryContent(at=AT, systolic=104), "entry.half_blood_pressure", "blood_pressure"),
        (
            EntryContent(at=AT, systolic=60, diastolic=120),
            "entry.blood_pressure_upside_down",
            "blood_pressure",
        ),
        (EntryContent(at=AT, symptoms={"crs.headaches": Degree.MILD}), "entry.unknown_symptom", "symptoms"),
        (
            EntryContent(at=AT, nothing_unusual=True, symptoms={"headaches": Degree.MILD}),
            "entry.nothing_unusual_with_ticks",
            "nothing_unusual",
        ),
        (EntryContent(at=AT + timedelta(days=1), note="x"), "entry.in_future", "at"),
        (EntryContent(at=datetime(1899, 12, 31), note="x"), "input.too_long_ago", "at"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(
    diary: Diary, content: EntryContent, key: str, field: str
) -> None:
    with pytest.raises(BadInput) as caught:
        diary.entries.add(content)
    assert (caught.value.key, caught.value.field) == (key, field)
    assert diary.entries.between(None, None) == ()


def test_a_clock_that_is_a_few_minutes_slow_takes_an_entry(diary: Diary, clock: object) -> None:
    assert diary.entries.add(EntryContent(at=datetime(2026, 11, 21, 15, 15), note="x"))
    with pytest.raises(BadInput):
        diary.entries.add(EntryContent(at=datetime(2026, 11, 21, 15, 16), note="x"))


def test_the_time_is_kept_to_the_minute(diary: Diary) -> None:
    added = diary.entries.add(EntryContent(at=datetime(2026, 11, 21, 14, 5, 59, 7), note="x"))
    assert added.content.at == AT


def test_an_update_replaces_all_and_remembers_when(diary: Diary, clock: object) -> None:
    old = diary.entries.add(
        EntryContent(at=AT, note="shivering", temperature_c=38.4, symptoms={"headaches": Degree.MILD})
    )
    clock.time = datetime(2026, 11, 22, 8, 0)  # type: ignore[attr-defined]  # the conftest's Clock
    content = EntryContent(at=datetime(2026, 11, 22, 7, 30), writer="June", note="slept", pulse=80)
    new = diary.entries.update(old.id, content)
    assert new.content == content
    assert new == diary.entries.get(old.id)
    assert (new.created_at, new.edited_at) == (old.created_at, datetime(2026, 11, 22, 8, 0))
    assert not new.flagged


def test_an_entry_ahead_of_the_clock_may_be_edited_where_it_stands(diary: Diary) -> None:
    ahead = datetime(2026, 11, 21, 20, 0)
    entry = diary.entries.add(EntryContent(at=ahead, note="x"), latest=ahead)
    assert diary.entries.update(entry.id, EntryContent(at=ahead, note="y")).content.note == "y"
    with pytest.raises(BadInput):
        diary.entries.update(entry.id, EntryContent(at=ahead + timedelta(hours=1), note="y"))


def test_the_trash_gives_back_what_was_thrown_away(diary: Diary, clock: object) -> None:
    entry = diary.entries.add(EntryContent(at=AT, note="shivering", temperature_c=38.4))
    diary.entries.delete(entry.id)
    assert diary.entries.between(None, None) == ()
    assert diary.entries.newest(10) == ()
    assert diary.entries.days(AT.date(), AT.date()) == ()
    assert diary.entries.writers() == ()
    assert diary.entries.trash() == (replace(entry, deleted_at=clock.time),)  # type: ignore[attr-defined]  # Clock
    for gone in (diary.entries.get, diary.entries.delete):
        with pytest.raises(BadInput, match="no_such_entry"):
            gone(entry.id)
    diary.entries.restore(entry.id)
    assert diary.entries.get(entry.id) == entry
    assert diary.entries.trash() == ()
    with pytest.raises(BadInput, match="no_such_entry"):
        diary.entries.restore(entry.id)


@pytest.mark.parametrize("entry_id", ["", "nothing", "0" * 32])
def test_an_unknown_entry_is_said_so(diary: Diary, entry_id: str) -> None:
    with pytest.raises(BadInput, match="no_such_entry"):
        diary.entries.get(entry_id)
    with pytest.raises(BadInput, match="no_such_entry"):
        diary.entries.update(entry_id, EntryContent(at=AT, note="x"))


def test_the_day_is_counted_from_the_latest_infusion(diary: Diary) -> None:
    entry = diary.entries.add(EntryContent(at=AT, note="x"))
    early = diary.entries.add(EntryContent(at=datetime(2026, 11, 1, 8, 0), note="x"))
    assert entry.day is None
    diary.profile.save(Profile(infusions=(date(2026, 11, 12),)))
    assert (diary.entries.get(entry.id).day, diary.entries.get(early.id).day) == (9, -11)
    diary.profile.save(Profile(infusions=(date(2026, 11, 12), date(2026, 11, 20))))
    assert diary.entries.get(entry.id).day == 1


def test_writers_come_latest_first(diary: Diary, clock: object) -> None:
    for minute, writer in enumerate(["Alex", "June", "", "Alex", "Kim", "June"]):
        clock.time = datetime(2026, 11, 21, 15, 10 + minute)  # type: ignore[attr-defined]  # Clock
        diary.entries.add(EntryContent(at=AT, note="x", writer=writer))
    assert diary.entries.writers() == ("June", "Kim", "Alex")


def test_a_preview_keeps_nothing_and_takes_anything(diary: Diary) -> None:
    assert diary.entries.preview(EntryContent(at=AT)) == ()
    found = diary.entries.preview(EntryContent(at=AT, note="Woke up shivering", temperature_c=384.0))
    assert [match.items for match in found if match.flags] == [("crs.chills-fever",)] * 2
    assert diary.entries.between(None, None) == ()

"""An entry's earlier versions: one for each sitting, whole, brought back without losing anything."""

from datetime import datetime, timedelta

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.packing import pack_content, unpack_content
from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute
from caregiver_app.errors import BadInput

AT = datetime(2026, 11, 21, 14, 5)
FULL = EntryContent(
    at=AT,
    writer="Alex",
    note="Shivering \0 שלום 🤒",
    temperature_c=38.4,
    pulse=112,
    systolic=104,
    diastolic=62,
    oxygen=95,
    weight_kg=71.2,
    fluids_ml=250,
    route=TemperatureRoute.EAR,
    fever_reducer=False,
    symptoms={"headaches": Degree.MILD},
    unread={"oxygen": "9,,5"},
)


@pytest.mark.parametrize(
    "content", [FULL, EntryContent(AT, nothing_unusual=True), EntryContent(AT, note="x")]
)
def test_a_version_holds_everything(content: EntryContent) -> None:
    assert unpack_content(pack_content(content)) == content


def test_what_a_newer_app_kept_beside_it_is_passed_over() -> None:
    packed = pack_content(FULL).replace('{"', '{"from_the_future":[1],"', 1)
    assert unpack_content(packed) == FULL


def test_every_change_keeps_what_was_there(diary: Diary, clock: object) -> None:
    entry = diary.entries.add(FULL)
    assert entry.versions == 0
    written = []
    for hour, note in enumerate(("second", "third")):
        written.append(clock.time)  # type: ignore[attr-defined]  # the conftest's Clock
        clock.time += timedelta(hours=1)  # type: ignore[attr-defined]  # Clock
        entry = diary.entries.update(entry.id, EntryContent(AT + timedelta(minutes=hour), "June", note))
    second, first = diary.versions.of(entry.id)
    assert (first.number, first.content, first.written_at) == (1, FULL, written[0])
    assert (second.content.note, second.content.writer, second.written_at) == ("second", "June", written[1])
    assert entry.versions == diary.entries.newest(1)[0].versions == 2


def test_a_sitting_is_one_version(diary: Diary) -> None:
    entry = diary.entries.add(EntryContent(AT, "Alex", "shiv"))
    for note in ("shiver", "shivering", "shivering a lot"):
        diary.entries.update(entry.id, EntryContent(AT, "Alex", note), goes_on=True)
    assert diary.versions.of(entry.id) == ()
    for note in ("s", "slept"):
        diary.entries.update(entry.id, EntryContent(AT, "Alex", note), goes_on=note != "s")
    assert [version.content.note for version in diary.versions.of(entry.id)] == ["shivering a lot"]


def test_another_writer_is_another_version(diary: Diary) -> None:
    entry = diary.entries.add(EntryContent(AT, "", "shivering"))
    diary.entries.update(entry.id, EntryContent(AT, "Alex", "shivering"), goes_on=True)
    assert diary.versions.of(entry.id) == ()
    diary.entries.update(entry.id, EntryContent(AT, "June", "shivering"), goes_on=True)
    assert [version.content.writer for version in diary.versions.of(entry.id)] == ["Alex"]


def test_what_changes_nothing_is_no_edit(diary: Diary) -> None:
    entry = diary.entries.add(FULL)
    assert diary.entries.update(entry.id, FULL) == entry
    assert diary.versions.of(entry.id) == ()


def test_an_earlier_version_is_brought_back_and_that_is_undone(diary: Diary) -> None:
    entry = diary.entries.add(FULL)
    diary.entries.update(entry.id, EntryContent(AT, "June", "slept"))
    kept = diary.versions.bring_back(entry.id, 1)
    assert diary.entries.get(entry.id).content == FULL
    assert diary.entries.get(entry.id).flagged
    assert kept is not None
    diary.versions.bring_back(entry.id, kept)
    assert diary.entries.get(entry.id).content.note == "slept"
    assert [version.content.note for version in diary.versions.of(entry.id)] == [
        FULL.note,
        "slept",
        FULL.note,
    ]


def test_bringing_back_what_stands_there_keeps_nothing_new(diary: Diary) -> None:
    entry = diary.entries.add(FULL)
    diary.entries.update(entry.id, EntryContent(AT, "June", "slept"))
    diary.versions.bring_back(entry.id, 1)
    assert diary.versions.bring_back(entry.id, 1) is None


def test_no_such_version(diary: Diary) -> None:
    entry = diary.entries.add(FULL)
    with pytest.raises(BadInput, match="no_such_version"):
        diary.versions.bring_back(entry.id, 1)


def test_versions_go_through_the_trash_and_end_with_it(diary: Diary, clock: object) -> None:
    entry = diary.entries.add(FULL)
    kept = diary.entries.add(EntryContent(AT, "June", "stays"))
    diary.entries.update(entry.id, EntryContent(AT, "June", "slept"))
    diary.entries.delete(entry.id)
    (thrown,) = diary.entries.trash()
    assert (thrown.versions, thrown.deleted_at) == (1, clock.time)  # type: ignore[attr-defined]  # Clock
    diary.entries.restore(entry.id)
    assert diary.entries.get(entry.id).versions == 1
    diary.entries.delete(entry.id)
    diary.entries.empty_trash()
    assert diary.entries.trash() == ()
    assert diary.versions.of(entry.id) == ()
    with pytest.raises(BadInput, match="no_such_entry"):
        diary.entries.restore(entry.id)
    assert diary.entries.between(None, None) == (kept,)

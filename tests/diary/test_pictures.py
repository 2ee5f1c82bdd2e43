"""Pictures of entries: attached, described, moved, taken out and back, swept only when nothing shows them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Protocol

import pytest
from PIL import Image
from sqlalchemy import create_engine, text

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.picture_values import PICTURES_MAX
from caregiver_app.diary.store.lock import take_lock
from caregiver_app.diary.values import Change, EntryContent, Topic
from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.errors import BadInput, Trouble


class Clock(Protocol):
    """The conftest's."""

    time: datetime

    def __call__(self) -> datetime: ...


def png(colour: str = "red") -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 20), colour).save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def entry_id(diary: Diary, clock: Clock) -> str:
    return diary.entries.add(EntryContent(clock(), "Mia", "a rash")).id


def order(diary: Diary, entry_id: str) -> list[str]:
    return [pair.picture.id for pair in diary.pictures.of_entry(entry_id)]


def some(diary: Diary, count: int) -> list[str]:
    picture = diary.pictures.keep(png(), "Mia")
    return [picture.id, *(diary.pictures.keep(png(), "Mia").id for _ in range(count - 1))]


def test_a_picture_is_kept_with_who_brought_it_and_when(diary: Diary, clock: Clock) -> None:
    kept = diary.pictures.keep(png(), " Mia ")
    assert diary.pictures.get(kept.id) == kept
    assert (kept.media_type, kept.width, kept.height) == ("image/png", 40, 20)
    assert (kept.added_at, kept.writer) == (clock(), "Mia")
    for data in (diary.pictures.data(kept.id), diary.pictures.thumbnail(kept.id)):
        assert Image.open(BytesIO(data)).size == (40, 20)


def test_an_entry_has_its_pictures_in_order_with_what_they_show(diary: Diary, entry_id: str) -> None:
    first, second, third = some(diary, 3)
    for picture_id in (first, second, third):
        diary.pictures.attach(entry_id, picture_id, " rash  on left arm ")
    diary.pictures.move(entry_id, third, 0)
    diary.pictures.set_caption(entry_id, second, "the thermometer")
    assert order(diary, entry_id) == [third, first, second]
    captions = [pair.caption for pair in diary.pictures.of_entry(entry_id)]
    assert captions == ["rash on left arm", "rash on left arm", "the thermometer"]
    assert diary.entries.get(entry_id).pictures == 3


def test_one_that_was_taken_out_comes_back_where_it_stood(diary: Diary, entry_id: str) -> None:
    ids = some(diary, 3)
    for picture_id in ids:
        diary.pictures.attach(entry_id, picture_id, "rash")
    (gone,) = (pair for pair in diary.pictures.of_entry(entry_id) if pair.picture.id == ids[1])
    diary.pictures.detach(entry_id, ids[1])
    assert order(diary, entry_id) == [ids[0], ids[2]]
    diary.pictures.attach(entry_id, ids[1], gone.caption, position=gone.position)
    assert order(diary, entry_id) == ids


def test_an_entry_of_a_picture_alone_is_one(diary: Diary, clock: Clock) -> None:
    with pytest.raises(BadInput):
        diary.entries.add(EntryContent(clock()))
    (picture_id,) = some(diary, 1)
    entry = diary.entries.add(EntryContent(clock(), "Mia"), pictures=[picture_id])
    assert (entry.pictures, order(diary, entry.id)) == (1, [picture_id])
    diary.entries.update(entry.id, EntryContent(clock(), "Tom"))
    assert diary.entries.get(entry.id).content.writer == "Tom"


def test_pictures_stay_with_an_entry_in_the_trash(diary: Diary, entry_id: str) -> None:
    (picture_id,) = some(diary, 1)
    diary.pictures.attach(entry_id, picture_id, "rash")
    diary.entries.delete(entry_id)
    assert order(diary, entry_id) == [picture_id]
    diary.entries.restore(entry_id)
    assert order(diary, entry_id) == [picture_id]


def test_pictures_go_when_the_trash_is_emptied_but_not_another_entry_s(
    diary: Diary, entry_id: str, clock: Clock
) -> None:
    gone, shared, loose = some(diary, 3)
    other = diary.entries.add(EntryContent(clock(), "Tom"), pictures=[shared])
    for picture_id in (gone, shared):
        diary.pictures.attach(entry_id, picture_id)
    diary.entries.delete(entry_id)
    diary.entries.empty_trash()
    with pytest.raises(BadInput):
        diary.pictures.get(gone)
    assert order(diary, other.id) == [shared]
    assert diary.pictures.get(loose).id == loose


def test_sweeping_takes_what_nothing_shows_and_no_undo_waits_for(
    diary: Diary, entry_id: str, clock: Clock
) -> None:
    shown, written, loose = some(diary, 3)
    diary.pictures.attach(entry_id, shown)
    with create_engine(f"sqlite:///{diary.path}").begin() as connection:
        connection.execute(
            text(
                "INSERT INTO thinking_check (id, at, utc_offset_minutes, writer, form, baseline, note,"
                " handwriting_id, created_at) VALUES ('c', '2026-11-21 15:10:00.000000', 0, '', 'adult', 0,"
                f" '', '{written}', '2026-11-21 15:10:00.000000')"
            )
        )
    assert diary.pictures.sweep() == 0
    clock.time += timedelta(hours=2)
    assert diary.pictures.sweep() == 1
    with pytest.raises(BadInput):
        diary.pictures.data(loose)
    assert diary.pictures.get(written).id == written


def test_closing_sweeps(open_again: Callable[..., Diary], clock: Clock) -> None:
    diary = open_again()
    (loose,) = some(diary, 1)
    clock.time += timedelta(days=1)
    diary.close()
    with pytest.raises(BadInput):
        open_again().pictures.get(loose)


def test_a_diary_that_got_damaged_is_let_go_of_all_the_same(
    open_again: Callable[..., Diary], clock: Clock, path: Path
) -> None:
    diary = open_again(alone=True)
    diary.pictures.keep(png())
    clock.time += timedelta(days=1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA writable_schema = ON")
        other.execute("UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'picture'")
        (version,) = other.execute("PRAGMA schema_version").fetchone()
        other.execute(f"PRAGMA schema_version = {version + 1}")
    with pytest.raises(Trouble):
        diary.pictures.sweep()
    diary.close()
    lock = take_lock(path, clock())
    assert lock.is_held
    lock.release()


def test_an_entry_holds_so_many_and_no_more(diary: Diary, entry_id: str) -> None:
    ids = some(diary, PICTURES_MAX + 1)
    for picture_id in ids[:-1]:
        diary.pictures.attach(entry_id, picture_id)
    with pytest.raises(BadInput, match="too_many"):
        diary.pictures.attach(entry_id, ids[-1])
    diary.pictures.attach(entry_id, ids[0], "again")
    assert len(order(diary, entry_id)) == PICTURES_MAX


def test_what_is_not_there_is_told(diary: Diary, entry_id: str) -> None:
    (picture_id,) = some(diary, 1)
    pictures = diary.pictures
    for ask in (pictures.get, pictures.data, pictures.thumbnail):
        with pytest.raises(BadInput, match="no_such_picture"):
            ask("0" * 32)
    for act in (pictures.detach, lambda entry, picture: pictures.set_caption(entry, picture, "x")):
        with pytest.raises(BadInput, match="no_such_picture"):
            act(entry_id, picture_id)
    with pytest.raises(BadInput, match="no_such_entry"):
        pictures.attach("0" * 32, picture_id)
    with pytest.raises(BadInput, match="no_such_picture"):
        pictures.attach(entry_id, "0" * 32)


def test_everybody_hears_of_it(diary: Diary, entry_id: str) -> None:
    heard: list[Change] = []
    diary.listen(heard.append)
    (picture_id,) = some(diary, 1)
    diary.pictures.attach(entry_id, picture_id)
    assert heard == [Change(frozenset({Topic.PICTURES})), Change(frozenset({Topic.PICTURES}), entry_id)]


def test_an_entry_of_a_picture_alone_leaves_and_comes_back(diary: Diary, clock: Clock) -> None:
    (picture_id,) = some(diary, 1)
    entry = diary.entries.add(EntryContent(clock(), "Mia"), pictures=[picture_id])
    data = diary.pictures.data(picture_id)
    whole = diary.whole.read()
    check_whole(whole)
    diary.entries.delete(entry.id)
    diary.entries.empty_trash()
    diary.whole.replace(whole)
    assert order(diary, entry.id) == [picture_id]
    assert diary.pictures.data(picture_id) == data

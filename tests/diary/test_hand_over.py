"""What the others wrote since somebody was last at the diary."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from types import SimpleNamespace

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.values import Dose, EntryContent

Write = Callable[..., str]
START = datetime(2026, 11, 20, 8, 0)


@pytest.fixture
def write(diary: Diary, clock: SimpleNamespace) -> Write:
    """Writes an entry of ``hours`` after the start, then and there."""

    def write_one(hours: float, writer: str, note: str = "Ate soup.", back: float = 0) -> str:
        clock.time = START + timedelta(hours=hours)
        at = clock.time - timedelta(hours=back)
        return diary.entries.add(EntryContent(at, writer, note)).id

    return write_one


def test_what_others_wrote_is_counted_by_writer(diary: Diary, write: Write) -> None:
    write(0, "June", "He has a rash.")
    write(1, "Alex")
    write(2, "June", "Headache again.")
    write(3, "June")
    write(4, "", "A rash.", back=30)
    news = diary.hand_over.since("Alex")
    assert news is not None
    assert (news.since, news.has_looked) == (START + timedelta(hours=1), False)
    assert dict(news.entries) == {"June": 2, "": 1}
    assert news.highlighted == 2
    assert news.first_on == date(2026, 11, 19)


def test_doses_and_calls_count_too_and_ones_own_do_not(diary: Diary, write: Write) -> None:
    write(0, "Alex")
    write(3, "June")
    for hours, writer in ((1, "June"), (1.5, "Alex"), (2, "June")):
        diary.medicines.save_dose(Dose("", "Drops", "", START + timedelta(hours=hours), writer))
    diary.calls.save(Call("", START + timedelta(hours=2), "Ward", "June"))
    news = diary.hand_over.since("Alex")
    assert news is not None
    assert news.since == START + timedelta(hours=1.5)
    assert (dict(news.entries), news.doses, news.calls) == ({"June": 1}, 1, 1)


def test_a_look_counts_as_being_there(diary: Diary, write: Write) -> None:
    write(0, "Alex")
    write(1, "June")
    write(3, "June")
    looked = START + timedelta(hours=2)
    news = diary.hand_over.since("Alex", looked)
    assert news is not None
    assert (news.since, news.has_looked, dict(news.entries)) == (looked, True, {"June": 1})
    assert diary.hand_over.since("Alex", START + timedelta(hours=4)) is None


def test_nothing_is_told_without_news(diary: Diary, write: Write) -> None:
    write(0, "June")
    thrown = write(1, "Alex")
    diary.entries.delete(thrown)
    assert diary.hand_over.since("") is None
    assert diary.hand_over.since("Nobody yet") is None
    assert diary.hand_over.since("June") is None


def test_the_entry_being_written_is_no_news(diary: Diary, write: Write) -> None:
    write(0, "Alex")
    written = write(1, "June")
    assert diary.hand_over.since("Alex", but=written) is None
    now = write(2, "Alex")
    assert diary.hand_over.since("Alex", but=now) is not None

"""Papers on the shelf: in order, renamed, moved, off and back, found page by page, kept over a close."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from typing import Protocol

import pytest
from sqlalchemy.exc import IntegrityError

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handout_values import Handout, HandoutContent, HandoutHit, HandoutKind
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput
from caregiver_app.guide.search import find_in_text


class Clock(Protocol):
    """The conftest's."""

    time: datetime

    def __call__(self) -> datetime: ...


def content(*pages: str, name: str = "sheet.pdf") -> HandoutContent:
    return HandoutContent(HandoutKind.PDF, name, "Sheet", b"%PDF-", pages)


def add(diary: Diary, title: str, *pages: str) -> Handout:
    return diary.handouts.add(content(*pages), title)


def titles(diary: Diary) -> list[str]:
    return [handout.title for handout in diary.handouts.all()]


def test_a_paper_is_kept_with_who_gave_it_and_when(
    open_again: Callable[[], Diary], diary: Diary, clock: Clock
) -> None:
    told: list[Change] = []
    diary.listen(told.append)
    kept = diary.handouts.add(content("one", ""), " Going home ", " Ward 4 ", date(2026, 11, 3), "Mia")
    assert [change.topics for change in told] == [{Topic.HANDOUTS}]
    assert (kept.title, kept.given_by, kept.given_on) == ("Going home", "Ward 4", date(2026, 11, 3))
    assert (kept.added_at, kept.added_by, kept.page_count, kept.is_searchable) == (clock(), "Mia", 2, True)
    diary.close()
    again = open_again()
    assert again.handouts.all() == (kept,)
    assert again.handouts.data(kept.id) == b"%PDF-"
    assert again.handouts.pages(kept.id) == ("one", "")


def test_a_scan_says_that_it_cannot_be_searched(diary: Diary) -> None:
    assert not add(diary, "Scan", "", "").is_searchable


def test_a_paper_needs_a_title_and_a_date_that_can_be(diary: Diary) -> None:
    for title, given_on, field in ((" ", None, "title"), ("x", date(1066, 1, 1), "given_on")):
        with pytest.raises(BadInput) as refused:
            diary.handouts.add(content("x"), title, "", given_on)
        assert refused.value.field == field
    assert diary.handouts.all() == ()


def test_papers_are_renamed_and_moved(diary: Diary) -> None:
    first, _second, third = (add(diary, title, "x") for title in "abc")
    diary.handouts.move(third.id, 0)
    diary.handouts.rename(first.id, "A", "Clinic", date(2026, 1, 2))
    assert titles(diary) == ["c", "A", "b"]
    assert diary.handouts.get(first.id).given_by == "Clinic"


def test_a_removed_paper_comes_back_where_it_stood(diary: Diary) -> None:
    handouts = [add(diary, title, f"page of {title}") for title in "abc"]
    before = diary.handouts.all()
    diary.handouts.remove(handouts[1].id)
    assert titles(diary) == ["a", "c"]
    assert diary.handouts.find("page of b") == ()
    diary.handouts.restore(handouts[1].id)
    assert diary.handouts.all() == before
    assert diary.handouts.data(handouts[1].id) == b"%PDF-"
    assert diary.handouts.find("page of b") == (HandoutHit(handouts[1].id, 1, 0, 9),)


def test_words_are_found_as_in_the_guide(diary: Diary) -> None:
    paper = add(diary, "a", "Caf\u00e9 \u201cx\u201d", "call\r\n  at night, CALL")
    other = add(diary, "b", "call")
    assert diary.handouts.find('cafe "X"') == (HandoutHit(paper.id, 1, 0, 8),)
    assert diary.handouts.find("Call") == (
        HandoutHit(paper.id, 2, 0, 4),
        HandoutHit(paper.id, 2, 18, 22),
        HandoutHit(other.id, 1, 0, 4),
    )
    assert diary.handouts.find("call at") == (HandoutHit(paper.id, 2, 0, 10),)
    assert diary.handouts.find("  ") == ()


def test_any_run_of_blanks_matches_one() -> None:
    assert find_in_text("at \r\n\u00a0 night", "at night") == ((0, 12),)


def test_what_is_gone_is_said_to_be_gone(diary: Diary) -> None:
    for ask in (diary.handouts.get, diary.handouts.data, diary.handouts.remove, diary.handouts.restore):
        with pytest.raises(BadInput, match="no_such_handout"):
            ask("0" * 32)


def test_a_paper_that_could_not_be_put_back_can_be_put_back_later(diary: Diary) -> None:
    paper = add(diary, "Going home", "one", "two")
    diary.handouts.remove(paper.id)
    with closing(sqlite3.connect(diary.path)) as other, other:
        other.execute(
            "CREATE TRIGGER full BEFORE INSERT ON handout_page BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(IntegrityError):
        diary.handouts.restore(paper.id)
    with closing(sqlite3.connect(diary.path)) as other, other:
        other.execute("DROP TRIGGER full")
    diary.handouts.restore(paper.id)
    assert diary.handouts.all() == (paper,)
    assert diary.handouts.pages(paper.id) == ("one", "two")

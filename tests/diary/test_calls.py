"""Calls that were made, kept on a real file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput

NIGHT = datetime(2026, 11, 21, 2, 10, 44)
CALL = Call(
    "", NIGHT, "  CAR T line ", "Alex", "38.6, sheets soaked", "Second dose now.\nMeasure every hour.\n"
)


def test_a_call_is_kept_as_it_was_told(diary: Diary, open_again: Callable[..., Diary]) -> None:
    kept = diary.calls.save(CALL)
    diary.close()
    diary = open_again()
    assert diary.calls.newest(9) == (kept,)
    assert (kept.called_at, kept.to_whom) == (datetime(2026, 11, 21, 2, 10), "CAR T line")
    assert kept.advice == "Second dose now.\nMeasure every hour."
    changed = diary.calls.save(replace(kept, advice="Come in."))
    assert diary.calls.newest(9) == (changed,)


def test_calls_are_found_by_their_time(diary: Diary) -> None:
    later = diary.calls.save(replace(CALL, called_at=NIGHT + timedelta(hours=10)))
    first = diary.calls.save(CALL)
    assert diary.calls.newest(1) == (later,)
    assert diary.calls.between(date(2026, 11, 21), date(2026, 11, 21)) == (first, later)
    assert diary.calls.between(date(2026, 11, 20), date(2026, 11, 20)) == ()
    assert diary.calls.since(first.called_at) == (later,)


def test_a_removed_call_can_be_put_back(diary: Diary) -> None:
    heard: list[Change] = []
    diary.listen(heard.append)
    kept = diary.calls.save(CALL)
    diary.calls.remove(kept.id)
    assert diary.calls.newest(9) == ()
    with pytest.raises(BadInput):
        diary.calls.remove(kept.id)
    diary.calls.save(kept)
    assert diary.calls.newest(9) == (kept,)
    assert [change.topics for change in heard] == [frozenset({Topic.CALLS})] * 3


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (replace(CALL, to_whom=" "), "to_whom"),
        (replace(CALL, called_at=datetime(2026, 11, 21, 16, 0)), "called_at"),
        (replace(CALL, called_at=datetime(26, 11, 21)), "called_at"),
    ],
)
def test_what_can_not_be_is_said_beside_its_field(diary: Diary, call: Call, field: str) -> None:
    with pytest.raises(BadInput) as problem:
        diary.calls.save(call)
    assert problem.value.field == field
    assert diary.calls.newest(9) == ()

"""The thinking check: kept as it is answered, laid beside the baseline, never added up on the screen."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.thinking_days import days
from caregiver_app.diary.thinking_values import (
    Answer,
    Outcome,
    ThinkingCheck,
    baseline_of,
    compare,
    with_shown,
    without_shown,
)
from caregiver_app.diary.values import Change, Profile, Topic
from caregiver_app.errors import BadInput

AT = datetime(2026, 11, 21, 9, 0)
RIGHT, WRONG, UNDONE = Outcome.RIGHT, Outcome.NOT_RIGHT, Outcome.NOT_DONE
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cf500f0003860180e2a1f2a70000000049454e44ae426082"
)


def check(*outcomes: Outcome, at: datetime = AT, **more: object) -> ThinkingCheck:
    answers = tuple(Answer(f"q{number}", outcome) for number, outcome in enumerate(outcomes))
    return replace(ThinkingCheck("", at, "Alex", "adult", answers), **more)  # type: ignore[arg-type]  # any


def kept(diary: Diary, *outcomes: Outcome, **more: object) -> ThinkingCheck:
    return diary.thinking_checks.save(check(*outcomes, **more))  # type: ignore[arg-type]  # as for check


def test_what_is_answered_is_kept(diary: Diary) -> None:
    first = kept(diary, RIGHT)
    answers = (Answer("q0", RIGHT, "2026"), Answer("q1", WRONG, "the  thing\nfor writing"))
    diary.thinking_checks.save(replace(first, answers=answers, note="Tired."))
    read = diary.thinking_checks.get(first.id)
    assert read.answers == (Answer("q0", RIGHT, "2026"), Answer("q1", WRONG, "the thing for writing"))
    assert read.note == "Tired."
    assert diary.thinking_checks.latest() == read


def test_an_answer_can_be_taken_back(diary: Diary) -> None:
    both = kept(diary, RIGHT, WRONG)
    diary.thinking_checks.save(replace(both, answers=both.answers[:1]))
    assert diary.thinking_checks.get(both.id).answers == both.answers[:1]


def test_nothing_is_no_check(diary: Diary) -> None:
    with pytest.raises(BadInput) as caught:
        kept(diary)
    assert caught.value.key == "thinking.empty"


def test_a_check_of_tomorrow_is_refused(diary: Diary) -> None:
    with pytest.raises(BadInput) as caught:
        kept(diary, RIGHT, at=AT + timedelta(days=1))
    assert caught.value.field == "at"


def test_a_picture_must_be_there(diary: Diary) -> None:
    with pytest.raises(BadInput) as caught:
        kept(diary, RIGHT, handwriting_id="f" * 32)
    assert caught.value.key == "picture.no_such_picture"


def test_the_trash_gives_back_and_empties_by_hand(diary: Diary) -> None:
    picture = diary.pictures.keep_drawing(PNG, "Alex")
    one = kept(diary, RIGHT, handwriting_id=picture.id)
    diary.thinking_checks.delete(one.id)
    assert diary.thinking_checks.latest() is None
    assert diary.thinking_checks.trash() == (one,)
    with pytest.raises(BadInput):
        diary.thinking_checks.save(one)
    diary.thinking_checks.restore(one.id)
    assert diary.thinking_checks.latest() == one
    diary.thinking_checks.delete(one.id)
    diary.thinking_checks.empty_trash()
    assert diary.thinking_checks.trash() == ()
    with pytest.raises(BadInput):
        diary.pictures.get(picture.id)


def test_a_period_holds_its_checks_oldest_first(diary: Diary) -> None:
    late, early = kept(diary, RIGHT, at=AT), kept(diary, RIGHT, at=AT - timedelta(days=2))
    assert diary.thinking_checks.between(date(2026, 11, 19), date(2026, 11, 21)) == (early, late)
    assert diary.thinking_checks.between(date(2026, 11, 20), date(2026, 11, 20)) == ()
    assert diary.thinking_checks.newest(1) == (late,)


def test_the_baseline_is_the_newest_marked_one_before_the_infusion(diary: Diary) -> None:
    diary.profile.save(Profile(infusions=(date(2026, 11, 15),)))
    kept(diary, RIGHT, at=datetime(2026, 11, 12, 9), baseline=True)
    newer = kept(diary, RIGHT, at=datetime(2026, 11, 14, 9), baseline=True)
    kept(diary, RIGHT, at=datetime(2026, 11, 14, 20))
    later = kept(diary, RIGHT, at=datetime(2026, 11, 18, 9), baseline=True)
    assert diary.thinking_checks.baseline() == newer
    before = diary.thinking_checks.mark_baselines({later.id})
    assert diary.thinking_checks.baseline() == later
    diary.thinking_checks.mark_baselines(before)
    assert diary.thinking_checks.baseline() == newer


def test_without_a_marked_check_there_is_no_baseline() -> None:
    assert baseline_of([check(RIGHT)], (date(2026, 11, 22),)) is None


def test_every_write_is_told(diary: Diary) -> None:
    heard: list[Change] = []
    diary.listen(heard.append)
    one = kept(diary, RIGHT)
    diary.thinking_checks.delete(one.id)
    diary.thinking_checks.restore(one.id)
    diary.thinking_checks.mark_baselines({one.id})
    assert heard == [Change(frozenset({Topic.CHECKS}))] * 4


def test_a_day_counts_what_was_marked_in_its_last_check(diary: Diary) -> None:
    kept(diary, RIGHT, WRONG, UNDONE, note="Very\ntired")
    kept(diary, RIGHT, at=AT + timedelta(hours=5), note="Better")
    found = days(diary.thinking_checks.between(AT.date(), AT.date()))
    assert [(day.asked, day.right, day.words) for day in found.values()] == [(1, 1, "Very tired · Better")]


def test_what_was_shown_stands_before_what_was_said() -> None:
    assert without_shown(with_shown("a cup", "mug: blue")) == ("a cup", "mug: blue")
    assert without_shown(with_shown("", "mug")) == ("", "mug")
    assert without_shown(with_shown("a cup", "")) == ("a cup", "")


outcomes = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(Outcome))


def run(told: dict[str, Outcome]) -> ThinkingCheck:
    return ThinkingCheck("", AT, "", "adult", tuple(Answer(name, told[name]) for name in sorted(told)))


@given(outcomes)
def test_a_check_differs_nowhere_from_itself(told: dict[str, Outcome]) -> None:
    assert not any(line.differs for line in compare(run(told), run(told)))


@given(outcomes, outcomes)
def test_the_same_questions_stand_side_by_side_whichever_is_laid_beside_which(
    one: dict[str, Outcome], other: dict[str, Outcome]
) -> None:
    there, back = compare(run(one), run(other)), compare(run(other), run(one))
    assert [line.question for line in there] == [line.question for line in back] == sorted({*one, *other})
    assert [line.differs for line in there] == [line.differs for line in back]


@given(outcomes, outcomes)
def test_what_is_right_is_never_told_and_what_is_undone_always(
    now: dict[str, Outcome], then: dict[str, Outcome]
) -> None:
    for line in compare(run(now), run(then)):
        outcome = line.now.outcome if line.now else None
        assert line.tell_team or outcome is not UNDONE
        assert not line.tell_team or outcome in (WRONG, UNDONE)


def test_without_a_baseline_what_is_not_right_is_told() -> None:
    assert [line.tell_team for line in compare(check(RIGHT, WRONG), None)] == [False, True]


def test_what_never_was_right_is_no_news() -> None:
    (line,) = compare(check(WRONG), check(WRONG))
    assert not line.differs
    assert not line.tell_team


def test_the_forms_order_comes_first() -> None:
    lines = compare(check(RIGHT, RIGHT, RIGHT), None, ("q2", "q0"))
    assert [line.question for line in lines] == ["q2", "q0", "q1"]

"""The sample's thinking checks: a baseline, a dip while ICANS lasts, and as before again; always the same."""

from datetime import date

import pytest

from caregiver_app.diary.days import day_after
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.sample_checks import handwriting, write_checks
from caregiver_app.diary.thinking_days import days
from caregiver_app.diary.values import Profile
from caregiver_app.paths import resources_dir

INFUSION = date(2026, 10, 11)


@pytest.fixture
def weeks(diary: Diary) -> Diary:
    diary.profile.save(Profile("Sam", infusions=(INFUSION,)))
    write_checks(diary, resources_dir(), INFUSION)
    return diary


def test_they_dip_while_icans_lasts_and_come_back(weeks: Diary) -> None:
    checks = weeks.thinking_checks.newest(99)
    baseline = weeks.thinking_checks.baseline()
    assert baseline is not None
    assert day_after((INFUSION,), baseline.at.date()) == -2
    dip = [day_after((INFUSION,), on) for on, day in days(checks).items() if day.right < day.asked]
    assert dip == [9, 10, 11, 12, 13]
    assert {check.writer for check in checks} == {"Alex", "June"}
    assert [day_after((INFUSION,), check.at.date()) for check in checks if not check.handwriting_id] == [11]


def test_the_unsteady_sentence_is_drawn_always_the_same() -> None:
    assert handwriting("The sun", 2, 1) == handwriting("The sun", 2, 1)
    assert handwriting("The sun", 2, 1) != handwriting("The sun", 0, 1)

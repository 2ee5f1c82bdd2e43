"""The family's own rules, and the days they hold on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.diary.values import Profile
from caregiver_app.errors import BadInput

INFUSION = date(2026, 11, 12)
TODAY = date(2026, 11, 21)
NEAR = FamilyRule("", " Stay within an hour ", "Dr. Lee", INFUSION, until_day=28)


def test_a_rule_is_kept_and_changed(diary: Diary, open_again: Callable[..., Diary]) -> None:
    near = diary.family_rules.save(NEAR)
    driving = diary.family_rules.save(FamilyRule("", "No driving", from_on=INFUSION, until_on=TODAY))
    assert near.text == "Stay within an hour"
    near = diary.family_rules.save(replace(near, until_day=None))
    diary.close()
    assert open_again().family_rules.all() == (near, driving)


def test_a_day_is_counted_from_the_last_infusion(diary: Diary) -> None:
    first, second = INFUSION, INFUSION + timedelta(days=9)
    assert NEAR.ends_on((first,)) == first + timedelta(days=28)
    assert NEAR.ends_on((first, second)) == second + timedelta(days=28)
    assert NEAR.ends_on(()) is None
    assert NEAR.holds((), date(2099, 1, 1))


@pytest.mark.parametrize(("on", "holds"), [(-1, False), (0, True), (5, True), (6, False)])
def test_both_ends_are_included(on: int, holds: bool) -> None:
    rule = FamilyRule("", "No driving", from_on=TODAY, until_on=TODAY + timedelta(days=5))
    assert rule.holds((), TODAY + timedelta(days=on)) is holds


def test_rules_that_are_over_stand_last(diary: Diary) -> None:
    diary.profile.save(Profile(infusions=(INFUSION,)))
    over = diary.family_rules.save(FamilyRule("", "Not alone", until_day=8))
    coming = diary.family_rules.save(FamilyRule("", "Swim again", from_on=TODAY + timedelta(days=1)))
    holding = diary.family_rules.save(NEAR)
    assert diary.family_rules.all() == (coming, holding, over)
    assert diary.family_rules.holding((INFUSION,), TODAY) == (holding,)


def test_a_removed_rule_can_be_put_back(diary: Diary) -> None:
    near = diary.family_rules.save(NEAR)
    diary.family_rules.remove(near.id)
    assert diary.family_rules.all() == ()
    with pytest.raises(BadInput):
        diary.family_rules.remove(near.id)
    diary.family_rules.save(near)
    assert diary.family_rules.all() == (near,)


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (replace(NEAR, text=""), "text"),
        (replace(NEAR, given_on=TODAY + timedelta(days=1)), "given_on"),
        (replace(NEAR, until_on=TODAY), "until"),
        (replace(NEAR, until_day=-1), "until"),
        (FamilyRule("", "No driving", from_on=TODAY, until_on=INFUSION), "until"),
    ],
)
def test_what_can_not_be_is_said_beside_its_field(diary: Diary, rule: FamilyRule, field: str) -> None:
    with pytest.raises(BadInput) as problem:
        diary.family_rules.save(rule)
    assert problem.value.field == field
    assert diary.family_rules.all() == ()


def test_allergies_are_kept_with_the_profile(diary: Diary) -> None:
    diary.profile.save(Profile(allergies="  penicillin (rash) "))
    assert diary.profile.get().allergies == "penicillin (rash)"

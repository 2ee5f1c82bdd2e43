"""A rule's end, as it is typed and as it is said."""

from datetime import date, timedelta

import pytest

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.errors import BadInput
from caregiver_app.ui.shared.rule_words import chip_words, parse_end, rule_of, rule_values, until_words

INFUSION = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("", (None, None)),
        ("Day 30", (None, 30)),
        ("day+30", (None, 30)),
        ("30", (None, 30)),
        ("d30", (None, 30)),
        ("2026-12-20", (date(2026, 12, 20), None)),
        ("20 Dec 2026", (date(2026, 12, 20), None)),
    ],
)
def test_an_end_is_a_date_or_a_day(typed: str, end: tuple[date | None, int | None]) -> None:
    assert parse_end(typed) == end


@pytest.mark.parametrize("typed", ["soon", "Dec 20", "week 4", "20 Dec"])
def test_an_end_that_is_none_is_named_as_typed(typed: str) -> None:
    with pytest.raises(BadInput) as problem:
        parse_end(typed)
    assert (problem.value.key, problem.value.field) == ("family_rule.end_unreadable", "until")
    assert problem.value.values["text"] == typed


@pytest.mark.parametrize(
    "rule",
    [
        FamilyRule("1", "No driving", "Dr. Lee", INFUSION, until_day=28),
        FamilyRule("1", "No driving", "", None, INFUSION, INFUSION + timedelta(days=3)),
        FamilyRule("1", "No driving"),
    ],
)
def test_what_stands_in_the_form_is_the_same_rule(rule: FamilyRule) -> None:
    assert rule_of(rule_values(rule), "1") == rule


def test_an_end_is_said_as_date_and_day_as_far_as_they_are_known() -> None:
    rule = FamilyRule("", "No driving", until_day=28)
    assert until_words(rule, (INFUSION,)) == "until 10 Dec 2026 (Day 28)"
    assert until_words(rule, ()) == "until Day 28"
    assert until_words(FamilyRule("", "No driving", until_on=INFUSION), ()) == "until 12 Nov 2026"
    assert chip_words(rule, (INFUSION,)) == "No driving · until Thu 10 Dec"
    assert chip_words(FamilyRule("", "No driving"), (INFUSION,)) == "No driving"

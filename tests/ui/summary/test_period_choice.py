from datetime import date

import pytest

from caregiver_app.paper.page_values import Period
from caregiver_app.ui.summary.period_choice import PeriodChoice, choice_named, parse_kept_date, period_of

TODAY = date(2026, 11, 21)
INFUSIONS = (date(2026, 11, 12), date(2026, 11, 18))


@pytest.mark.parametrize(
    ("choice", "first"),
    [
        (PeriodChoice.LAST_7_DAYS, date(2026, 11, 15)),
        (PeriodChoice.LAST_14_DAYS, date(2026, 11, 8)),
        (PeriodChoice.SINCE_INFUSION, date(2026, 11, 12)),
        (PeriodChoice.SINCE_LAST_VISIT, date(2026, 11, 19)),
    ],
)
def test_a_choice_ends_today(choice: PeriodChoice, first: date) -> None:
    assert period_of(choice, TODAY, INFUSIONS, date(2026, 11, 19)) == Period(first, TODAY)


def test_what_cannot_be_counted_gives_no_days() -> None:
    assert period_of(PeriodChoice.SINCE_INFUSION, TODAY, (), None) is None
    assert period_of(PeriodChoice.SINCE_INFUSION, TODAY, (date(2026, 12, 1),), None) is None
    assert period_of(PeriodChoice.SINCE_LAST_VISIT, TODAY, INFUSIONS, None) is None
    assert period_of(PeriodChoice.OWN_DATES, TODAY, INFUSIONS, TODAY) is None


def test_a_kept_name_or_date_that_is_unknown_does_no_harm() -> None:
    assert choice_named("since_infusion") is PeriodChoice.SINCE_INFUSION
    assert choice_named("yesteryear") is PeriodChoice.LAST_7_DAYS
    assert parse_kept_date("2026-11-19") == date(2026, 11, 19)
    assert parse_kept_date("") is None

"""Which days a summary covers, by a quick choice. Decides only; no widget."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from caregiver_app.paper.page_values import Period


class PeriodChoice(StrEnum):
    """A quick choice of days; kept under these names in the preferences."""

    LAST_7_DAYS = "last_7_days"
    LAST_14_DAYS = "last_14_days"
    SINCE_INFUSION = "since_infusion"
    SINCE_LAST_VISIT = "since_last_visit"
    OWN_DATES = "own_dates"


def choice_named(name: str) -> PeriodChoice:
    """The kept choice; the last seven days for a name that isn't known."""
    return PeriodChoice(name) if name in set(PeriodChoice) else PeriodChoice.LAST_7_DAYS


def period_of(
    choice: PeriodChoice, today: date, infusions: Sequence[date], last_visit: date | None
) -> Period | None:
    """The days of a choice up to today, or None when it can't be counted from anything.

    Args:
        choice: The quick choice.
        today: The last day.
        infusions: Infusion dates, oldest first.
        last_visit: The day of the last visit, as the family kept it.
    """
    match choice:
        case PeriodChoice.LAST_7_DAYS:
            return Period(today - timedelta(6), today)
        case PeriodChoice.LAST_14_DAYS:
            return Period(today - timedelta(13), today)
        case PeriodChoice.SINCE_INFUSION:
            return Period(infusions[0], today) if infusions and infusions[0] <= today else None
        case PeriodChoice.SINCE_LAST_VISIT:
            return Period(last_visit, today) if last_visit and last_visit <= today else None
        case PeriodChoice.OWN_DATES:
            return None


def parse_kept_date(text: str) -> date | None:
    """A date from the preferences; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

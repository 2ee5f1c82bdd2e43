"""The time of day in a sample diary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final

SAMPLE_STARTS: Final = time(14, 20)


def sample_clock() -> Callable[[], datetime]:
    """A clock that starts this afternoon, when the sample's last entry has just been written."""
    shift = datetime.combine(date.today(), SAMPLE_STARTS) - datetime.now()
    return lambda: datetime.now() + shift

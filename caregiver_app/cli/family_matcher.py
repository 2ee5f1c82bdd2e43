"""The matcher with what the family added, for commands that read notes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.cli.command import family_diary, paths_of
from caregiver_app.matching.limits import DEFAULT_LIMITS, Limit, effective_limits
from caregiver_app.matching.own_words import OwnWords

if TYPE_CHECKING:
    from caregiver_app.matching.matcher import Matcher


def family_matcher(arguments: argparse.Namespace, now: Callable[[], datetime]) -> Matcher:
    """Reads by the family's limits and own words if there is a diary.

    Raises:
        Trouble: There is one and it can't be opened.
    """
    from caregiver_app.matching.loader import load_matcher  # the lexicon is heavy: only where needed

    limits, own_words = _terms(arguments, now)
    return load_matcher(paths_of(arguments).resources, limits=limits, own_words=own_words)


def _terms(
    arguments: argparse.Namespace, now: Callable[[], datetime]
) -> tuple[tuple[Limit, ...], tuple[OwnWords, ...]]:
    if not _may_be_there(paths_of(arguments).diary):
        return DEFAULT_LIMITS, ()
    with family_diary(arguments, now, reads=True) as diary:
        limits = effective_limits(tuple(kept.limit for kept in diary.limits.all()))
        return limits, tuple(kept.own for kept in diary.own_words.all())


def _may_be_there(diary: Path) -> bool:
    try:
        return diary.exists()
    except OSError:
        return True  # opening it says what is wrong

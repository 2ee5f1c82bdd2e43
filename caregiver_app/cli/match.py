"""``caregiver-app match``: notes in, mentions out, one JSON object a line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from caregiver_app.cli.command import family_diary, paths_of
from caregiver_app.cli.streams import standard_input, standard_output, writing
from caregiver_app.matching.limits import DEFAULT_LIMITS, Limit, effective_limits
from caregiver_app.matching.own_words import OwnWords


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Answers each line as it comes, by the family's limits and own words if there is a diary.

    Raises:
        BadInput: A line is not UTF-8; all lines before it are answered.
    """
    from caregiver_app.matching.loader import load_matcher  # the lexicon is heavy: only where needed
    from caregiver_app.matching.stream import match_stream

    limits, own_words = _terms(arguments, now)
    matcher = load_matcher(paths_of(arguments).resources, limits=limits, own_words=own_words)
    with writing():
        match_stream(matcher, standard_input(), standard_output())


def _terms(
    arguments: argparse.Namespace, now: Callable[[], datetime]
) -> tuple[tuple[Limit, ...], tuple[OwnWords, ...]]:
    if not _may_be_there(paths_of(arguments).diary):
        return DEFAULT_LIMITS, ()
    with family_diary(arguments, now) as diary:
        limits = effective_limits(tuple(kept.limit for kept in diary.limits.all()))
        return limits, tuple(kept.own for kept in diary.own_words.all())


def _may_be_there(diary: Path) -> bool:
    try:
        return diary.exists()
    except OSError:
        return True  # opening it says what is wrong

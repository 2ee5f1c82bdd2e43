"""``caregiver-app match``: notes in, mentions out, one JSON object a line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime

from caregiver_app.cli.family_matcher import family_matcher
from caregiver_app.cli.streams import standard_input, standard_output, writing


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Answers each line as it comes, by the family's limits and own words if there is a diary.

    Raises:
        BadInput: A line is not UTF-8; all lines before it are answered.
    """
    from caregiver_app.matching.stream import match_stream  # heavy: only where needed

    matcher = family_matcher(arguments, now)
    with writing():
        match_stream(matcher, standard_input(), standard_output())

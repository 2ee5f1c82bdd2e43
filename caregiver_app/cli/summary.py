"""``caregiver-app summary``: the appointment summary as a PDF."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from caregiver_app.cli.command import family_diary, paths_of
from caregiver_app.diary.checks import parse_date


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The period, the file and the paper."""
    parser.add_argument("--from", dest="first", required=True, metavar="YYYY-MM-DD", help="the first date")
    parser.add_argument("--to", dest="last", required=True, metavar="YYYY-MM-DD", help="the last date")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="the PDF to write"
    )
    parser.add_argument("--paper", type=str.lower, choices=("a4", "letter"), default="a4")


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Writes the PDF.

    Raises:
        BadInput: A date can't be right, or the file can't be written there.
    """
    first, last = parse_date(arguments.first, "from"), parse_date(arguments.last, "to")
    with family_diary(arguments, now) as diary:
        from caregiver_app.paper.command import write_summary  # Qt's painting is heavy: only where needed

        write_summary(
            diary,
            paths_of(arguments).resources,
            arguments.output,
            paper=arguments.paper,
            first=first,
            last=last,
            now=now,
        )

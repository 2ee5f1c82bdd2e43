"""``caregiver-app summary``: the appointment summary as a PDF."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from caregiver_app.cli.command import family_diary, paths_of
from caregiver_app.diary.checks import parse_date


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The period, the file, the paper and what prints."""
    parser.add_argument("--from", dest="first", required=True, metavar="YYYY-MM-DD", help="the first date")
    parser.add_argument("--to", dest="last", required=True, metavar="YYYY-MM-DD", help="the last date")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="the PDF to write"
    )
    parser.add_argument("--paper", type=str.lower, choices=("a4", "letter"), default="a4")
    parser.add_argument(
        "--with",
        dest="added",
        default="",
        metavar="PARTS",
        help="what follows the first page, with commas between: folded, words, diary, photos, handwriting",
    )
    parser.add_argument(
        "--without",
        dest="left_out",
        default="",
        metavar="PARTS",
        help="what does not stand on it: changes, highlights, temperature, measurements, days, checks, "
        "medicines, calls, rules, questions",
    )


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Writes the PDF.

    Raises:
        BadInput: A date can't be right, a part is none, or the file can't be written there.
    """
    from caregiver_app.paper.sections import USUAL, sections_named

    first, last = parse_date(arguments.first, "from"), parse_date(arguments.last, "to")
    added, left_out = (sections_named(_names(text)) for text in (arguments.added, arguments.left_out))
    with family_diary(arguments, now, reads=True) as diary:
        from caregiver_app.paper.command import write_summary  # Qt's painting is heavy: only where needed

        write_summary(
            diary,
            paths_of(arguments).resources,
            arguments.output,
            paper=arguments.paper,
            first=first,
            last=last,
            now=now,
            sections=(USUAL | added) - left_out,
        )


def _names(text: str) -> list[str]:
    return [name for name in text.split(",") if name.strip()]

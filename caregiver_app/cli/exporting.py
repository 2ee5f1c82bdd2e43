"""``caregiver-app export``: the diary in a format that other programs read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from caregiver_app.cli.command import family_diary, paths_of
from caregiver_app.diary.checks import parse_date
from caregiver_app.exchange.leaving import Format, Leaving, exported, warning_of
from caregiver_app.messages import load_messages
from caregiver_app.whole_file import check_target, write_whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The format, the period and the file."""
    parser.add_argument(
        "--format",
        choices=tuple(Format),
        required=True,
        help="json: everything, to be brought in again; html: a page for any browser; csv: a row an entry;"
        " measurements: a row a measurement, as CSV; fhir: for a hospital's program",
    )
    parser.add_argument("--from", dest="first", metavar="YYYY-MM-DD", help="the first date (not for json)")
    parser.add_argument("--to", dest="last", metavar="YYYY-MM-DD", help="the last date, included")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the file to write")


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Writes the file; one that is there already is replaced once the new one is whole.

    Raises:
        BadInput: A date can't be right, or the file can't be written there.
    """
    first = None if arguments.first is None else parse_date(arguments.first, "from")
    last = None if arguments.last is None else parse_date(arguments.last, "to")
    check_target(arguments.output)
    resources = paths_of(arguments).resources
    with family_diary(arguments, now, reads=True) as diary:
        leaving = Leaving(diary, resources, load_messages(resources), now(), first, last)
        write_whole(arguments.output, exported(Format(arguments.format), leaving))
    warning = warning_of(Format(arguments.format), arguments.output.stat().st_size, leaving.texts)
    if warning:
        print(warning, file=sys.stderr)  # noqa: T201 - the command line's voice

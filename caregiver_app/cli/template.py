"""``caregiver-app template``: an empty table to type a paper log into."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from caregiver_app.whole_file import write_whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file."""
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE.csv", help="the file to write"
    )


def run(arguments: argparse.Namespace, _now: Callable[[], datetime]) -> None:
    """Writes the table.

    Raises:
        BadInput: The file can't be written there.
    """
    from caregiver_app.exchange.columns import template_csv

    write_whole(arguments.output, template_csv())

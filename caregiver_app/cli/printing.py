"""``caregiver-app print``: the other sheets as a PDF."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.cli.command import family_diary, paths_of

if TYPE_CHECKING:
    from caregiver_app.ui.summary.making import Choices

SHEETS = ("call", "card", "log", "guide", "handwriting")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which sheet, the file and the paper."""
    parser.add_argument(
        "sheet",
        choices=SHEETS,
        help="call: for a phone call; card: for wallet and fridge; log: to write on by hand; guide: to read; "
        "handwriting: beside the baseline",
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="the PDF to write"
    )
    parser.add_argument("--paper", type=str.lower, choices=("a4", "letter"), default="a4")
    parser.add_argument("--week", action="store_true", help="a log sheet for a week instead of a day")
    parser.add_argument("--chapter", default="", metavar="ID", help="only this chapter of the guide")
    parser.add_argument("--larger", action="store_true", help="larger letters")


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Writes the PDF.

    Raises:
        BadInput: There is no such chapter, or the file can't be written there.
    """
    from caregiver_app.guide.items import load_items
    from caregiver_app.whole_file import check_target

    check_target(arguments.output)
    resources = paths_of(arguments).resources
    with family_diary(arguments, now, reads=True) as diary:
        from caregiver_app.paper.command import write_sheets  # Qt's painting is heavy: only where needed
        from caregiver_app.ui.summary.making import LANGUAGE, SheetMaker

        maker = SheetMaker(diary, load_items(resources, LANGUAGE), resources, now)
        made = maker.make(_choices(arguments, now))
        write_sheets(made.lay_out, arguments.output, arguments.paper)


def _choices(arguments: argparse.Namespace, now: Callable[[], datetime]) -> Choices:
    from caregiver_app.paper.log_sheet import LogSpan
    from caregiver_app.paper.page_values import Period
    from caregiver_app.paper.sections import USUAL
    from caregiver_app.ui.summary.kinds import PaperKind
    from caregiver_app.ui.summary.making import Choices

    today = now().date()
    return Choices(
        kind=PaperKind(arguments.sheet),
        period=Period(today, today),
        sections=USUAL,
        larger=arguments.larger,
        span=LogSpan.WEEK if arguments.week else LogSpan.DAY,
        chapter=arguments.chapter,
    )

"""Sheets as a PDF without a window: the command line's way."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.guide.items import load_items
from caregiver_app.paper.gather import gather, load_guide_source
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paper.summary_model import build_summary
from caregiver_app.paper.wording import load_texts
from caregiver_app.whole_file import check_target, write_whole

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from caregiver_app.diary.diary import Diary
    from caregiver_app.paper.render_pdf import Sheets

LANGUAGE = "en"


def write_summary(
    diary: Diary,
    resources: Path,
    path: Path,
    *,
    paper: Paper | str = Paper.A4,
    first: date,
    last: date,
    now: Callable[[], datetime],
    sections: frozenset[Section] = USUAL,
) -> None:
    """Writes the summary of ``first`` to ``last`` to ``path``.

    Args:
        diary: An open diary.
        resources: The app's own texts.
        path: The PDF; one that is there already is replaced once the new one is whole.
        paper: The size of the sheets.
        first: The first day.
        last: The last day.
        now: The wall clock.
        sections: What prints.

    Raises:
        BadInput: The days can't be printed, or no file can stand at ``path``.
        Trouble: The file can't be written.
    """
    check_target(path)
    source = gather(diary, load_items(resources, LANGUAGE), load_guide_source(resources), Period(first, last))
    page = build_summary(
        source,
        Period(first, last),
        now(),
        load_texts(resources, LANGUAGE),
        sections=sections,
    )
    from caregiver_app.paper.render_pages import SummaryRenderer  # Qt: only where something is painted

    def lay_out(size: tuple[float, float]) -> Sheets:
        return SummaryRenderer(page, size)

    write_sheets(lay_out, path, paper)


def write_sheets(lay_out: Callable[[tuple[float, float]], Sheets], path: Path, paper: Paper | str) -> None:
    """Writes sheets to ``path``.

    Args:
        lay_out: Makes them for a size of page, in points.
        path: The PDF; one that is there already is replaced once the new one is whole.
        paper: The size of the sheets.

    Raises:
        BadInput: No file can stand at ``path``.
        Trouble: The file can't be written.
    """
    from caregiver_app.paper.render_pdf import pdf_bytes

    app = _application()
    write_whole(path, pdf_bytes(lay_out(Paper(paper).points), language=LANGUAGE))
    del app


def _application() -> QGuiApplication:
    """The running Qt application, or one that needs no screen, which fonts need to be found."""
    from PySide6.QtGui import QGuiApplication

    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    needs_no_screen = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    return QGuiApplication(["caregiver-app", *needs_no_screen])

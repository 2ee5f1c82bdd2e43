"""How long the sheets take: ``python tests/benchmarks/paper.py [runs]``.

A month of a busy diary, 20 entries a day, as the appointment summary with the full diary behind it: reading
the diary, laying out and writing the PDF. Then the six weeks of the sample, two weeks on one page.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from generated_diary import PER_DAY, fill

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.sample import write_sample
from caregiver_app.paper.command import write_summary
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paths import Sample, resolve

_DAYS = 30
_THIRTY_PAGES = 18
_NOW = datetime(2026, 11, 21, 15, 10)


def now() -> datetime:
    """The last day of the diaries."""
    return _NOW


def main() -> None:
    """Makes both diaries, writes their sheets and prints the medians."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as place:
        month, weeks = resolve(Path(place) / "month"), resolve(Path(place) / "weeks")
        fill(Path(place) / "month", _DAYS * PER_DAY, _NOW)
        diary = open_family_diary(weeks, now)
        write_sample(diary, weeks.resources, _NOW.date(), Sample.SIX_WEEKS)
        diary.close()
        for name, paths, days, sections in (
            ("a month with its full diary", month, _DAYS, USUAL | {Section.DIARY, Section.FOLDED}),
            ("as many days as take 30 pages", month, _THIRTY_PAGES, USUAL | {Section.DIARY, Section.FOLDED}),
            ("two weeks on one page", weeks, 14, USUAL),
        ):
            diary = open_family_diary(paths, now)
            path = Path(place) / "summary.pdf"
            times = [measured(diary, paths.resources, path, days, sections) for _ in range(runs)]
            diary.close()
            said = f"{statistics.median(times):6.2f} s, the first {times[0]:.2f} s"
            print(f"{name:30} {said}, {pages(path)} pages")
    del application


def measured(diary: Diary, resources: Path, path: Path, days: int, sections: frozenset[Section]) -> float:
    """Seconds that one summary takes."""
    last: date = _NOW.date()
    return timed(
        lambda: write_summary(
            diary,
            resources,
            path,
            first=last - timedelta(days - 1),
            last=last,
            now=now,
            sections=sections,
        )
    )


def timed(done: Callable[[], None]) -> float:
    """Seconds that something takes."""
    began = time.perf_counter()
    done()
    return time.perf_counter() - began


def pages(path: Path) -> int:
    """How many pages a PDF has."""
    import pypdf

    return len(pypdf.PdfReader(path).pages)


if __name__ == "__main__":
    main()

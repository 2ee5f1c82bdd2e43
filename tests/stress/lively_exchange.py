"""How alive the window stays while a large diary leaves and comes in, and what a Stop leaves behind.

``python tests/stress/lively_exchange.py [entries] [name of a case …]``

A timer of 20 milliseconds in the real window notes the longest time between two of its ticks while a thing is
done; then it is done again and stopped halfway. Ends with 1 if a stop left anything half done, or if the
window stood still for longer than 200 milliseconds.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from shutil import copytree

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from generated_diary import fill
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from caregiver_app.app import Companion
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.exchange.csv_out import entries_csv
from caregiver_app.exchange.json_in import diary_from_json
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.exchange.leaving import SUFFIXES, Format
from caregiver_app.paths import resolve
from caregiver_app.ui.exchange.card import ExchangeCard
from caregiver_app.ui.exchange.working import Working
from caregiver_app.ui.notices import Notice

TICK = 20
LONGEST = 200
"""Milliseconds."""
LAST = datetime(2026, 11, 20, 20)
CASES = (*(f"take out {each}" for each in Format), "bring in json", "bring in csv", "merge")


class Pulse(QObject):
    """Notes how long the event loop stands still."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(TICK)

    def begin(self) -> None:
        """Counts anew."""
        self.gaps, self._last = [], time.perf_counter()

    def longest(self) -> float:
        """The longest gap in milliseconds, the one that is going on included."""
        self._on_timer_timeout()
        return max(self.gaps) * 1000

    def _on_timer_timeout(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


def until(is_so: Callable[[], bool], seconds: float = 600) -> float:
    """Lets the window live until something is so; returns the seconds that took."""
    began = time.perf_counter()
    while not is_so():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, TICK)
        if time.perf_counter() - began > seconds:
            raise TimeoutError
    return time.perf_counter() - began


class Run:
    """One case in one window."""

    def __init__(self, case: str, companion: Companion, place: Path) -> None:
        self.case, self.companion, self.place = case, companion, place
        companion.window.open_room("settings")
        card = companion.window.findChild(ExchangeCard)
        assert card is not None
        self.card: ExchangeCard = card
        self.pulse = Pulse()
        self.steps: list[str] = []
        self.said: list[str] = []
        card.bring_in._notices.posted.connect(self._on_notices_posted)
        self.is_well = True

    @property
    def diary(self) -> Diary:
        """The open diary."""
        return self.card.bring_in._diary

    def measured(self, name: str, begin: Callable[[], object], is_through: Callable[[], bool]) -> float:
        """Does one step and notes how it went; returns the seconds."""
        until(lambda: True)
        self.pulse.begin()
        begin()
        took = until(is_through)
        QApplication.processEvents()
        longest = self.pulse.longest()
        self.is_well = self.is_well and longest <= LONGEST
        self.steps.append(f"{name} {took:.1f} s, longest gap {longest:.0f} ms")
        return took

    def stopped(self, name: str, working: Working, begin: Callable[[], None], after: float) -> None:
        """Does one step and presses Stop after some seconds."""
        begin()
        end = time.perf_counter() + after
        until(lambda: time.perf_counter() >= end)
        if working.dialog is None:
            self.steps.append(f"{name}: nothing to stop")
            return
        self.pulse.begin()
        working.dialog.canceled.emit()
        until(lambda: not working.is_busy)
        began, gap = time.perf_counter(), self.pulse.longest()
        working.wait()
        QApplication.processEvents()
        late = time.perf_counter() - began
        self.steps.append(f"{name} stopped after {after:.1f} s, longest gap {gap:.0f} ms")
        if late > 1:
            self.steps.append(f"at rest {late:.1f} s later")

    def _on_notices_posted(self, notice: Notice) -> None:
        self.said.append(notice.text)

    def take_out(self, wanted: Format) -> None:
        """Exports, then exports again and stops."""
        take_out = self.card.take_out
        take_out._choose(wanted)
        if wanted is Format.HTML:  # a page covers ten years at most
            take_out.first_field.field.edit.setText(f"{LAST - timedelta(days=365):%Y-%m-%d}")
        path = self.place / f"out-{wanted}{SUFFIXES[wanted]}"
        begin = partial(take_out.save_to, path)
        took = self.measured("written in", begin, lambda: not take_out.working.is_busy)
        self.steps.append(f"{path.stat().st_size / 1e6:.0f} MB" if path.exists() else "NOT WRITTEN")
        self.is_well = self.is_well and path.exists()
        path.unlink(missing_ok=True)
        for share in (0.3, 0.8):
            self.stopped("writing", take_out.working, begin, took * share)
            if self.said[-1].startswith("Written"):
                self.steps.append("which was too late")
                path.unlink(missing_ok=True)
            left = [each.name for each in self.place.iterdir() if each.name.startswith(("out-", "."))]
            self.is_well = self.is_well and not left
            self.steps += [f"LEFT BEHIND {left}"] if left else []

    def bring_in(self, file: Path) -> None:
        """Imports: reads, works out, stops, brings in."""
        bring = self.card.bring_in
        before = self.diary.whole.read()
        begin = partial(bring.open_file, file)
        took = self.measured("read in", begin, lambda: bring.dialog is not None)
        dialog = bring.dialog
        assert dialog is not None
        self.measured("worked out in", lambda: True, lambda: dialog.is_ready)
        self.measured("left in", dialog.reject, lambda: True)
        bring.dialog = None
        self.stopped("reading", bring.working, begin, took / 2)
        begin()
        until(lambda: bring.dialog is not None and bring.dialog.is_ready)
        again = bring.dialog
        assert again is not None
        self.stopped("bringing in", bring.working, again.accept_button.click, took / 6)
        same = self.diary.whole.read() == before
        self.steps.append("the diary as before" if same else "the diary has it")
        if same:
            bring.dialog = None
            begin()
            until(lambda: bring.dialog is not None and bring.dialog.is_ready)
            again = bring.dialog
            assert again is not None
            click = again.accept_button.click
            self.measured("brought in in", click, lambda: not bring.working.is_busy)
        self.steps.append(f"said “{self.said[-1]}”")
        self.steps.append(f"{len(before.entries)} entries before, {len(self.diary.whole.read().entries)} now")

    def go(self) -> None:
        """Does it, prints it, and closes the window."""
        self.pulse.begin()
        until(lambda: len(self.pulse.gaps) > 2000 // TICK)
        self.steps.append(f"with nothing to do, longest gap {self.pulse.longest():.0f} ms")
        try:
            words = self.case.split()
            if words[0] == "take":
                self.take_out(Format(words[-1]))
            else:
                self.bring_in(self.place / ("other.json" if words[0] == "merge" else f"whole.{words[-1]}"))
        finally:
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{self.case}: {'; '.join(self.steps)}; {most:.0f} MB at most", flush=True)
            self.companion.window.close()


def run(case: str, place: Path) -> int:
    """One case in a window of its own."""
    app = QApplication([])
    folder = place / ("empty" if case.startswith("bring") else "full")
    companion = Companion(app, resolve(folder))
    runs: list[Run] = []

    def begin() -> None:
        runs.append(Run(case, companion, place))
        QTimer.singleShot(0, runs[0].go)

    companion.ready.connect(begin)
    companion.run(None)
    return not runs[0].is_well


def other_copy(whole: WholeDiary) -> WholeDiary:
    """What another caregiver's copy holds: every hundredth entry changed, and some more."""
    late = LAST + timedelta(hours=1)
    entries = tuple(
        replace(entry, content=replace(entry.content, note=f"{entry.content.note} More."), edited_at=late)
        if number % 100 == 0
        else entry
        for number, entry in enumerate(whole.entries)
    )
    more = tuple(replace(entry, id=f"f{number:031x}") for number, entry in enumerate(whole.entries[:500]))
    return replace(whole, entries=(*entries, *more))


def prepare(place: Path, entries: int) -> None:
    """Makes the diaries and the files."""
    fill(place / "full", entries, LAST)
    (place / "empty").mkdir()
    from caregiver_app.diary.opening import open_family_diary

    diary = open_family_diary(resolve(place / "full"), lambda: LAST)
    whole = diary.whole.read()
    diary.close()
    (place / "whole.json").write_bytes(diary_to_json(whole, LAST))
    (place / "whole.csv").write_bytes(entries_csv(whole))
    (place / "other.json").write_bytes(diary_to_json(other_copy(whole), LAST))
    assert diary_from_json((place / "whole.json").read_bytes()) == whole


def main() -> int:
    """Prepares, runs each case in a process of its own."""
    if sys.argv[1:2] == ["--run"]:
        return run(sys.argv[2], Path(sys.argv[3]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    cases = sys.argv[2:] or CASES
    failed = 0
    with tempfile.TemporaryDirectory() as kept, tempfile.TemporaryDirectory() as work:
        prepare(Path(kept), entries)
        for case in cases:
            place = Path(work) / case.replace(" ", "-")
            copytree(kept, place)
            command = [sys.executable, __file__, "--run", case, str(place)]
            failed += subprocess.run(command, check=False).returncode
    return bool(failed)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
    sys.exit(main())

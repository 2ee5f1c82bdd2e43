"""Start-up, side by side in one run: ``python tests/benchmarks/start_up.py [runs]``.

Compares the app's first painted window with a bare PySide6 window, and Today with its entries with a bare
window that also imports SQLAlchemy's ORM. The four are run in turn, so that a machine that slows down slows
all of them; medians are printed.
"""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENTRIES = 12


def run(script: str, *arguments: str) -> list[float]:
    """One run of a script with the time of its start as first argument."""
    command = [sys.executable, str(HERE / script), repr(time.time()), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    return [float(word) for word in done.stdout.split()]


def make_diary(folder: Path) -> None:
    """A diary with today's entries, as an evening has them."""
    command = [sys.executable, "-m", "caregiver_app", "--data-dir", str(folder)]
    now = datetime.now()
    infusion = (now - timedelta(days=9)).date().isoformat()
    subprocess.run([*command, "setup", "--patient", "Sam", "--infusion", infusion], check=True)
    begin = now.replace(hour=0, minute=0)
    for number in range(ENTRIES):
        at = (begin + (now - begin) * number / ENTRIES).isoformat(timespec="minutes")
        note = f"Check {number}: slept a little, drank some tea. Shivering for a while, no headache."
        arguments = ["add", "--at", at, "--writer", "Alex", "--temperature", "37.4", "--note", note]
        subprocess.run([*command, *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Runs them in turn and prints the medians."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    compileall.compile_dir(HERE.parents[1] / "caregiver_app", quiet=1)  # as after any earlier start
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with tempfile.TemporaryDirectory() as folder:
        make_diary(Path(folder))
        bare, orm, app = [], [], []
        for number in range(runs + 1):
            results = run("bare_window.py"), run("bare_window.py", "--orm"), run("app_window.py", folder)
            if number:  # the first of each warms the disk's cache
                bare.append(results[0][0])
                orm.append(results[1][0])
                app.append(results[2])
    first, today, ready = (statistics.median(run[i] for run in app) for i in range(3))
    bare_ms, orm_ms = statistics.median(bare), statistics.median(orm)
    print(f"{runs} runs each, medians, milliseconds from process start, {os.environ['QT_QPA_PLATFORM']}")
    print(f"bare window, first paint            {bare_ms:6.0f}")
    print(f"app, first painted window           {first:6.0f}   {first / bare_ms:.2f} x bare (asked: 1.50)")
    print(f"bare window + SQLAlchemy's ORM      {orm_ms:6.0f}")
    print(
        f"app, Today with {ENTRIES} entries          {today:6.0f}   {today / orm_ms:.2f} x ORM (asked: 1.50)"
    )
    print(f"app, guide and matcher ready        {ready:6.0f}")


if __name__ == "__main__":
    main()

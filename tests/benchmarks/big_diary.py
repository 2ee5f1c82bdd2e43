"""A diary of 100,000 entries against one of 100: ``python tests/benchmarks/big_diary.py [runs] [--stale]``.

Runs in turn, so that a machine that slows down slows both; medians are printed. ``--stale`` also measures
what happens after a new limit made every kept reading old.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from generated_diary import fill

HERE = Path(__file__).resolve().parent
SIZES = (100, 100_000)


def run(folder: Path, *more: str) -> dict[str, float]:
    """One run of the window over a diary."""
    command = [sys.executable, str(HERE / "big_diary_window.py"), repr(time.time()), str(folder), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    return json.loads(done.stdout.splitlines()[-1])  # type: ignore[no-any-return]  # what the script prints


def main() -> None:
    """Makes the diaries, runs over them in turn and prints the medians."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    runs = int(words[0]) if words else 5
    with tempfile.TemporaryDirectory() as place:
        folders = [Path(place) / str(size) for size in SIZES]
        for folder, size in zip(folders, SIZES, strict=True):
            began = time.perf_counter()
            fill(folder, size, datetime.now())
            megabytes = (folder / "diary.sqlite3").stat().st_size / 1e6
            print(f"{size:>7,} entries made in {time.perf_counter() - began:.1f} s, {megabytes:.1f} MB")
        results: list[list[dict[str, float]]] = [[], []]
        for number in range(runs + 1):
            found = [run(folder) for folder in folders]
            if number:  # the first of each warms the disk's cache
                for kept, one in zip(results, found, strict=True):
                    kept.append(one)
        if "--stale" in sys.argv:
            for kept, folder in zip(results, folders, strict=True):
                one = run(folder, "stale")
                kept.append({name: value for name, value in one.items() if name.startswith("all stale")})
    print(f"{runs} runs each, medians, milliseconds, {os.environ['QT_QPA_PLATFORM']}")
    for name in dict.fromkeys(name for one in results[1] for name in one):
        few, many = (statistics.median(o[name] for o in kept if name in o) for kept in results)
        print(f"{name:28} {few:9.1f} {many:9.1f}   {many / max(few, 0.01):5.2f} x")


if __name__ == "__main__":
    main()

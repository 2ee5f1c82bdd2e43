"""An encrypted diary beside a plain one: ``python tests/benchmarks/encryption.py [runs] [entries]``.

Opens, saves and reads both in turn, in a fresh process each time, so that a machine that slows down slows
both. Opening an encrypted diary makes the key of the passphrase once (PBKDF2, 256,000 rounds).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from generated_diary import fill

from caregiver_app.diary.keeping.copying import copy_diary
from caregiver_app.diary.keeping.rewriting import encrypt
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.query import EntryQuery
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import EntryContent
from caregiver_app.paths import Paths, resources_dir

WORDS = "four words are better"
SAVES = 50


def measure(folder: Path, key: Key | None) -> dict[str, float]:
    """One run over a diary, in milliseconds."""
    paths = Paths(folder, resources_dir())
    began = time.perf_counter()
    diary = open_family_diary(paths, datetime.now, key=key)
    diary.entries.newest(20)
    opened = time.perf_counter() - began
    diary.entries.preview(EntryContent(datetime.now(), note="."))  # the matcher is loaded for both alike
    began = time.perf_counter()
    for number in range(SAVES):
        diary.entries.add(EntryContent(datetime.now(), note=f"slept badly, shivering {number}"))
    saved = (time.perf_counter() - began) / SAVES
    began = time.perf_counter()
    diary.finding.page(EntryQuery(words="shivering"), 50)
    found = time.perf_counter() - began
    began = time.perf_counter()
    copy_diary(paths.diary, folder / "copy.sqlite3", key)
    copied = time.perf_counter() - began
    diary.close()
    names = ("open, with the newest entries", "save an entry", "find a word", "copy, looked through")
    return {name: 1000 * took for name, took in zip(names, (opened, saved, found, copied), strict=True)}


def run(folder: Path, kind: str) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--one", str(folder), kind]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])  # type: ignore[no-any-return]  # what the line above prints


def main(runs: int, entries: int) -> None:
    """Makes both diaries, runs over them in turn and prints the medians."""
    with tempfile.TemporaryDirectory() as place:
        folders = {kind: Path(place) / kind for kind in ("plain", "encrypted")}
        for folder in folders.values():
            fill(folder, entries, datetime.now())
        began = time.perf_counter()
        encrypt(folders["encrypted"] / "diary.sqlite3", WORDS, datetime.now())
        took = time.perf_counter() - began
        megabytes = (folders["encrypted"] / "diary.sqlite3").stat().st_size / 1e6
        print(f"{entries:,} entries, {megabytes:.1f} MB, encrypted and compared in {took:.2f} s")
        kept: dict[str, list[dict[str, float]]] = {kind: [] for kind in folders}
        for number in range(runs + 1):
            for kind, folder in folders.items():
                found = run(folder, kind)
                if number:  # the first of each warms the disk's cache
                    kept[kind].append(found)
    print(f"{runs} runs each, medians, milliseconds: plain, encrypted, how many times as long")
    for name in kept["plain"][0]:
        plain, encrypted = (
            statistics.median(one[name] for one in kept[kind]) for kind in ("plain", "encrypted")
        )
        print(f"{name:32} {plain:9.2f} {encrypted:9.2f}   {encrypted / plain:5.2f} x")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        key = Key(WORDS) if sys.argv[3] == "encrypted" else None
        print(json.dumps(measure(Path(sys.argv[2]), key)))
    else:
        words = [int(word) for word in sys.argv[1:]]
        main(words[0] if words else 7, words[1] if len(words) > 1 else 1000)

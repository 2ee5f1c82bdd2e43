"""Brings in damaged files of every format that is read: ``python tests/stress/damaged_imports.py [seed]``.

Each is cut off, changed bit by bit, written in another encoding, filled with NULs, or built by hand to take
time, memory or the program down; some go through the command line and the window besides. Every one must end
with a sentence or with rows that are named, and leave the diary as it was unless it says what came in. Prints
a table; ends with 1 if anything else came of a file.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from shutil import copyfile
from threading import Event, Thread
from typing import Final

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.rewriting import rewrite_diary
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.sample import write_sample
from caregiver_app.diary.store.key import Key
from caregiver_app.errors import AppError
from caregiver_app.exchange.arrival import arrival_of, with_mapping
from caregiver_app.exchange.bringing import bring
from caregiver_app.exchange.csv_out import entries_csv, measurements_csv
from caregiver_app.exchange.fhir_out import diary_to_fhir
from caregiver_app.exchange.json_out import FORMAT, diary_to_json
from caregiver_app.messages import load_messages
from caregiver_app.paths import Paths, Sample, resources_dir

NOW = datetime(2026, 11, 24, 14, 0)
SLOW_S: Final = 20.0
"""Of the processor: on a computer that has nothing else to do a file takes no longer."""
MOST_MB: Final = 1_000
EACH: Final = 60
"""Damaged copies of each good file."""
_TYPED = (
    "Date,Time,Written by,Temperature,Where taken,Pulse,Blood pressure,Oxygen,Weight,What you saw\n"
    "2026-11-20,14:05,June,38.4,ear,112,104/62,95,71.2,shivering\n"
    "2026-11-21,09:30,Alex,37.1,,88,118/76,97,71.0,Grüße, better\n" * 20
)
_MONITOR = "timestampUnixMs;systolic;diastolic;pulse;Time\n" + "1763640000000;120;80;72.0;x\n" * 30


@dataclass(slots=True)
class Tally:
    """How files of one kind ended."""

    ended: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def open_in(folder: Path, key: Key | None = None) -> Diary:
    """The diary in a folder."""
    return open_family_diary(Paths(folder, resources_dir()), lambda: NOW, key=key)


def good_files(folder: Path) -> dict[str, bytes]:
    """A good file of each format, by its name."""
    diary = open_in(folder / "sample")
    write_sample(diary, resources_dir(), NOW.date(), Sample.NINE_DAYS)
    whole = diary.whole.read()
    small = replace(whole, pictures=(), entry_pictures=(), handouts=())
    small = replace(
        small, thinking_checks=tuple(replace(c, handwriting_id=None) for c in small.thinking_checks)
    )
    diary.close()
    database = folder / "sample" / "diary.sqlite3"
    plain = database.read_bytes()
    rewrite_diary(database, None, Key("four plain words"), NOW)
    typed = _TYPED.encode()
    return {
        "ours.json": diary_to_json(small, NOW),
        "no-checksum.json": b"".join(
            line for line in diary_to_json(small, NOW).splitlines(keepends=True) if b'"checksum"' not in line
        ),
        "entries.csv": entries_csv(whole),
        "measurements.csv": measurements_csv(whole),
        "fhir.json": diary_to_fhir(whole, NOW),
        "copy.sqlite3": plain,
        "locked.sqlite3": database.read_bytes(),
        "typed.csv": typed,
        "typed-utf16.csv": _TYPED.encode("utf-16"),
        "typed-bom.csv": _TYPED.encode("utf-8-sig"),
        "typed-latin1.csv": _TYPED.encode("latin-1"),
        "monitor.csv": _MONITOR.encode(),
    }


def damaged(good: bytes, chance: Random, number: int) -> tuple[str, bytes]:
    """A damaged copy, and what was done to it."""
    data = bytearray(good)
    kind = ("cut", "flipped", "encoding", "NULs", "twice", "numbers", "rubbish")[number % 7]
    match kind:
        case "cut":
            del data[chance.randrange(len(data)) :]
        case "flipped":
            for _ in range(chance.randint(1, 40)):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        case "encoding":
            text = good.decode("latin-1")
            data = bytearray(text.encode(chance.choice(["utf-16", "utf-32", "utf-16-be", "utf-7"])))
        case "NULs":
            place = chance.randrange(len(data))
            data[place : place + chance.randint(1, 4096)] = bytes(chance.randint(1, 4096))
        case "twice":
            lines = good.splitlines(keepends=True)
            place = chance.randrange(len(lines))
            data = bytearray(b"".join((*lines[: place + 1], *lines[place:])))
        case "numbers":
            wrong = (
                b"NaN",
                b"Infinity",
                b"1e999",
                b"9" * 400,
                b"-0.0",
                b"99999999999999999999",
                b"2026-13-45",
            )
            for digits in (b"2026", b"38", b"1"):
                data = bytearray(bytes(data).replace(digits, chance.choice(wrong), chance.randint(1, 3)))
        case _:
            place = chance.randrange(len(data))
            data[place:place] = chance.randbytes(chance.randint(1, 2000))
    return kind, bytes(data)


def built(folder: Path) -> Iterator[tuple[str, Path]]:
    """Files built by hand."""

    def made(name: str, *pieces: bytes, times: int = 1) -> tuple[str, Path]:
        path = folder / name
        with path.open("wb") as file:
            for _ in range(times):
                file.writelines(pieces)
        return name, path

    head = f'{{\n "format": "{FORMAT}",\n "version": 1,\n "diary": {{\n  "entries": '.encode()
    mb = b"x" * 1_000_000
    yield made("200 MB of zeros.csv", bytes(1_000_000), times=200)
    yield made("200 MB of zeros.json", bytes(1_000_000), times=200)
    yield made("200 MB, one line.csv", b"Date," + mb, times=200)
    yield made("39 MB of commas.csv", b"," * 1_000_000, times=39)
    yield made("wide head, many lines.csv", b"Date" + b"," * 20_000_000 + b"\n" + b"1\n" * 150_000)
    yield made("3 million rows.csv", b"Date,Pulse\n" + b"2026-11-20,80\n" * 2_800_000)
    yield made("3 million short rows.csv", b"a\n" * 3_000_000)
    yield made("190,000 bad rows.csv", b"Date,Time,Pulse\n" + b"2026-11-20,25:00,80\n" * 190_000)
    yield made("200 MB, one string.json", b'"' + mb * 200 + b'"')
    yield made("200 MB, one string in ours.json", head + b'[\n   "' + mb * 200 + b'"\n  ]\n }\n}\n')
    yield made("140 MB line in ours.json", head + b'[\n   "' + mb * 140 + b'"\n  ]\n }\n}\n')
    yield made("39 MB of brackets in ours.json", head + b"[" + b"{}," * 13_000_000 + b"{}]}}")
    yield made(
        "140 MB of brackets in a line.json", head + b"[\n   " + b"{}," * 46_000_000 + b"{}\n  ]\n }\n}\n"
    )
    yield made(
        "39 MB of brackets.json", b'{"resourceType": "Bundle", "entry": [' + b"{}," * 13_000_000 + b"{}]}"
    )
    yield made("deep.json", b"[" * 1_000_000)
    yield made("deep in ours.json", head + b"[" * 1_000_000)
    yield made("deep in a line.json", head + b"[\n   " + b'{"a":' * 200_000 + b"\n")
    yield made("digits.json", head + b"[\n   " + b"9" * 1_000_000 + b"\n  ]\n }\n}\n")
    yield made("key twice.json", head + b"[],\n" + b'  "entries": []\n }\n}\n')
    yield made("halves.json", head + b'[\n   {"id": "\\ud800"}\n  ]\n }\n}\n')
    laughs = b"".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">'.encode() if n else b'<!ENTITY l0 "ha">' for n in range(10)
    )
    yield made("billion laughs.xml", b'<?xml version="1.0"?><!DOCTYPE x [' + laughs + b"]><x>&l9;</x>")
    yield made("billion laughs.csv", b'<?xml version="1.0"?><!DOCTYPE x [' + laughs + b"]><x>&l9;</x>")
    bomb = folder / "zip bomb.xlsx"
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/sheet1.xml", "w") as sheet,
    ):
        for _ in range(400):
            sheet.write(bytes(1_000_000))
    for name in ("zip bomb.csv", "zip bomb.json"):
        copyfile(bomb, folder / name)
        yield name, folder / name
    yield bomb.name, bomb
    for name, head_of in (
        ("picture.csv", b"\x89PNG\r\n"),
        ("paper.csv", b"%PDF-1.7\n"),
        ("gzip.json", b"\x1f\x8b"),
    ):
        yield made(name, head_of, mb)
    yield made("noise.csv", Random(1).randbytes(1_000_000))
    yield made("noise.sqlite3", Random(2).randbytes(1_000_000))
    yield made("empty.csv")
    yield made("one byte.json", b"{")
    yield made("200 MB of noise.sqlite3", b"SQLite format 3\0" + Random(3).randbytes(1_000_000), times=200)


def odd(folder: Path, good: bytes) -> Iterator[tuple[str, Path]]:
    """What is no plain file."""
    (folder / "a folder.csv").mkdir()
    yield "a folder", folder / "a folder.csv"
    os.mkfifo(folder / "pipe.csv")
    yield "a pipe that nobody writes to", folder / "pipe.csv"
    yield "/dev/null", Path("/dev/null")
    yield "/dev/zero", Path("/dev/zero")
    yield "nothing there", folder / "missing.csv"
    (folder / "round").symlink_to(folder / "round")
    yield "a link to itself", folder / "round"
    (folder / "dangling").symlink_to(folder / "nowhere")
    yield "a link to nothing", folder / "dangling"
    yield "the open diary itself", folder / "mine" / "diary.sqlite3"
    (folder / "link.csv").symlink_to(folder / "mine" / "diary.sqlite3")
    yield "a link to the open diary", folder / "link.csv"
    newer = folder / "newer.sqlite3"
    newer.write_bytes(good)
    import sqlite3

    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    yield "a newer diary", newer
    other = folder / "other-program.sqlite3"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE reading (at, value)")
    connection.commit()
    connection.close()
    yield "another program's database", other


class Trial:
    """One diary, into which everything goes."""

    def __init__(self, folder: Path) -> None:
        self.diary = open_in(folder / "mine")
        write_sample(self.diary, resources_dir(), NOW.date(), Sample.NINE_DAYS)
        self.start = self.diary.whole.read()
        self.texts = load_messages(resources_dir())
        self.tallies: defaultdict[str, Tally] = defaultdict(Tally)
        self.files = 0

    def try_one(self, group: str, what: str, path: Path) -> str:
        """Brings one file in and notes how it ended; the diary is put back if it took something."""
        tally, began = self.tallies[group], time.process_time()
        self.files += 1
        try:
            arrival = arrival_of(path, NOW, own=self.diary.path, key=self.diary.key)
            done = bring(self.diary, with_mapping(arrival, NOW, lambda _: 0, "June"), NOW).done
            named = [self.texts.of(bad.reason) for bad in done.bad]
            ended = "read, bad rows named" if named else "read whole"
            if any("{" in told or len(told) > 400 for told in named):
                tally.faults.append(f"{what}: {named[:1]}")
            if done.changes_something:
                self.diary.whole.replace(self.start)
        except AppError as error:
            told = self.texts.of(error)
            ended = "refused in a sentence"
            if not told.endswith((".", ").")) or "{" in told or len(told) > 500:
                tally.faults.append(f"{what}: {told}")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what this command looks for
            ended, told = "CRASH", f"{type(error).__name__}: {error}"
            tally.faults.append(f"{what}: {told[:200]}")
        took = time.process_time() - began
        tally.ended[ended] += 1
        tally.slowest = max(tally.slowest, took)
        if self.diary.whole.read() != self.start:
            tally.faults.append(f"{what}: THE DIARY WAS CHANGED")
            self.diary.whole.replace(self.start)
        if took > SLOW_S:
            tally.faults.append(f"{what}: {took:.0f} s")
        return ended


def by_command(folder: Path, path: Path) -> str:
    """What the command line says of a file; empty where it does not end as it should."""
    command = [
        sys.executable,
        "-m",
        "caregiver_app.cli",
        "--data-dir",
        str(folder / "command"),
        "import",
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    is_well = done.returncode in (0, 2) and "Traceback" not in done.stderr
    return (done.stderr or done.stdout).splitlines()[0] if is_well and (done.stderr or done.stdout) else ""


def while_it_changes(trial: Trial, folder: Path, goods: dict[str, bytes]) -> None:
    """Files that another program writes anew, cuts and lengthens while they are read."""
    for name in ("ours.json", "entries.csv", "fhir.json", "copy.sqlite3"):
        good, path, is_through = goods[name], folder / f"changing-{name}", Event()
        path.write_bytes(good)

        def write(path: Path = path, good: bytes = good, is_through: Event = is_through) -> None:
            chance = Random(str(path))
            while not is_through.is_set():
                with path.open("rb+") as file:
                    file.truncate(chance.randrange(len(good)))
                    file.seek(0)
                    file.write(good)

        writer = Thread(target=write)
        writer.start()
        for number in range(20):
            trial.try_one("changing while read", f"changing {name} {number}", path)
        is_through.set()
        writer.join()


def most_mb() -> float:
    """The most memory that this process held since it began."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def alone(name: str, path: str, folder: str) -> int:
    """One file in a process of its own, so that its memory can be told."""
    trial = Trial(Path(folder))
    base, began = most_mb(), time.process_time()
    ended = trial.try_one("alone", name, Path(path))
    took, most = time.process_time() - began, most_mb()
    trial.diary.close()
    faults = (
        trial.tallies["alone"].faults + [f"{most:.0f} MB"] * (most > MOST_MB) + ["slow"] * (took > SLOW_S)
    )
    print(
        f"  {name:36} {ended:22} {took:5.1f} s of the processor,"
        f" {most:4.0f} MB ({base:.0f} before)  {'; '.join(faults)}",
        flush=True,
    )
    return bool(faults)


def by_window(folder: Path, paths: list[Path]) -> int:
    """What the window says of some files; it must stay alive and leave the diary as it is."""
    from lively_exchange import Pulse, until
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from caregiver_app.app import Companion
    from caregiver_app.ui.exchange.card import ExchangeCard

    app = QApplication([])
    companion = Companion(app, Paths(folder, resources_dir()))
    faults: list[str] = []

    def go() -> None:
        companion.window.open_room("settings")
        card = companion.window.findChild(ExchangeCard)
        assert card is not None
        said: list[str] = []
        card.bring_in._notices.posted.connect(lambda notice: said.append(notice.text))
        before, pulse = card.bring_in._diary.whole.read(), Pulse()
        for path in paths:
            said.clear()
            card.bring_in.dialog = None
            pulse.begin()
            card.bring_in.open_file(path)
            until(lambda: not card.bring_in.working.is_busy)
            dialog = card.bring_in.dialog
            told = said[-1] if said else ""
            if dialog is not None:
                until(partial(getattr, dialog, "is_ready"))
                told = dialog.bad_label.text() or dialog.result_label.text()
                dialog.close()
            gap = pulse.longest()
            print(f"  {path.name:36} gap {gap:4.0f} ms: {' '.join(told.split())[:90] or 'FAULT'}", flush=True)
            faults.extend([path.name] * (not told))
        if card.bring_in._diary.whole.read() != before:
            faults.append("THE DIARY WAS CHANGED")
        companion.window.close()

    companion.ready.connect(lambda: QTimer.singleShot(0, go))
    companion.run(None)
    return len(faults)


def in_a_window(folder: Path, goods: dict[str, bytes]) -> int:
    """Three damaged copies of each good file, and some of those built by hand, through the window."""
    place = folder / "window"
    place.mkdir()
    paths = [folder / "a folder.csv", Path("/dev/zero"), folder / "newer.sqlite3"]
    for name, good in goods.items():
        for number in (0, 1, 6):
            kind, data = damaged(good, Random(f"window {name}"), number)
            paths.append(place / f"{kind}-{name}")
            paths[-1].write_bytes(data)
    command = [sys.executable, __file__, "--window", str(folder / "in-window"), *map(str, paths)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, check=False, env=environment).returncode


def main() -> int:
    """Damages, brings in, prints."""
    if sys.argv[1:2] == ["--alone"]:
        return alone(*sys.argv[2:5])
    if sys.argv[1:2] == ["--window"]:
        return by_window(Path(sys.argv[2]), [Path(each) for each in sys.argv[3:]])
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    failed = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        goods = good_files(folder)
        trial = Trial(folder)
        for name, good in goods.items():
            chance = Random(f"{seed} {name}")
            path = folder / name
            path.write_bytes(good)
            print(f"{name}, undamaged: {trial.try_one('undamaged', name, path)}", flush=True)
            for number in range(EACH):
                kind, data = damaged(good, chance, number)
                path.write_bytes(data)
                trial.try_one(name, f"{name} {number} {kind}", path)
        for name, path in odd(folder, goods["copy.sqlite3"]):
            print(f"{name}: {trial.try_one('odd places', name, path)}", flush=True)
        (folder / "built").mkdir()
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{trial.files} files in one process, {most} MB")
        while_it_changes(trial, folder, goods)
        failed += in_a_window(folder, goods)
        for group, tally in trial.tallies.items():
            told = ", ".join(f"{count} {ended}" for ended, count in tally.ended.most_common())
            print(f"  {group:20} {told}; slowest {tally.slowest:.1f} s of the processor")
            failed += len(tally.faults)
            for fault in tally.faults[:9]:
                print(f"    FAULT {fault}")
        trial.diary.close()
        for number, (name, path) in enumerate(built(folder / "built")):
            own = folder / f"alone-{number}"
            command = [sys.executable, __file__, "--alone", name, str(path), str(own)]
            failed += subprocess.run(command, check=False).returncode != 0
            if number % 4 == 0:
                told = by_command(folder, path)
                failed += not told
                print(f"    by command: {told[:150] or 'FAULT'}", flush=True)
            path.unlink()
            trial.files += 1
    print(f"{trial.files} files, {failed} faults")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())

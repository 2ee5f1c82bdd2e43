"""Fills the disk under somebody who types: ``python tests/stress/full_disk.py [ROUNDS [KILLS]]`` (Linux).

The window runs with its data on a disk of 24 megabytes. In each round a random rest of that disk is left
free, words are typed with real keys until saving fails, and some more, which fails as well; then there is
room again, and no key is pressed any more. Everything typed must be in the diary by itself. In a second part
the window is killed while the disk is full; the words must be in the diary once it is opened again with room.
Ends with 1 if not.

The small disk is a tmpfs, in a name space of its own where this is not run by root.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Final

ROOMY: Final = 24_000_000
HERE: Final = Path(__file__).resolve()
WORDS: Final = ("shivering", "since", "noon", "and", "he", "could", "not", "find", "the", "word")
LONGEST_S: Final = 45
"""Longer than the longest wait between two tries."""


def fill(disk: Path, rest: int) -> None:
    """Leaves ``rest`` bytes free, or a little less."""
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - rest))


def make_room(disk: Path) -> None:
    """Takes the filler away."""
    (disk / "filler").unlink(missing_ok=True)


def notes_in(data: Path) -> list[str]:
    """What the diary holds, read beside the window."""
    import sqlite3

    with closing(sqlite3.connect(data / "diary.sqlite3")) as connection:
        return [note for (note,) in connection.execute("SELECT note FROM entry WHERE deleted_at IS NULL")]


class Typist:
    """The window, and who types in it.

    Args:
        data: The data folder, on the small disk.
    """

    def __init__(self, data: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from caregiver_app.app import Companion
        from caregiver_app.diary.opening import open_family_diary
        from caregiver_app.diary.values import Profile
        from caregiver_app.paths import resolve

        self._app = QApplication([])
        paths = resolve(data)
        if not paths.diary.exists():
            with closing(open_family_diary(paths, datetime.now)) as diary:
                diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 1, 12),)))
        self.companion = Companion(self._app, paths)
        self._is_ready = False
        self.companion.ready.connect(self._on_ready)
        self.companion.window.show()
        self.wait_until(lambda: self._is_ready and self.companion.rooms._reminders is not None)
        self.failures = 0
        self.editor = self.companion.rooms.editor
        self.editor.not_saved.connect(self._on_not_saved)

    def type(self, words: str) -> None:
        """Real keys in the note."""
        from PySide6.QtTest import QTest

        edit = self.companion.window.room("today").note_card.note_edit  # type: ignore[attr-defined]  # Today's
        for letter in words:
            QTest.keyClicks(edit, letter)

    def wait_until(self, condition: Callable[[], bool]) -> bool:
        """Lets the window live until ``condition`` holds, or for a long while."""
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + LONGEST_S
        while not condition():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            time.sleep(0.005)
            if time.monotonic() > end:
                return False
        return True

    def is_saved(self) -> bool:
        """Whether nothing waits to be saved."""
        return not self.editor.saving_again.is_waiting

    def fail_once(self, rng: random.Random) -> str:
        """Types in a new entry until saving fails; what was typed."""
        self.companion.window.room("today").start_new()  # type: ignore[attr-defined]  # Today's
        self.failures, typed = 0, ""
        while not self.failures:
            words = " ".join(rng.choices(WORDS, k=rng.randint(1, 60))) + " "
            self.type(words)
            typed += words
            self.editor.flush()
        self.type("and more")
        self.failures = 0
        self.wait_until(lambda: self.failures > 1)
        return typed + "and more"

    def close(self) -> None:
        """Closes it as a person does."""
        self.companion.window.close()
        self.companion.rooms.close()

    def _on_ready(self) -> None:
        self._is_ready = True

    def _on_not_saved(self) -> None:
        self.failures += 1


def saved_by_itself(disk: Path, rounds: int) -> int:
    """The first part; how many rounds went wrong."""
    rng = random.Random(6)
    typist = Typist(disk / "data")
    bad = 0
    waits = []
    for number in range(rounds):
        make_room(disk)
        fill(disk, rng.choice((0, 4096, 8192, 20_000, 50_000)))
        typed = typist.fail_once(rng)
        make_room(disk)
        began = time.monotonic()
        typist.wait_until(typist.is_saved)
        waits.append(time.monotonic() - began)
        if notes_in(disk / "data").count(typed) != 1:
            bad += 1
            count = notes_in(disk / "data").count(typed)
            print(f"round {number}: {count} times instead of once: {typed!r}", flush=True)
    typist.close()
    print(
        f"{rounds} full disks, {bad} with words missing; saved {max(waits):.1f} s after room was made at most"
    )
    return bad


def killed(disk: Path, seed: int) -> None:
    """A child of the second part: says what was typed, and is killed with the disk full."""
    rng = random.Random(seed)
    typist = Typist(disk / "data")
    fill(disk, rng.choice((0, 4096, 20_000)))
    typed = typist.fail_once(rng)
    typist.editor.flush()
    print(typed, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


def opened_again(disk: Path) -> None:
    """Another child: opens the window with room, and closes it."""
    typist = Typist(disk / "data")
    typist.close()


def brought_in(disk: Path, kills: int) -> int:
    """The second part; how many kills lost words."""
    bad = 0
    for number in range(kills):
        command = [sys.executable, str(HERE), "--child", str(disk)]
        done = subprocess.run([*command, "killed", str(number)], capture_output=True, text=True, check=False)
        assert done.returncode == -signal.SIGKILL, done.stderr
        make_room(disk)
        subprocess.run([*command, "again"], check=True, capture_output=True)
        typed = done.stdout.removesuffix("\n")
        if notes_in(disk / "data").count(typed) != 1:
            bad += 1
            print(f"kill {number}: LOST {typed!r}")
    print(f"{kills} kills on a full disk, {bad} with words missing")
    return bad


def main() -> int:
    """Makes the small disk, runs both parts in processes of their own, prints."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.argv[1:2] == ["--child"]:
        disk, part = Path(sys.argv[2]), sys.argv[3]
        if part == "typing":
            return saved_by_itself(disk, int(sys.argv[4]))
        if part == "killed":
            killed(disk, int(sys.argv[4]))
        opened_again(disk)
        return 0
    if os.geteuid():
        os.execvp("unshare", ["unshare", "--map-root-user", "--mount", sys.executable, *sys.argv])
    rounds, kills = ([int(arg) for arg in sys.argv[1:3]] + [20, 10])[:2]
    with tempfile.TemporaryDirectory() as place:
        disk, cache = Path(place) / "disk", Path(place) / "cache"
        disk.mkdir()
        cache.mkdir()
        os.environ["XDG_CACHE_HOME"] = str(cache)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={ROOMY}", "tmpfs", str(disk)], check=True)
        try:
            child = [sys.executable, str(HERE), "--child", str(disk), "typing", str(rounds)]
            bad = subprocess.run(child, check=False).returncode
            bad += brought_in(disk, kills)
        finally:
            subprocess.run(["umount", str(disk)], check=True)
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())

"""Kills the real window while somebody types: ``python tests/stress/killed_window.py [kills] [seed]``.

A process opens the window without a screen and types a note key by key, at times with a pause, and says each
key when it is pressed. It is killed with SIGKILL at a random moment. Then every key that was pressed more
than a second before must be in the diary. Prints how old the oldest lost key was; ends with 1 if one was
older.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from select import select
from typing import Final

from killing import opened

from caregiver_app.diary.keeping.copying import is_sound
from caregiver_app.diary.values import Profile

HERE: Final = Path(__file__).resolve()
LONGEST_S: Final = 6.0
ALLOWED_S: Final = 1.0
START_S: Final = 60
WORDS: Final = "He woke up shivering and was confused about the day. "


def type_on(folder: Path, seed: int) -> int:
    """The child: the window, and somebody at its keys."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from caregiver_app.app import Companion
    from caregiver_app.paths import Paths, resources_dir
    from caregiver_app.ui.today.note_edit import NoteEdit

    app = QApplication([])
    companion = Companion(app, Paths(folder, resources_dir()))
    chance = Random(seed)

    def type_a_key(number: int = 0) -> None:
        edit = companion.window.findChild(NoteEdit)
        if edit is None:
            os._exit(3)
        if number == 0:
            edit.setFocus()
        print(time.monotonic(), flush=True)
        QTest.keyClicks(edit, WORDS[number % len(WORDS)])
        pause = chance.choice((15, 40, 40, 90, 900)) if number % 7 == 0 else 40
        QTimer.singleShot(pause, lambda: type_a_key(number + 1))

    companion.ready.connect(lambda: QTimer.singleShot(0, type_a_key))
    return companion.run(None)


def kill_once(folder: Path, chance: Random) -> tuple[list[float], float]:
    """One window's life: when each key was pressed, and when it was killed."""
    command = [sys.executable, str(HERE), "--child", str(folder), str(chance.randrange(10**6))]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as window:
        assert window.stdout is not None
        if not select([window.stdout], [], [], START_S)[0]:
            window.kill()
            raise RuntimeError(f"the window took no key within {START_S} s")
        first = window.stdout.readline()
        time.sleep(chance.uniform(0, LONGEST_S))
        window.send_signal(signal.SIGKILL)
        killed_at = time.monotonic()
        pressed = [float(line) for line in (first, *window.stdout) if line.endswith("\n")]
    return pressed, killed_at


def main() -> int:
    """Kills, looks, prints."""
    if sys.argv[1:2] == ["--child"]:
        return type_on(Path(sys.argv[2]), int(sys.argv[3]))
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    chance = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    ages, keys, wrong = [], 0, 0
    for _ in range(kills):
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "diary.sqlite3"
            with closing(opened(path)) as diary:
                diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))  # past the first question
            pressed, killed_at = kill_once(Path(place), chance)
            with closing(opened(path, alone=True)) as diary:
                notes = [entry.content.note for entry in diary.entries.between(None, None)]
            typed = "".join(WORDS[number % len(WORDS)] for number in range(len(pressed)))
            note = notes[0] if notes else ""
            lost = [at for at in pressed[len(note) :] if at < killed_at]
            keys += len(pressed)
            ages.append(killed_at - lost[0] if lost else 0.0)
            if len(notes) > 1 or not typed.startswith(note) or not is_sound(path) or ages[-1] > ALLOWED_S:
                wrong += 1
                print(f"typed {typed!r}, kept {notes!r}; the oldest lost key is {ages[-1]:.2f} s old")
    ages.sort()
    print(
        f"{kills} kills, {keys} keys; the oldest lost key was {ages[-1]:.2f} s old, in the middle"
        f" {ages[len(ages) // 2]:.2f} s; {wrong} with more than {ALLOWED_S:g} s lost or something else wrong"
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())

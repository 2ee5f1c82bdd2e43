"""Interrupts the upgrade of each earlier shape at each step:
``python tests/stress/killed_upgrades.py [every [version]]``.

Each diary of an earlier shape is brought up to date, plain and encrypted. A child is killed before each SQL
statement in turn, before and after the commit; on Linux with a C compiler each write fails in turn as well: a
full disk, an input/output error, a read-only file system, half a write; every other one with all writes after
it. Then the diary must be whole, and in its old shape with all its rows or in the new one with a whole copy
of the old beside it; no copy may bear its name half made; and the next start finishes the upgrade with
nothing lost. Ends with 1 otherwise.

With ``every`` only each so many steps; with a version of that alone, plain, and without failing writes.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from failing_disk import FAULTS
from killing import FIXTURES, opened
from sqlalchemy import Engine, event

from caregiver_app.diary.keeping.comparing import hold_the_same
from caregiver_app.diary.keeping.copying import is_sound, look_into
from caregiver_app.diary.keeping.rewriting import rewrite
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.database import open_store
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.schema import SCHEMA
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import Trouble

HERE: Final = Path(__file__).resolve().parent
KEY: Final = Key("correct horse")
_LOADED: Final = "FAILING_DISK_LOADED"


class Case:
    """One diary of an earlier shape.

    Args:
        folder: Where it is interrupted.
        version: Its shape.
        key: What it is encrypted with.
    """

    def __init__(self, folder: Path, version: int, key: Key | None) -> None:
        self.version, self.key = version, key
        self.name = f"schema {version}, {'plain' if key is None else 'encrypted'}"
        self.path = folder / f"run {self.name}" / "diary.sqlite3"
        self.seed = folder / f"seed {self.name}" / "diary.sqlite3"
        self.seed.parent.mkdir(parents=True)
        shutil.copy(FIXTURES / f"schema_{version}.sqlite3", self.seed)
        if key is not None:
            rewrite(self.seed, None, key)
        self.renew()
        self.finished = self._read()

    def renew(self) -> None:
        """As it was before the upgrade."""
        shutil.rmtree(self.path.parent, ignore_errors=True)
        self.path.parent.mkdir(mode=0o700)
        shutil.copy(self.seed, self.path)

    def upgrade(self) -> None:
        """Brings it up to date, as a start does."""
        open_store(self.path, key=self.key).close()

    def wrong(self) -> str:
        """What is wrong with it after an interruption; empty for nothing."""
        with closing(connect(self.path, self.key)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version not in (self.version, SCHEMA.version) or not is_sound(self.path, self.key):
            return f"it is not whole, of shape {version}"
        copies = list(self.path.parent.glob("*.backup"))
        if any(not self._is_like_the_seed(copy) for copy in copies):
            return "a copy is not whole"
        if version == self.version and not self._is_like_the_seed(self.path):
            return "it is of the old shape and holds something else"
        if version == SCHEMA.version and not copies:
            return "it was upgraded without a copy"
        if self._read() != self.finished:
            return "the next start loses something"
        if not list(self.path.parent.glob("*.backup")) or not is_sound(self.path, self.key):
            return "the next start leaves it without a copy, or not whole"
        left = [part.name for part in self.path.parent.iterdir() if ".unfinished" in part.name]
        return f"it leaves {left}" if left else ""

    def _is_like_the_seed(self, path: Path) -> bool:
        look_into(path, self.key)
        return hold_the_same(path, self.seed, self.key)

    def _read(self) -> WholeDiary:
        with closing(opened(self.path, self.key)) as diary:
            return replace(diary.whole.read(), stamps=())


def in_a_child(do: Callable[[], str]) -> tuple[str, int]:
    """Does something in a child: what it says, and its status."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            os.write(writer, do().encode())
            os._exit(0)
        finally:
            os._exit(3)
    os.close(writer)
    with os.fdopen(reader) as told:
        words = told.read()
    _, status = os.waitpid(child, 0)
    return words, status


def die_at(case: Case, step: int) -> str:
    """Upgrades, and is killed at a step; tells how many there were if it isn't."""
    steps = 0

    def count(*_: Any) -> None:
        nonlocal steps
        steps += 1
        if steps == step:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    case.upgrade()
    count()  # after the commit
    return str(steps)


def fail_at(case: Case, library: ctypes.CDLL, at: int, fault: int, goes_on: int) -> str:
    """Upgrades while a write fails; tells how it ended, and how many writes there were."""
    library.failing_disk_begin(ctypes.c_long(at), fault, goes_on)
    try:
        case.upgrade()
        ended = "ended well"
    except Trouble as trouble:
        ended = trouble.key
    count = library.failing_disk_count()
    library.failing_disk_begin(ctypes.c_long(0), 0, 0)
    return f"{ended} {count}"


def kill_everywhere(case: Case, outcomes: Counter[str], every: int) -> int:
    """Kills at each step; returns how many went wrong."""
    case.renew()
    steps, _ = in_a_child(partial(die_at, case, 0))
    bad = 0
    for step in range(1, int(steps) + 1, every):
        case.renew()
        _, status = in_a_child(partial(die_at, case, step))
        wrong = case.wrong() if os.WIFSIGNALED(status) else "it was not killed"
        bad += bool(wrong)
        outcomes[f"{case.name}: killed at a step, {wrong or 'nothing lost'}"] += 1
    return bad


def fail_everywhere(case: Case, library: ctypes.CDLL, outcomes: Counter[str], every: int) -> int:
    """Lets each write fail; returns how many went wrong."""
    case.renew()
    writes = int(in_a_child(partial(fail_at, case, library, 0, 0, 0))[0].split()[-1])
    bad = 0
    for name, fault in FAULTS.items():
        for at in range(1, writes + 1, every):
            case.renew()
            told, status = in_a_child(partial(fail_at, case, library, at, fault, at % 2))  # odd ones go on
            ended = told.rpartition(" ")[0] if status == 0 else "CRASH"
            wrong = case.wrong()
            bad += bool(wrong) or ended == "CRASH"
            outcomes[f"{case.name}: {name}, {ended}, {wrong or 'nothing lost'}"] += 1
    return bad


def load_failing_disk(folder: Path) -> ctypes.CDLL | None:
    """The library, loaded ahead of all others: the program begins anew with it; None where there is none."""
    if _LOADED in os.environ:
        return ctypes.CDLL(os.environ[_LOADED])
    if sys.platform != "linux" or shutil.which("cc") is None:
        return None
    library = folder / "failing_disk.so"
    source = HERE / "failing_disk.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", str(source), "-o", str(library), "-ldl"], check=True)
    environment = os.environ | {"LD_PRELOAD": str(library), _LOADED: str(library), "FAIL_ON": "diary.sqlite3"}
    sys.exit(subprocess.run([sys.executable, *sys.argv], env=environment, check=False).returncode)


def main() -> int:
    """Interrupts, looks, prints."""
    every, *only = (int(word) for word in sys.argv[1:] or ["1"])
    outcomes: Counter[str] = Counter()
    bad = 0
    with tempfile.TemporaryDirectory() as place:
        library = None if only else load_failing_disk(Path(place))
        cases = [
            Case(Path(place), version, key)
            for version in only or range(1, SCHEMA.version)
            for key in ((None,) if only else (None, KEY))
        ]
        for case in cases:
            bad += kill_everywhere(case, outcomes, every)
            print(f"{case.name}: {sum(outcomes.values())} interruptions so far, {bad} bad", flush=True)
        for case in cases if library is not None else ():
            assert library is not None
            bad += fail_everywhere(case, library, outcomes, every)
            print(f"{case.name}: {sum(outcomes.values())} interruptions so far, {bad} bad", flush=True)
    for words, times in sorted(outcomes.items()):
        print(f"{times:6}  {words}")
    print(
        f"{sum(outcomes.values())} interruptions, {bad} with something lost, not whole or without a sentence"
    )
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())

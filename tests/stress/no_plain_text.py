"""Looks for known words of an encrypted diary in plain: ``python tests/stress/no_plain_text.py [kind...]``.

A window is lived in (as ``hour_of_use.py`` does) on an encrypted diary whose every field gets a rare word of
its own: notes, names, medicines, captions, papers, questions, answers, searches, what was imported. The home
folder and those for data, caches, temporary files and logs are all in one place; every byte of every file in
it is searched while the diary is open, locked, after an unhandled error, after closing and after SIGKILL: as
UTF-8 and UTF-16, in any case, within zlib and gzip streams, in deleted files that are still open, in the
names of files, and in what the program said in its terminal. What the family saves on purpose is not looked
at. Then the same for a diary that is encrypted later, and for those that were encrypted under an earlier
schema. A plain diary comes first: in that the words must be found, or nothing is proved. Where the system
would let everybody read what is made, each file and folder must still be its owner's alone.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any, Final

HERE: Final = Path(__file__).resolve()
PASSPHRASE: Final = "seven quiet otterzwick"
_STREAM: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_MOST: Final = 40_000_000
KINDS: Final = ("plain", "encrypted", "encrypted later", "schema_1", "schema_2", "schema_3")


class RareWords:
    """Gives each field a word that stands nowhere else, and remembers them all."""

    def __init__(self, kept: Path) -> None:
        self._chance = Random(7)
        self._kept = kept
        self.known: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """What is typed into a field."""
        from hour_of_use import words_for

        fits = words_for(name)
        return fits if not fits or fits[0].isdigit() else self.word(name)

    def word(self, name: str) -> str:
        """A rare word."""
        made = "".join(self._chance.choice("bcdfgklmnprtvz") + self._chance.choice("aeiou") for _ in range(5))
        self.known[made + "q"] = name
        with self._kept.open("a") as file:
            file.write(f"{made}q {name}\n")
        return made + "q"


def found_in(folder: Path, words: dict[str, str], pid: int | None = None) -> list[str]:
    """Where any of the words stands."""
    wanted = re.compile(b"|".join(re.escape(each) for word in words for each in _ways(word)))
    found = []
    for name, data in _contents(folder, pid):
        for kind, some in _layers(data):
            hit = wanted.search(some.lower())
            if hit is not None:
                word = hit[0].replace(b"\0", b"").decode()
                found.append(f"{word} ({words.get(word, '')}) in {name}{kind}")
                break
    for path in folder.rglob("*"):
        if wanted.search(path.name.lower().encode()):
            found.append(f"the name of {path.name}")
    return found


def open_to_others(folder: Path) -> list[str]:
    """What anybody else could read; the terminal's output and the font library's cache are not the app's."""
    found = []
    for path in (*(folder / "home").rglob("*"), *(folder / "saved").rglob("*")):
        with suppress(OSError):
            is_ours = "fontconfig" not in str(path) and path.name != "terminal.txt" and not path.is_symlink()
            if is_ours and path.stat().st_mode & 0o077:
                found.append(f"{path.relative_to(folder)} has mode {path.stat().st_mode & 0o777:o}")
    return found


def _ways(word: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield word.encode(encoding)


def _contents(folder: Path, pid: int | None) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        with suppress(OSError):
            if path.is_file():
                yield str(path.relative_to(folder)), path.read_bytes()
    if pid is not None:
        for handle in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):
                target = str(handle.readlink())
                if target.endswith("(deleted)") and "memfd:doublemapper" not in target:
                    yield f"deleted file {target}", handle.read_bytes()


def _layers(data: bytes) -> Iterator[tuple[str, bytes]]:
    yield "", data
    for found in _STREAM.finditer(data):
        with suppress(zlib.error):
            unpacked = zlib.decompressobj(47).decompress(data[found.start() :], _MOST)
            if len(unpacked) > 8:
                yield f", in a stream at {found.start()}", unpacked


def live(folder: Path, kind: str) -> int:
    """The child: lives, and stops to be searched."""
    from hour_of_use import live as live_an_hour
    from hour_of_use import make_files, set_passphrase, unlock
    from living import Clock, Links, Living
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from caregiver_app.app import Companion
    from caregiver_app.paths import Paths, resources_dir

    os.umask(0o077)  # as caregiver_app.cli.window does; what is ours is private without it, as a test holds
    words = RareWords(folder / "words.txt")
    words.known[PASSPHRASE.split()[-1]] = "passphrase"
    make_files(folder / "files", words.word("file"))
    app = QApplication([])
    clock = Clock()
    paths = Paths(folder / "home" / "data" / "caregiver-companion", resources_dir())
    prepare(paths.diary, kind, words, clock)
    companion = Companion(app, paths, now=clock)
    life = Living(companion, clock, words, folder / "files", folder / "saved")
    links = Links()
    begun: list[str] = []

    def stop(where: str) -> None:
        print(f"SEARCH {where}", flush=True)
        sys.stdin.readline()

    def fail() -> None:
        raise ValueError(words.word("an error's own words"))

    def go() -> None:
        if begun:
            return
        begun.append(kind)
        try:
            companion.window.resize(1600, 1000)
            if kind not in ("plain", "encrypted later"):
                unlock(life, PASSPHRASE)
                stop("opened")
            life_words(life, words)
            live_an_hour(life, folder)
            if kind == "encrypted later":
                set_passphrase(life, PASSPHRASE, copies_too=True)
            life.go("today")
            life_words(life, words)
            stop("lived in")
            life.let_time_pass(61)
            stop("an hour later")
            Thread(target=fail).start()
            life.wait(1500)
            stop("an unhandled error")
            life.answer_dialogs(takes=False)
            if kind != "plain":
                companion.privacy().lock()
                life.wait(1500)
                stop("locked")
                unlock(life, PASSPHRASE)
            life_words(life, words)
            stop("open again")
        except Exception:  # noqa: BLE001 - told; the parent ends over it
            print(f"BROKE {traceback.format_exc()!r}", flush=True)
        life.answer_dialogs(takes=False)
        companion.window.close()
        app.quit()

    companion.window.first_painted.connect(lambda: QTimer.singleShot(1500, go))
    status = companion.run(None)
    del links
    return status


def life_words(life: Any, words: RareWords) -> None:
    """An entry in the middle of being written."""
    from caregiver_app.ui.today.note_edit import NoteEdit

    life.type_into(
        life.find(NoteEdit, within=life.go("today")), f" {words.word('note')} {words.word('draft')}"
    )
    life.wait(1200)


def prepare(path: Path, kind: str, words: RareWords, clock: Callable[[], datetime]) -> None:
    """A diary with rare words wherever the family's words go."""
    from caregiver_app.diary.keeping.rewriting import rewrite_diary
    from caregiver_app.diary.opening import open_family_diary
    from caregiver_app.diary.store.key import Key
    from caregiver_app.paths import Paths, resources_dir

    key = Key(PASSPHRASE)
    if kind.startswith("schema_"):
        path.parent.mkdir(mode=0o700, parents=True)
        shutil.copyfile(HERE.parents[1] / "diary" / "fixtures" / f"{kind}.sqlite3", path)
        plant(path, words)
        rewrite_diary(path, None, key, clock())
        return
    paths = Paths(path.parent, resources_dir(), path)
    diary = open_family_diary(paths, clock, key=None if kind in ("plain", "encrypted later") else key)
    furnish(diary, words)
    diary.close()


def plant(path: Path, words: RareWords) -> None:
    """Rare words in an old diary's own tables."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(path)) as old:
        old.execute("UPDATE entry SET note = note || ' ' || ?", (words.word("old note"),))
        with suppress(sqlite3.Error):
            old.execute("UPDATE profile SET patient = ?", (words.word("patient"),))
        old.commit()


def furnish(diary: Any, words: RareWords) -> None:
    """Every list of the diary, a rare word in each."""
    from caregiver_app.diary.values import Contact, Medicine, MedicineUse, Profile

    today = date.today()
    diary.profile.save(
        Profile(
            patient=words.word("patient"), infusions=(today - timedelta(9),), allergies=words.word("allergy")
        )
    )
    diary.care_team.save(
        Contact(id="", name=words.word("contact"), phone="555 0100", note=words.word("remark"))
    )
    diary.medicines.save(
        Medicine(
            id="",
            name=words.word("medicine"),
            dose=words.word("dose"),
            times="8:00",
            use=MedicineUse.REGULAR,
            note=words.word("medicine's note"),
        )
    )
    diary.questions.add(words.word("question"))


def environment(folder: Path) -> dict[str, str]:
    """Every place that a program writes to without being told, in one folder."""
    home = folder / "home"
    places = {
        "HOME": home,
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "runtime",
        "TMPDIR": home / "tmp",
    }
    for place in (*places.values(), folder / "saved"):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return (
        os.environ | {"QT_QPA_PLATFORM": "offscreen"} | {name: str(place) for name, place in places.items()}
    )


def search_one(kind: str, *, kill: bool) -> tuple[list[str], int]:
    """One window's life, searched at each stop and after its end."""
    found: list[str] = []
    stops = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as place:
        folder = Path(place)
        said = folder / "home" / "terminal.txt"
        surroundings = environment(folder)
        with said.open("wb") as terminal:
            child = subprocess.Popen(
                [sys.executable, str(HERE), "--child", str(folder), kind],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=terminal,
                env=surroundings,
                text=True,
                umask=0o022,
            )
        assert child.stdin is not None
        assert child.stdout is not None
        for line in child.stdout:
            if line.startswith("BROKE"):
                found.append(line)
            if not line.startswith("SEARCH"):
                continue
            stops += 1
            hits = found_in(folder / "home", _words(folder), child.pid) + open_to_others(folder)
            found += [f"{kind}, {line[7:].strip()}: {hit}" for hit in hits]
            if kill and line.startswith("SEARCH open again"):
                child.send_signal(signal.SIGKILL)
                break
            child.stdin.write("\n")
            child.stdin.flush()
        if child.wait() not in (0, -signal.SIGKILL):
            found.append(f"BROKE {kind}: {said.read_text(errors='replace')[-600:]!r}")
        stops += 1
        ended = "killed" if kill else "closed"
        found += [f"{kind}, {ended}: {hit}" for hit in found_in(folder / "home", _words(folder))]
        in_diary = sum(found_in(folder / "home", {word: name}) != [] for word, name in _words(folder).items())
        print(f"{kind}, {ended}: {len(_words(folder))} rare words, searched {stops} times, {in_diary} found")
    return found, stops


def _words(folder: Path) -> dict[str, str]:
    lines = (folder / "words.txt").read_text().splitlines()
    return dict(line.split(" ", 1) for line in lines) | {PASSPHRASE.split()[-1]: "passphrase"}


def main() -> int:
    """Lives, searches, tells."""
    if sys.argv[1:2] == ["--child"]:
        return live(Path(sys.argv[2]), sys.argv[3])
    kinds = sys.argv[1:] or KINDS
    found: list[str] = []
    for kind in kinds:
        for kill in (True,) if kind.startswith(("schema_", "plain")) else (False, True):
            hits = search_one(kind, kill=kill)[0]
            found += [hit for hit in hits if kind != "plain" or hit.startswith("BROKE")]
            if kind == "plain" and not hits:
                found.append("nothing found in a plain diary: the search itself is broken")
    print(f"{len(found)} findings", *dict.fromkeys(found), sep="\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

"""A passphrase keeps every word out of sight, opens what it closed, and survives a kill."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.keeping.copies import Backups, Reason
from caregiver_app.diary.keeping.copying import is_sound, look_into
from caregiver_app.diary.keeping.older_copies import older_copies, rewrite_older
from caregiver_app.diary.keeping.restore import restore
from caregiver_app.diary.keeping.rewriting import change, decrypt, encrypt
from caregiver_app.diary.keeping.salvage import salvage
from caregiver_app.diary.query import EntryQuery
from caregiver_app.diary.store.connecting import sqlcipher
from caregiver_app.diary.store.files import REWRITTEN
from caregiver_app.diary.store.key import Key, NeedsPassphrase, WrongPassphrase, is_encrypted
from caregiver_app.diary.store.lock import InUse
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.errors import BadInput, Trouble
from caregiver_app.guide.items import Item, load_items
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher
from caregiver_app.paths import Paths, resources_dir

NOW = datetime(2026, 11, 21, 14, 5)
FIXTURES = Path(__file__).parents[1] / "fixtures"
WORD = "Zimtschnecke"
PASSPHRASE = "four words are better"


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", resources_dir())


def opened(paths: Paths, key: Key | None = None, *, alone: bool = False) -> Diary:
    return open_diary(paths.diary, matcher=_matcher(), items=_items(), now=lambda: NOW, alone=alone, key=key)


@cache
def _matcher() -> Matcher:
    return load_matcher(resources_dir())


@cache
def _items() -> Mapping[str, Item]:
    return load_items(resources_dir())


def write(paths: Paths, *notes: str, key: Key | None = None) -> None:
    diary = opened(paths, key)
    diary.profile.save(Profile(patient="Samwise", infusions=(date(2026, 11, 12),)))
    for note in notes:
        diary.entries.add(EntryContent(NOW, note=note))
    diary.close()


def notes_in(paths: Paths, key: Key | None = None) -> list[str]:
    diary = opened(paths, key, alone=True)
    notes = sorted(entry.content.note for entry in diary.entries.newest(99))
    diary.close()
    return notes


def holding_words(folder: Path, *words: str) -> list[str]:
    """Files in which one of the words can be seen, in any of the ways a computer writes letters."""
    signs = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if any(sign in path.read_bytes() for sign in signs)]


def test_no_word_is_in_any_file_while_it_is_open_and_after(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    write(paths, f"ate a {WORD}", *(f"{WORD} {number}" for number in range(40)))
    assert holding_words(tmp_path, WORD, "Samwise") == ["diary.sqlite3"]
    key = encrypt(paths.diary, PASSPHRASE, NOW)
    diary = opened(paths, key, alone=True)
    diary.entries.add(EntryContent(NOW, note=f"another {WORD}, a seizure"))
    assert diary.finding.count(EntryQuery(words=WORD)).number == 42
    assert diary.backups.now(Reason.ASKED).holding.entries == 42
    assert holding_words(tmp_path, WORD, "Samwise", "seizure", PASSPHRASE) == []
    diary.close()
    assert holding_words(tmp_path, WORD, "Samwise", "seizure", PASSPHRASE) == []


@pytest.mark.parametrize(
    "passphrase", ['it\'s "quoted"; --', "100 % Äpfel 😀", "x'12' or so", "  spaces  ", "a" * 500]
)
def test_any_passphrase_opens_what_it_closed_and_no_other_does(paths: Paths, passphrase: str) -> None:
    write(paths, "one")
    encrypt(paths.diary, passphrase, NOW)
    with pytest.raises(WrongPassphrase):
        opened(paths, Key(passphrase + " "))
    with pytest.raises(NeedsPassphrase):
        opened(paths)
    assert notes_in(paths, Key(passphrase)) == ["one"]


def test_two_ways_of_typing_a_letter_are_one_passphrase(paths: Paths) -> None:
    write(paths, "one")
    encrypt(paths.diary, "Gr\u00fc\u00dfe", NOW)
    assert notes_in(paths, Key("Gru\u0308\u00dfe")) == ["one"]


@pytest.mark.parametrize("passphrase", ["", "x'" + "ab" * 32 + "'", "a\0b"])
def test_what_is_no_passphrase_is_not_taken(paths: Paths, passphrase: str) -> None:
    write(paths, "one")
    with pytest.raises(BadInput):
        encrypt(paths.diary, passphrase, NOW)
    assert notes_in(paths) == ["one"]


def test_any_program_that_knows_sqlcipher_opens_it_with_the_passphrase(paths: Paths) -> None:
    write(paths, "one")
    encrypt(paths.diary, PASSPHRASE, NOW)
    with closing(sqlcipher().connect(paths.diary)) as connection:
        connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
        assert connection.execute("SELECT note FROM entry").fetchall() == [("one",)]


def test_changing_and_taking_off_keep_everything(paths: Paths) -> None:
    write(paths, "one", "two")
    before = look_into(paths.diary)
    encrypt(paths.diary, PASSPHRASE, NOW)
    new = change(paths.diary, PASSPHRASE, "another one", NOW)
    with pytest.raises(WrongPassphrase):
        decrypt(paths.diary, PASSPHRASE, NOW)
    assert look_into(paths.diary, new) == before
    decrypt(paths.diary, "another one", NOW)
    assert look_into(paths.diary) == before
    assert is_sound(paths.diary)
    assert notes_in(paths) == ["one", "two"]


HOLDS = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print("holds", flush=True)
sys.stdin.readline()
"""


def test_an_open_diary_is_left_alone(paths: Paths) -> None:
    write(paths, "one")
    diary = opened(paths, alone=True)
    with pytest.raises(InUse):
        encrypt(paths.diary, PASSPHRASE, NOW)
    diary.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(paths.diary)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "holds\n"
        with pytest.raises(Trouble) as told:
            encrypt(paths.diary, PASSPHRASE, NOW)
        other.communicate("go\n")
    assert told.value.key == "store.locked"
    assert notes_in(paths) == ["one"]


def test_the_bytes_of_the_plain_file_are_overwritten(paths: Paths) -> None:
    write(paths, WORD)
    with paths.diary.open("rb") as before:
        assert WORD.encode() in before.read()
        encrypt(paths.diary, PASSPHRASE, NOW)
        before.seek(0)
        assert not before.read().strip(b"\0")


def test_an_older_schema_is_migrated_and_its_backup_is_encrypted(paths: Paths) -> None:
    paths.diary.parent.mkdir()
    paths.diary.write_bytes((FIXTURES / "schema_2.sqlite3").read_bytes())
    plain = Paths(paths.data, paths.resources, paths.data / "plain.sqlite3")
    plain.diary.write_bytes(paths.diary.read_bytes())
    key = encrypt(paths.diary, PASSPHRASE, NOW)
    assert notes_in(paths, key) == notes_in(plain)
    (backup,) = paths.data.glob("diary.sqlite3.version-2.*.backup")
    assert is_encrypted(backup)
    assert look_into(backup, key).version == 2


def test_a_flipped_bit_is_damage_and_the_rest_can_be_salvaged(paths: Paths, tmp_path: Path) -> None:
    write(paths, *(f"{number} " * 90 for number in range(200)))
    key = encrypt(paths.diary, PASSPHRASE, NOW)
    data = bytearray(paths.diary.read_bytes())
    data[len(data) // 2] ^= 1
    paths.diary.write_bytes(data)
    with pytest.raises(Trouble) as told:
        look_into(paths.diary, key)
    assert told.value.key == "store.damaged"
    assert not is_sound(paths.diary, key)
    saved = salvage(paths.diary, tmp_path / "saved.sqlite3", key)
    assert 0 < saved.entries <= 200
    assert look_into(tmp_path / "saved.sqlite3", key).entries == saved.entries


def test_a_file_that_is_no_diary_is_not_asked_for_a_passphrase(tmp_path: Path) -> None:
    for name, content in (
        ("zeros", bytes(9000)),
        ("words", b"hello there " * 900),
        ("short", os.urandom(99)),
    ):
        (tmp_path / name).write_bytes(content)
        assert not is_encrypted(tmp_path / name)


def test_a_plain_diary_with_a_spoilt_first_page_is_damage(paths: Paths) -> None:
    write(paths, *(str(number) * 90 for number in range(100)))
    data = paths.diary.read_bytes()
    paths.diary.write_bytes(os.urandom(4096) + data[4096:])
    with pytest.raises(Trouble) as told:
        opened(paths)
    assert told.value.key == "store.not_a_diary"


def test_hourly_copies_of_an_unchanged_encrypted_diary_are_not_kept_twice(paths: Paths) -> None:
    write(paths, "one")
    key = encrypt(paths.diary, PASSPHRASE, NOW)
    backups = Backups(paths.diary, Clock(), key=key)
    backups.now(Reason.HOURLY)
    backups.now(Reason.HOURLY)
    assert len(backups.all()) == 1
    write(paths, "two", key=key)
    backups.now(Reason.HOURLY)
    assert len(backups.all()) == 2


def test_older_copies_are_named_and_can_be_encrypted_too(paths: Paths, tmp_path: Path) -> None:
    write(paths, WORD)
    stick = tmp_path / "stick"
    stick.mkdir()
    Backups(paths.diary, Clock(), stick).now(Reason.ASKED)
    key = encrypt(paths.diary, PASSPHRASE, NOW)
    backups = Backups(paths.diary, Clock(), stick, key)
    assert len(older_copies(backups).copies) == 2
    assert rewrite_older(backups, None) == ()
    assert older_copies(backups).copies == ()
    assert holding_words(tmp_path, WORD) == []
    changed = Backups(paths.diary, Clock(), stick, change(paths.diary, PASSPHRASE, "other words", NOW))
    assert rewrite_older(changed, key) == ()
    assert [changed.look_into(copy.path).entries for copy in changed.all()] == [1]
    with pytest.raises(WrongPassphrase):
        backups.look_into(changed.all()[0].path)


def test_a_plain_copy_that_is_put_back_is_encrypted_first(paths: Paths) -> None:
    write(paths, "one")
    copy = Backups(paths.diary, Clock()).now(Reason.ASKED).copy
    key = encrypt(paths.diary, PASSPHRASE, NOW)
    write(paths, "two", key=key)
    backups = Backups(paths.diary, Clock(), key=key)
    done = restore(paths.diary, copy.path, backups, NOW)
    assert is_encrypted(paths.diary)
    assert notes_in(paths, key) == ["one"]
    assert done.before is not None
    restore(paths.diary, done.before.path, backups, NOW)
    assert notes_in(paths, Key(PASSPHRASE)) == ["one", "two"]


OPENS = """
import sys
from datetime import datetime
from pathlib import Path
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.paths import Paths, resources_dir

open_family_diary(Paths(Path(sys.argv[1]), resources_dir()), datetime.now).close()
print([name for name in sys.modules if name.startswith("sqlcipher3")])
"""


def test_a_plain_diary_does_without_sqlcipher(paths: Paths) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENS, str(paths.data)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


GOES_ON = """
import sys
from datetime import datetime
from pathlib import Path
from caregiver_app.diary.keeping.rewriting import change, decrypt, encrypt

diary = Path(sys.argv[1])
print("goes", flush=True)
while True:
    encrypt(diary, "one", datetime.now())
    print("encrypted", flush=True)
    change(diary, "one", "two", datetime.now())
    print("changed", flush=True)
    decrypt(diary, "two", datetime.now())
    print("plain", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize("seed", range(2))
def test_a_kill_in_the_middle_leaves_the_old_or_the_new(paths: Paths, seed: int) -> None:
    write(paths, "one", "two")
    dice = random.Random(seed)
    with subprocess.Popen(
        [sys.executable, "-c", GOES_ON, str(paths.diary)], stdout=subprocess.PIPE, text=True
    ) as going:
        assert going.stdout is not None
        for _ in range(1 + dice.randrange(5)):
            going.stdout.readline()
        going.send_signal(signal.SIGKILL)
    keys = (Key("one"), Key("two")) if is_encrypted(paths.diary) else (None,)
    assert ["one", "two"] in [_notes_or_nothing(paths, key) for key in keys]
    assert not list(paths.data.glob(f"*{REWRITTEN}*"))


def _notes_or_nothing(paths: Paths, key: Key | None) -> list[str]:
    try:
        return notes_in(paths, key)
    except WrongPassphrase:
        return []

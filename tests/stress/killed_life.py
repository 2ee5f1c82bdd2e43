"""What a child does to a diary until it is killed: all that a family can do to it, mixed at random."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final, NoReturn
from uuid import uuid4

from killing import MESSAGES, Voice, opened
from PySide6.QtCore import QCoreApplication, QEventLoop

from caregiver_app.diary.keeping.copies import Reason
from caregiver_app.diary.keeping.restore import restore
from caregiver_app.diary.keeping.rewriting import rewrite_diary
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import Contact, Dose, EntryContent
from caregiver_app.diary.whole_values import LineStamp, WholeDiary, WholeEntry
from caregiver_app.exchange.arrival import read_arrival
from caregiver_app.exchange.bringing import bring
from caregiver_app.exchange.csv_out import entries_csv
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.today.editor import EntryEditor

Lines = dict[str, str | None]
"""What each line says, by its id: an entry's note, a dose's amount, a contact's number, how many entries of a
batch there are; None once an entry is in the trash."""
KEYS: Final[dict[str, Key | None]] = {"plain": None, "one": Key("one"), "two": Key("two")}
BATCH: Final = 12
"""Entries that come in at once."""
WORDS: Final = (
    "Woke",
    "up",
    "shivering,",
    "then",
    "slept.",
    "He",
    "ate",
    "soup,",
    "was",
    "dizzy",
    "at",
    "noon.",
)


@dataclass(slots=True)
class Known:
    """What is known of a diary: what it holds, what opens it, and which copies of it there are."""

    lines: Lines = field(default_factory=dict)
    key: str = "plain"
    copies: dict[str, tuple[Lines, str]] = field(default_factory=dict)


class Life:
    """A child's life: it says each thing before and after it is done.

    Args:
        path: The diary.
        known: What is known of it.
        voice: What it speaks with.
        chance: Chooses.
    """

    def __init__(self, path: Path, known: Known, voice: Voice, chance: Random) -> None:
        self._path = path
        self._key = known.key
        self._known = known
        self._say = voice.say
        self._chance = chance
        self._follow(known.lines)

    def live(self) -> NoReturn:
        """Opens the diary, upgrading it first if it is an old one, and goes on until it is killed."""
        self._app = QCoreApplication([])
        self._say("begin", "open")
        self._open()
        self._say("done", {})
        deeds: list[Callable[[], None]] = [
            *[self._add, self._edit, self._copy] * 2,
            *[self._type, self._delete, self._give, self._call],
            *[self._import_csv, self._import_json, self._merge, self._restore, self._rewrite] * 2,
        ]
        while True:
            self._chance.choice(deeds)()

    def _follow(self, lines: Lines) -> None:
        self._entries = [
            line.split()[1] for line, said in lines.items() if line.startswith("entry ") and said
        ]
        self._contacts = [line.split()[1] for line in lines if line.startswith("contact ")]

    def _open(self) -> None:
        self._diary = opened(self._path, KEYS[self._key], alone=True)
        self._editor = EntryEditor(self._diary, MESSAGES, Notices(), datetime.now, "Alex")
        self._editor.saved.connect(self._on_editor_saved)

    def _on_editor_saved(self) -> None:
        entry = self._editor.entry
        assert entry is not None
        self._say("saved", entry.id, entry.content.note)

    def _type(self) -> None:
        """A new entry as it is typed: the editor of the window keeps it by its own timer."""
        self._editor.start_new("Alex")
        note = f"Draft {self._chance.random()}"
        for _ in range(self._chance.randrange(3, 30)):
            note += f" {self._chance.choice(WORDS)}"
            self._say("key", time.monotonic(), note)
            self._editor.set_note(note)
            until = time.monotonic() + self._chance.uniform(0.005, 0.06)
            while (left := until - time.monotonic()) > 0:
                self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, max(1, int(left * 1000)))
                time.sleep(0.002)
        self._editor.flush()
        self._editor.start_new("Alex")
        self._say("typed")

    def _add(self) -> None:
        note = f"Entry {self._chance.random()}: shivering, then slept."
        self._say("new", "entry", note)
        entry = self._diary.entries.add(EntryContent(at=_lately(), note=note))
        self._say("done", {f"entry {entry.id}": note})
        self._entries.append(entry.id)

    def _edit(self) -> None:
        if not self._entries:
            return
        entry = self._diary.entries.get(self._chance.choice(self._entries))
        note = f"{entry.content.note} {self._chance.choice(WORDS)}"[-2000:]
        self._say("begin", "edit", {f"entry {entry.id}": note})
        self._diary.entries.update(entry.id, replace(entry.content, note=note, pulse=80))
        self._say("done", {f"entry {entry.id}": note})

    def _delete(self) -> None:
        if len(self._entries) < 4:
            return
        entry_id = self._entries.pop(self._chance.randrange(len(self._entries)))
        self._say("begin", "delete", {f"entry {entry_id}": None})
        self._diary.entries.delete(entry_id)
        self._say("done", {f"entry {entry_id}": None})

    def _give(self) -> None:
        amount = f"{self._chance.random()} mg"
        self._say("new", "dose", amount)
        dose = self._diary.medicines.save_dose(Dose("", "Tylenol", amount, _lately()))
        self._say("done", {f"dose {dose.id}": amount})

    def _call(self) -> None:
        phone = f"555-{self._chance.randrange(10**9)}"
        self._say("new", "contact", phone)
        contact = self._diary.care_team.save(Contact("", "Line", phone))
        self._say("done", {f"contact {contact.id}": phone})
        self._contacts.append(contact.id)

    def _import_csv(self) -> None:
        batch, entries = self._batch()
        self._bring("import CSV", entries_csv(WholeDiary(entries=entries)), {batch: str(BATCH)})

    def _import_json(self) -> None:
        batch, entries = self._batch()
        self._bring("import JSON", diary_to_json(WholeDiary(entries=entries), _lately()), {batch: str(BATCH)})

    def _merge(self) -> None:
        """The other caregiver's copy: the same diary, with new entries and a number changed later."""
        batch, entries = self._batch()
        changed: Lines = {batch: str(BATCH)}
        other = self._diary.whole.read()
        other = replace(other, entries=(*other.entries, *entries))
        if self._contacts:
            contact_id, phone = self._chance.choice(self._contacts), f"777-{self._chance.randrange(10**9)}"
            stamp = _later(
                each.changed_at for each in other.stamps if (each.line, each.id) == ("contact", contact_id)
            )
            other = replace(
                other,
                contacts=tuple(
                    replace(line, phone=phone) if line.id == contact_id else line for line in other.contacts
                ),
                stamps=(
                    *(each for each in other.stamps if (each.line, each.id) != ("contact", contact_id)),
                    LineStamp("contact", contact_id, stamp, gone=False),
                ),
            )
            changed[f"contact {contact_id}"] = phone
        self._bring("merge", diary_to_json(other, _lately()), changed)

    def _bring(self, deed: str, data: bytes, changed: Lines) -> None:
        arrival = read_arrival(data, datetime.now())
        self._say("begin", deed, changed)
        bring(self._diary, arrival, datetime.now())
        self._say("done", changed)

    def _batch(self) -> tuple[str, tuple[WholeEntry, ...]]:
        name, at = f"batch {self._chance.randrange(10**9)}", _lately()
        return name, tuple(
            WholeEntry(uuid4().hex, EntryContent(at, note=f"{name} {each}"), 0, at) for each in range(BATCH)
        )

    def _copy(self) -> None:
        self._say("begin", "copy", {})
        made = self._diary.backups.now(Reason.ASKED)
        self._say("copied", str(made.copy.path))

    def _restore(self) -> None:
        """An earlier copy in the diary's place."""
        fitting = [
            path
            for path, (_, key) in self._known.copies.items()
            if key in ("plain", self._key) and Path(path).exists()
        ]
        if not fitting:
            return
        copy = self._chance.choice(fitting)
        backups = self._diary.backups
        self._diary.close()
        self._say("restores", copy)
        restore(self._path, Path(copy), backups, datetime.now())
        self._say("restored", copy)
        self._follow(self._known.copies[copy][0])
        self._open()

    def _rewrite(self) -> None:
        """A passphrase set, changed or taken off."""
        new = self._chance.choice([name for name in KEYS if name != self._key])
        self._diary.close()
        self._say("rewrites", new)
        rewrite_diary(self._path, KEYS[self._key], KEYS[new], datetime.now())
        self._say("rewritten", new)
        self._key = new
        self._open()


def _lately() -> datetime:
    return datetime.now() - timedelta(minutes=1)


def _later(stamps: Iterable[str]) -> str:
    """When the other caregiver changed a line: after this one did."""
    last = max((datetime.fromisoformat(each) for each in stamps), default=datetime.min)
    later = max(last, datetime.now(UTC).replace(tzinfo=None)) + timedelta(milliseconds=5)
    return f"{later:%Y-%m-%d %H:%M:%S}.{later.microsecond // 1000:03}"

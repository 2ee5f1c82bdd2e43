"""What entries are found by: their place in time, their words (FTS5) and terms such as a writer or an item.

All of it is derived, and may be dropped and filled again at any time. Triggers keep it in step within the
transaction that writes an entry; only the terms of an entry's reading are written by the shelf, with it.

``entry_place.number`` counts minutes, times 2**20, plus a count within the minute. So the order of numbers
is the order of time, a page of a list goes on below the number it ended at, and the words' index, whose rows
bear the same numbers, gives its newest hits first without looking at the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

IN_A_MINUTE: Final = 1 << 20
"""Numbers that a minute has."""
BY: Final = "by:"
"""Before a writer's name in a term."""
TRASH: Final = "trash"
"""The term of what lies in the trash."""

_BASE = f"CAST(strftime('%s', {{at}}) AS INTEGER) / 60 * {IN_A_MINUTE}"
_FREE = (
    "coalesce((SELECT max(number) + 1 FROM entry_place"
    f" WHERE number >= {{base}} AND number < {{base}} + {IN_A_MINUTE}), {{base}})"
)
_NEW_NUMBER = _FREE.format(base=_BASE.format(at="NEW.at"))
_PLACE = "(SELECT number FROM entry_place WHERE entry_id = {which}.id)"
_FORGET_WORDS = (
    "INSERT INTO entry_words (entry_words, rowid, note, writer)"
    " SELECT 'delete', number, OLD.note, OLD.writer FROM entry_place WHERE entry_id = OLD.id;"
)
_TAKE_WORDS = (
    "INSERT INTO entry_words (rowid, note, writer)"
    " SELECT number, NEW.note, NEW.writer FROM entry_place WHERE entry_id = NEW.id;"
    f" INSERT INTO entry_term (term, number) SELECT '{BY}' || NEW.writer, number"
    " FROM entry_place WHERE entry_id = NEW.id;"
)
_TAKE_TRASH = (
    f"INSERT INTO entry_term (term, number) SELECT '{TRASH}', number FROM entry_place"
    " WHERE entry_id = NEW.id AND NEW.deleted_at IS NOT NULL;"
)

_MAKE: Final = (
    "CREATE VIRTUAL TABLE entry_words USING fts5(note, writer, content='', prefix='1 2 3',"
    " tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co So'\")",
    "CREATE TRIGGER entry_written AFTER INSERT ON entry BEGIN"
    f" INSERT INTO entry_place (number, entry_id) VALUES ({_NEW_NUMBER}, NEW.id);"
    f" {_TAKE_WORDS} {_TAKE_TRASH} END",
    "CREATE TRIGGER entry_rewritten AFTER UPDATE OF at, writer, note ON entry"
    " WHEN OLD.at IS NOT NEW.at OR OLD.writer IS NOT NEW.writer OR OLD.note IS NOT NEW.note BEGIN"
    f" {_FORGET_WORDS}"
    f" DELETE FROM entry_term WHERE term = '{BY}' || OLD.writer AND number = {_PLACE.format(which='OLD')};"
    f" UPDATE entry_place SET number = {_NEW_NUMBER} WHERE entry_id = NEW.id AND OLD.at IS NOT NEW.at;"
    f" {_TAKE_WORDS} END",
    "CREATE TRIGGER entry_thrown_away AFTER UPDATE OF deleted_at ON entry"
    " WHEN (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN"
    f" DELETE FROM entry_term WHERE term = '{TRASH}' AND number = {_PLACE.format(which='NEW')};"
    f" {_TAKE_TRASH} END",
    f"CREATE TRIGGER entry_gone BEFORE DELETE ON entry BEGIN {_FORGET_WORDS} END",
)
_FILL: Final = (
    f"INSERT INTO entry_place (number, entry_id) SELECT {_BASE.format(at='at')} - 1 + row_number() OVER"
    f" (PARTITION BY {_BASE.format(at='at')} ORDER BY created_at, rowid), id FROM entry",
    "INSERT INTO entry_words (rowid, note, writer)"
    " SELECT number, note, writer FROM entry_place JOIN entry ON id = entry_id",
    f"INSERT INTO entry_term (term, number)"
    f" SELECT '{BY}' || writer, number FROM entry_place JOIN entry ON id = entry_id",
    f"INSERT INTO entry_term (term, number)"
    f" SELECT '{TRASH}', number FROM entry_place JOIN entry ON id = entry_id WHERE deleted_at IS NOT NULL",
    "DELETE FROM entry_reading",  # each is read anew when it is asked for, and its terms with it
)


def make_finding(execute: Callable[[str], object]) -> None:
    """Makes what SQLAlchemy has no models for: the words' index, and the triggers."""
    for statement in _MAKE:
        execute(statement)


def fill_finding(execute: Callable[[str], object]) -> None:
    """Fills it from the entries there are."""
    for statement in _FILL:
        execute(statement)


def stop_finding(execute: Callable[..., object]) -> None:
    """Lets the triggers go, for a transaction that puts right what was altered behind the app's back.

    They would have the words' index forget words that it never held.
    """
    for trigger in ("entry_written", "entry_rewritten", "entry_thrown_away", "entry_gone"):
        execute(f"DROP TRIGGER {trigger}")


def find_again(execute: Callable[..., object], entries: Iterable[str]) -> None:
    """Makes the triggers again, and what entries are found by: of these, and the words of all."""
    for entry_id in entries:
        one = (entry_id,)
        execute("DELETE FROM entry_place WHERE entry_id = ?", one)
        number = _FREE.format(base=_BASE.format(at="at"))
        execute(
            f"INSERT INTO entry_place (number, entry_id) SELECT {number}, id FROM entry WHERE id = ?", one
        )
        for statement in _FILL[2:4]:
            extra = "AND" if "WHERE" in statement else "WHERE"
            execute(f"{statement} {extra} id = ?", one)
        execute(  # of version "", which is old: it is read anew when somebody asks
            "INSERT INTO entry_reading (entry_id, version, mentions, items)"
            " SELECT id, '', '', '' FROM entry WHERE id = ?"
            " ON CONFLICT (entry_id) DO UPDATE SET version = ''",
            one,
        )
    execute("INSERT INTO entry_words (entry_words) VALUES ('delete-all')")
    execute(_FILL[1])
    for statement in _MAKE[1:]:
        execute(statement)

"""What the family called wrong. It is theirs, is kept, and can be taken back; the note is never touched."""

from __future__ import annotations

from sqlalchemy.orm import Session

from caregiver_app.diary.limits_of_input import TEXT_MAX
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.reading import key_of
from caregiver_app.diary.records import Record, fetch
from caregiver_app.diary.rules import check_text, checked_line
from caregiver_app.diary.shelf import Shelf
from caregiver_app.diary.store.rows import EntryRow, SetAsideRow
from caregiver_app.diary.values import Change, Match, Topic
from caregiver_app.errors import BadInput


class SetAsides:
    """Use cases on matches set aside."""

    def __init__(self, parts: Parts, shelf: Shelf) -> None:
        self._parts = parts
        self._shelf = shelf

    def put(self, entry_id: str, match: Match, by: str, why: str = "") -> Change:
        """Sets a match aside: all places of the entry with the same words and items.

        Raises:
            BadInput: No such entry.
        """
        by = checked_line(by, "by")
        check_text(why, "why", TEXT_MAX)
        with self._parts.store.writing() as session:
            key = key_of(match, _record(session, entry_id).content)
            session.merge(
                SetAsideRow(
                    entry_id=entry_id,
                    source=key.source,
                    text=key.text,
                    items=key.items,
                    put_by=by,
                    why=why,
                    put_at=self._parts.now(),
                )
            )
            self._shelf.read_again(session, entry_id)
        return self._parts.listeners.tell(Topic.ENTRIES, entry_id=entry_id)

    def undo(self, entry_id: str, match: Match) -> Change:
        """Lets a match count again.

        Raises:
            BadInput: No such entry.
        """
        with self._parts.store.writing() as session:
            key = key_of(match, _record(session, entry_id).content)
            row = session.get(SetAsideRow, (entry_id, key.source, key.text, key.items))
            if row is not None:
                session.delete(row)
            self._shelf.read_again(session, entry_id)
        return self._parts.listeners.tell(Topic.ENTRIES, entry_id=entry_id)


def _record(session: Session, entry_id: str) -> Record:
    found = fetch(session, EntryRow.id == entry_id)
    if not found:
        raise BadInput("entry.no_such_entry", id=entry_id)
    return found[0]

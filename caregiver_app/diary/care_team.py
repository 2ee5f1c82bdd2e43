"""Who to call."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import checked_line
from caregiver_app.diary.store.rows import ContactRow
from caregiver_app.diary.values import Change, Contact, Topic


class CareTeam:
    """Use cases on the care team's numbers."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rows = OrderedRows(parts, ContactRow, Topic.CARE_TEAM)

    def contacts(self) -> tuple[Contact, ...]:
        """All, in the order they were put in."""
        with self._parts.store.reading() as session:
            rows = session.scalars(select(ContactRow).order_by(ContactRow.position))
            return tuple(Contact(row.id, row.name, row.phone, row.note) for row in rows)

    def save(self, contact: Contact) -> Contact:
        """Keeps a contact; an empty id makes a new one.

        Raises:
            BadInput: The name or the number is missing, or there is no such contact.
        """
        contact = replace(
            contact,
            id=contact.id or self._parts.new_id(),
            name=checked_line(contact.name, "name", required=True),
            phone=checked_line(contact.phone, "phone", required=True),
            note=checked_line(contact.note, "note"),
        )
        with self._parts.store.writing() as session:
            row = self._rows.row(session, contact.id)
            row.name, row.phone, row.note = contact.name, contact.phone, contact.note
        self._parts.listeners.tell(Topic.CARE_TEAM)
        return contact

    def remove(self, contact_id: str) -> Change:
        """Removes a contact.

        Raises:
            BadInput: There is no such contact.
        """
        return self._rows.remove(contact_id)

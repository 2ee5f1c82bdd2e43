"""The family's own directory of resources."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import checked_line
from caregiver_app.diary.store.rows import DirectoryLineRow
from caregiver_app.diary.values import Change, DirectoryEntry, DirectoryKind, Topic
from caregiver_app.errors import BadInput


class Directory:
    """Use cases on the directory's lines."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rows = OrderedRows(parts, DirectoryLineRow, Topic.DIRECTORY)

    def lines(self) -> tuple[DirectoryEntry, ...]:
        """All, in the order they were put in."""
        with self._parts.store.reading() as session:
            return tuple(
                DirectoryEntry(
                    row.id, DirectoryKind(row.kind), row.title, row.phone, row.url, row.at, row.note
                )
                for row in session.scalars(select(DirectoryLineRow).order_by(DirectoryLineRow.position))
            )

    def save(self, line: DirectoryEntry) -> DirectoryEntry:
        """Keeps a line; an empty id makes a new one.

        Raises:
            BadInput: The title is missing, or the link is none that a browser opens.
        """
        line = replace(
            line,
            id=line.id or self._parts.new_id(),
            title=checked_line(line.title, "title", required=True),
            phone=checked_line(line.phone, "phone"),
            url=_checked_link(line.url),
            note=checked_line(line.note, "note"),
        )
        with self._parts.store.writing() as session:
            row = self._rows.row(session, line.id)
            row.kind, row.title, row.phone = line.kind, line.title, line.phone
            row.url, row.at, row.note = line.url, line.at, line.note
        self._parts.listeners.tell(Topic.DIRECTORY)
        return line

    def remove(self, line_id: str) -> Change:
        """Removes a line.

        Raises:
            BadInput: There is no such line.
        """
        return self._rows.remove(line_id)


def _checked_link(url: str) -> str:
    """A web address; "example.org/talks" gets its https, and nothing but the web is let through."""
    url = checked_line(url, "url")
    if not url:
        return ""
    if "://" not in url and ":" not in url.partition("/")[0]:
        url = f"https://{url}"
    if not url.lower().startswith(("https://", "http://")) or " " in url:
        raise BadInput("input.not_a_link", field="url")
    return url

"""The family's own papers: put on the shelf, read, found in, and taken off again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from caregiver_app.diary.handout_values import (
    HANDOUTS_MAX,
    Handout,
    HandoutContent,
    HandoutHit,
    HandoutKind,
)
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import check_after_earliest, checked_line
from caregiver_app.diary.store.handout_rows import HandoutPageRow, HandoutRow
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput
from caregiver_app.guide.search import Folded, folded_query


class Handouts:
    """Use cases on papers."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._folded: dict[str, tuple[Folded, ...]] = {}
        self._removed: dict[str, tuple[HandoutRow, list[HandoutPageRow]]] = {}

    def add(
        self,
        content: HandoutContent,
        title: str,
        given_by: str = "",
        given_on: date | None = None,
        added_by: str = "",
    ) -> Handout:
        """Puts a paper last on the shelf.

        Args:
            content: What was read by :func:`~caregiver_app.diary.handout_files.read_handout`.
            title: What it is called.
            given_by: Who gave it to the family.
            given_on: The date on it.
            added_by: Who puts it there.

        Raises:
            BadInput: It has no title, the date can't be, or the shelf is full.
        """
        title, given_by = _checked(title, given_by, given_on)
        row = HandoutRow(
            id=self._parts.new_id(),
            title=title,
            given_by=given_by,
            given_on=given_on,
            file_name=checked_line(content.file_name[-200:], "file_name"),
            media_type=content.kind.value,
            added_at=self._parts.now().replace(microsecond=0),
            added_by=checked_line(added_by, "added_by"),
            data=content.data,
        )
        handout_id = row.id
        with self._parts.store.writing() as session:
            if (session.scalar(select(func.count()).select_from(HandoutRow)) or 0) >= HANDOUTS_MAX:
                raise BadInput("handout.shelf_full", most=HANDOUTS_MAX)
            row.position = (session.scalar(select(func.max(HandoutRow.position))) or 0) + 1
            session.add(row)
            session.flush()
            session.add_all(
                HandoutPageRow(handout_id=handout_id, number=number, text=text)
                for number, text in enumerate(content.pages, start=1)
            )
        self._tell()
        return self.get(handout_id)

    def all(self) -> tuple[Handout, ...]:
        """The shelf, in its order."""
        with self._parts.store.reading() as session:
            return _handouts(session)

    def get(self, handout_id: str) -> Handout:
        """A paper.

        Raises:
            BadInput: There is no such paper.
        """
        with self._parts.store.reading() as session:
            for handout in _handouts(session, handout_id):
                return handout
        raise _no_such(handout_id)

    def data(self, handout_id: str) -> bytes:
        """A paper's file as it came.

        Raises:
            BadInput: There is no such paper.
        """
        with self._parts.store.reading() as session:
            data = session.scalar(select(HandoutRow.data).where(HandoutRow.id == handout_id))
        if data is None:
            raise _no_such(handout_id)
        return data

    def pages(self, handout_id: str) -> tuple[str, ...]:
        """The words of each page."""
        wanted = select(HandoutPageRow.text).where(HandoutPageRow.handout_id == handout_id)
        with self._parts.store.reading() as session:
            return tuple(session.scalars(wanted.order_by(HandoutPageRow.number)))

    def rename(self, handout_id: str, title: str, given_by: str = "", given_on: date | None = None) -> Change:
        """Says anew what a paper is called, who gave it and when.

        Raises:
            BadInput: It has no title, the date can't be, or there is no such paper.
        """
        title, given_by = _checked(title, given_by, given_on)
        with self._parts.store.writing() as session:
            row = _row(session, handout_id)
            row.title, row.given_by, row.given_on = title, given_by, given_on
        return self._tell()

    def move(self, handout_id: str, place: int) -> Change:
        """Puts a paper to another place on the shelf, counted from 0.

        Raises:
            BadInput: There is no such paper.
        """
        with self._parts.store.writing() as session:
            moved = _row(session, handout_id)
            in_order = select(HandoutRow).order_by(HandoutRow.position, HandoutRow.id)
            rows = [row for row in session.scalars(in_order) if row is not moved]
            rows.insert(max(0, place), moved)
            for position, row in enumerate(rows, start=1):
                row.position = position
        return self._tell()

    def remove(self, handout_id: str) -> Change:
        """Takes a paper off the shelf; :meth:`restore` brings it back for as long as the diary is open.

        Raises:
            BadInput: There is no such paper.
        """
        pages = select(HandoutPageRow).where(HandoutPageRow.handout_id == handout_id)
        with self._parts.store.writing() as session:
            row = _row(session, handout_id)
            kept = (
                _copy_of(row),
                [
                    HandoutPageRow(handout_id=page.handout_id, number=page.number, text=page.text)
                    for page in session.scalars(pages)
                ],
            )
            session.delete(row)
        self._removed = {handout_id: kept}
        self._folded.pop(handout_id, None)
        return self._tell()

    def restore(self, handout_id: str) -> Change:
        """Puts the paper that was last taken off back where it stood.

        Raises:
            BadInput: Another was taken off since, or it stands there.
        """
        if handout_id not in self._removed:
            raise _no_such(handout_id)
        row, pages = self._removed[handout_id]
        with self._parts.store.writing() as session:
            session.add(row)
            session.flush()
            session.add_all(pages)
        del self._removed[handout_id]  # only now: on a full disk it can be tried again
        return self._tell()

    def find(self, query: str) -> tuple[HandoutHit, ...]:
        """All places where ``query`` stands, paper by paper, found as in the guide."""
        wanted = folded_query(query)
        if not wanted:
            return ()
        return tuple(
            HandoutHit(handout.id, number, start, end)
            for handout in self.all()
            if handout.is_searchable
            for number, page in enumerate(self._folded_pages(handout.id), start=1)
            for start, end in page.find(wanted)
        )

    def _folded_pages(self, handout_id: str) -> tuple[Folded, ...]:
        """The pages made ready for a search, which at each key is too long to wait for."""
        if handout_id not in self._folded:
            self._folded[handout_id] = tuple(map(Folded, self.pages(handout_id)))
        return self._folded[handout_id]

    def _tell(self) -> Change:
        return self._parts.listeners.tell(Topic.HANDOUTS)


def _handouts(session: Session, handout_id: str = "") -> tuple[Handout, ...]:
    pages = (
        select(
            HandoutPageRow.handout_id,
            func.count().label("count"),
            func.max(HandoutPageRow.text != "").label("has_words"),
        )
        .group_by(HandoutPageRow.handout_id)
        .subquery()
    )
    wanted = select(HandoutRow, pages.c.count, pages.c.has_words).outerjoin(
        pages, pages.c.handout_id == HandoutRow.id
    )
    if handout_id:
        wanted = wanted.where(HandoutRow.id == handout_id)
    rows = session.execute(wanted.order_by(HandoutRow.position, HandoutRow.id))
    return tuple(_handout(row, count or 0, bool(has_words)) for row, count, has_words in rows)


def _handout(row: HandoutRow, page_count: int, has_words: bool) -> Handout:
    return Handout(
        row.id,
        row.title,
        row.given_by,
        row.given_on,
        row.file_name,
        HandoutKind(row.media_type),
        row.added_at,
        row.added_by,
        page_count,
        has_words,
    )


def _copy_of(row: HandoutRow) -> HandoutRow:
    return HandoutRow(**{column.key: getattr(row, column.key) for column in HandoutRow.__table__.columns})


def _row(session: Session, handout_id: str) -> HandoutRow:
    row = session.get(HandoutRow, handout_id)
    if row is None:
        raise _no_such(handout_id)
    return row


def _checked(title: str, given_by: str, given_on: date | None) -> tuple[str, str]:
    if given_on is not None:
        check_after_earliest(given_on, "given_on")
    return checked_line(title, "title", required=True), checked_line(given_by, "given_by")


def _no_such(handout_id: str) -> BadInput:
    return BadInput("handout.no_such_handout", id=handout_id)

"""Pictures: kept once and never changed, and which entries they belong to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from caregiver_app.diary.parts import Parts
from caregiver_app.diary.picture_files import Encoded, encode
from caregiver_app.diary.picture_values import PICTURES_MAX, EntryPicture, Picture
from caregiver_app.diary.rules import checked_line
from caregiver_app.diary.store.picture_rows import EntryPictureRow, PictureRow, ThinkingCheckRow
from caregiver_app.diary.store.rows import EntryRow
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput

SWEPT_AFTER: Final = timedelta(hours=1)
"""A picture that nothing shows stays this long: it may be on its way into an entry."""

_KNOWN = (
    PictureRow.id,
    PictureRow.media_type,
    PictureRow.width,
    PictureRow.height,
    PictureRow.added_at,
    PictureRow.writer,
)
"""All of a picture but its bytes."""


class Pictures:
    """Use cases on pictures."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def keep(self, source: Path | bytes, writer: str = "") -> Picture:
        """Keeps a picture; it belongs to nothing yet.

        Raises:
            BadInput: It is no picture, too large, damaged, or of a kind that can't be read.
        """
        return self.keep_encoded(encode(source), writer)

    def keep_drawing(self, png: bytes, writer: str = "") -> Picture:
        """Keeps what was drawn by hand, as sharp as it was drawn.

        Raises:
            BadInput: As for :meth:`keep`.
        """
        return self.keep_encoded(encode(png, is_drawing=True), writer)

    def keep_encoded(
        self, encoded: Encoded, writer: str = "", *, added_at: datetime | None = None
    ) -> Picture:
        """Keeps a picture that was made fit elsewhere: on a thread of its own, say.

        Args:
            encoded: The picture.
            writer: Who brings it in.
            added_at: When, for a sample; by default now.

        Raises:
            BadInput: The writer's name can't be kept.
        """
        picture = Picture(
            self._parts.new_id(),
            encoded.media_type,
            encoded.width,
            encoded.height,
            (added_at or self._parts.now()).replace(microsecond=0),
            checked_line(writer, "writer"),
        )
        with self._parts.store.writing() as session:
            session.add(
                PictureRow(
                    id=picture.id,
                    media_type=picture.media_type,
                    width=picture.width,
                    height=picture.height,
                    added_at=picture.added_at,
                    writer=picture.writer,
                    thumbnail=encoded.thumbnail,
                    data=encoded.data,
                )
            )
        self._parts.listeners.tell(Topic.PICTURES)
        return picture

    def get(self, picture_id: str) -> Picture:
        """What is known of a picture.

        Raises:
            BadInput: There is no such picture.
        """
        with self._parts.store.reading() as session:
            found = session.execute(select(*_KNOWN).where(PictureRow.id == picture_id)).one_or_none()
        if found is None:
            raise _no_such(picture_id)
        return Picture(*found)

    def data(self, picture_id: str) -> bytes:
        """A picture's bytes.

        Raises:
            BadInput: There is no such picture.
        """
        with self._parts.store.reading() as session:
            data = session.scalar(select(PictureRow.data).where(PictureRow.id == picture_id))
        if data is None:
            raise _no_such(picture_id)
        return data

    def thumbnail(self, picture_id: str) -> bytes:
        """The small picture's bytes.

        Raises:
            BadInput: There is no such picture.
        """
        with self._parts.store.reading() as session:
            data = session.scalar(select(PictureRow.thumbnail).where(PictureRow.id == picture_id))
        if data is None:
            raise _no_such(picture_id)
        return data

    def of_entry(self, entry_id: str) -> tuple[EntryPicture, ...]:
        """The pictures of an entry in their order, of one in the trash as well."""
        return self.of_entries((entry_id,))

    def of_entries(self, entry_ids: Sequence[str]) -> tuple[EntryPicture, ...]:
        """The pictures of some entries, entry by entry."""
        order = {entry_id: number for number, entry_id in enumerate(entry_ids)}
        wanted = (
            select(EntryPictureRow.entry_id, EntryPictureRow.position, EntryPictureRow.caption, *_KNOWN)
            .join(PictureRow, PictureRow.id == EntryPictureRow.picture_id)
            .order_by(EntryPictureRow.position, EntryPictureRow.picture_id)
        )
        found: list[EntryPicture] = []
        with self._parts.store.reading() as session:
            for start in range(0, len(entry_ids), 400):
                some = entry_ids[start : start + 400]
                for row in session.execute(wanted.where(EntryPictureRow.entry_id.in_(some))):
                    picture = Picture(row.id, row.media_type, row.width, row.height, row.added_at, row.writer)
                    found.append(EntryPicture(row.entry_id, picture, row.position, row.caption))
        return tuple(sorted(found, key=lambda pair: order[pair.entry_id]))

    def attach(
        self, entry_id: str, picture_id: str, caption: str = "", *, position: int | None = None
    ) -> Change:
        """Gives a picture to an entry; one that was taken away comes back by the same call.

        Args:
            entry_id: The entry.
            picture_id: The picture.
            caption: What it shows.
            position: Where it stood; by default it comes last.

        Raises:
            BadInput: No such entry or picture, or the entry holds enough of them.
        """
        caption = checked_line(caption, "caption")
        with self._parts.store.writing() as session:
            if session.get(EntryRow, entry_id) is None:
                raise BadInput("entry.no_such_entry", id=entry_id)
            row = session.get(EntryPictureRow, (entry_id, picture_id))
            if row is None:
                add_pictures(session, entry_id, (picture_id,), (caption,), position)
            else:
                row.caption = caption
        return self._tell(entry_id)

    def set_caption(self, entry_id: str, picture_id: str, caption: str) -> Change:
        """Says what a picture shows.

        Raises:
            BadInput: The entry has no such picture, or the words can't be kept.
        """
        caption = checked_line(caption, "caption")
        with self._parts.store.writing() as session:
            _pair(session, entry_id, picture_id).caption = caption
        return self._tell(entry_id)

    def move(self, entry_id: str, picture_id: str, place: int) -> Change:
        """Puts a picture to another place in its entry, counted from 0.

        Raises:
            BadInput: The entry has no such picture.
        """
        with self._parts.store.writing() as session:
            moved = _pair(session, entry_id, picture_id)
            rows = [row for row in _pairs(session, entry_id) if row is not moved]
            rows.insert(max(0, place), moved)
            for position, row in enumerate(rows):
                row.position = position
        return self._tell(entry_id)

    def detach(self, entry_id: str, picture_id: str) -> Change:
        """Takes a picture out of an entry; it stays until :meth:`sweep`, so that it can come back.

        Raises:
            BadInput: The entry has no such picture.
        """
        with self._parts.store.writing() as session:
            session.delete(_pair(session, entry_id, picture_id))
        return self._tell(entry_id)

    def sweep(self) -> int:
        """Does away with pictures that nothing shows any more; says how many."""
        with self._parts.store.writing() as session:
            return _sweep(session, PictureRow.added_at < self._parts.now() - SWEPT_AFTER)

    def _tell(self, entry_id: str) -> Change:
        return self._parts.listeners.tell(Topic.PICTURES, entry_id=entry_id)


def add_pictures(
    session: Session,
    entry_id: str,
    picture_ids: Sequence[str],
    captions: Sequence[str] = (),
    position: int | None = None,
) -> None:
    """Gives pictures to an entry that is being written, behind those that it has.

    Raises:
        BadInput: No such picture, or the entry holds enough of them.
    """
    pairs = _pairs(session, entry_id)
    if len(pairs) + len(picture_ids) > PICTURES_MAX:
        raise BadInput("picture.too_many", field="photo", most=PICTURES_MAX)
    known = set(session.scalars(select(PictureRow.id).where(PictureRow.id.in_(picture_ids))))
    following = max((row.position for row in pairs), default=-1) + 1
    for number, picture_id in enumerate(picture_ids):
        if picture_id not in known:
            raise _no_such(picture_id)
        session.add(
            EntryPictureRow(
                entry_id=entry_id,
                picture_id=picture_id,
                position=following + number if position is None else position,
                caption=captions[number] if number < len(captions) else "",
            )
        )


def pictures_in_trash(session: Session) -> tuple[str, ...]:
    """The pictures of thrown away entries."""
    wanted = (
        select(EntryPictureRow.picture_id)
        .join(EntryRow, EntryRow.id == EntryPictureRow.entry_id)
        .where(EntryRow.deleted_at.is_not(None))
    )
    return tuple(session.scalars(wanted))


def sweep_some(session: Session, picture_ids: Collection[str]) -> None:
    """Does away with those of some pictures that nothing shows any more."""
    for picture_id in picture_ids:
        _sweep(session, PictureRow.id == picture_id)


def _sweep(session: Session, which: ColumnElement[bool]) -> int:
    unused = select(PictureRow.id).where(
        which,
        PictureRow.id.not_in(select(EntryPictureRow.picture_id)),
        PictureRow.id.not_in(
            select(ThinkingCheckRow.handwriting_id).where(ThinkingCheckRow.handwriting_id.is_not(None))
        ),
    )
    found = tuple(session.scalars(unused))
    for picture_id in found:
        session.execute(delete(PictureRow).where(PictureRow.id == picture_id))
    return len(found)


def _pairs(session: Session, entry_id: str) -> list[EntryPictureRow]:
    wanted = select(EntryPictureRow).where(EntryPictureRow.entry_id == entry_id)
    return list(session.scalars(wanted.order_by(EntryPictureRow.position, EntryPictureRow.picture_id)))


def _pair(session: Session, entry_id: str, picture_id: str) -> EntryPictureRow:
    row = session.get(EntryPictureRow, (entry_id, picture_id))
    if row is None:
        raise _no_such(picture_id)
    return row


def _no_such(picture_id: str) -> BadInput:
    return BadInput("picture.no_such_picture", id=picture_id)

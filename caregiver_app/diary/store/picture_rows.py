"""The tables of pictures and of the daily thinking-and-writing check; apart, since a start needs neither."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from caregiver_app.diary.store.rows import Base, one_of

MEDIA_TYPES = ("image/jpeg", "image/png")
"""What a picture is kept as, whatever it came as."""
OUTCOMES = ("right", "not_right", "not_done")
"""What can be written down about a question of the check: what was seen, never a grade."""


class PictureRow(Base):
    """A picture, re-encoded when it came in; never changed afterwards."""

    __tablename__ = "picture"
    __table_args__ = (
        one_of("media_type", MEDIA_TYPES),
        CheckConstraint("width > 0 AND height > 0", name="size_positive"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    media_type: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    added_at: Mapped[datetime]
    writer: Mapped[str]
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary)
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class EntryPictureRow(Base):
    """A picture that belongs to an entry, and what it shows in the family's words."""

    __tablename__ = "entry_picture"
    __table_args__ = (Index(None, "picture_id"),)

    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    picture_id: Mapped[str] = mapped_column(ForeignKey("picture.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int]
    caption: Mapped[str]


class ThinkingCheckRow(Base):
    """One run through the questions of a form; with ``deleted_at`` it lies in the trash."""

    __tablename__ = "thinking_check"
    __table_args__ = (
        CheckConstraint("baseline IN (0, 1)", name="baseline_bool"),
        Index(None, "at"),
        Index(None, "handwriting_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    utc_offset_minutes: Mapped[int]
    writer: Mapped[str]
    form: Mapped[str]
    baseline: Mapped[bool]
    note: Mapped[str]
    handwriting_id: Mapped[str | None] = mapped_column(ForeignKey("picture.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]


class ThinkingAnswerRow(Base):
    """What came of one question; a question without a row was not asked."""

    __tablename__ = "thinking_answer"
    __table_args__ = (one_of("outcome", OUTCOMES),)

    check_id: Mapped[str] = mapped_column(
        ForeignKey("thinking_check.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    said: Mapped[str]

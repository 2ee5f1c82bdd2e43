"""The tables of the family's own papers, such as a hospital's handout; apart, since a start does without."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from caregiver_app.diary.store.rows import Base, one_of

MEDIA_TYPES = ("application/pdf", "text/html", "text/markdown", "text/plain")
"""What a paper can have come as."""


class HandoutRow(Base):
    """A paper on the shelf, as it came."""

    __tablename__ = "handout"
    __table_args__ = (one_of("media_type", MEDIA_TYPES),)

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    given_by: Mapped[str]
    given_on: Mapped[date | None]
    file_name: Mapped[str]
    media_type: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class HandoutPageRow(Base):
    """The words of one page of it, to be searched; the first page is number 1."""

    __tablename__ = "handout_page"

    handout_id: Mapped[str] = mapped_column(ForeignKey("handout.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]

"""The table of when each line was last changed; see :mod:`~caregiver_app.diary.store.change_schema`."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from caregiver_app.diary.store.rows import Base


class LineChangeRow(Base):
    """When a line was last written or removed, in UTC; a line without one is older than this table."""

    __tablename__ = "line_change"
    __table_args__ = (CheckConstraint("gone IN (0, 1)", name="gone_bool"), {"sqlite_with_rowid": False})

    line: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    changed_at: Mapped[str]
    gone: Mapped[bool]

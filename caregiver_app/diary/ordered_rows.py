"""Rows that stand in the order the family put them: a new one goes last."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session


def next_position(session: Session, position: InstrumentedAttribute[int]) -> int:
    """One past the last place."""
    return (session.scalar(select(func.max(position))) or 0) + 1

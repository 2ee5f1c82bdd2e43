"""What is looked for in the diary, and what a page of the answer is. Plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from caregiver_app.diary.values import Entry
from caregiver_app.guide.items import GuideList


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries are wanted; all that is said must hold.

    Attributes:
        words: Words in the note or the writer's name, as typed; each may be the beginning of one.
        item: Flagged by this item.
        guide_list: Flagged by an item of this list.
        writer: Written by exactly this name.
        first: Not before this date.
        last: Not after this date.
        matches_only: Flagged at all.
        in_trash: What lies in the trash, instead of what does not.
    """

    words: str = ""
    item: str = ""
    guide_list: GuideList | None = None
    writer: str = ""
    first: date | None = None
    last: date | None = None
    matches_only: bool = False
    in_trash: bool = False

    @property
    def is_all(self) -> bool:
        """Whether it lets every entry through that is not in the trash."""
        return self == EntryQuery()

    @property
    def asks_readings(self) -> bool:
        """Whether entries must have been read against the guide to answer it."""
        return bool(self.item or self.guide_list or self.matches_only)

    @property
    def only_day(self) -> date | None:
        """The date, if it asks for one."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class Found:
    """A found entry and its place in time: a greater number is later."""

    entry: Entry
    place: int


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the answer, newest first.

    Attributes:
        found: The entries; none does not mean that there are no more.
        reached: Where the next page begins; None when nothing was looked through.
        is_last: Whether nothing is left to look through.
    """

    found: tuple[Found, ...]
    reached: int | None
    is_last: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries a query finds, counted up to a bound.

    Attributes:
        number: As many as were counted.
        is_more: Whether there may be more.
    """

    number: int
    is_more: bool

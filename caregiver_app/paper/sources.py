"""What a summary is made from, and the marks that several of its sections count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.thinking_days import ThinkingDay
from caregiver_app.diary.values import (
    Dose,
    Entry,
    KeptLimit,
    KeptOwnWords,
    Match,
    MatchSource,
    Medicine,
    Profile,
    Question,
)
from caregiver_app.guide.items import GuideList, Item, list_of, symptom_of
from caregiver_app.matching.mention import Status
from caregiver_app.paper.handwriting import TakenHandwriting
from caregiver_app.paper.page_values import Mark, Period
from caregiver_app.paper.photo_values import TakenPhotos

_MARKS = {Status.PRESENT: Mark.PRESENT, Status.POSSIBLE: Mark.POSSIBLE, Status.ABSENT: Mark.ABSENT}
_STRONGEST = (Mark.PRESENT, Mark.POSSIBLE, Mark.ABSENT)


@dataclass(frozen=True, slots=True)
class SummarySource:
    """Everything a summary says comes from here.

    Attributes:
        profile: Whose diary.
        entries: The period's entries, oldest first.
        questions: The family's questions.
        items: The guide's items by id.
        limits: The family's own limits.
        own_words: What the family calls an item.
        calls: The period's calls.
        medicines: The family's list, stopped ones too.
        doses: The period's, and those of the hours before it that may hide a fever in it.
        rules: The family's rules.
        checks: Days with a thinking check.
        earlier: The entries of the days before that the period is compared with.
        dropped: Lines that a caregiver took off the page.
        photos: The period's, if there are any.
        handwriting: The period's, if a check has any.
        seen_before: Items that flagged an entry before the period.
        begins_on: Date of the diary's first entry, if any.
        guide_title: The title of the page that the lists come from; empty if not known.
        guide_seen: When it was read.
    """

    profile: Profile
    entries: tuple[Entry, ...]
    questions: tuple[Question, ...]
    items: Mapping[str, Item]
    limits: tuple[KeptLimit, ...] = ()
    own_words: tuple[KeptOwnWords, ...] = ()
    calls: tuple[Call, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()
    rules: tuple[FamilyRule, ...] = ()
    checks: Mapping[date, ThinkingDay] = field(default_factory=dict)
    earlier: tuple[Entry, ...] = ()
    dropped: frozenset[str] = frozenset()
    photos: TakenPhotos | None = None
    handwriting: TakenHandwriting | None = None
    seen_before: frozenset[str] = frozenset()
    begins_on: date | None = None
    guide_title: str = ""
    guide_seen: date | None = None


@dataclass(slots=True)
class DayMarks:
    """The marks of one day, by item and by symptom."""

    items: dict[str, Mark] = field(default_factory=dict)
    symptoms: dict[str, Mark] = field(default_factory=dict)

    def note(self, item: str, mark: Mark) -> None:
        """Keeps the strongest mark."""
        for kept, key in ((self.items, item), (self.symptoms, symptom_of(item))):
            if key not in kept or _STRONGEST.index(mark) < _STRONGEST.index(kept[key]):
                kept[key] = mark


def entries_by_day(entries: tuple[Entry, ...]) -> dict[date, list[Entry]]:
    """Entries by calendar day, in time order."""
    days: dict[date, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.content.at, entry.created_at, entry.id)):
        days.setdefault(entry.content.at.date(), []).append(entry)
    return days


def marks_by_day(entries: tuple[Entry, ...]) -> dict[date, DayMarks]:
    """The marks of every day that has any."""
    days: dict[date, DayMarks] = {}
    for entry in entries:
        for item, mark in _marks_of(entry):
            days.setdefault(entry.content.at.date(), DayMarks()).note(item, mark)
    return days


def set_aside(entries: tuple[Entry, ...], name: GuideList | None = None) -> int:
    """How many highlights the family has put aside, of one list or of both."""
    return sum(
        match.set_aside
        and match.status.flags
        and (name is None or any(list_of(item) is name for item in match.items))
        for entry in entries
        for match in entry.matches
    )


def dates_of(period: Period) -> Iterator[date]:
    """Every date of the period."""
    return (period.first + timedelta(days) for days in range(period.days))


def _marks_of(entry: Entry) -> Iterator[tuple[str, Mark]]:
    for match in entry.matches:
        mark = _MARKS.get(match.status)
        if mark is not None and not match.set_aside:
            for item in match.items:
                yield item, mark
    known = {(match.start, match.end) for match in entry.matches if match.source is MatchSource.WORDS}
    for mention in entry.mentions:
        if mention.status is Status.ABSENT and (mention.start, mention.end) not in known:
            for item in mention.items:
                yield item, Mark.ABSENT


def note_matches(entry: Entry) -> Iterator[tuple[int, int, Match]]:
    """The words of the note that flag the entry, with their place."""
    for match in entry.matches:
        if (
            match.source is MatchSource.WORDS
            and match.flags
            and match.start is not None
            and match.end is not None
        ):
            yield match.start, match.end, match

"""A whole diary as plain values: what leaves it, what comes in, and what two copies of it are compared by."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.values import (
    Contact,
    DirectoryEntry,
    Dose,
    EntryContent,
    EntryVersion,
    KeptLimit,
    KeptOwnWords,
    MatchSource,
    Medicine,
    Profile,
    Question,
)


@dataclass(frozen=True, slots=True)
class KeptSetAside:
    """A match that the family called wrong.

    Attributes:
        source: Words of the note, a ticked symptom or a measurement.
        text: What the match is known by in its entry, in small letters.
        items: Item ids, parted by blanks.
        put_by: Who said so.
        why: Why, as typed.
        put_at: When (local wall clock).
    """

    source: MatchSource
    text: str
    items: str
    put_by: str
    why: str
    put_at: datetime


@dataclass(frozen=True, slots=True)
class WholeEntry:
    """An entry with all that is kept of it.

    Attributes:
        id: 32 hexadecimal digits; never reused.
        content: What the person put in.
        utc_offset_minutes: How far the wall clock stood from UTC when it was observed.
        created_at: When it was first written down (local wall clock).
        edited_at: When it was last changed, or nothing.
        deleted_at: When it was put into the trash, or nothing.
        set_asides: What the family called wrong in it.
        versions: What it said before, the oldest first.
    """

    id: str
    content: EntryContent
    utc_offset_minutes: int
    created_at: datetime
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    set_asides: tuple[KeptSetAside, ...] = ()
    versions: tuple[EntryVersion, ...] = ()


@dataclass(frozen=True, slots=True)
class WholePicture:
    """A picture; it is never changed once it is kept.

    Attributes:
        id: 32 hexadecimal digits.
        media_type: ``image/jpeg`` or ``image/png``.
        width: Pixels.
        height: Pixels.
        added_at: When it came in (local wall clock).
        writer: Who brought it in.
        thumbnail: The small picture's bytes.
        data: The picture's bytes.
    """

    id: str
    media_type: str
    width: int
    height: int
    added_at: datetime
    writer: str
    thumbnail: bytes
    data: bytes


@dataclass(frozen=True, slots=True)
class WholeEntryPicture:
    """That a picture belongs to an entry; the entry's pictures stand in their order.

    Attributes:
        entry_id: The entry.
        picture_id: The picture.
        caption: What it shows, in the family's words.
    """

    entry_id: str
    picture_id: str
    caption: str


@dataclass(frozen=True, slots=True)
class WholeThinkingAnswer:
    """What came of one question of the thinking-and-writing check.

    Attributes:
        question: The question's name in its form.
        outcome: ``right``, ``not_right`` or ``not_done``: what was seen, nothing more.
        said: The words that were said.
    """

    question: str
    outcome: str
    said: str


@dataclass(frozen=True, slots=True)
class WholeThinkingCheck:
    """One run through the questions of the thinking-and-writing check.

    Attributes:
        id: 32 hexadecimal digits.
        at: When (local wall clock).
        utc_offset_minutes: How far the wall clock stood from UTC then.
        writer: Who asked.
        form: The form's name.
        baseline: Whether later ones are laid beside this one.
        note: As typed.
        handwriting_id: The picture of the handwriting, or nothing.
        created_at: When it was written down.
        edited_at: When it was last changed, or nothing.
        deleted_at: When it was put into the trash, or nothing.
        answers: The questions that were asked.
    """

    id: str
    at: datetime
    utc_offset_minutes: int
    writer: str
    form: str
    baseline: bool
    note: str
    handwriting_id: str | None
    created_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None
    answers: tuple[WholeThinkingAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class WholeReminderAnswer:
    """What came of a reminder that was due.

    Attributes:
        due_at: When it was due (local wall clock).
        answer: ``done``, ``skipped`` or ``snoozed``.
        again_at: When it comes again, while it is snoozed.
        answered_at: When it was answered.
        writer: Who answered.
    """

    due_at: datetime
    answer: str
    again_at: datetime | None
    answered_at: datetime
    writer: str


@dataclass(frozen=True, slots=True)
class WholeReminder:
    """Something to be reminded of.

    Attributes:
        id: 32 hexadecimal digits.
        purpose: ``entry``, ``thinking_check``, ``medicine`` or ``other``.
        text: What for, as typed.
        medicine_id: The medicine's line, or empty.
        times: Times of the day as HH:MM, parted by blanks.
        from_on: The first day, or nothing.
        until_on: The last day, or nothing.
        is_on: Whether it reminds at all.
        created_at: Since when it stands like this.
        answers: What came of it.
    """

    id: str
    purpose: str
    text: str
    medicine_id: str
    times: str
    from_on: date | None
    until_on: date | None
    is_on: bool
    created_at: datetime
    answers: tuple[WholeReminderAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class WholePage:
    """The words of a page of a paper.

    Attributes:
        number: Counted from 1.
        text: The words.
    """

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class WholeHandout:
    """A paper of the family's own, as it came.

    Attributes:
        id: 32 hexadecimal digits.
        title: What the family calls it.
        given_by: Who gave it.
        given_on: When, if known.
        file_name: What the file was called.
        media_type: What it came as.
        added_at: When it came in (local wall clock).
        added_by: Who brought it in.
        data: The file's bytes.
        pages: The words of each page.
    """

    id: str
    title: str
    given_by: str
    given_on: date | None
    file_name: str
    media_type: str
    added_at: datetime
    added_by: str
    data: bytes
    pages: tuple[WholePage, ...] = ()


@dataclass(frozen=True, slots=True)
class LineStamp:
    """When a line was last changed or removed.

    Attributes:
        line: What kind of line, such as ``contact``.
        id: What it is known by.
        changed_at: UTC, to the millisecond, as ``2026-11-20 14:05:09.123``.
        gone: Whether it was removed.
    """

    line: str
    id: str
    changed_at: str
    gone: bool


@dataclass(frozen=True, slots=True)
class WholeDiary:
    """Everything in a diary but what is computed from it.

    Attributes:
        profile: Whose it is, with the infusions.
        entries: What was observed, the trash included, in the order it was written down.
        contacts: Who to call.
        directory: The family's own resources.
        questions: For the care team.
        limits: From the care team.
        medicines: The list.
        doses: What was given, in the order it was given.
        own_words: What the family calls an item.
        calls: That were made, in their order.
        family_rules: That hold until a day.
        pictures: Photos and handwriting.
        entry_pictures: Which picture belongs to which entry.
        thinking_checks: Runs through the check, the trash included.
        reminders: With what came of them.
        handouts: The family's own papers.
        stamps: When each line was last changed or removed.
    """

    profile: Profile = field(default_factory=Profile)
    entries: tuple[WholeEntry, ...] = ()
    contacts: tuple[Contact, ...] = ()
    directory: tuple[DirectoryEntry, ...] = ()
    questions: tuple[Question, ...] = ()
    limits: tuple[KeptLimit, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()
    own_words: tuple[KeptOwnWords, ...] = ()
    calls: tuple[Call, ...] = ()
    family_rules: tuple[FamilyRule, ...] = ()
    pictures: tuple[WholePicture, ...] = ()
    entry_pictures: tuple[WholeEntryPicture, ...] = ()
    thinking_checks: tuple[WholeThinkingCheck, ...] = ()
    reminders: tuple[WholeReminder, ...] = ()
    handouts: tuple[WholeHandout, ...] = ()
    stamps: tuple[LineStamp, ...] = ()


def in_order(whole: WholeDiary) -> WholeDiary:
    """The same with every list whose order says nothing sorted, as :meth:`Whole.read` hands it out."""
    return replace(
        whole,
        entries=tuple(
            replace(
                entry,
                set_asides=tuple(
                    sorted(entry.set_asides, key=lambda aside: (aside.source, aside.text, aside.items))
                ),
                versions=tuple(sorted(entry.versions, key=lambda version: version.number)),
            )
            for entry in sorted(whole.entries, key=lambda entry: entry.created_at)
        ),
        doses=tuple(sorted(whole.doses, key=lambda dose: (dose.given_at, dose.id))),
        calls=tuple(sorted(whole.calls, key=lambda call: (call.called_at, call.id))),
        pictures=tuple(sorted(whole.pictures, key=lambda picture: (picture.added_at, picture.id))),
        entry_pictures=tuple(sorted(whole.entry_pictures, key=lambda pair: pair.entry_id)),
        thinking_checks=tuple(
            replace(check, answers=tuple(sorted(check.answers, key=lambda answer: answer.question)))
            for check in sorted(whole.thinking_checks, key=lambda check: (check.at, check.id))
        ),
        reminders=tuple(
            replace(line, answers=tuple(sorted(line.answers, key=lambda answer: answer.due_at)))
            for line in whole.reminders
        ),
        handouts=tuple(
            replace(paper, pages=tuple(sorted(paper.pages, key=lambda page: page.number)))
            for paper in whole.handouts
        ),
        stamps=tuple(sorted(whole.stamps, key=lambda stamp: (stamp.line, stamp.id))),
    )

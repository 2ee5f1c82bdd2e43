"""Two copies of one diary brought together. Pure, and the same whichever is laid upon which, and how often.

Entries, and whatever else has an id, are told apart by it. What an entry said on either side is kept: the
latest stands, everything else lies among its versions. A line of a list is taken from the side where it was
changed last, by its stamp; one that was removed later than it was changed stays removed. An entry or a
reminder that was removed for good on one side is removed on both. What one side set aside stays aside.

Lists come out sorted by id; :mod:`~caregiver_app.exchange.merged_order` puts them in an order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from caregiver_app.diary.packing import pack_content
from caregiver_app.diary.stopping import Step, go_on, stepping
from caregiver_app.diary.values import EntryContent, EntryVersion, Profile
from caregiver_app.diary.whole_values import (
    KeptSetAside,
    LineStamp,
    WholeDiary,
    WholeEntry,
    WholeEntryPicture,
    WholeReminder,
    WholeReminderAnswer,
    in_order,
)
from caregiver_app.exchange.json_values import to_json

LINES: Final[Mapping[str, str]] = {
    "contacts": "contact",
    "directory": "directory_line",
    "questions": "question",
    "limits": "family_limit",
    "medicines": "medicine",
    "doses": "dose",
    "own_words": "own_words",
    "calls": "call",
    "family_rules": "family_rule",
    "thinking_checks": "thinking_check",
    "handouts": "handout",
}
"""Lists of lines that are taken whole from where they were changed last, and what stamps call them."""
LISTS: Final[Mapping[str, str]] = {line: name for name, line in LINES.items()} | {
    "entry": "entries",
    "reminder": "reminders",
    "entry_picture": "entry_pictures",
}
"""The list that a kind of line stands in."""
_REMOVED_FOR_GOOD: Final = frozenset({"entry", "reminder"})
_NEVER: Final = ("", False)
_Stamps = Mapping[tuple[str, str], LineStamp]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that the two copies say differently, where neither simply goes on from the other.

    Attributes:
        line: What kind of line, as stamps call it.
        id: Which one.
        kept: What stands now; None where it is removed.
        other: What the other copy says; None where it removed it.
    """

    line: str
    id: str
    kept: Any
    other: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """Two copies brought together.

    Attributes:
        whole: The diary that holds both.
        conflicts: What the person may want to decide otherwise.
    """

    whole: WholeDiary
    conflicts: tuple[Conflict, ...]


def merge(one: WholeDiary, other: WholeDiary, step: Step = go_on) -> Merged:
    """Brings two copies together; which is which makes no difference.

    Raises:
        Stopped: The person stopped it.
    """
    stamps = _Both({_key(s): s for s in one.stamps}, {_key(s): s for s in other.stamps})
    conflicts: list[Conflict] = []
    lists = {
        name: _lines(line, getattr(one, name), getattr(other, name), stamps, conflicts)
        for name, line in LINES.items()
    }
    entries = _entries(one.entries, other.entries, stamps, conflicts, step)
    kept = {entry.id for entry in entries}
    whole = WholeDiary(
        profile=_profile(one.profile, other.profile, stamps, conflicts),
        entries=entries,
        pictures=_pictures(one, other),
        entry_pictures=_entry_pictures(one, other, stamps, kept, conflicts),
        reminders=_reminders(one.reminders, other.reminders, stamps, conflicts),
        stamps=stamps.joined(),
        **lists,
    )
    return Merged(in_order(whole), tuple(sorted(conflicts, key=lambda each: (each.line, each.id))))


def line_id(line: Any) -> str:
    """What stamps know a line by; a picture of an entry by both of them."""
    return str(line.id) if hasattr(line, "id") else f"{line.entry_id} {line.picture_id}"


class _Both:
    """The stamps of both sides."""

    def __init__(self, one: _Stamps, other: _Stamps) -> None:
        self._sides = (one, other)

    def of(self, line: str, line_id: str) -> tuple[tuple[str, bool], tuple[str, bool]]:
        """When each side last changed a line, and whether it removed it."""
        found = [side.get((line, line_id)) for side in self._sides]
        first, second = ((each.changed_at, each.gone) if each else _NEVER for each in found)
        return first, second

    def is_gone(self, line: str, line_id: str) -> bool:
        """Whether either side removed it."""
        return any(gone for _, gone in self.of(line, line_id))

    def latest(self, line: str) -> tuple[str, str]:
        """When each side last changed any line of a kind."""
        first, second = (
            max((stamp.changed_at for key, stamp in side.items() if key[0] == line), default="")
            for side in self._sides
        )
        return first, second

    def joined(self) -> tuple[LineStamp, ...]:
        """One stamp for each line."""
        keys = self._sides[0].keys() | self._sides[1].keys()
        return tuple(self._joined(*key) for key in sorted(keys))

    def _joined(self, line: str, line_id: str) -> LineStamp:
        sides = self.of(line, line_id)
        if line in _REMOVED_FOR_GOOD:
            return LineStamp(line, line_id, max(at for at, _ in sides), self.is_gone(line, line_id))
        return LineStamp(line, line_id, *max(sides))


def _key(stamp: LineStamp) -> tuple[str, str]:
    return stamp.line, stamp.id


def _by_id(values: Iterable[Any]) -> dict[str, Any]:
    return {value.id: value for value in values}


def _canonical(value: Any) -> str:
    return json.dumps(to_json(value), sort_keys=True)


def _later(first: Any, second: Any, sides: tuple[Any, Any]) -> tuple[Any, Any]:
    """Of two values the one that stands, and the other: the later one; of two at once the greater in JSON."""
    if sides[0] != sides[1]:
        return (first, second) if sides[0] > sides[1] else (second, first)
    if first is None or second is None or first == second:
        return (first, second) if first is not None else (second, first)
    return (first, second) if _canonical(first) > _canonical(second) else (second, first)


def _lines(
    line: str, first: Iterable[Any], second: Iterable[Any], stamps: _Both, conflicts: list[Conflict]
) -> tuple[Any, ...]:
    one, other = _by_id(first), _by_id(second)
    found = []
    for line_id in sorted(one.keys() | other.keys()):
        kept, lost = _standing(line, line_id, one.get(line_id), other.get(line_id), stamps)
        if kept is not None:
            found.append(kept)
        if None not in (kept, lost) and kept != lost:
            conflicts.append(Conflict(line, line_id, kept, lost))
    return tuple(found)


def _standing(line: str, line_id: str, first: Any, second: Any, stamps: _Both) -> tuple[Any, Any]:
    """Which of two lines stands. One that a side never had says nothing against the other's."""
    sides = stamps.of(line, line_id)
    if first is None and not sides[0][1]:
        return second, None
    if second is None and not sides[1][1]:
        return first, None
    return _later(first, second, sides)


def _profile(first: Profile, second: Profile, stamps: _Both, conflicts: list[Conflict]) -> Profile:
    """What is said of the patient, and the infusions: each from where it was changed last."""
    nothing = Profile()
    said = _said_of(first), _said_of(second)
    sides = tuple(
        (at, each != nothing) for (at, _), each in zip(stamps.of("profile", "1"), said, strict=True)
    )
    kept, lost = _later(*said, (sides[0], sides[1]))
    if kept != lost and lost != nothing:
        conflicts.append(Conflict("profile", "1", kept, lost))
    days = first.infusions, second.infusions
    at = stamps.latest("infusion")
    infusions, others = max(zip(at, days, strict=True))[1], min(zip(at, days, strict=True))[1]
    if others and infusions != others:
        conflicts.append(Conflict("infusion", "", infusions, others))
    assert isinstance(kept, Profile)
    return replace(kept, infusions=infusions)


def _said_of(profile: Profile) -> Profile:
    return replace(profile, infusions=())


def _entries(
    first: Iterable[WholeEntry],
    second: Iterable[WholeEntry],
    stamps: _Both,
    conflicts: list[Conflict],
    step: Step,
) -> tuple[WholeEntry, ...]:
    one, other = _by_id(first), _by_id(second)
    found = []
    for entry_id in stepping(one.keys() | other.keys(), step):
        sides = [side[entry_id] for side in (one, other) if entry_id in side]
        if stamps.is_gone("entry", entry_id):
            told = [side for side in sides if side.deleted_at is None]
            conflicts.extend(Conflict("entry", entry_id, None, side) for side in told[:1])
            continue
        found.append(_entry(sides, stamps.of("entry", entry_id), conflicts))
    return tuple(sorted(found, key=lambda entry: (entry.created_at, entry.id)))


def _entry(
    sides: list[WholeEntry], changed: tuple[tuple[str, bool], tuple[str, bool]], conflicts: list[Conflict]
) -> WholeEntry:
    """One entry of one or two sides: what was written last stands, what else was said is a version of it."""
    newest = max(sides, key=_written)
    trash = max(zip(changed, sides, strict=False), key=lambda each: (each[0], _moment(each[1].deleted_at)))[1]
    said = {_saying(side.content, _written(side)[0]) for side in sides}
    said |= {_saying(version.content, version.written_at) for side in sides for version in side.versions}
    said.discard(_saying(newest.content, _written(newest)[0]))
    contents = {pack_content(v.content): v.content for side in sides for v in side.versions}
    contents |= {pack_content(side.content): side.content for side in sides}
    versions = tuple(
        EntryVersion(number, contents[packed], at) for number, (at, packed) in enumerate(sorted(said), 1)
    )
    for side in sides:
        known = {_saying(v.content, v.written_at) for v in newest.versions}
        is_new = side.content != newest.content and _saying(side.content, _written(side)[0]) not in known
        if is_new:
            conflicts.append(Conflict("entry", newest.id, newest, side))
    return replace(
        newest,
        deleted_at=trash.deleted_at,
        set_asides=_set_asides(sides),
        versions=versions,
    )


def _written(entry: WholeEntry) -> tuple[datetime, str, str]:
    """When an entry's content was written; what else tells two contents of one minute apart."""
    edited = "" if entry.edited_at is None else entry.edited_at.isoformat()
    return (
        entry.edited_at or entry.created_at,
        pack_content(entry.content),
        f"{edited} {entry.utc_offset_minutes:+05}",
    )


def _saying(content: EntryContent, at: datetime) -> tuple[datetime, str]:
    return at, pack_content(content)


def _moment(at: datetime | None) -> str:
    return "" if at is None else at.isoformat()


def _set_asides(sides: list[WholeEntry]) -> tuple[KeptSetAside, ...]:
    return _union(
        [aside for side in sides for aside in side.set_asides],
        lambda aside: (aside.source, aside.text, aside.items),
        lambda aside: (aside.put_at, aside.put_by, aside.why),
    )


def _union(
    values: Iterable[Any], known_by: Callable[[Any], Any], order: Callable[[Any], Any]
) -> tuple[Any, ...]:
    """Each once; of two that are known by the same, the later."""
    found: dict[Any, Any] = {}
    for value in values:
        key = known_by(value)
        found[key] = max(found.get(key, value), value, key=order)
    return tuple(found[key] for key in sorted(found))


def _pictures(one: WholeDiary, other: WholeDiary) -> tuple[Any, ...]:
    found = _by_id(one.pictures)
    for picture in other.pictures:
        mine = found.get(picture.id)
        found[picture.id] = picture if mine is None or mine == picture else max(mine, picture, key=_canonical)
    return tuple(found[key] for key in sorted(found))


def _entry_pictures(
    one: WholeDiary, other: WholeDiary, stamps: _Both, kept: set[str], conflicts: list[Conflict]
) -> tuple[WholeEntryPicture, ...]:
    sides = [
        {f"{pair.entry_id} {pair.picture_id}": pair for pair in side.entry_pictures} for side in (one, other)
    ]
    found = []
    for key in sorted(sides[0].keys() | sides[1].keys()):
        stands, lost = _standing("entry_picture", key, sides[0].get(key), sides[1].get(key), stamps)
        if stands is not None and stands.entry_id in kept:
            found.append(stands)
            if lost is not None and lost != stands:
                conflicts.append(Conflict("entry_picture", key, stands, lost))
    return tuple(found)


def _reminders(
    first: Iterable[WholeReminder], second: Iterable[WholeReminder], stamps: _Both, conflicts: list[Conflict]
) -> tuple[WholeReminder, ...]:
    one, other = _by_id(first), _by_id(second)
    found = []
    for line_id in sorted(one.keys() | other.keys()):
        sides = [side[line_id] for side in (one, other) if line_id in side]
        if stamps.is_gone("reminder", line_id):
            continue
        bare = [replace(side, answers=()) for side in sides]
        kept, lost = (
            _later(bare[0], bare[-1], stamps.of("reminder", line_id)) if len(bare) == 2 else (bare[0], None)
        )
        if lost is not None and lost != kept:
            conflicts.append(Conflict("reminder", line_id, kept, lost))
        found.append(replace(kept, answers=_answers(sides)))
    return tuple(found)


def _answers(sides: list[WholeReminder]) -> tuple[WholeReminderAnswer, ...]:
    return _union(
        [answer for side in sides for answer in side.answers],
        lambda answer: answer.due_at,
        lambda answer: (answer.answered_at, _canonical(answer)),
    )

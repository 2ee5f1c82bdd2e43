"""What a whole diary from elsewhere must be before it is kept: what the file's constraints ask, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from math import isfinite
from typing import Any, Final

from caregiver_app.diary.limits_of_input import INFUSIONS_MAX, NOTE_MAX, PLAUSIBLE, READING_FIELDS
from caregiver_app.diary.stopping import Step, go_on, stepping
from caregiver_app.diary.store import handout_rows, picture_rows, reminder_rows
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import ITEM_IDS, SYMPTOM_IDS, items_of, symptom_of
from caregiver_app.matching.limits import MeasurementKind

_ENTRY_ID: Final = re.compile(r"[0-9a-f]{32}")
_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}", re.A)
_ID_MAX: Final = 200
_INT_MAX: Final = 2**31
_DAY_MINUTES: Final = 24 * 60
_LISTS: Final = (
    "contacts",
    "directory",
    "questions",
    "limits",
    "medicines",
    "doses",
    "own_words",
    "calls",
    "family_rules",
    "pictures",
    "thinking_checks",
    "reminders",
    "handouts",
)


def check_whole(whole: WholeDiary, step: Step = go_on) -> None:
    """Refuses what could not be kept, naming the place.

    Raises:
        BadInput: Something in it can't be kept.
        Stopped: The person stopped it.
    """
    for place, leaf in _leaves(whole.profile, "profile"):
        _check_leaf(leaf, place)
    for name in ("entries", *_LISTS, "entry_pictures", "stamps"):
        for number, line in enumerate(stepping(getattr(whole, name), step)):
            for place, leaf in _leaves(line, f"{name}[{number}]"):
                _check_leaf(leaf, place)
    _check_profile(whole.profile)
    _check_once("entries", (entry.id for entry in whole.entries))
    for number, entry in enumerate(stepping(whole.entries, step)):
        _check_entry(entry, f"entries[{number}]")
    for name in _LISTS:
        ids = [line.id for line in getattr(whole, name)]
        _check_once(name, ids)
        for number, line_id in enumerate(ids):
            if not 0 < len(line_id) <= _ID_MAX:
                raise BadInput("whole.bad_id", place=f"{name}[{number}].id")
    _check_family(whole)
    _check_pictures(whole)
    _check_parts(whole)


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Every text, number and time in a value, with where it stands."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _leaves(getattr(value, field.name), f"{place}.{field.name}")
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _leaves(each, f"{place}[{number}]")
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _leaves(key, place)
            yield from _leaves(each, f"{place}.{key}")
    else:
        yield place, value


def _check_leaf(leaf: Any, place: str) -> None:
    if isinstance(leaf, str):
        if len(leaf) > NOTE_MAX:
            raise BadInput("whole.too_long", place=place, longest=f"{NOTE_MAX:,}")
        try:
            leaf.encode()
        except UnicodeEncodeError as error:
            raise BadInput("whole.not_text", place=place) from error
    elif isinstance(leaf, float) and not isfinite(leaf):
        raise _cannot_be(leaf, place)
    elif isinstance(leaf, int) and abs(leaf) >= _INT_MAX:
        raise _cannot_be("…", place)
    elif isinstance(leaf, datetime) and leaf.tzinfo is not None:
        raise _cannot_be(leaf.isoformat(), place)


def _check_profile(profile: Profile) -> None:
    infusions = profile.infusions
    if len(infusions) > INFUSIONS_MAX or list(infusions) != sorted(set(infusions)):
        raise _cannot_be(", ".join(on.isoformat() for on in infusions), "profile.infusions")


def _check_entry(entry: WholeEntry, place: str) -> None:
    if _ENTRY_ID.fullmatch(entry.id) is None:
        raise BadInput("whole.bad_id", place=f"{place}.id")
    if abs(entry.utc_offset_minutes) > _DAY_MINUTES:
        raise _cannot_be(entry.utc_offset_minutes, f"{place}.utc_offset_minutes")
    _check_content(entry.content, f"{place}.content")
    for number, version in enumerate(entry.versions):
        _check_content(version.content, f"{place}.versions[{number}].content")
        if version.number < 1:
            raise _cannot_be(version.number, f"{place}.versions[{number}].number")
    _check_once(f"{place}.versions", (version.number for version in entry.versions))
    _check_once(
        f"{place}.set_asides", ((aside.source, aside.text, aside.items) for aside in entry.set_asides)
    )


def _check_content(content: EntryContent, place: str) -> None:
    for kind in MeasurementKind:
        value = content.reading(kind)
        low, high = PLAUSIBLE[kind]
        if value is not None and not low <= value <= high:
            raise _cannot_be(f"{value:g}", f"{place}, {kind}")
    for symptom in content.symptoms:
        _check_known(symptom, SYMPTOM_IDS, f"{place}.symptoms")
    for field in content.unread:
        _check_known(field, READING_FIELDS, f"{place}.unread")


def _check_family(whole: WholeDiary) -> None:
    for number, kept in enumerate(whole.limits):
        low, high = PLAUSIBLE[kept.limit.kind]
        if not low <= kept.limit.value <= high:
            raise _cannot_be(f"{kept.limit.value:g}", f"limits[{number}].limit.value")
    for number, words in enumerate(whole.own_words):
        items, place = words.own.items, f"own_words[{number}].own.items"
        _check_known(items[0] if items else "", ITEM_IDS, place)
        if items != items_of(symptom_of(items[0])):
            raise _cannot_be(", ".join(items), place)
    for number, rule in enumerate(whole.family_rules):
        if rule.until_on is not None and rule.until_day is not None:
            raise _cannot_be(rule.until_day, f"family_rules[{number}].until_day")


def _check_pictures(whole: WholeDiary) -> None:
    entries, pictures = {entry.id for entry in whole.entries}, {picture.id for picture in whole.pictures}
    for number, picture in enumerate(whole.pictures):
        _check_known(picture.media_type, picture_rows.MEDIA_TYPES, f"pictures[{number}].media_type")
        if min(picture.width, picture.height) < 1:
            raise _cannot_be(f"{picture.width} x {picture.height}", f"pictures[{number}]")
    for number, pair in enumerate(whole.entry_pictures):
        _check_there(pair.entry_id, entries, f"entry_pictures[{number}].entry_id")
        _check_there(pair.picture_id, pictures, f"entry_pictures[{number}].picture_id")
    _check_once("entry_pictures", ((pair.entry_id, pair.picture_id) for pair in whole.entry_pictures))
    for number, check in enumerate(whole.thinking_checks):
        if check.handwriting_id is not None:
            _check_there(check.handwriting_id, pictures, f"thinking_checks[{number}].handwriting_id")


def _check_parts(whole: WholeDiary) -> None:
    for number, check in enumerate(whole.thinking_checks):
        place = f"thinking_checks[{number}].answers"
        for answer in check.answers:
            _check_known(answer.outcome, picture_rows.OUTCOMES, place)
        _check_once(place, (answer.question for answer in check.answers))
    for number, reminder in enumerate(whole.reminders):
        place = f"reminders[{number}]"
        _check_known(reminder.purpose, reminder_rows.PURPOSES, f"{place}.purpose")
        for came in reminder.answers:
            _check_known(came.answer, reminder_rows.ANSWERS, f"{place}.answers")
        _check_once(f"{place}.answers", (came.due_at for came in reminder.answers))
    for number, paper in enumerate(whole.handouts):
        _check_known(paper.media_type, handout_rows.MEDIA_TYPES, f"handouts[{number}].media_type")
        _check_once(f"handouts[{number}].pages", (page.number for page in paper.pages))
    for number, stamp in enumerate(whole.stamps):
        if _STAMP.fullmatch(stamp.changed_at) is None:
            raise _cannot_be(stamp.changed_at[:40], f"stamps[{number}].changed_at")
    _check_once("stamps", ((stamp.line, stamp.id) for stamp in whole.stamps))


def _check_known(value: str, known: Iterable[str], place: str) -> None:
    if value not in known:
        raise _cannot_be(value[:40], place)


def _check_there(line_id: str, there: set[str], place: str) -> None:
    if line_id not in there:
        raise BadInput("whole.points_nowhere", place=place)


def _check_once(place: str, keys: Iterable[object]) -> None:
    seen: set[object] = set()
    for key in keys:
        if key in seen:
            raise BadInput("whole.twice", place=place, number=len(seen) + 1)
        seen.add(key)


def _cannot_be(value: object, place: str) -> BadInput:
    return BadInput("whole.cannot_be", place=place, value=value)

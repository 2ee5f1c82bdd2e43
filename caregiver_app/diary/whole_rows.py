"""Between a whole diary's values and the rows they are kept in. Rows are plain mappings here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from types import MappingProxyType
from typing import Any, Final

from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.packing import pack_content, unpack_content
from caregiver_app.diary.stopping import Step, go_on, stepping
from caregiver_app.diary.store import handout_rows, picture_rows, reminder_rows, rows
from caregiver_app.diary.values import (
    Contact,
    Degree,
    DirectoryEntry,
    DirectoryKind,
    Dose,
    EntryContent,
    EntryVersion,
    KeptLimit,
    KeptOwnWords,
    MatchSource,
    Medicine,
    MedicineUse,
    Profile,
    Question,
    TemperatureRoute,
    TemperatureUnit,
)
from caregiver_app.diary.whole_values import (
    KeptSetAside,
    WholeDiary,
    WholeEntry,
    WholeEntryPicture,
    WholeHandout,
    WholePage,
    WholePicture,
    WholeReminder,
    WholeReminderAnswer,
    WholeThinkingAnswer,
    WholeThinkingCheck,
)
from caregiver_app.guide.items import SYMPTOM_IDS, items_of, symptom_of
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.own_words import OwnWords

Row = Mapping[str, Any]
Table = type[rows.Base]
Tables = Mapping[Table, Sequence[Row]]

_FIELD_OF: Final[Mapping[str, str]] = {
    MeasurementKind.TEMPERATURE: "temperature_c",
    MeasurementKind.WEIGHT: "weight_kg",
    MeasurementKind.FLUIDS: "fluids_ml",
}
_FRACTIONAL: Final = frozenset({MeasurementKind.TEMPERATURE, MeasurementKind.WEIGHT})
_ENTRY: Final = ("writer", "note", "nothing_unusual", "route", "fever_reducer", "at")
_KEPT: Final = ("id", "utc_offset_minutes", "created_at", "edited_at", "deleted_at")

_PLAIN: Final[Mapping[str, tuple[Table, type[Any], Mapping[str, Any]]]] = {
    "contacts": (rows.ContactRow, Contact, {}),
    "directory": (rows.DirectoryLineRow, DirectoryEntry, {"kind": DirectoryKind}),
    "questions": (rows.QuestionRow, Question, {}),
    "medicines": (rows.MedicineRow, Medicine, {"use": MedicineUse}),
    "doses": (rows.DoseRow, Dose, {}),
    "calls": (rows.CallRow, Call, {}),
    "family_rules": (rows.FamilyRuleRow, FamilyRule, {}),
    "pictures": (picture_rows.PictureRow, WholePicture, {}),
    "entry_pictures": (picture_rows.EntryPictureRow, WholeEntryPicture, {}),
}
"""Lists whose values have the fields that their rows have, and what makes a value of a column."""


def rows_of(whole: WholeDiary, step: Step = go_on) -> dict[Table, list[dict[str, Any]]]:
    """The rows of every table, those that others point to first."""
    found: defaultdict[Table, list[dict[str, Any]]] = defaultdict(list)
    _put_profile(found, whole.profile)
    for entry in stepping(whole.entries, step):
        _put_entry(found, entry)
    for name in _PLAIN:
        _put_plain(found, name, getattr(whole, name))
    _put_family(found, whole)
    _put_checks(found, whole)
    return {table: found[table] for table in TABLES}


def whole_of(tables: Tables, step: Step = go_on) -> WholeDiary:
    """The values of all rows, each table's in its order. The stamps are not among them."""
    return WholeDiary(
        profile=_profile(tables),
        entries=tuple(stepping(_entries(tables), step)),
        limits=tuple(_limit(row) for row in tables[rows.FamilyLimitRow]),
        own_words=tuple(_own_words(row) for row in tables[rows.OwnWordsRow]),
        thinking_checks=tuple(_checks(tables)),
        reminders=tuple(_reminders(tables)),
        handouts=tuple(_handouts(tables)),
        **{name: tuple(_plain(name, tables[table])) for name, (table, _, _) in _PLAIN.items()},
    )


TABLES: Final[Mapping[Table, tuple[str, ...]]] = {
    rows.ProfileRow: ("id",),
    rows.InfusionRow: ("given_on",),
    rows.EntryRow: ("created_at", "rowid"),
    rows.MeasurementRow: ("entry_id", "kind"),
    rows.SymptomTickRow: ("entry_id", "symptom"),
    rows.UnreadRow: ("entry_id", "field"),
    rows.SetAsideRow: ("entry_id", "source", "text", "items"),
    rows.EntryVersionRow: ("entry_id", "number"),
    rows.ContactRow: ("position", "id"),
    rows.DirectoryLineRow: ("position", "id"),
    rows.QuestionRow: ("position", "id"),
    rows.FamilyLimitRow: ("position", "id"),
    rows.MedicineRow: ("position", "id"),
    rows.DoseRow: ("given_at", "id"),
    rows.OwnWordsRow: ("position", "id"),
    rows.CallRow: ("called_at", "id"),
    rows.FamilyRuleRow: ("position", "id"),
    picture_rows.PictureRow: ("added_at", "id"),
    picture_rows.EntryPictureRow: ("entry_id", "position", "picture_id"),
    picture_rows.ThinkingCheckRow: ("at", "id"),
    picture_rows.ThinkingAnswerRow: ("check_id", "question"),
    reminder_rows.ReminderRow: ("position", "id"),
    reminder_rows.ReminderAnswerRow: ("reminder_id", "due_at"),
    handout_rows.HandoutRow: ("position", "id"),
    handout_rows.HandoutPageRow: ("handout_id", "number"),
}
"""Every table that holds something of its own, those that others point to first, with the rows' order."""


def _put_profile(found: Mapping[Table, list[dict[str, Any]]], profile: Profile) -> None:
    if profile != Profile(infusions=profile.infusions):
        names = [field.name for field in fields(Profile) if field.name != "infusions"]
        found[rows.ProfileRow].append({"id": 1} | {name: getattr(profile, name) for name in names})
    found[rows.InfusionRow].extend({"given_on": on} for on in profile.infusions)


def _profile(tables: Tables) -> Profile:
    infusions = tuple(row["given_on"] for row in tables[rows.InfusionRow])
    for row in tables[rows.ProfileRow]:
        said = {name: value for name, value in row.items() if name != "id"}
        return Profile(**said | {"unit": TemperatureUnit(row["unit"]), "infusions": infusions})
    return Profile(infusions=infusions)


def _put_entry(found: Mapping[Table, list[dict[str, Any]]], entry: WholeEntry) -> None:
    content, its = entry.content, {"entry_id": entry.id}
    row = {name: getattr(content, name) for name in _ENTRY} | {name: getattr(entry, name) for name in _KEPT}
    found[rows.EntryRow].append(row)
    for kind in MeasurementKind:
        value = content.reading(kind)
        if value is not None:
            found[rows.MeasurementRow].append(its | {"kind": kind, "value": float(value)})
    found[rows.SymptomTickRow].extend(
        its | {"symptom": symptom, "degree": degree} for symptom, degree in content.symptoms.items()
    )
    found[rows.UnreadRow].extend(its | {"field": name, "text": text} for name, text in content.unread.items())
    found[rows.SetAsideRow].extend(its | _columns(aside) for aside in entry.set_asides)
    found[rows.EntryVersionRow].extend(
        its | {"number": each.number, "written_at": each.written_at, "content": pack_content(each.content)}
        for each in entry.versions
    )


def _entries(tables: Tables) -> Iterator[WholeEntry]:
    readings = _grouped(tables[rows.MeasurementRow], "entry_id")
    ticks = _grouped(tables[rows.SymptomTickRow], "entry_id")
    unread = _grouped(tables[rows.UnreadRow], "entry_id")
    set_asides = _grouped(tables[rows.SetAsideRow], "entry_id")
    versions = _grouped(tables[rows.EntryVersionRow], "entry_id")
    for row in tables[rows.EntryRow]:
        its = row["id"]
        said = {name: row[name] for name in _ENTRY}
        said["route"] = TemperatureRoute(row["route"]) if row["route"] else None
        content = EntryContent(
            **said,
            symptoms=MappingProxyType(
                {
                    tick["symptom"]: Degree(tick["degree"])
                    for tick in sorted(ticks[its], key=lambda tick: SYMPTOM_IDS.index(tick["symptom"]))
                }
            ),
            unread=MappingProxyType({each["field"]: each["text"] for each in unread[its]}),
            **{_FIELD_OF.get(r["kind"], r["kind"]): _number(r["kind"], r["value"]) for r in readings[its]},
        )
        yield WholeEntry(
            content=content,
            **{name: row[name] for name in _KEPT},
            set_asides=tuple(
                _value(KeptSetAside, aside, {"source": MatchSource}) for aside in set_asides[its]
            ),
            versions=tuple(
                EntryVersion(each["number"], unpack_content(each["content"]), each["written_at"])
                for each in versions[its]
            ),
        )


def _number(kind: str, value: float) -> Any:
    return value if kind in _FRACTIONAL else int(value)


def _put_plain(found: Mapping[Table, list[dict[str, Any]]], name: str, values: Iterable[Any]) -> None:
    table, _, _ = _PLAIN[name]
    if table is picture_rows.EntryPictureRow:
        found[table].extend(_placed_by_entry(values))
    else:
        found[table].extend(_placed(table, values))


def _placed_by_entry(pairs: Iterable[WholeEntryPicture]) -> Iterator[dict[str, Any]]:
    """An entry's pictures are counted from 0, each entry's by themselves."""
    places: Counter[str] = Counter()
    for pair in pairs:
        yield _columns(pair) | {"position": places[pair.entry_id]}
        places[pair.entry_id] += 1


def _placed(table: Table, values: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """The rows of values, with their places where the table keeps an order."""
    has_place = "position" in table.__table__.c
    for place, value in enumerate(values, 1):
        yield _columns(value) | ({"position": place} if has_place else {})


def _plain(name: str, found: Sequence[Row]) -> Iterator[Any]:
    _, kind, makers = _PLAIN[name]
    return (_value(kind, row, makers) for row in found)


def _put_family(found: Mapping[Table, list[dict[str, Any]]], whole: WholeDiary) -> None:
    for place, kept in enumerate(whole.limits, 1):
        its = {"id": kept.id, "entered_by": kept.entered_by, "entered_on": kept.entered_on}
        found[rows.FamilyLimitRow].append(its | _columns(kept.limit) | {"position": place})
    for place, words in enumerate(whole.own_words, 1):
        own = words.own
        its = {"id": words.id, "text": own.text, "symptom": symptom_of(own.items[0])}
        said = {"given_by": own.given_by, "given_on": own.given_on}
        found[rows.OwnWordsRow].append(its | said | {"position": place})


def _limit(row: Row) -> KeptLimit:
    limit = _value(Limit, row, {"kind": MeasurementKind, "bound": Bound})
    return KeptLimit(row["id"], limit, row["entered_by"], row["entered_on"])


def _own_words(row: Row) -> KeptOwnWords:
    own = OwnWords(row["text"], items_of(row["symptom"]), row["given_by"], row["given_on"])
    return KeptOwnWords(row["id"], own)


def _put_checks(found: Mapping[Table, list[dict[str, Any]]], whole: WholeDiary) -> None:
    """Checks, reminders and papers, each with its parts."""
    for table, values, parts_table, owner, parts_name in (
        (
            picture_rows.ThinkingCheckRow,
            whole.thinking_checks,
            picture_rows.ThinkingAnswerRow,
            "check_id",
            "answers",
        ),
        (
            reminder_rows.ReminderRow,
            whole.reminders,
            reminder_rows.ReminderAnswerRow,
            "reminder_id",
            "answers",
        ),
        (handout_rows.HandoutRow, whole.handouts, handout_rows.HandoutPageRow, "handout_id", "pages"),
    ):
        for row in _placed(table, values):
            for part in row.pop(parts_name):
                found[parts_table].append({owner: row["id"]} | _columns(part))
            found[table].append(row)


def _checks(tables: Tables) -> Iterator[WholeThinkingCheck]:
    answers = _grouped(tables[picture_rows.ThinkingAnswerRow], "check_id")
    for row in tables[picture_rows.ThinkingCheckRow]:
        its = tuple(_value(WholeThinkingAnswer, answer, {}) for answer in answers[row["id"]])
        yield _value(WholeThinkingCheck, {**row, "answers": its}, {})


def _reminders(tables: Tables) -> Iterator[WholeReminder]:
    answers = _grouped(tables[reminder_rows.ReminderAnswerRow], "reminder_id")
    for row in tables[reminder_rows.ReminderRow]:
        its = tuple(_value(WholeReminderAnswer, answer, {}) for answer in answers[row["id"]])
        yield _value(WholeReminder, {**row, "answers": its}, {})


def _handouts(tables: Tables) -> Iterator[WholeHandout]:
    pages = _grouped(tables[handout_rows.HandoutPageRow], "handout_id")
    for row in tables[handout_rows.HandoutRow]:
        its = tuple(_value(WholePage, page, {}) for page in pages[row["id"]])
        yield _value(WholeHandout, {**row, "pages": its}, {})


def _grouped(found: Sequence[Row], owner: str) -> Mapping[str, list[Row]]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[row[owner]].append(row)
    return groups


def _columns(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _value(kind: type[Any], row: Row, makers: Mapping[str, Any]) -> Any:
    said = {field.name: row[field.name] for field in fields(kind)}
    return kind(**said | {name: make(said[name]) for name, make in makers.items()})

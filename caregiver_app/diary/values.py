"""The diary's plain values. Frozen, with no SQLAlchemy, no clock and no Qt: what the window is handed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from caregiver_app.matching.limits import Limit, MeasurementKind
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.matching.own_words import OwnWords


class Degree(StrEnum):
    """How strong a ticked symptom is, in the family's eyes. Never computed."""

    UNSPECIFIED = "unspecified"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class TemperatureUnit(StrEnum):
    """The unit that temperatures are shown in. Stored values are always °C."""

    CELSIUS = "C"
    FAHRENHEIT = "F"


class TemperatureRoute(StrEnum):
    """Where a temperature was taken."""

    MOUTH = "mouth"
    EAR = "ear"
    FOREHEAD = "forehead"
    ARMPIT = "armpit"


NO_SYMPTOMS: Mapping[str, Degree] = MappingProxyType({})
NOTHING_UNREAD: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class EntryContent:
    """What a person puts into an entry. Missing values are None and stay so.

    Attributes:
        at: Wall-clock time of the observation where it was made (naive, to the minute).
        writer: Who wrote it; empty if not said.
        note: Free text, exactly as typed.
        nothing_unusual: Ticked as an observation of its own.
        temperature_c: °C.
        pulse: Beats a minute.
        systolic: mmHg.
        diastolic: mmHg.
        oxygen: Saturation in percent.
        weight_kg: kg.
        fluids_ml: What was drunk, ml.
        route: Where the temperature was taken, if said.
        fever_reducer: Whether a medicine that lowers a fever was taken within six hours before: it can hide
            one. None if not said.
        symptoms: Symptom id (``caregiver_app.guide.items.SYMPTOM_IDS``) to degree.
        unread: Field name (``"temperature"``) to what was typed there and could not be read; kept so that
            nothing typed is lost.
    """

    at: datetime
    writer: str = ""
    note: str = ""
    nothing_unusual: bool = False
    temperature_c: float | None = None
    pulse: int | None = None
    systolic: int | None = None
    diastolic: int | None = None
    oxygen: int | None = None
    weight_kg: float | None = None
    fluids_ml: int | None = None
    route: TemperatureRoute | None = None
    fever_reducer: bool | None = None
    symptoms: Mapping[str, Degree] = field(default_factory=lambda: NO_SYMPTOMS)
    unread: Mapping[str, str] = field(default_factory=lambda: NOTHING_UNREAD)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was observed: no note, tick, measurement or "nothing unusual"."""
        return not (
            self.note.strip()
            or self.symptoms
            or self.nothing_unusual
            or self.unread
            or self.fever_reducer is not None
            or any(self.reading(kind) is not None for kind in MeasurementKind)
        )

    def reading(self, kind: MeasurementKind) -> float | None:
        """The measurement of ``kind``, if it was taken."""
        return {
            MeasurementKind.TEMPERATURE: self.temperature_c,
            MeasurementKind.PULSE: self.pulse,
            MeasurementKind.SYSTOLIC: self.systolic,
            MeasurementKind.DIASTOLIC: self.diastolic,
            MeasurementKind.OXYGEN: self.oxygen,
            MeasurementKind.WEIGHT: self.weight_kg,
            MeasurementKind.FLUIDS: self.fluids_ml,
        }[kind]


class MatchSource(StrEnum):
    """What in an entry matched."""

    WORDS = "words"
    TICK = "tick"
    MEASUREMENT = "measurement"


@dataclass(frozen=True, slots=True)
class Match:
    """One thing in an entry that matches one or two items, whatever its source.

    Attributes:
        source: Words of the note, a ticked symptom or a measurement.
        items: Item ids.
        status: Ticks and measurements are always ``present``.
        text: The words, the symptom id or the reading (``"38.4"``); identifies the match in its entry.
        reason: Why, readable.
        start: Offset into the note, for words.
        end: Offset into the note, for words.
        degree: For a tick.
        set_aside: The family said "this is wrong"; it no longer flags the entry.
        own_words: The family's own words that it was found by; empty for anything else.
    """

    source: MatchSource
    items: tuple[str, ...]
    status: Status
    text: str
    reason: str
    start: int | None = None
    end: int | None = None
    degree: Degree | None = None
    set_aside: bool = False
    own_words: str = ""

    @property
    def flags(self) -> bool:
        """Whether it flags its entry."""
        return self.status.flags and not self.set_aside


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as kept, read against the guide.

    Attributes:
        id: 32 hexadecimal digits; never reused.
        content: What the person put in.
        day: Day after the latest infusion on or before the entry (infusion day is 0; before the first
            infusion negative), or None when no infusion date is known.
        created_at: When it was first written down (naive local).
        edited_at: When it was last changed, or None.
        mentions: What the matcher reads in the note.
        matches: Mentions, ticks and measurements that match items, set-aside ones included.
        past_limits: Why each reading past a limit of the family's that stands on neither list is one.
        versions: How many earlier versions of it are kept.
        pictures: How many pictures it has.
        deleted_at: When it was put into the trash, or None.
    """

    id: str
    content: EntryContent
    day: int | None
    created_at: datetime
    edited_at: datetime | None
    mentions: tuple[Mention, ...]
    matches: tuple[Match, ...]
    past_limits: tuple[str, ...] = ()
    versions: int = 0
    deleted_at: datetime | None = None
    pictures: int = 0

    @property
    def flagged(self) -> bool:
        """Whether anything in it is present or possible and not set aside."""
        return any(match.flags for match in self.matches)

    @property
    def flagged_items(self) -> tuple[str, ...]:
        """The items that flag it, each once, in the guide's order."""
        found = {item for match in self.matches if match.flags for item in match.items}
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class EntryVersion:
    """What an entry said before it was changed.

    Attributes:
        number: Counted from 1, the oldest.
        content: All that it said.
        written_at: When that was written (naive local).
    """

    number: int
    content: EntryContent
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose diary it is and how the family wants it shown.

    Attributes:
        patient: The patient's name; empty until given.
        born_on: Birth date, if given.
        product: The CAR T-cell product's name as typed, if given.
        infusions: One or two infusion dates, oldest first; empty until given.
        unit: Unit temperatures are shown in.
        emergency_number: The family's emergency number; empty until given.
        allergies: What a nurse must know before advising a medicine, as typed.
    """

    patient: str = ""
    born_on: date | None = None
    product: str = ""
    infusions: tuple[date, ...] = ()
    unit: TemperatureUnit = TemperatureUnit.CELSIUS
    emergency_number: str = ""
    allergies: str = ""

    @property
    def is_set_up(self) -> bool:
        """Whether the first run was filled in far enough to count days."""
        return bool(self.infusions)


@dataclass(frozen=True, slots=True)
class Contact:
    """A line of "Who to call"."""

    id: str
    name: str
    phone: str
    note: str = ""


class DirectoryKind(StrEnum):
    """What a line of the family's own directory is."""

    PERSON = "person"
    LINK = "link"
    WEBINAR = "webinar"


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """A line of the family's own directory of resources: a name, a number, a link, a webinar's date."""

    id: str
    kind: DirectoryKind
    title: str
    phone: str = ""
    url: str = ""
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question for the care team.

    Attributes:
        id: 32 hexadecimal digits.
        text: The question.
        source: Guide block it was sent from, as ``"chapter#block"``; empty if typed.
        asked_on: When it was written down.
        answer: What the team said; empty until answered.
        done: Ticked off.
    """

    id: str
    text: str
    source: str
    asked_on: date
    answer: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class KeptLimit:
    """A family's limit as kept, with who typed it in."""

    id: str
    limit: Limit
    entered_by: str
    entered_on: date


@dataclass(frozen=True, slots=True)
class KeptOwnWords:
    """The family's own words for an item, as kept."""

    id: str
    own: OwnWords


@dataclass(frozen=True, slots=True)
class DaySummary:
    """One calendar day for the calendar and the guide's counts.

    Attributes:
        on: The date.
        day: Day after infusion, as in ``Entry.day``.
        entries: How many entries it holds.
        items: Items that flag any of them, in the guide's order.
        nothing_unusual: Whether any entry says so.
    """

    on: date
    day: int | None
    entries: int
    items: tuple[str, ...]
    nothing_unusual: bool


class MedicineUse(StrEnum):
    """When a medicine is taken."""

    REGULAR = "regular"
    AS_NEEDED = "as_needed"


@dataclass(frozen=True, slots=True)
class Medicine:
    """A medicine on the family's list, as the care team told it. Nothing is judged or looked up.

    Attributes:
        id: 32 hexadecimal digits.
        name: As it stands on the package.
        dose: How much at a time, as typed ("500 mg").
        use: Regular, or as needed.
        times: When, as typed ("8:00 and 20:00").
        lowers_fever: Whether it can hide a fever, as the family was told.
        note: Anything else, such as who prescribed it.
        stopped_on: From when it is not taken any more; None for a current one.
    """

    id: str
    name: str
    dose: str = ""
    use: MedicineUse = MedicineUse.REGULAR
    times: str = ""
    lowers_fever: bool = False
    note: str = ""
    stopped_on: date | None = None


@dataclass(frozen=True, slots=True)
class Dose:
    """A medicine that was given once.

    Attributes:
        id: 32 hexadecimal digits.
        name: What, as it stood on the list then.
        amount: How much, as typed.
        given_at: Wall-clock time (naive, to the minute).
        writer: Who wrote it down.
        lowers_fever: Whether it can hide a fever.
        medicine_id: The line of the list it was given from; empty for another.
    """

    id: str
    name: str
    amount: str
    given_at: datetime
    writer: str = ""
    lowers_fever: bool = False
    medicine_id: str = ""


class Topic(StrEnum):
    """A kind of data that a write may change; pages decide from it whether to refresh."""

    ENTRIES = "entries"
    PROFILE = "profile"
    CARE_TEAM = "care_team"
    DIRECTORY = "directory"
    QUESTIONS = "questions"
    LIMITS = "limits"
    OWN_WORDS = "own_words"
    MEDICINES = "medicines"
    CALLS = "calls"
    FAMILY_RULES = "family_rules"
    PICTURES = "pictures"
    CHECKS = "checks"
    HANDOUTS = "handouts"
    REMINDERS = "reminders"


@dataclass(frozen=True, slots=True)
class Change:
    """What a write changed."""

    topics: frozenset[Topic]
    entry_id: str | None = None

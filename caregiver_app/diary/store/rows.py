"""The tables, one typed class a row. Every rule that SQLite can hold itself is a constraint here."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from caregiver_app.diary.limits_of_input import PLAUSIBLE, READING_FIELDS
from caregiver_app.diary.values import (
    Degree,
    DirectoryKind,
    MatchSource,
    MedicineUse,
    TemperatureRoute,
    TemperatureUnit,
)
from caregiver_app.guide.items import SYMPTOM_IDS
from caregiver_app.matching.limits import Bound, MeasurementKind

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """The constraint that ``column`` holds one of ``values``."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _plausible() -> CheckConstraint:
    ranges = (
        f"kind = '{kind}' AND value BETWEEN {low} AND {high}" for kind, (low, high) in PLAUSIBLE.items()
    )
    return CheckConstraint(" OR ".join(ranges), name="value_plausible")


class Base(DeclarativeBase):
    """The root of the rows; its metadata names every constraint."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text}  # noqa: RUF012 - SQLAlchemy reads it as a plain class attribute


class ProfileRow(Base):
    """Whose diary it is: at most one row."""

    __tablename__ = "profile"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"), one_of("unit", TemperatureUnit))

    id: Mapped[int] = mapped_column(primary_key=True)
    patient: Mapped[str]
    born_on: Mapped[date | None]
    product: Mapped[str]
    unit: Mapped[str]
    emergency_number: Mapped[str]
    allergies: Mapped[str]


class InfusionRow(Base):
    """An infusion's date."""

    __tablename__ = "infusion"

    given_on: Mapped[date] = mapped_column(primary_key=True)


class EntryRow(Base):
    """An entry; with ``deleted_at`` it lies in the trash."""

    __tablename__ = "entry"
    __table_args__ = (
        CheckConstraint("length(id) = 32", name="id_length"),
        CheckConstraint("nothing_unusual IN (0, 1)", name="nothing_unusual_bool"),
        one_of("route", TemperatureRoute),
        CheckConstraint("fever_reducer IN (0, 1)", name="fever_reducer_bool"),
        Index(None, "at"),
        Index(None, "writer", "created_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    utc_offset_minutes: Mapped[int]
    writer: Mapped[str]
    note: Mapped[str]
    nothing_unusual: Mapped[bool]
    created_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    route: Mapped[str | None]
    fever_reducer: Mapped[bool | None]


class MeasurementRow(Base):
    """One reading of an entry, in the kind's own unit (temperature in °C)."""

    __tablename__ = "measurement"
    __table_args__ = (one_of("kind", MeasurementKind), _plausible())

    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[float]


class SymptomTickRow(Base):
    """One ticked symptom of an entry."""

    __tablename__ = "symptom_tick"
    __table_args__ = (one_of("symptom", SYMPTOM_IDS), one_of("degree", Degree))

    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    symptom: Mapped[str] = mapped_column(primary_key=True)
    degree: Mapped[str]


class UnreadRow(Base):
    """What was typed beside a field of an entry and could not be read; kept as typed."""

    __tablename__ = "unread"
    __table_args__ = (one_of("field", READING_FIELDS),)

    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class SetAsideRow(Base):
    """A match the family called wrong. ``text`` is casefolded, ``items`` parted by blanks."""

    __tablename__ = "set_aside"
    __table_args__ = (one_of("source", MatchSource),)

    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(primary_key=True)
    items: Mapped[str] = mapped_column(primary_key=True)
    put_by: Mapped[str]
    why: Mapped[str]
    put_at: Mapped[datetime]


class EntryVersionRow(Base):
    """What an entry said before it was changed, as JSON, and when that was written; the first is number 1."""

    __tablename__ = "entry_version"

    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    written_at: Mapped[datetime]
    content: Mapped[str]


class EntryReadingRow(Base):
    """What reading an entry gave: derived, of one version, may be thrown away at any time.

    ``items`` are those that flag the entry, each with a blank before and after it.
    """

    __tablename__ = "entry_reading"
    __table_args__ = (Index(None, "version"),)

    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[str]
    mentions: Mapped[str]
    items: Mapped[str]


class EntryPlaceRow(Base):
    """Where an entry stands in time; derived, see :mod:`~caregiver_app.diary.store.finding_schema`."""

    __tablename__ = "entry_place"
    __table_args__ = (UniqueConstraint("entry_id"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))


class EntryTermRow(Base):
    """Something an entry can be found by: its writer, an item that flags it, the trash. Derived as well."""

    __tablename__ = "entry_term"
    __table_args__ = (Index(None, "number"), {"sqlite_with_rowid": False})

    term: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(
        ForeignKey("entry_place.number", onupdate="CASCADE", ondelete="CASCADE"), primary_key=True
    )


class ContactRow(Base):
    """A line of "Who to call"."""

    __tablename__ = "contact"

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    phone: Mapped[str]
    note: Mapped[str]


class DirectoryLineRow(Base):
    """A line of the family's own directory."""

    __tablename__ = "directory_line"
    __table_args__ = (one_of("kind", DirectoryKind),)

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str]
    phone: Mapped[str]
    url: Mapped[str]
    at: Mapped[datetime | None]
    note: Mapped[str]


class QuestionRow(Base):
    """A question for the care team."""

    __tablename__ = "question"
    __table_args__ = (CheckConstraint("done IN (0, 1)", name="done_bool"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    source: Mapped[str]
    asked_on: Mapped[date]
    answer: Mapped[str]
    done: Mapped[bool]


class FamilyLimitRow(Base):
    """A limit the care team gave, and who typed it in."""

    __tablename__ = "family_limit"
    __table_args__ = (one_of("kind", MeasurementKind), one_of("bound", Bound))

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    kind: Mapped[str]
    bound: Mapped[str]
    value: Mapped[float]
    given_by: Mapped[str]
    given_on: Mapped[date | None]
    entered_by: Mapped[str]
    entered_on: Mapped[date]


class MedicineRow(Base):
    """A line of the list of medicines."""

    __tablename__ = "medicine"
    __table_args__ = (
        one_of("use", MedicineUse),
        CheckConstraint("lowers_fever IN (0, 1)", name="lowers_fever_bool"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    dose: Mapped[str]
    use: Mapped[str]
    times: Mapped[str]
    lowers_fever: Mapped[bool]
    note: Mapped[str]
    stopped_on: Mapped[date | None]


class DoseRow(Base):
    """A medicine given once; what it was called is kept even when its line goes."""

    __tablename__ = "dose"
    __table_args__ = (
        CheckConstraint("lowers_fever IN (0, 1)", name="lowers_fever_bool"),
        Index(None, "given_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    amount: Mapped[str]
    given_at: Mapped[datetime]
    writer: Mapped[str]
    lowers_fever: Mapped[bool]
    medicine_id: Mapped[str]


class OwnWordsRow(Base):
    """Words that the family uses for an item, and who said so."""

    __tablename__ = "own_words"
    __table_args__ = (one_of("symptom", SYMPTOM_IDS),)

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    symptom: Mapped[str]
    given_by: Mapped[str]
    given_on: Mapped[date | None]


class CallRow(Base):
    """A call that was made."""

    __tablename__ = "call"
    __table_args__ = (Index(None, "called_at"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    called_at: Mapped[datetime]
    to_whom: Mapped[str]
    writer: Mapped[str]
    why: Mapped[str]
    advice: Mapped[str]


class FamilyRuleRow(Base):
    """A rule that the care team gave for some time; it ends on a date, on a day, or not at all."""

    __tablename__ = "family_rule"
    __table_args__ = (CheckConstraint("until_on IS NULL OR until_day IS NULL", name="one_end"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    given_by: Mapped[str]
    given_on: Mapped[date | None]
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]
    until_day: Mapped[int | None]

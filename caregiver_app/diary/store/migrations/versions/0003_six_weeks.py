"""What six weeks at home need: weight, fluids, where a temperature was taken, medicines.

Revision ID: 0003
Revises: 0002
"""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from caregiver_app.diary.store.finding_schema import fill_finding, make_finding

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KINDS = "kind IN ('temperature', 'pulse', 'systolic', 'diastolic', 'oxygen', 'weight', 'fluids')"


_ENTRY = "id, at, utc_offset_minutes, writer, note, nothing_unusual, created_at, edited_at, deleted_at"


def upgrade() -> None:
    """Widens what an entry can hold, and makes the tables of medicines; every row is kept as it is."""
    _rebuild_entry()
    _rebuild("measurement", _make_measurement)
    _rebuild("unread", _make_unread)
    _rebuild("family_limit", _make_family_limit)
    _make_medicines()
    _make_versions()
    _rebuild_profile()
    _make_hand_over()
    _make_finding()


def _rebuild(table: str, make: Callable[[], None]) -> None:
    """SQLite can't change a constraint: the rows move into a new table of the same name."""
    op.rename_table(table, f"{table}_before")
    make()
    op.execute(f"INSERT INTO {table} SELECT * FROM {table}_before")
    op.drop_table(f"{table}_before")


def _rebuild_entry() -> None:
    """As the others; what refers to it goes on meaning the new table, and the order of writing is kept."""
    op.drop_index(op.f("ix_entry_at"), "entry")
    op.drop_index(op.f("ix_entry_writer_created_at"), "entry")
    op.execute("PRAGMA legacy_alter_table = ON")  # else the tables that refer to it would follow the old one
    op.rename_table("entry", "entry_before")
    op.execute("PRAGMA legacy_alter_table = OFF")
    _make_entry()
    op.execute(f"INSERT INTO entry (rowid, {_ENTRY}) SELECT rowid, {_ENTRY} FROM entry_before")
    op.drop_table("entry_before")


def _make_entry() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("utc_offset_minutes", sa.Integer(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("nothing_unusual", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("edited_at", sa.DateTime(), nullable=True),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("route", sa.Text(), nullable=True),
        sa.Column("fever_reducer", sa.Boolean(), nullable=True),
        sa.CheckConstraint("length(id) = 32", name=op.f("ck_entry_id_length")),
        sa.CheckConstraint("nothing_unusual IN (0, 1)", name=op.f("ck_entry_nothing_unusual_bool")),
        sa.CheckConstraint(
            "route IN ('mouth', 'ear', 'forehead', 'armpit')", name=op.f("ck_entry_route_known")
        ),
        sa.CheckConstraint("fever_reducer IN (0, 1)", name=op.f("ck_entry_fever_reducer_bool")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    op.create_index(op.f("ix_entry_at"), "entry", ["at"], unique=False)
    op.create_index(op.f("ix_entry_writer_created_at"), "entry", ["writer", "created_at"], unique=False)


def _make_measurement() -> None:
    op.create_table(
        "measurement",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.CheckConstraint(_KINDS, name=op.f("ck_measurement_kind_known")),
        sa.CheckConstraint(
            "kind = 'temperature' AND value BETWEEN 25.0 AND 45.0 OR kind = 'pulse' AND "
            "value BETWEEN 20 AND 300 OR kind = 'systolic' AND value BETWEEN 40 AND 300 OR "
            "kind = 'diastolic' AND value BETWEEN 20 AND 200 OR kind = 'oxygen' AND value "
            "BETWEEN 40 AND 100 OR kind = 'weight' AND value BETWEEN 1.0 AND 400.0 OR kind = "
            "'fluids' AND value BETWEEN 1 AND 10000",
            name=op.f("ck_measurement_value_plausible"),
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_measurement_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "kind", name=op.f("pk_measurement")),
    )


def _make_unread() -> None:
    op.create_table(
        "unread",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "field IN ('temperature', 'pulse', 'blood_pressure', 'oxygen', 'weight', 'fluids')",
            name=op.f("ck_unread_field_known"),
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_unread_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "field", name=op.f("pk_unread")),
    )


def _make_family_limit() -> None:
    op.create_table(
        "family_limit",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("bound", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.CheckConstraint(_KINDS, name=op.f("ck_family_limit_kind_known")),
        sa.CheckConstraint(
            "bound IN ('at_or_above', 'at_or_below')", name=op.f("ck_family_limit_bound_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_limit")),
    )


def _make_medicines() -> None:
    op.create_table(
        "medicine",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("dose", sa.Text(), nullable=False),
        sa.Column("use", sa.Text(), nullable=False),
        sa.Column("times", sa.Text(), nullable=False),
        sa.Column("lowers_fever", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("stopped_on", sa.Date(), nullable=True),
        sa.CheckConstraint("use IN ('regular', 'as_needed')", name=op.f("ck_medicine_use_known")),
        sa.CheckConstraint("lowers_fever IN (0, 1)", name=op.f("ck_medicine_lowers_fever_bool")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medicine")),
    )
    op.create_table(
        "dose",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("lowers_fever", sa.Boolean(), nullable=False),
        sa.Column("medicine_id", sa.Text(), nullable=False),
        sa.CheckConstraint("lowers_fever IN (0, 1)", name=op.f("ck_dose_lowers_fever_bool")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dose")),
    )
    op.create_index(op.f("ix_dose_given_at"), "dose", ["given_at"], unique=False)


def _make_versions() -> None:
    op.create_table(
        "entry_version",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_entry_version_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "number", name=op.f("pk_entry_version")),
    )


def _rebuild_profile() -> None:
    """Allergies stand behind what there was."""
    op.rename_table("profile", "profile_before")
    op.create_table(
        "profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("emergency_number", sa.Text(), nullable=False),
        sa.Column("allergies", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_profile_one_row")),
        sa.CheckConstraint("unit IN ('C', 'F')", name=op.f("ck_profile_unit_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
    )
    op.execute("INSERT INTO profile SELECT *, '' FROM profile_before")
    op.drop_table("profile_before")


def _make_hand_over() -> None:
    op.create_table(
        "call",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("called_at", sa.DateTime(), nullable=False),
        sa.Column("to_whom", sa.Text(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
    )
    op.create_index(op.f("ix_call_called_at"), "call", ["called_at"], unique=False)
    op.create_table(
        "family_rule",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("until_day", sa.Integer(), nullable=True),
        sa.CheckConstraint("until_on IS NULL OR until_day IS NULL", name=op.f("ck_family_rule_one_end")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_rule")),
    )


def _make_finding() -> None:
    """Derived data: a later shape drops it, makes it in its own way and fills it again."""
    op.create_index(op.f("ix_entry_reading_version"), "entry_reading", ["version"], unique=False)
    op.create_table(
        "entry_place",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_entry_place")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_entry_place_entry_id")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_entry_place_entry_id_entry"), ondelete="CASCADE"
        ),
    )
    op.create_table(
        "entry_term",
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"],
            ["entry_place.number"],
            name=op.f("fk_entry_term_number_entry_place"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("term", "number", name=op.f("pk_entry_term")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_entry_term_number"), "entry_term", ["number"], unique=False)
    make_finding(op.execute)
    fill_finding(op.execute)

"""The first shape of the diary.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables."""
    _make_entries()
    _make_what_entries_hold()
    _make_family()
    _make_lists()


def _make_entries() -> None:
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
        sa.CheckConstraint("length(id) = 32", name=op.f("ck_entry_id_length")),
        sa.CheckConstraint("nothing_unusual IN (0, 1)", name=op.f("ck_entry_nothing_unusual_bool")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    op.create_index(op.f("ix_entry_at"), "entry", ["at"], unique=False)
    op.create_index(op.f("ix_entry_writer_created_at"), "entry", ["writer", "created_at"], unique=False)
    op.create_table(
        "entry_reading",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("mentions", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_entry_reading_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_entry_reading")),
    )


def _make_what_entries_hold() -> None:
    op.create_table(
        "measurement",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('temperature', 'pulse', 'systolic', 'diastolic', 'oxygen')",
            name=op.f("ck_measurement_kind_known"),
        ),
        sa.CheckConstraint(
            "kind = 'temperature' AND value BETWEEN 25.0 AND 45.0 OR kind = 'pulse' AND "
            "value BETWEEN 20 AND 300 OR kind = 'systolic' AND value BETWEEN 40 AND 300 OR "
            "kind = 'diastolic' AND value BETWEEN 20 AND 200 OR kind = 'oxygen' AND value "
            "BETWEEN 40 AND 100",
            name=op.f("ck_measurement_value_plausible"),
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_measurement_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "kind", name=op.f("pk_measurement")),
    )
    op.create_table(
        "set_aside",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("put_by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("put_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "source IN ('words', 'tick', 'measurement')", name=op.f("ck_set_aside_source_known")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_set_aside_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "source", "text", "items", name=op.f("pk_set_aside")),
    )
    op.create_table(
        "symptom_tick",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("symptom", sa.Text(), nullable=False),
        sa.Column("degree", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "symptom IN ('crs.breathing-problems', 'crs.chills-fever', 'crs.dizziness', "
            "'crs.extreme-fatigue', 'crs.fast-heartbeat-low-blood-pressure', 'headaches', "
            "'crs.muscle-joint-pain', 'crs.severe-nausea-vomiting-diarrhea', "
            "'crs.skin-rash', 'icans.agitation', 'icans.balance-coordination', "
            "'icans.confusion-memory-loss', 'icans.loss-of-consciousness', "
            "'icans.seizures-tremors', 'icans.speech-difficulties')",
            name=op.f("ck_symptom_tick_symptom_known"),
        ),
        sa.CheckConstraint(
            "degree IN ('unspecified', 'mild', 'moderate', 'severe')",
            name=op.f("ck_symptom_tick_degree_known"),
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_symptom_tick_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "symptom", name=op.f("pk_symptom_tick")),
    )
    op.create_table(
        "unread",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "field IN ('temperature', 'pulse', 'blood_pressure', 'oxygen')",
            name=op.f("ck_unread_field_known"),
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_unread_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "field", name=op.f("pk_unread")),
    )


def _make_family() -> None:
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
        sa.CheckConstraint(
            "kind IN ('temperature', 'pulse', 'systolic', 'diastolic', 'oxygen')",
            name=op.f("ck_family_limit_kind_known"),
        ),
        sa.CheckConstraint(
            "bound IN ('at_or_above', 'at_or_below')", name=op.f("ck_family_limit_bound_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_limit")),
    )
    op.create_table(
        "infusion",
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("given_on", name=op.f("pk_infusion")),
    )
    op.create_table(
        "profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("emergency_number", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_profile_one_row")),
        sa.CheckConstraint("unit IN ('C', 'F')", name=op.f("ck_profile_unit_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
    )


def _make_lists() -> None:
    op.create_table(
        "contact",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_table(
        "directory_line",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('person', 'link', 'webinar')", name=op.f("ck_directory_line_kind_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_line")),
    )
    op.create_table(
        "question",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.CheckConstraint("done IN (0, 1)", name=op.f("ck_question_done_bool")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )

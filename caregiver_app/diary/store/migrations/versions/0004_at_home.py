"""Pictures, the thinking-and-writing check, reminders, the family's own papers; when each line was changed.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

from caregiver_app.diary.store.change_schema import make_changes

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_FOLLOWED = (
    "profile",
    "infusion",
    "entry",
    "contact",
    "directory_line",
    "question",
    "family_limit",
    "medicine",
    "dose",
    "own_words",
    "call",
    "family_rule",
    "entry_picture",
    "thinking_check",
    "reminder",
    "handout",
)


def upgrade() -> None:
    """Adds tables, and triggers on those there are; no row is touched."""
    _make_pictures()
    _make_thinking_checks()
    _make_reminders()
    _make_handouts()
    op.create_table(
        "line_change",
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.CheckConstraint("gone IN (0, 1)", name=op.f("ck_line_change_gone_bool")),
        sa.PrimaryKeyConstraint("line", "id", name=op.f("pk_line_change")),
        sqlite_with_rowid=False,
    )
    make_changes(op.execute, _FOLLOWED)


def _make_pictures() -> None:
    op.create_table(
        "picture",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "media_type IN ('image/jpeg', 'image/png')", name=op.f("ck_picture_media_type_known")
        ),
        sa.CheckConstraint("width > 0 AND height > 0", name=op.f("ck_picture_size_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picture")),
    )
    op.create_table(
        "entry_picture",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("picture_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("caption", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_entry_picture_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["picture_id"],
            ["picture.id"],
            name=op.f("fk_entry_picture_picture_id_picture"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", "picture_id", name=op.f("pk_entry_picture")),
    )
    op.create_index(op.f("ix_entry_picture_picture_id"), "entry_picture", ["picture_id"], unique=False)


def _make_thinking_checks() -> None:
    op.create_table(
        "thinking_check",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("utc_offset_minutes", sa.Integer(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("handwriting_id", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("edited_at", sa.DateTime(), nullable=True),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("baseline IN (0, 1)", name=op.f("ck_thinking_check_baseline_bool")),
        sa.ForeignKeyConstraint(
            ["handwriting_id"],
            ["picture.id"],
            name=op.f("fk_thinking_check_handwriting_id_picture"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thinking_check")),
    )
    op.create_index(op.f("ix_thinking_check_at"), "thinking_check", ["at"], unique=False)
    op.create_index(
        op.f("ix_thinking_check_handwriting_id"), "thinking_check", ["handwriting_id"], unique=False
    )
    op.create_table(
        "thinking_answer",
        sa.Column("check_id", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('right', 'not_right', 'not_done')", name=op.f("ck_thinking_answer_outcome_known")
        ),
        sa.ForeignKeyConstraint(
            ["check_id"],
            ["thinking_check.id"],
            name=op.f("fk_thinking_answer_check_id_thinking_check"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("check_id", "question", name=op.f("pk_thinking_answer")),
    )


def _make_reminders() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("medicine_id", sa.Text(), nullable=False),
        sa.Column("times", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "purpose IN ('entry', 'thinking_check', 'medicine', 'other')",
            name=op.f("ck_reminder_purpose_known"),
        ),
        sa.CheckConstraint("is_on IN (0, 1)", name=op.f("ck_reminder_is_on_bool")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
    )
    op.create_table(
        "reminder_answer",
        sa.Column("reminder_id", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("again_at", sa.DateTime(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "answer IN ('done', 'skipped', 'snoozed')", name=op.f("ck_reminder_answer_answer_known")
        ),
        sa.ForeignKeyConstraint(
            ["reminder_id"],
            ["reminder.id"],
            name=op.f("fk_reminder_answer_reminder_id_reminder"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("reminder_id", "due_at", name=op.f("pk_reminder_answer")),
    )


def _make_handouts() -> None:
    op.create_table(
        "handout",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "media_type IN ('application/pdf', 'text/html', 'text/markdown', 'text/plain')",
            name=op.f("ck_handout_media_type_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handout")),
    )
    op.create_table(
        "handout_page",
        sa.Column("handout_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["handout_id"],
            ["handout.id"],
            name=op.f("fk_handout_page_handout_id_handout"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("handout_id", "number", name=op.f("pk_handout_page")),
    )

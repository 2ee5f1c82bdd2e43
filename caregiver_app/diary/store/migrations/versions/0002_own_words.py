"""The family's own words for an item.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes their table, and changes no other."""
    op.create_table(
        "own_words",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("symptom", sa.Text(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "symptom IN ('crs.breathing-problems', 'crs.chills-fever', 'crs.dizziness', "
            "'crs.extreme-fatigue', 'crs.fast-heartbeat-low-blood-pressure', 'headaches', "
            "'crs.muscle-joint-pain', 'crs.severe-nausea-vomiting-diarrhea', "
            "'crs.skin-rash', 'icans.agitation', 'icans.balance-coordination', "
            "'icans.confusion-memory-loss', 'icans.loss-of-consciousness', "
            "'icans.seizures-tremors', 'icans.speech-difficulties')",
            name=op.f("ck_own_words_symptom_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_words")),
    )

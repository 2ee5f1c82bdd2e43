"""Alembic's entry: runs in process on the connection it is given; there is no alembic.ini."""

from alembic import context

from caregiver_app.diary.store.rows import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()

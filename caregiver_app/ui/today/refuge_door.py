"""Gives the editor a refuge for what the diary can't take, and brings in what waits there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.refuge import Refuge, bring_in, places_for
from caregiver_app.errors import AppError
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.today.editor import EntryEditor


def use_refuge(parts: Parts, editor: EntryEditor) -> None:
    """Does both; an encrypted diary and a throwaway one have no refuge."""
    diary = parts.diary
    if parts.is_sample or diary.key is not None:
        return
    refuge = Refuge(diary.path, places_for(diary.path))
    editor.saving_again.use_refuge(refuge)
    kept = refuge.find()
    if kept is None or editor.saving_again.is_waiting:
        return
    try:
        bring_in(kept, diary, parts.now())
    except AppError as trouble:
        parts.notices.trouble(parts.messages.of(trouble))
        return
    refuge.forget()
    parts.notices.say(
        QCoreApplication.translate(
            "Refuge", "Words that could not be saved the last time are in the diary now."
        )
    )

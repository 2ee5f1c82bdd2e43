"""Brings clock, bar and tray together for one open diary. Never blocks, never takes the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from caregiver_app.diary.reminder_due import Look, is_late
from caregiver_app.diary.reminder_values import Answer, Due
from caregiver_app.diary.values import Dose
from caregiver_app.errors import AppError, Trouble
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.reminders.bar import ReminderBar
from caregiver_app.ui.reminders.clock import ReminderClock
from caregiver_app.ui.reminders.due_row import DONE, GIVEN, GIVEN_AS_PLANNED, LATER, SKIP, DueRow
from caregiver_app.ui.reminders.tray import ReminderTray
from caregiver_app.ui.reminders.words import (
    day_and_time,
    due_words,
    last_dose_words,
    older_words,
    planned_words,
)
from caregiver_app.ui.today.editor import EntryEditor

LATER_BY: Final = timedelta(minutes=15)
SHUTDOWN: Final = timedelta(minutes=2)
"""A window that is still open so long after the computer was to be shut down stays open."""


class ReminderDesk(QObject):
    """Shows what waits, and does what is answered.

    Args:
        parts: The run's parts.
        editor: The entry being written; who writes it, answers.
        has_tray: Whether the desktop has a place for an icon.
    """

    notified = Signal(str)
    """A notification is shown; carries its text."""

    def __init__(
        self,
        parts: Parts,
        editor: EntryEditor,
        has_tray: Callable[[], bool] = ReminderTray.is_there,
    ) -> None:
        super().__init__()
        self._parts = parts
        self._editor = editor
        self._rows: dict[tuple[object, ...], DueRow] = {}
        self._is_leaving = False
        self._shutdown_at: datetime | None = None
        self._has_started = False
        self.bar = ReminderBar(parts.window.rail.call_button, parts.window)
        parts.window.add_below_header(self.bar)
        self.clock = ReminderClock(parts.diary, parts.hub, parts.preferences, parts.now)
        self.tray: ReminderTray | None = None
        if has_tray():
            self.tray = ReminderTray(parts.paths.resources / "icons" / "caregiver-companion.svg", self)
            self.tray.open_requested.connect(self._on_tray_open_requested)
            self.tray.quit_requested.connect(self._on_tray_quit_requested)
        self._shortcut = QShortcut(QKeySequence("Ctrl+R"), parts.window)
        self._shortcut.activated.connect(self.bar.take_keyboard)
        self.bar.put_away_requested.connect(self._on_bar_put_away_requested)
        self.clock.looked.connect(self._on_clock_looked)
        self.clock.failed.connect(self._on_clock_failed)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.commitDataRequest.connect(self._on_app_commit_data_request)

    def start(self) -> None:
        """Looks for the first time: what was missed since the last run is listed."""
        self.clock.check()

    def stop(self) -> None:
        """Ends it: nothing ticks any more, and the icon is gone."""
        self.clock.stop()
        if self.tray is not None:
            self.tray.close()
            self.tray = None
        QApplication.setQuitOnLastWindowClosed(True)

    def hide_instead_of_closing(self) -> bool:
        """Hides the window if it is to stay in the tray when it is closed; whether it did."""
        QApplication.setQuitOnLastWindowClosed(True)
        wants = self._parts.preferences.get("keep_in_tray", bool) and not self._parts.is_sample
        if self.tray is None or self._is_leaving or self._is_shutting_down() or not wants:
            return False
        QApplication.setQuitOnLastWindowClosed(False)
        self._parts.window.hide()
        return True

    def _on_clock_looked(self, look: Look) -> None:
        now = self._parts.now()
        doses = self._last_doses(look, now)
        rows: dict[tuple[object, ...], DueRow] = {}
        for due in sorted(look.listed, key=_current_first):
            details = " ".join(
                part
                for part in (
                    _sentence(planned_words(due, now)),
                    last_dose_words(doses.get(due.reminder.medicine_id), now.date()),
                )
                if part
            )
            answers = self._answers(due, now)
            key = (*due.key, due_words(due), answers)
            row = self._rows.get(key) or self._new_row(due, details, answers)
            row.say_details(details)
            rows[key] = row
        self._rows = rows
        summaries = self._summaries(look)
        older = older_words(self.clock.older) if self.clock.older else ""
        self.bar.show_rows(tuple(rows.values()), summaries, older)
        if self.tray is not None:
            self.tray.say_waiting(next(iter(summaries), ""))
        if look.new and self._has_started:
            self._notify(look.new)
        self._has_started = True

    def _on_clock_failed(self, trouble: Trouble) -> None:
        self._parts.notices.trouble(self._parts.messages.of(trouble))

    def _notify(self, new: tuple[Due, ...]) -> None:
        """Tells of it outside the window too; at the start, when what was missed is listed, it is not."""
        preferences = self._parts.preferences
        wants = preferences.get("reminder_notices", bool) and not self._parts.window.isActiveWindow()
        if self.tray is not None and wants:
            text = "\n".join(dict.fromkeys(map(due_words, new)))
            self.tray.notify(self.tr("Planned for now"), text)
            self.notified.emit(text)
        if preferences.get("reminder_sound", bool):
            QApplication.beep()

    def _new_row(self, due: Due, details: str, answers: tuple[tuple[str, str], ...]) -> DueRow:
        row = DueRow(due, due_words(due), details, answers, self.bar.rows_page)
        row.answered.connect(self._on_row_answered)
        return row

    def _answers(self, due: Due, now: datetime) -> tuple[tuple[str, str], ...]:
        planned = day_and_time(due.due_at, now.date())
        later = (LATER, self.tr("In 15 min"))
        skip = (SKIP, self.tr("Skip"))
        if due.medicine is None:
            done = (DONE, self.tr("Done"))
            return (done, skip) if due.is_passed else (done, later, skip)
        as_planned = (GIVEN_AS_PLANNED, self.tr("Given {when}").format(when=planned))
        if due.is_passed:
            return as_planned, skip
        if is_late(due, now):
            return (GIVEN, self.tr("Given now")), as_planned, later, skip
        return (GIVEN, self.tr("Given")), later, skip

    def _summaries(self, look: Look) -> tuple[str, ...]:
        """How many wait, and what for, at several lengths."""
        if not look.listed:
            return ()
        count = len(look.listed)
        waiting = (
            self.tr("1 reminder waits")
            if count == 1
            else self.tr("{count} reminders wait").format(count=count)
        )
        names = ", ".join(dict.fromkeys(due_words(due) for due in sorted(look.listed, key=_current_first)))
        with_names = self.tr("{waiting}: {names}.").format(waiting=waiting, names=names)
        return (with_names, names, waiting) if count == 1 else (with_names, waiting)

    def _last_doses(self, look: Look, now: datetime) -> dict[str, Dose]:
        """The last dose of each medicine that waits, of yesterday or today."""
        if not any(due.medicine is not None for due in look.listed):
            return {}
        today = now.date()
        doses = self._parts.diary.medicines.doses(today - timedelta(days=1), today)
        return {dose.medicine_id: dose for dose in doses if dose.medicine_id}

    def _on_row_answered(self, due: Due, answer: str) -> None:
        try:
            said, undo = self._do(due, answer)
        except AppError as error:
            self._parts.notices.say(self._parts.messages.of(error))
            return
        self._parts.notices.say(said.format(what=due_words(due)), partial(self._undo, undo))

    def _do(self, due: Due, answer: str) -> tuple[str, Callable[[], object]]:
        """Does what was answered; returns what is said of it, and what undoes it."""
        reminders = self._parts.diary.reminders
        writer = self._editor.draft.writer
        if answer in (GIVEN, GIVEN_AS_PLANNED):
            given = reminders.give(due, writer, at=due.due_at if answer == GIVEN_AS_PLANNED else None)
            said = self.tr("Written down as given: {what}.")
            return said, partial(reminders.take_dose_back, due, given)
        if answer == LATER:
            again_at = self._parts.now().replace(tzinfo=None) + LATER_BY
            before = reminders.answer(due, Answer.SNOOZED, again_at=again_at, writer=writer)
            said = self.tr("In 15 minutes again: {what}.")
        elif answer == SKIP:
            before = reminders.answer(due, Answer.SKIPPED, writer=writer)
            said = self.tr("Skipped: {what}.")
        else:
            before = reminders.answer(due, Answer.DONE, writer=writer)
            said = self.tr("Done: {what}.")
        return said, partial(reminders.take_back, due, before)

    def _undo(self, undo: Callable[[], object]) -> None:
        try:
            undo()
        except AppError as error:
            self._parts.notices.say(self._parts.messages.of(error))

    def _on_bar_put_away_requested(self) -> None:
        before = self.clock.put_away()
        self._parts.notices.say(
            self.tr("Put away; nothing was written down."), partial(self.clock.bring_back, before)
        )

    def _on_tray_open_requested(self) -> None:
        window = self._parts.window
        window.show()
        window.raise_()
        window.activateWindow()

    def _on_tray_quit_requested(self) -> None:
        self._is_leaving = True
        if self._parts.window.close():
            QCoreApplication.quit()
            return
        self._is_leaving = False
        self._on_tray_open_requested()

    def _is_shutting_down(self) -> bool:
        """Whether the computer is about to end; nothing tells when it was called off, so it holds a while."""
        return self._shutdown_at is not None and abs(self._parts.now() - self._shutdown_at) < SHUTDOWN

    def _on_app_commit_data_request(self) -> None:
        """The computer is being shut down: closing means closing."""
        self._shutdown_at = self._parts.now()


def _current_first(due: Due) -> tuple[bool, datetime]:
    """What can still be done stands above what was missed; of each, the longest-waiting is first."""
    return due.is_passed, due.comes_at


def _sentence(words: str) -> str:
    """With a capital and a full stop."""
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")

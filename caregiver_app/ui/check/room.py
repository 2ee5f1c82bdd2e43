"""The check room: where a check begins, its questions one by one, and it beside the baseline."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from caregiver_app.diary.thinking_forms import load_forms
from caregiver_app.diary.thinking_values import ThinkingCheck
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import AppError
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paper.render_image import kept_image
from caregiver_app.ui.check.ask_page import AskPage
from caregiver_app.ui.check.beside_page import BesidePage
from caregiver_app.ui.check.run import CheckRun, new_check
from caregiver_app.ui.check.start_page import StartPage
from caregiver_app.ui.check.words import late_words
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.wording import clock_time
from caregiver_app.ui.theme import Theme

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_TOPICS = frozenset({Topic.CHECKS, Topic.PROFILE})
_AT_ONCE = 21
"""Checks shown before somebody asks for earlier ones: three weeks."""
_DRAWN_MS = 1500
"""A sentence is kept when the pen has rested so long."""


class CheckRoom(QWidget):
    """Three pages. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        items: The guide's items by id.
        resources: The app's own texts.
        messages: Sentences for what goes wrong.
        hub: Tells what changed.
        notices: Where "thrown away, undo?" is said.
        theme: Colours and sizes.
        now: The wall clock.
        writer: Says who writes just now.
        parent: The parent widget.
    """

    guide_requested = Signal(str)
    """Carries an item's id."""
    call_requested = Signal()

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        resources: Path,
        messages: Messages,
        hub: Hub,
        notices: Notices,
        theme: Theme,
        now: Callable[[], datetime],
        writer: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._messages = messages
        self._notices = notices
        self._now = now
        self._writer = writer
        self._forms = load_forms(resources)
        self._run: CheckRun | None = None
        self._shown: ThinkingCheck | None = None
        self._at_once = _AT_ONCE
        self._is_stale = True
        self._drawn_timer = QTimer(self, singleShot=True, interval=_DRAWN_MS)
        self.start_page = StartPage(self._forms, self)
        self.ask_page = AskPage(theme, self)
        self.beside_page = BesidePage(items, self)
        self.pages = QStackedWidget(self)
        for page in (self.start_page, self.ask_page, self.beside_page):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._connect(hub)

    def begin(self) -> None:
        """Begins a check with the form, the name and the mark that were chosen."""
        page = self.start_page
        writer = page.writer_field.text()
        check = new_check(page.form, writer, self._now(), baseline=page.baseline_box.isChecked())
        self._use(CheckRun(self._diary, page.form, check, self))
        self._ask(0)

    def open_check(self, check_id: str) -> None:
        """Shows a check beside the baseline."""
        if not self._leave_run():
            return
        try:
            check = self._diary.thinking_checks.get(check_id)
        except AppError as error:
            self._notices.trouble(self._messages.of(error))
            return
        form = self._forms.get(check.form)
        if form is not None:
            self._use(CheckRun(self._diary, form, check, self))
        self._show_beside(check)

    def show_start(self) -> None:
        """Keeps what is being answered and goes back to the first page; stays where it can't be kept."""
        if not self._leave_run():
            return
        self._shown = None
        self._refresh()
        self.pages.setCurrentWidget(self.start_page)
        self.start_page.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_all(self) -> bool:
        """Keeps what is in the fields and on the sheet; False if the diary does not take it."""
        if self._run is None:
            return True
        if self.pages.currentWidget() is self.ask_page:
            self.ask_page.keep_words()
        self._keep_drawing()
        self._run.flush()
        return self._run.is_kept

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Reads the diary if something changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()
        if self.pages.currentWidget() is self.start_page:
            self.start_page.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Keeps what was typed or drawn and not yet kept."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keep_all()

    def _refresh(self) -> None:
        self._is_stale = False
        checks, profile = self._diary.thinking_checks, self._diary.profile.get()
        today = self._now().date()
        baseline = checks.baseline()
        newest = checks.newest(self._at_once + 1)
        is_before = today < profile.infusions[0] if profile.infusions else baseline is None
        page = self.start_page
        same_as_then = self._forms.get(baseline.form) if baseline else None
        page.show_form(same_as_then or self._forms.for_birth(profile.born_on, today))
        page.show_writers(self._diary.entries.writers(), self._writer())
        page.show_baseline(baseline, is_before=is_before, late=late_words(today, profile.infusions))
        page.show_checks(
            newest[: self._at_once],
            profile.infusions,
            baseline,
            self._diary.pictures,
            has_more=len(newest) > self._at_once,
        )
        page.restore_button.setVisible(bool(checks.trash()))

    def _use(self, run: CheckRun) -> None:
        self._run = run
        run.saved.connect(self._on_run_saved)
        run.refused.connect(self._on_run_refused)
        self.ask_page.show_state("")
        self._show_handwriting()

    def _ask(self, place: int) -> None:
        assert self._run is not None
        baseline = self._diary.thinking_checks.baseline()
        if baseline is not None and (baseline.id == self._run.check.id or baseline.form != self._run.form.id):
            baseline = None
        self.ask_page.ask(self._run, baseline, place)
        self.pages.setCurrentWidget(self.ask_page)
        self.ask_page.focus_first()

    def _show_beside(self, check: ThinkingCheck) -> None:
        self._show_check(check)
        self.pages.setCurrentWidget(self.beside_page)
        self.beside_page.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_check(self, check: ThinkingCheck) -> None:
        self._shown = check
        baseline = self._diary.thinking_checks.baseline()
        if baseline is not None and baseline.form != check.form:
            baseline = None  # two forms ask different things
        form = self._forms.get(check.form)
        self.beside_page.show_check(check, baseline, form, self._diary.pictures)
        self.beside_page.moment_row.show_moment(check.at, max(check.at.date(), self._now().date()))
        self.beside_page.moment_row.setEnabled(self._run is not None)

    def _show_handwriting(self) -> None:
        assert self._run is not None
        pixmap = QPixmap()
        if self._run.check.handwriting_id:
            data = self._diary.pictures.data(self._run.check.handwriting_id)
            pixmap = QPixmap.fromImage(kept_image(data))
        self.ask_page.show_handwriting(pixmap)

    def _keep_drawing(self) -> None:
        if self._run is None or not self._drawn_timer.isActive():
            return
        self._drawn_timer.stop()
        pad = self.ask_page.pad
        before, run = self._run.check.handwriting_id, self._run
        if pad.has_strokes:
            run.keep_drawing(pad.png())
        elif before is not None:
            run.keep_picture(_nothing)
            self._notices.say(self.tr("The handwriting was taken out."), partial(self._put_back, run, before))

    def _put_back(self, run: CheckRun, picture_id: str) -> None:
        run.keep_picture(partial(str, picture_id))
        if run is self._run:
            self._show_handwriting()

    def _leave_run(self) -> bool:
        if not self.keep_all():
            return False
        if self._run is not None:
            self._run.deleteLater()
        self._run = None
        return True

    def _connect(self, hub: Hub) -> None:
        hub.changed.connect(self._on_hub_changed)
        self._drawn_timer.timeout.connect(self._on_drawn_timer_timeout)
        start, ask, beside = self.start_page, self.ask_page, self.beside_page
        start.begin_requested.connect(self.begin)
        start.opened.connect(self.open_check)
        start.more_requested.connect(self._on_more_requested)
        start.restore_requested.connect(self._on_restore_requested)
        ask.finished.connect(self._on_ask_page_finished)
        ask.drawing_ended.connect(self._drawn_timer.start)
        ask.file_chosen.connect(self._on_file_chosen)
        beside.done_requested.connect(self.show_start)
        beside.questions_requested.connect(self._on_questions_requested)
        beside.baseline_requested.connect(self._on_baseline_requested)
        beside.throw_away_requested.connect(self._on_throw_away_requested)
        beside.call_requested.connect(self.call_requested)
        beside.guide_requested.connect(self.guide_requested)
        beside.picture_opened.connect(self._on_picture_opened)
        beside.moment_row.chosen.connect(self._on_moment_chosen)
        beside.note_edited.connect(self._on_note_edited)

    def _on_hub_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS:
            return
        self._is_stale = True
        if self.isVisible() and self.pages.currentWidget() is self.start_page:
            self._refresh()

    def _on_drawn_timer_timeout(self) -> None:
        self._drawn_timer.start()
        self._keep_drawing()

    def _on_run_saved(self) -> None:
        self.ask_page.show_state(self.tr("Saved {time}").format(time=clock_time(self._now())))

    def _on_run_refused(self, error: AppError) -> None:
        self.ask_page.show_state(self._messages.of(error))
        self._notices.trouble(self._messages.of(error))

    def _on_ask_page_finished(self) -> None:
        self.keep_all()
        assert self._run is not None
        self._show_beside(self._run.check)

    def _on_file_chosen(self, name: str) -> None:
        assert self._run is not None
        self._drawn_timer.stop()
        self._run.keep_file(Path(name))
        self._show_handwriting()

    def _on_questions_requested(self) -> None:
        if self._run is not None:
            self._ask(self._run.first_open())

    def _on_note_edited(self, note: str) -> None:
        if self._run is not None:
            self._run.set_note(note)

    def _on_moment_chosen(self, at: datetime) -> None:
        if self._run is None:
            return
        try:
            self._run.set_moment(at)
        except AppError as error:
            self.beside_page.moment_row.show_problem(self._messages.of(error))
            return
        self._show_check(self._run.check)

    def _on_baseline_requested(self) -> None:
        if self._run is None or not self._run.check.id:
            return
        check_id = self._run.check.id
        words = self.tr("This is the baseline now.")
        late = late_words(self._run.on, self._diary.profile.get().infusions)
        before = self._diary.thinking_checks.mark_baselines({check_id})
        self._notices.say(
            f"{words} {late}".strip(), partial(self._diary.thinking_checks.mark_baselines, before)
        )
        self.open_check(check_id)

    def _on_throw_away_requested(self) -> None:
        if self._shown is None or not self._shown.id:
            return
        check_id = self._shown.id
        self._run = None  # with what of it is not kept
        self.show_start()
        self._diary.thinking_checks.delete(check_id)
        self._notices.say(
            self.tr("The check was thrown away."), partial(self._diary.thinking_checks.restore, check_id)
        )

    def _on_more_requested(self) -> None:
        self._at_once *= 3
        self._refresh()

    def _on_restore_requested(self) -> None:
        for check in self._diary.thinking_checks.trash()[:1]:
            self._diary.thinking_checks.restore(check.id)

    def _on_picture_opened(self, picture_id: str) -> None:
        from caregiver_app.diary.picture_values import EntryPicture
        from caregiver_app.ui.shared.picture_viewer import PictureViewer

        shown = [self._shown, self._diary.thinking_checks.baseline()]
        ids = dict.fromkeys(check.handwriting_id for check in shown if check and check.handwriting_id)
        pairs = [EntryPicture("", self._diary.pictures.get(id_), n) for n, id_ in enumerate(ids)]
        PictureViewer(self._diary.pictures, pairs, picture_id, self._messages, self.window()).open()


def _nothing() -> None:
    return None

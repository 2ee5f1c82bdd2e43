"""Brings the family's papers to the reading pane, and what is wished for there to the diary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handout_files import read_handout, shown_page
from caregiver_app.diary.handout_values import HandoutContent, HandoutKind
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import AppError
from caregiver_app.guide.model import Place
from caregiver_app.messages import Messages
from caregiver_app.ui.guide.desk import PAPER
from caregiver_app.ui.guide.pane import GuidePane
from caregiver_app.ui.guide.state import place_to_text
from caregiver_app.ui.handouts.dialog import HandoutDialog
from caregiver_app.ui.handouts.paper_text import PaperText
from caregiver_app.ui.handouts.pdf_view import PdfView
from caregiver_app.ui.handouts.sheet import HandoutSheet
from caregiver_app.ui.handouts.shelf import HandoutShelf
from caregiver_app.ui.handouts.shelf_bar import ShelfBar
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.files import ask_for_file
from caregiver_app.ui.shared.links import open_link
from caregiver_app.ui.tasks import Task
from caregiver_app.ui.theme import Theme


class HandoutDoor(QObject):
    """The shelf of one open diary.

    Args:
        pane: The reading pane.
        diary: The diary.
        hub: Tells what changed.
        notices: Where what was done is said, with its Undo.
        preferences: Keeps how far each paper was read.
        theme: The theme in use.
        messages: The sentences for what is wrong.
        now: The wall clock.
    """

    def __init__(
        self,
        pane: GuidePane,
        diary: Diary,
        hub: Hub,
        notices: Notices,
        preferences: Preferences,
        theme: Theme,
        messages: Messages,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._diary = diary
        self._notices = notices
        self._preferences = preferences
        self._theme = theme
        self._messages = messages
        self._now = now
        self._task: Task | None = None
        self.shelf = HandoutShelf(diary, preferences, theme, messages, self)
        self.bar = ShelfBar(pane)
        pane.head_layout.insertWidget(0, self.bar)
        pane.find_bar.search_field.setPlaceholderText(self.tr("Search guide and papers (Ctrl+F)"))
        QWidget.setTabOrder(self.bar.shelf_button, self.bar.add_button)
        QWidget.setTabOrder(self.bar.add_button, pane.toolbar.contents_button)
        self.shelf.sheet_opened.connect(self._on_shelf_sheet_opened)
        self.bar.guide_chosen.connect(self._on_bar_guide_chosen)
        self.bar.paper_chosen.connect(self.show_paper)
        self.bar.add_requested.connect(self._on_bar_add_requested)
        pane.desk.opened.connect(self._show_shelf)
        pane.desk.set_shelf(self.shelf)
        pane.setAcceptDrops(True)
        pane.installEventFilter(self)
        hub.changed.connect(self._on_hub_changed)

    def show_paper(self, paper_id: str) -> None:
        """Opens a paper where it was left."""
        self._pane.desk.wish(paper_id)

    def add_file(self, path: Path) -> None:
        """Reads a file, and then asks what it is called and who gave it."""
        if self._task is not None:
            return
        self.bar.show_busy(is_busy=True)
        self._task = Task(partial(read_handout, path))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._on_task_over)
        self._task.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A file dragged onto the pane is to be added."""
        if isinstance(event, QDragEnterEvent) and _files(event):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and _files(event):
            event.acceptProposedAction()
            self.add_file(_files(event)[0])
            return True
        return False

    def _on_bar_guide_chosen(self) -> None:
        self._pane.desk.wish(self._pane.state().chapter_id)

    def _on_bar_add_requested(self) -> None:
        filters = (
            self.tr("Papers ({kinds})").format(kinds="*.pdf *.html *.htm *.md *.markdown *.txt"),
            self.tr("All files (*)"),
        )
        dialog = ask_for_file(self._pane, self.tr("Add a paper"), "paper_dialog", filters)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def _on_dialog_file_selected(self, path: str) -> None:
        self.add_file(Path(path))

    def _on_task_done(self, content: HandoutContent) -> None:
        self._on_task_over()
        dialog = HandoutDialog(
            self.tr("A paper for the shelf"),
            self.tr("Put it on the shelf"),
            partial(self._add, content),
            self._messages,
            self._today,
            self._pane,
        )
        dialog.setObjectName("handout_dialog")
        dialog.set_values(content.title)
        preview: PdfView | PaperText
        if content.kind is HandoutKind.PDF:
            preview = PdfView(content.data, self._theme)
            dialog.finished.connect(preview.source.close)
        else:
            preview = PaperText(shown_page(content.kind, content.data), content.pages[0], self._theme)
        dialog.show_preview(preview)
        dialog.open()

    def _on_task_failed(self, error: AppError) -> None:
        self._on_task_over()
        self._notices.trouble(self._messages.of(error))

    def _on_task_over(self) -> None:
        self._task = None
        self.bar.show_busy(is_busy=False)

    def _add(self, content: HandoutContent, title: str, given_by: str, given_on: date | None) -> None:
        writer = self._preferences.get("writer", str)
        handout = self._diary.handouts.add(content, title, given_by, given_on, writer)
        self.show_paper(PAPER + handout.id)
        self._notices.say(
            self.tr("“{title}” is on the shelf.").format(title=handout.title),
            partial(self._take_off, handout.id),
        )

    def _take_off(self, handout_id: str) -> None:
        self._diary.handouts.remove(handout_id)

    def _on_shelf_sheet_opened(self, sheet: HandoutSheet) -> None:
        sheet.edit_requested.connect(self._on_sheet_edit_requested)
        sheet.remove_requested.connect(self._on_sheet_remove_requested)
        sheet.link_requested.connect(self._on_sheet_link_requested)
        sheet.question_sent.connect(self._on_sheet_question_sent)
        sheet.scrolled.connect(self._pane.desk.scrolled)

    def _on_sheet_edit_requested(self, handout_id: str) -> None:
        handout = self._diary.handouts.get(handout_id)
        dialog = HandoutDialog(
            self.tr("About this paper"),
            self.tr("Done"),
            partial(self._diary.handouts.rename, handout_id),
            self._messages,
            self._today,
            self._pane,
        )
        dialog.setObjectName("handout_dialog")
        dialog.set_values(handout.title, handout.given_by, handout.given_on)
        dialog.open()

    def _on_sheet_remove_requested(self, handout_id: str) -> None:
        title = self._diary.handouts.get(handout_id).title
        self._diary.handouts.remove(handout_id)
        self._notices.say(
            self.tr("“{title}” was taken off the shelf.").format(title=title),
            partial(self._diary.handouts.restore, handout_id),
        )

    def _on_sheet_link_requested(self, address: str) -> None:
        box = QMessageBox(self._pane)
        box.setObjectName("link_question")
        box.setWindowTitle(self.tr("Open a link?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("This paper leads out of this app, to:\n{address}").format(address=address[:300]))
        opens = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole))
        opens.clicked.connect(partial(open_link, QUrl(address)))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_sheet_question_sent(self, words: str, block_id: str) -> None:
        source = place_to_text(Place(self._pane.desk.paper_id, block_id))
        asked = self.tr("“{words}”").format(words=words[:2000])
        question = self._diary.questions.add(asked, source)
        self._notices.say(
            self.tr("The question is in your list for the care team."),
            partial(self._diary.questions.remove, question.id),
        )

    def _on_hub_changed(self, change: Change) -> None:
        if Topic.HANDOUTS not in change.topics:
            return
        self.shelf.refresh()
        self._pane.desk.shelf_changed()
        sheet = self._pane.desk.sheet
        if isinstance(sheet, HandoutSheet):
            sheet.show_handout(self.shelf.handouts[self._pane.desk.paper_id])

    def _show_shelf(self) -> None:
        self.bar.show_shelf(self.shelf.handouts, self._pane.desk.paper_id)

    def _today(self) -> date:
        return self._now().date()


def _files(event: QDropEvent) -> tuple[Path, ...]:
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())

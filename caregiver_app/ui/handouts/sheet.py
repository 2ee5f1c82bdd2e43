"""An open paper: where it comes from and since when it is here, and below that the paper itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from caregiver_app.diary.handout_values import Handout
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.guide.buttons import tool_button
from caregiver_app.ui.handouts.paper_text import PaperText
from caregiver_app.ui.handouts.pdf_view import PdfView
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.shared.wording import medium_date
from caregiver_app.ui.theme import set_role

_MARGIN = 20
_ROOMY_LINES = 16
_LOW_LINES = 9


class HandoutSheet(QWidget):
    """Shows a paper with its source always in sight.

    Args:
        handout: What is known of it.
        reader: Where it is read.
        words: The words of each page, to be copied.
        messages: The sentences for what is wrong.
        parent: The pane.
    """

    edit_requested = Signal(str)
    """Another title, giver or date is wanted; carries the paper's id."""
    remove_requested = Signal(str)
    """The paper is not wanted any more; carries its id."""
    link_requested = Signal(str)
    """A link was clicked; nothing is opened here."""
    question_sent = Signal(str, str)
    """Selected words are to be asked about; carries them and their place."""
    scrolled = Signal()
    """The reader scrolled."""

    def __init__(
        self,
        handout: Handout,
        reader: PaperText | PdfView,
        words: tuple[str, ...],
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.handout = handout
        self.reader = reader
        self._words = words
        self._messages = messages
        self.title_label = role_label("", "heading", self, name="title_label")
        self.source_label = role_label("", "", self, name="source_label")
        self.unchecked_label = role_label(
            self.tr("Your own paper; not checked by this app."), "subtle", self, name="unchecked_label"
        )
        self.problem_label = role_label("", "error", self, name="problem_label")
        self.ask_button = QPushButton(self.tr("Ask about these words"), self)
        self.ask_button.setObjectName("ask_button")
        self.ask_button.setAccessibleName(self.tr("Ask the team about the selected words"))
        self.ask_button.setToolTip(self.tr("Select words first; on a PDF, draw a box around them"))
        set_role(self.ask_button, "link")
        self.more_button = tool_button(self, "more_button", "⋯", self.tr("More for this paper"))
        self.more_menu = QMenu(self)
        self.more_button.setMenu(self.more_menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy_action = self.more_menu.addAction(self.tr("Copy the words of this page"))
        self.edit_action = self.more_menu.addAction(self.tr("Title, giver and date…"))
        self.remove_action = self.more_menu.addAction(self.tr("Remove from the shelf"))
        self._lay_out()
        self._connect()
        self.show_handout(handout)
        self.ask_button.setEnabled(False)
        reader.setAccessibleName(handout.title)
        reader.setMinimumHeight(48)

    def show_handout(self, handout: Handout) -> None:
        """Says what the paper is called, who gave it and when."""
        self.handout = handout
        self.title_label.setText(handout.title)
        self._fit_head()
        problem = (
            "" if handout.is_searchable else self.tr("This is a scan without words: it can't be searched.")
        )
        self._show_problem(problem)
        self.copy_action.setVisible(handout.is_searchable)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leaves the title to the shelf above where there is little room; the source always stays."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """In a low pane the source is one line, its giver first: the paper itself needs the height."""
        lines = self.height() / self.fontMetrics().height()
        source = source_words(self.handout)
        is_low = lines < _LOW_LINES
        if is_low:
            words = " · ".join((self.tr("Not checked by this app"), source))
            room = self.width() - 2 * _MARGIN
            self.source_label.setText(
                self.source_label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            )
        else:
            self.source_label.setText(source)
        self.source_label.setWordWrap(not is_low)
        self.source_label.setToolTip(plain_tip(source))
        self.source_label.setAccessibleName(source)
        self.title_label.setVisible(lines >= _ROOMY_LINES)
        self.unchecked_label.setVisible(not is_low)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 6, _MARGIN, 0)
        head.setSpacing(2)
        for label in (self.title_label, self.source_label, self.unchecked_label, self.problem_label):
            head.addWidget(label)
        buttons = QHBoxLayout()
        buttons.addWidget(self.ask_button)
        buttons.addStretch(1)
        buttons.addWidget(self.more_button)
        head.addLayout(buttons)
        rule = QFrame(self)
        set_role(rule, "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(rule)
        body = QHBoxLayout()
        body.addWidget(self.reader)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        reader = self.reader
        reader.place_moved.connect(self.scrolled)
        reader.words_selected.connect(self._on_reader_words_selected)
        if isinstance(reader, PaperText):
            reader.anchorClicked.connect(self._on_reader_anchor_clicked)
        else:
            reader.failed.connect(self._on_reader_failed)
        self.ask_button.clicked.connect(self._on_ask_button_clicked)
        self.copy_action.triggered.connect(self._on_copy_action_triggered)
        self.edit_action.triggered.connect(self._on_edit_action_triggered)
        self.remove_action.triggered.connect(self._on_remove_action_triggered)

    def _show_problem(self, text: str) -> None:
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))

    def _on_reader_words_selected(self, are_selected: bool) -> None:
        self.ask_button.setEnabled(are_selected)

    def _on_reader_anchor_clicked(self, url: QUrl) -> None:
        self.link_requested.emit(url.toString())

    def _on_reader_failed(self, error: AppError) -> None:
        self._show_problem(self._messages.of(error))

    def _on_ask_button_clicked(self) -> None:
        words = self.reader.selected_words()
        if words:
            self.question_sent.emit(words, self.reader.top_block())

    def _on_copy_action_triggered(self) -> None:
        number = self.reader.top_block().removeprefix("p")
        page = int(number) - 1 if number.isdecimal() else 0
        QGuiApplication.clipboard().setText(self._words[page] if page < len(self._words) else "")

    def _on_edit_action_triggered(self) -> None:
        self.edit_requested.emit(self.handout.id)

    def _on_remove_action_triggered(self) -> None:
        self.remove_requested.emit(self.handout.id)


def source_words(handout: Handout) -> str:
    """Who gave a paper and when, and since when it is on the shelf."""
    translate = QCoreApplication.translate
    added = translate("HandoutSheet", "added {date}").format(date=medium_date(handout.added_at.date()))
    if handout.added_by:
        added = translate("HandoutSheet", "added {date} by {who}").format(
            date=medium_date(handout.added_at.date()), who=handout.added_by
        )
    by = handout.given_by or translate("HandoutSheet", "Giver not written down")
    on = medium_date(handout.given_on) if handout.given_on else translate("HandoutSheet", "no date on it")
    return " · ".join((by, on, added))

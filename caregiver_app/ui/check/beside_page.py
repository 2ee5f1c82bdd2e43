"""A check beside the baseline: what was said then and now, the handwriting, and what to tell the team."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.thinking_forms import Form
from caregiver_app.diary.thinking_values import Beside, ThinkingCheck, compare
from caregiver_app.guide.items import Item
from caregiver_app.paper.render_image import kept_image
from caregiver_app.ui.check.moment_row import MomentRow
from caregiver_app.ui.check.words import answer_words, when_words
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.shared.wording import listed, quoted
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.pictures import Pictures

_PICTURE = QSize(306, 150)


class BesidePage(QWidget):
    """Shows what it is handed, and asks for what is wished. Nothing is added up.

    Args:
        items: The guide's items by id.
        parent: The parent widget.
    """

    questions_requested = Signal()
    done_requested = Signal()
    baseline_requested = Signal()
    throw_away_requested = Signal()
    call_requested = Signal()
    guide_requested = Signal(str)
    picture_opened = Signal(str)
    note_edited = Signal(str)

    def __init__(self, items: Mapping[str, Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self.title_label = role_label("", "title", self, name="title_label")
        self.who_label = role_label("", "subtle", self, name="who_label")
        self.moment_row = MomentRow(self)
        self.tell_card = Card("", self, role="call")
        self.call_button = QPushButton(self.tr("Who to call"), self)
        self.written_card = Card(self.tr("Handwriting"), self)
        self.answers_card = Card(self.tr("Answers"), self)
        self.note_card = Card("", self)
        self.note_label = role_label(self.tr("What else you noticed"), "field", self)
        self.note_edit = QPlainTextEdit(self)
        self.questions_button = QPushButton(self.tr("‹ To the questions"), self)
        self.baseline_button = QPushButton(self.tr("Make this the baseline"), self)
        self.throw_away_button = QPushButton(self.tr("Throw away"), self)
        self.done_button = QPushButton(self.tr("Done"), self)
        self._lay_out()

    def show_check(
        self,
        check: ThinkingCheck,
        baseline: ThinkingCheck | None,
        form: Form | None,
        pictures: Pictures,
    ) -> None:
        """Lays a check beside the baseline; beside nothing if it is the baseline itself, or there is none."""
        is_baseline = baseline is not None and baseline.id == check.id
        then = None if is_baseline else baseline
        lines = compare(check, then, form.order if form else ())
        self.title_label.setText(when_words(check))
        if is_baseline:
            beside = self.tr("This is the baseline: the others are laid beside it.")
        elif then is None:
            beside = self.tr("There is no baseline to lay it beside.")
        else:
            beside = self.tr("Beside the baseline of {when}.").format(when=when_words(then))
        asked_by = self.tr("Asked by {writer}.").format(writer=check.writer) if check.writer else ""
        title = form.title if form else check.form
        said = [beside, asked_by, self.tr("Form: {title}.").format(title=title)]
        if form is None:
            said.append(self.tr("This version does not know that form: the check can be read, not changed."))
        self.who_label.setText(" ".join(filter(None, said)))
        self._show_telling(lines, form, has_baseline=then is not None)
        self._show_written(check, then, pictures)
        self._show_answers(lines, form, then)
        if self.note_edit.toPlainText() != check.note:
            with QSignalBlocker(self.note_edit):
                self.note_edit.setPlainText(check.note)
        self.note_edit.setReadOnly(form is None)
        self.questions_button.setEnabled(form is not None)
        self.baseline_button.setVisible(not is_baseline and form is not None)
        self.throw_away_button.setEnabled(bool(check.id))
        self.scroll_area.verticalScrollBar().setValue(0)

    def _show_telling(self, lines: tuple[Beside, ...], form: Form | None, *, has_baseline: bool) -> None:
        _empty(self.tell_box)
        by_item: dict[str, list[str]] = {}
        for line in lines:
            question = form.question(line.question) if form else None
            if line.tell_team and question is not None:
                for item in question.items:
                    by_item.setdefault(item, []).append(quoted(question.short))
        self.tell_card.setVisible(bool(by_item))
        if has_baseline:
            title = self.tr("Something differs from the baseline: call your care team")
        else:
            title = self.tr("Something was not answered, or not right: call your care team")
        self.tell_card.set_title(title)
        for item_id in sorted(by_item):
            self._add_line_to_tell(item_id, by_item[item_id])

    def _add_line_to_tell(self, item_id: str, questions: list[str]) -> None:
        item = self._items[item_id]
        said = QWidget(self.tell_card)
        line = QHBoxLayout(said)
        line.setContentsMargins(0, 0, 0, 0)
        badge = role_label(item.list.value.upper(), f"badge-{item.list.value}", said)
        badge.setWordWrap(False)
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("The guide lists {item}. It has to do with what came of {questions}.")
        words = words.format(item=quoted(item.words), questions=listed(questions))
        line.addWidget(role_label(words, "", said), 1)
        row = AdaptiveRow(said, self.tell_card)
        button = QPushButton(self.tr("Show in guide →"), row)
        button.setAccessibleName(self.tr("Show {item} in the guide").format(item=item.words))
        button.setProperty("item", item_id)
        set_role(button, "link")
        button.clicked.connect(self._on_guide_button_clicked)
        row.buttons.addWidget(button)
        self.tell_box.addWidget(row)

    def _show_written(self, check: ThinkingCheck, then: ThinkingCheck | None, pictures: Pictures) -> None:
        _empty(self.written_box)
        shown = [(self.tr("This check, {when}"), check)]
        if then is not None:
            shown.insert(0, (self.tr("Baseline, {when}"), then))
        shown = [pair for pair in shown if pair[1].handwriting_id]
        self.written_card.setVisible(bool(shown))
        holder = QWidget(self.written_card)
        flow = FlowLayout(holder, 14)
        for words, one in shown:
            assert one.handwriting_id is not None
            tile = QWidget(holder)
            column = QVBoxLayout(tile)
            column.setContentsMargins(0, 0, 0, 0)
            said = words.format(when=when_words(one))
            column.addWidget(role_label(said, "subtle", tile))
            column.addWidget(self._picture(one.handwriting_id, said, pictures, tile))
            flow.addWidget(tile)
        self.written_box.addWidget(holder)

    def _picture(self, picture_id: str, words: str, pictures: Pictures, parent: QWidget) -> QPushButton:
        pixmap = QPixmap.fromImage(kept_image(pictures.data(picture_id)))
        button = QPushButton(parent)
        set_role(button, "picture")
        button.setIcon(QIcon(pixmap))
        button.setIconSize(pixmap.size().scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio))
        button.setMinimumHeight(button.iconSize().height() + 12)
        button.setToolTip(self.tr("Show it large"))
        button.setAccessibleName(self.tr("Handwriting. {words}: show it large").format(words=words))
        button.setProperty("picture", picture_id)
        button.clicked.connect(self._on_picture_button_clicked)
        return button

    def _show_answers(self, lines: tuple[Beside, ...], form: Form | None, then: ThinkingCheck | None) -> None:
        _empty(self.answers_box)
        holder = QWidget(self.answers_card)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        heads = ["", *([self.tr("Baseline")] if then is not None else []), self.tr("This check")]
        for column, head in enumerate(heads):
            grid.addWidget(role_label(head, "field", holder), 0, column)
            grid.setColumnStretch(column, 1)
        for number, line in enumerate(lines, start=1):
            question = form.question(line.question) if form else None
            name = role_label(question.short if question else line.question, "strong", holder)
            cells = [name]
            if then is not None:
                cells.append(role_label(answer_words(line.then, question, form), "", holder))
            now = answer_words(line.now, question, form)
            if line.differs:
                now = self.tr("{answer}\nDiffers from the baseline").format(answer=now)
            last = role_label(now, "differs" if line.differs else "", holder)
            for column, cell in enumerate([*cells, last]):
                grid.addWidget(cell, number, column, Qt.AlignmentFlag.AlignTop)
        self.answers_box.addWidget(holder)
        self.answers_card.setVisible(bool(lines))

    def _lay_out(self) -> None:
        for name in ("call", "questions", "baseline", "throw_away", "done"):
            button = getattr(self, f"{name}_button")
            button.setObjectName(f"{name}_button")
            button.setAccessibleName(button.text())
        set_role(self.call_button, "danger")
        set_role(self.done_button, "primary")
        set_role(self.baseline_button, "link")
        set_role(self.throw_away_button, "link")
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setAccessibleName(self.note_label.text())
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setMaximumHeight(110)
        set_role(self.note_edit, "note")
        self.note_label.setBuddy(self.note_edit)
        self.tell_box, self.written_box, self.answers_box = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.tell_card.body.addLayout(self.tell_box)
        self.tell_card.body.addWidget(self.call_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.written_card.body.addLayout(self.written_box)
        self.answers_card.body.addLayout(self.answers_box)
        self.note_card.body.addWidget(self.note_label)
        self.note_card.body.addWidget(self.note_edit)
        feet = QWidget(self)
        flow = FlowLayout(feet)
        for button in (self.done_button, self.questions_button, self.baseline_button, self.throw_away_button):
            flow.addWidget(button)
        self.scroll_area = ScrollColumn(self)
        for widget in (
            self.title_label,
            self.who_label,
            self.moment_row,
            self.tell_card,
            self.written_card,
            self.answers_card,
            self.note_card,
            feet,
        ):
            self.scroll_area.column.addWidget(widget)
        self.scroll_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)
        self.call_button.clicked.connect(self.call_requested)
        self.questions_button.clicked.connect(self.questions_requested)
        self.baseline_button.clicked.connect(self.baseline_requested)
        self.throw_away_button.clicked.connect(self.throw_away_requested)
        self.done_button.clicked.connect(self.done_requested)
        self.note_edit.textChanged.connect(self._on_note_edit_text_changed)

    def _on_note_edit_text_changed(self) -> None:
        self.note_edited.emit(self.note_edit.toPlainText())

    def _on_guide_button_clicked(self) -> None:
        self.guide_requested.emit(self.sender().property("item"))

    def _on_picture_button_clicked(self) -> None:
        self.picture_opened.emit(self.sender().property("picture"))


def _empty(box: QVBoxLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

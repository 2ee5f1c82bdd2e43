"""One question at a time, in large letters: what to say, what counts, three buttons, what was said."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.limits_of_input import LINE_MAX
from caregiver_app.diary.thinking_forms import FormQuestion, QuestionKind
from caregiver_app.diary.thinking_values import Outcome, ThinkingCheck
from caregiver_app.ui.check.drawing_pad import DrawingPad
from caregiver_app.ui.check.run import SHOWS, CheckRun
from caregiver_app.ui.check.words import answer_words, known_words
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import Theme, set_role

_KEYS: Final = {Qt.Key.Key_1: Outcome.RIGHT, Qt.Key.Key_2: Outcome.NOT_RIGHT, Qt.Key.Key_3: Outcome.NOT_DONE}
_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)
_NEXT: Final = (Qt.Key.Key_Right, Qt.Key.Key_PageDown)


class AskPage(QWidget):
    """Goes through the questions of a run; 1, 2 and 3 mark, the arrows go back and on.

    Args:
        theme: Colours, for the sheet to write on.
        parent: The parent widget.
    """

    finished = Signal()
    """The last question is through, or the person wants to see what there is."""
    drawing_ended = Signal()
    """What is on the sheet can be kept."""
    file_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: CheckRun | None = None
        self._baseline: ThinkingCheck | None = None
        self._place = 0
        self.progress_label = role_label("", "subtle", self, name="progress_label")
        self.state_label = role_label("", "subtle", self, name="state_label")
        self.leave_button = QPushButton(self.tr("Answers so far"), self)
        self.card = Card("", self)
        self.say_label = role_label("", "say", self, name="say_label")
        self.sentence_label = role_label("", "say", self, name="sentence_label")
        self.shown_field = LabelledField("", parent=self)
        self.another_button = QPushButton(self.tr("Another one"), self)
        self.counts_label = role_label("", "", self, name="counts_label")
        self.known_label = role_label("", "subtle", self, name="known_label")
        self.then_label = role_label("", "subtle", self, name="then_label")
        self.pad = DrawingPad(theme, self)
        self.kept_label = role_label(
            self.tr("This is kept. To write it anew, begin with “Empty sheet”."),
            "subtle",
            self,
            name="kept_label",
        )
        self.undo_button = QPushButton(self.tr("Undo the last line"), self)
        self.clear_button = QPushButton(self.tr("Empty sheet"), self)
        self.file_button = QPushButton(self.tr("Photo or scan of paper…"), self)
        self.outcome_buttons = {outcome: QPushButton(self) for outcome in Outcome}
        self.said_field = LabelledField(self.tr("What they said or did"), parent=self)
        self.back_button = QPushButton(self.tr("‹ Back"), self)
        self.next_button = QPushButton(self.tr("Next ›"), self)
        self._lay_out()
        self._connect()

    @property
    def question(self) -> FormQuestion:
        """The question that is asked."""
        assert self._run is not None
        return self._run.form.questions[self._place]

    def ask(self, run: CheckRun, baseline: ThinkingCheck | None, place: int) -> None:
        """Goes to a question of a run."""
        self._run, self._baseline = run, baseline
        self._place = place
        self._show()

    def show_state(self, words: str) -> None:
        """Says that it is kept, or what is wrong."""
        self.state_label.setText(words)

    def show_handwriting(self, pixmap: QPixmap) -> None:
        """Shows what is kept on the sheet; nothing for a null pixmap."""
        self.pad.show_picture(pixmap)
        self._show_kept()

    def _show_kept(self) -> None:
        is_asked = self._run is not None and self.question.kind is QuestionKind.WRITE
        self.kept_label.setVisible(is_asked and self.pad.has_picture)
        self.undo_button.setEnabled(not self.pad.has_picture)

    def focus_first(self) -> None:
        """Puts the keys where 1, 2 and 3 mark."""
        chosen = self._run.outcome(self.question) if self._run else None
        self.outcome_buttons[chosen or Outcome.RIGHT].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_words(self) -> None:
        """Hands the run what stands in the fields."""
        if self._run is not None:
            self._run.say(self.question, self.shown_field.text(), self.said_field.text())

    def mark(self, outcome: Outcome) -> None:
        """Marks the question; a right one goes on by itself, else the cursor waits for the words."""
        assert self._run is not None
        self.keep_words()
        self._run.mark(self.question, outcome)
        self._show_mark()
        if self.question.kind is QuestionKind.WRITE:
            return
        if outcome is Outcome.RIGHT:
            self.step(1)
        else:
            self.said_field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Goes back or on; past the last one the check is through."""
        assert self._run is not None
        self.keep_words()
        place = self._place + by
        if place >= len(self._run.form.questions):
            self.finished.emit()
        elif place >= 0:
            self.ask(self._run, self._baseline, place)
            self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """1, 2, 3 and the arrows, wherever no text is typed."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Takes the arrows from the buttons, which would go through each other by them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.mark(_KEYS[key])
        elif key in _BACK:
            self.step(-1)
        elif key in _NEXT:
            self.step(1)
        else:
            return False
        return True

    def _show(self) -> None:
        run, question = self._run, self.question
        assert run is not None
        count = len(run.form.questions)
        shown, said = run.words(question)
        self.progress_label.setText(
            self.tr("{number} of {count}").format(number=self._place + 1, count=count)
        )
        self.card.set_title(question.short)
        self.say_label.setText(question.say)
        self.say_label.setAccessibleName(question.say)
        self.counts_label.setText(question.counts)
        self.known_label.setText(known_words(question.known, run.on))
        self.known_label.setVisible(question.known is not None)
        self._show_then(question)
        self.shown_field.setVisible(question.kind in SHOWS)
        self.another_button.setVisible(bool(question.things))
        label = {
            QuestionKind.NAME: self.tr("Point at"),
            QuestionKind.REQUEST: self.tr("Say"),
            QuestionKind.WRITE: self.tr("The sentence"),
        }.get(question.kind, "")
        self.shown_field.label.setText(label)
        self.shown_field.edit.setAccessibleName(label)
        self.shown_field.set_text(shown)
        self.shown_field.edit.setCursorPosition(0)
        self._show_sentence(shown)
        self.said_field.set_text(said)
        for widget in (self.pad, self.undo_button, self.clear_button, self.file_button):
            widget.setVisible(question.kind is QuestionKind.WRITE)
        self._show_kept()
        self.back_button.setEnabled(self._place > 0)
        self.next_button.setText(
            self.tr("Next ›") if self._place + 1 < count else self.tr("To the answers ›")
        )
        self.next_button.setAccessibleName(self.next_button.text())
        self._show_mark()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _show_sentence(self, sentence: str) -> None:
        """The sentence to be written stands large, in as many lines as it needs, for the patient."""
        self.sentence_label.setText(sentence)
        self.sentence_label.setVisible(self.question.kind is QuestionKind.WRITE and bool(sentence))

    def _show_then(self, question: FormQuestion) -> None:
        assert self._run is not None
        then = self._baseline.answer(question.id) if self._baseline else None
        if then is not None:
            words = answer_words(then, question, self._run.form).replace("\n", " ")
            self.then_label.setText(self.tr("At the baseline: {words}").format(words=words))
        self.then_label.setVisible(then is not None)

    def _show_mark(self) -> None:
        assert self._run is not None
        outcome = self._run.outcome(self.question)
        self._group.setExclusive(False)
        for number, (of, button) in enumerate(self.outcome_buttons.items(), start=1):
            words = self._run.form.answers[of]
            button.setText(f"{number}   {words}")
            button.setAccessibleName(words)
            button.setChecked(of is outcome)
        self._group.setExclusive(True)

    def _lay_out(self) -> None:
        for name in ("leave", "another", "undo", "clear", "file", "back", "next"):
            button = getattr(self, f"{name}_button")
            button.setObjectName(f"{name}_button")
            button.setAccessibleName(button.text())
            button.installEventFilter(self)
        self.leave_button.setAccessibleName(self.tr("Show the answers so far"))
        self.shown_field.setObjectName("shown_field")
        self.said_field.setObjectName("said_field")
        self.said_field.edit.setMaxLength(LINE_MAX // 2)
        self.shown_field.edit.setMaxLength(LINE_MAX // 2)
        for button in (self.leave_button, self.another_button, self.undo_button, self.clear_button):
            set_role(button, "link")
        set_role(self.next_button, "primary")
        self.shown_field.add_beside(self.another_button)
        self.pad.installEventFilter(self)  # the scroll area above it would take its arrows
        self._group = QButtonGroup(self)
        answers = QWidget(self)
        flow = FlowLayout(answers, 10)
        for outcome, button in self.outcome_buttons.items():
            button.setObjectName(f"{outcome}_button")
            button.setCheckable(True)
            button.setProperty("outcome", outcome.value)
            set_role(button, "answer")
            button.installEventFilter(self)
            self._group.addButton(button)
            flow.addWidget(button)
        tools = QWidget(self)
        tools_flow = FlowLayout(tools)
        for button in (self.undo_button, self.clear_button, self.file_button):
            tools_flow.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.progress_label)
        head.addWidget(self.state_label, 1)
        feet = QWidget(self)
        feet_flow = FlowLayout(feet)
        for button in (self.next_button, self.back_button, self.leave_button):
            feet_flow.addWidget(button)
        for widget in (
            self.say_label,
            self.sentence_label,
            self.shown_field,
            self.counts_label,
            self.known_label,
            self.then_label,
            self.pad,
            self.kept_label,
            tools,
            answers,
            self.said_field,
        ):
            self.card.body.addWidget(widget)
        self.scroll_area = ScrollColumn(self)
        self.scroll_area.column.addLayout(head)
        self.scroll_area.column.addWidget(self.card)
        self.scroll_area.column.addWidget(feet)
        self.scroll_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self.said_field.edit.returnPressed.connect(self._on_next_button_clicked)
        self.said_field.edit.editingFinished.connect(self.keep_words)
        self.shown_field.edited.connect(self._show_sentence)
        self.shown_field.edit.editingFinished.connect(self.keep_words)
        self.another_button.clicked.connect(self._on_another_button_clicked)
        self.undo_button.clicked.connect(self.pad.undo_stroke)
        self.clear_button.clicked.connect(self.pad.clear)
        self.clear_button.clicked.connect(self._show_kept)
        self.file_button.clicked.connect(self._on_file_button_clicked)
        self.pad.drawn.connect(self.drawing_ended)
        self.leave_button.clicked.connect(self.finished)
        self.back_button.clicked.connect(self._on_back_button_clicked)
        self.next_button.clicked.connect(self._on_next_button_clicked)

    def _on_group_button_clicked(self, button: QPushButton) -> None:
        self.mark(Outcome(button.property("outcome")))

    def _on_back_button_clicked(self) -> None:
        self.step(-1)

    def _on_next_button_clicked(self) -> None:
        self.step(1)

    def _on_another_button_clicked(self) -> None:
        things = self.question.things
        shown = self.shown_field.text()
        place = things.index(shown) + 1 if shown in things else 0
        self.shown_field.set_text(things[place % len(things)])
        self.keep_words()

    def _on_file_button_clicked(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self, self.tr("Photo or scan of the handwriting"), folder)
        dialog.setObjectName("file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff)"))
        dialog.fileSelected.connect(self.file_chosen)
        dialog.open()

"""A form of a few lines that says when one was left with something new, and what is wrong beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_choice import LabelledChoice
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labelled_text import LabelledText
from caregiver_app.ui.theme import set_role

Field = LabelledField | LabelledText | LabelledChoice


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of a form.

    Attributes:
        name: Its stable name, as errors carry it.
        label: What belongs there.
        hint: The shape of an answer.
        width: Its least width, in pixels.
        is_long: Whether it may hold several lines.
        choices: Value and words of each choice, for a field to choose in.
    """

    name: str
    label: str
    hint: str = ""
    width: int = 200
    is_long: bool = False
    choices: tuple[tuple[str, str], ...] = ()


class RecordForm(QWidget):
    """Lines to type into, and a button to be done with it.

    Args:
        specs: The fields.
        parent: The parent widget.
        can_cancel: Whether it has a way out that keeps nothing; Esc takes it too.
    """

    changed = Signal()
    """A field was left, and the form holds something else than before."""
    done = Signal()
    """The person is done: the button, or Return in the last field."""
    cancelled = Signal()
    """The person wants nothing of it kept."""

    def __init__(
        self, specs: tuple[FieldSpec, ...], parent: QWidget | None = None, *, can_cancel: bool = False
    ) -> None:
        super().__init__(parent)
        self._specs = specs
        self._can_cancel = can_cancel
        self._told: dict[str, str] = {}
        self._prefilled: dict[str, str] = {}
        self.fields: dict[str, Field] = {}
        self._lines = QWidget(self)
        flow = FlowLayout(self._lines, spacing=10)
        for spec in specs:
            field = self._make_field(spec)
            field.setObjectName(f"{spec.name}_field")
            field.setMinimumWidth(spec.width)
            field.finished.connect(self.tell)
            self.fields[spec.name] = field
            flow.addWidget(field)
        self.extra = QVBoxLayout()
        """Room for what is no line to type into."""
        self.done_button = QPushButton(self.tr("Done"), self)
        self.done_button.setObjectName("done_button")
        self.done_button.setAccessibleName(self.done_button.text())
        self.cancel_button = QPushButton(self.tr("Not now"), self)
        self.cancel_button.setObjectName("cancel_button")
        set_role(self.cancel_button, "quiet")
        self.cancel_button.setVisible(can_cancel)
        self._lay_out()
        self.done_button.clicked.connect(self._on_done_button_clicked)
        self.cancel_button.clicked.connect(self.cancelled)

    def values(self) -> dict[str, str]:
        """What is typed, by field."""
        return {name: field.text() for name, field in self.fields.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Puts values in, as those last told of."""
        for name, field in self.fields.items():
            field.set_text(values.get(name, ""))
        self._told = self.values()
        self._prefilled = {}

    def prefill(self, values: Mapping[str, str]) -> None:
        """Puts in what is likely; until the person adds something, the form counts as empty."""
        self.set_values(values)
        self._prefilled = self.values()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed beside what was there from the start."""
        return not any(text and text != self._prefilled.get(name) for name, text in self.values().items())

    @property
    def has_error(self) -> bool:
        """Whether something is wrong."""
        return any(field.has_error for field in self.fields.values())

    def start(self) -> None:
        """Puts the keyboard into the first field."""
        next(iter(self.fields.values())).edit.setFocus()

    def show_error(self, name: str | None, text: str) -> None:
        """Says what is wrong, beside the field of that name or else the first; it counts as not told yet."""
        self._told = {}
        first = next(iter(self.fields.values()))
        self.fields.get(name or "", first).show_error(text)

    def clear_errors(self) -> None:
        """Takes all errors away."""
        for field in self.fields.values():
            field.clear_error()

    def tell(self) -> None:
        """Tells of what is new, once."""
        if self.values() != self._told:
            self._told = self.values()
            self.clear_errors()
            self.changed.emit()

    def _make_field(self, spec: FieldSpec) -> Field:
        if spec.is_long:
            return LabelledText(spec.label, hint=spec.hint, parent=self._lines)
        field: LabelledField | LabelledChoice
        if spec.choices:
            field = LabelledChoice(spec.label, spec.choices, hint=spec.hint, parent=self._lines)
        else:
            field = LabelledField(spec.label, hint=spec.hint, parent=self._lines)
        field.edit.installEventFilter(self)
        return field

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.done_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self.extra)
        column.addWidget(self._lines)
        column.addLayout(buttons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Return goes to the next field, and from the last one ends; Esc ends, or takes the way out."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            edits = [field.edit for field in self.fields.values()]
            place = next(i for i, edit in enumerate(edits) if edit is watched)
            if place + 1 < len(edits):
                edits[place + 1].setFocus()
            else:
                self._on_done_button_clicked()
            return True
        if key == Qt.Key.Key_Escape:
            self._leave()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc on one of the buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self._can_cancel:
            self.cancelled.emit()
        else:
            self._on_done_button_clicked()

    def _on_done_button_clicked(self) -> None:
        self.tell()
        self.done.emit()

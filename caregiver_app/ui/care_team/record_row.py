"""One line of a card: words to read, and a form to change them that opens in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labels import selectable_label
from caregiver_app.ui.shared.record_form import FieldSpec, RecordForm
from caregiver_app.ui.theme import set_role


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row shows.

    Attributes:
        title: Whose or what.
        large: What is read from afar, such as a number; may be empty.
        lines: Quiet lines below.
        link: An address shown on a button that opens it; may be empty.
        is_quiet: Whether it is over: it is still there, and asks for no attention.
    """

    title: str
    large: str = ""
    lines: tuple[str, ...] = field(default_factory=tuple)
    link: str = ""
    is_quiet: bool = False


class RecordRow(QFrame):
    """Shows a record; its form keeps what is typed at once.

    Args:
        record_id: The record's id.
        specs: The form's fields; none means that the record can't be changed, only removed.
        parent: The card.
    """

    changed = Signal(str)
    """A field was left with something new; carries the record's id."""
    remove_requested = Signal(str)
    """Carries the record's id."""
    link_opened = Signal(str)
    """Carries the record's id."""

    def __init__(self, record_id: str, specs: tuple[FieldSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record_id = record_id
        words = QWidget(self)
        self.view = AdaptiveRow(words, self)
        self.title_label = selectable_label("", "strong", self.view, name="title_label")
        self.large_label = selectable_label("", "number", self.view, name="large_label")
        self.lines_label = selectable_label("", "subtle", self.view, name="lines_label")
        self.link_button = self._button("", "link", "link_button")
        self.edit_button = self._button(self.tr("Change"), "link", "edit_button")
        self.remove_button = self._button(self.tr("Remove"), "link", "remove_button")
        self.form = RecordForm(specs, self)
        self.form.setObjectName("form")
        self.edit_button.setVisible(bool(specs))
        self._lay_out(words)
        self.form.hide()
        self.edit_button.clicked.connect(self.open_form)
        self.remove_button.clicked.connect(self._on_remove_button_clicked)
        self.link_button.clicked.connect(self._on_link_button_clicked)
        self.form.changed.connect(self._on_form_changed)
        self.form.done.connect(self.close_form)

    def show_record(self, words: RowWords, values: Mapping[str, str]) -> None:
        """Shows the record as kept; a form that is open keeps what is typed."""
        self.title_label.setText(words.title)
        set_role(self.title_label, "subtle" if words.is_quiet else "strong")
        self.large_label.setText(words.large)
        self.large_label.setVisible(bool(words.large))
        self.lines_label.setText("\n".join(words.lines))
        self.lines_label.setVisible(bool(words.lines))
        self.link_button.setText(words.link.replace("&", "&&"))
        self.link_button.setVisible(bool(words.link))
        for label in (self.title_label, self.large_label, self.lines_label):
            label.setAccessibleName(label.text())
        self.link_button.setAccessibleName(self.tr("Open {address}").format(address=words.link))
        self.edit_button.setAccessibleName(self.tr("Change {what}").format(what=words.title))
        self.remove_button.setAccessibleName(self.tr("Remove {what}").format(what=words.title))
        if not self.is_open:
            self.form.set_values(values)

    @property
    def is_open(self) -> bool:
        """Whether its form is open."""
        return not self.form.isHidden()

    def open_form(self) -> None:
        """Opens the form in the words' place."""
        self.view.hide()
        self.form.show()
        self.form.start()

    def close_form(self) -> None:
        """Shows the words again, unless something in the form is wrong."""
        if self.form.has_error:
            return
        self.form.hide()
        self.view.show()
        self.edit_button.setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in the order it is seen in."""
        buttons = self.view.buttons
        items = [buttons.itemAt(at) for at in range(buttons.count())]
        widgets = [item.widget() for item in items if item is not None]
        return (*(widget for widget in widgets if widget is not None), self.form)

    def _lay_out(self, words: QWidget) -> None:
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for label in (self.title_label, self.large_label, self.lines_label):
            lines.addWidget(label)
        for button in (self.link_button, self.edit_button, self.remove_button):
            self.view.buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self.form)

    def _button(self, text: str, role: str, name: str) -> QPushButton:
        button = QPushButton(text, self.view)
        button.setObjectName(name)
        set_role(button, role)
        return button

    def _on_form_changed(self) -> None:
        self.changed.emit(self.record_id)

    def _on_remove_button_clicked(self) -> None:
        self.remove_requested.emit(self.record_id)

    def _on_link_button_clicked(self) -> None:
        self.link_opened.emit(self.record_id)

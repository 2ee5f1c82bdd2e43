"""Proposes "Lowers a fever" in the form of a medicine whose name is known for it; never sets it by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from caregiver_app.diary.fever_reducers import FeverReducers, load_fever_reducers
from caregiver_app.errors import Trouble
from caregiver_app.paths import resources_dir
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labelled_choice import LabelledChoice
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.record_form import RecordForm
from caregiver_app.ui.theme import set_role


class FeverHint(QWidget):
    """One line with its reason and a button, between the form's fields and its buttons.

    Args:
        form: The form of a medicine.
        yes: The value that the choice has when it lowers a fever.
    """

    def __init__(self, form: RecordForm, yes: str) -> None:
        super().__init__(form)
        name, choice = form.fields["name"], form.fields["lowers_fever"]
        assert isinstance(name, LabelledField)
        assert isinstance(choice, LabelledChoice)
        self._form, self._name, self._choice, self._yes = form, name, choice, yes
        self._names: FeverReducers | None = None
        self.why_label = role_label("", "subtle", self, name="why_label")
        row = AdaptiveRow(self.why_label, self)
        self.yes_button = QPushButton(self.tr("Yes, it lowers a fever"), row)
        self.yes_button.setObjectName("yes_button")
        self.yes_button.setAccessibleName(self.yes_button.text())
        set_role(self.yes_button, "chip")
        row.buttons.addWidget(self.yes_button)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        lines = form.layout()
        assert isinstance(lines, QBoxLayout)
        lines.insertWidget(lines.count() - 1, self)
        QWidget.setTabOrder(next(reversed(form.fields.values())).edit, self.yes_button)
        self.hide()
        name.edit.textChanged.connect(self._look)
        choice.edit.currentIndexChanged.connect(self._look)
        self.yes_button.clicked.connect(self._on_yes_button_clicked)

    def _look(self) -> None:
        typed = self._name.text()
        found = None if not typed or self._choice.text() == self._yes else self._known().named_in(typed)
        if found is not None:
            words = self.tr(
                "{name} lowers a fever as well ({source}): within six hours after it a temperature may look "
                "lower than it is. Say so here, and the app reminds you beside the temperature."
            )
            self.why_label.setText(words.format(name=found.name, source=found.source))
        self.setVisible(found is not None)

    def _known(self) -> FeverReducers:
        """The names, read with the first letter typed; none are proposed where their file can't be read."""
        if self._names is None:
            try:
                self._names = load_fever_reducers(resources_dir())
            except Trouble:  # a proposal less; the question stands in the form all the same
                self._names = FeverReducers({})
        return self._names

    def _on_yes_button_clicked(self) -> None:
        self._choice.set_text(self._yes)
        self._choice.edit.setFocus()
        self._form.tell()

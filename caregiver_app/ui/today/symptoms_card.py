"""What do you see? Fifteen symptoms to tick, each with a degree, and "nothing unusual"."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from caregiver_app.diary.values import Degree
from caregiver_app.guide.items import SYMPTOM_IDS, Item, items_of
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.chip_keys import ChipKeys
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import QuestionLabel
from caregiver_app.ui.theme import set_role
from caregiver_app.ui.today.symptom_chip import SymptomChip, degree_label


class SymptomsCard(Card):
    """Shows ticks and says which the person wishes.

    Args:
        items: The guide's items by id.
    """

    degree_chosen = Signal(str, object)
    """Symptom id and :class:`Degree`, or None."""
    nothing_unusual_chosen = Signal(bool)

    def __init__(self, items: Mapping[str, Item], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("What do you see?"))
        self.title_label.show()
        self._picked = ""
        self._symptoms: Mapping[str, Degree] = {}
        self._chips: dict[str, SymptomChip] = {}
        self.nothing_unusual_button = QPushButton(self.tr("Nothing unusual"), self)
        for symptom in SYMPTOM_IDS:
            item = items[items_of(symptom)[0]]
            self._chips[symptom] = SymptomChip(symptom, item.words, item.short, self)
        self.degree_row = QWidget(self)
        self.degree_label = QuestionLabel("", self.degree_row)
        self.untick_button = QPushButton(self.tr("Not seen"), self.degree_row)
        self._degrees = QButtonGroup(self)
        self._build()

    def show_ticks(
        self, symptoms: Mapping[str, Degree], *, nothing_unusual: bool, anything_else: bool
    ) -> None:
        """Shows what is ticked.

        Args:
            symptoms: Symptom id to degree.
            nothing_unusual: Whether that is ticked.
            anything_else: Whether something in the entry speaks against "nothing unusual".
        """
        self._symptoms = symptoms
        for symptom, chip in self._chips.items():
            chip.set_degree(symptoms.get(symptom))
        self.nothing_unusual_button.setChecked(nothing_unusual)
        self.nothing_unusual_button.setEnabled(nothing_unusual or not (symptoms or anything_else))
        if self._picked not in symptoms:
            self._picked = ""
        self._show_degree()

    def focus_chips(self) -> None:
        """Puts the keyboard on the symptoms."""
        self._chip_keys.focus()

    def chip(self, symptom: str) -> SymptomChip:
        """The chip of a symptom."""
        return self._chips[symptom]

    def tick(self, symptom: str) -> None:
        """Ticks a symptom as a click does."""
        self._chips[symptom].click()

    def _build(self) -> None:
        flow = FlowLayout(spacing=6)
        for chip in self._chips.values():
            flow.addWidget(chip)
            chip.degree_chosen.connect(self.degree_chosen)
            chip.picked.connect(self._on_chip_picked)
        self.nothing_unusual_button.setObjectName("nothing_unusual_button")
        self.nothing_unusual_button.setCheckable(True)
        set_role(self.nothing_unusual_button, "chip")
        self.nothing_unusual_button.setToolTip(
            self.tr("An observation of its own: you looked, and saw nothing unusual")
        )
        self.nothing_unusual_button.clicked.connect(self.nothing_unusual_chosen)
        self.header.addWidget(self.nothing_unusual_button)
        self.body.addLayout(flow)
        self._build_degrees()
        self.body.addWidget(self.degree_row)

    def _build_degrees(self) -> None:
        row = FlowLayout(self.degree_row)
        row.addWidget(self.degree_label)
        for degree in (Degree.MILD, Degree.MODERATE, Degree.SEVERE):
            button = QPushButton(degree_label(degree), self.degree_row)
            button.setObjectName(f"degree_{degree.value}")
            button.setCheckable(True)
            button.setProperty("degree", degree.value)
            set_role(button, "chip")
            self._degrees.addButton(button)
            row.addWidget(button)
        buttons = [button for button in self._degrees.buttons() if isinstance(button, QPushButton)]
        self._chip_keys = ChipKeys(self, (*self._chips.values(), *buttons, self.untick_button))
        set_role(self.untick_button, "quiet")
        row.addWidget(self.untick_button)
        self._degrees.buttonClicked.connect(self._on_degrees_clicked)
        self.untick_button.clicked.connect(self._on_untick_button_clicked)
        self.degree_row.hide()

    def _show_degree(self) -> None:
        self.degree_row.setVisible(bool(self._picked))
        if not self._picked:
            return
        self.degree_label.setText(
            self.tr("{symptom}, how strong?").format(symptom=self._chips[self._picked].text().split(" · ")[0])
        )
        degree = self._symptoms[self._picked]
        self._degrees.setExclusive(False)
        for button in self._degrees.buttons():
            button.setChecked(button.property("degree") == degree.value)
            button.setAccessibleName(f"{self.degree_label.text()} {button.text()}")
        self._degrees.setExclusive(True)

    def _on_chip_picked(self, symptom: str) -> None:
        self._picked = symptom if symptom in self._symptoms else ""
        self._show_degree()

    def _on_degrees_clicked(self, button: QPushButton) -> None:
        self.degree_chosen.emit(self._picked, Degree(button.property("degree")))

    def _on_untick_button_clicked(self) -> None:
        self.degree_chosen.emit(self._picked, None)

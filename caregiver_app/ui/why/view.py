"""Why one match is one: its sentence, what was found, what decided, what would have changed it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.diary.explaining import Why
from caregiver_app.diary.values import MatchSource
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label, selectable_label
from caregiver_app.ui.theme import set_role


class WhyView(Card):
    """Shows one explanation.

    Args:
        why: The explanation.
        can_put_aside: Whether "This is wrong" is offered.
    """

    guide_requested = Signal(str)
    """Item id."""
    set_aside_requested = Signal(object)
    """The :class:`~caregiver_app.diary.values.Match` that is wrong."""

    def __init__(self, why: Why, *, can_put_aside: bool, parent: QWidget | None = None) -> None:
        super().__init__(why.title, parent)
        self._why = why
        self.body.setSpacing(6)
        if why.sentence:
            self.sentence_label = selectable_label("", "", self, name="sentence_label")
            self.sentence_label.setTextFormat(Qt.TextFormat.RichText)
            self.sentence_label.setText(_marked(why))
            self.sentence_label.setAccessibleName(" ".join(why.sentence.split()))
            self.body.addWidget(self.sentence_label)
        if why.deciding:
            legend = self.tr("Bold: what was found. Slanted: what decides or stands near.")
            self.body.addWidget(role_label(legend, "subtle", self))
        for section in why.sections:
            self.body.addSpacing(4)
            self.body.addWidget(role_label(section.heading, "strong", self))
            told = selectable_label("\n".join(section.sentences), "", self)
            told.setAccessibleName(f"{section.heading}: {' '.join(section.sentences)}")
            self.body.addWidget(told)
        self.guide_button = QPushButton(self.tr("Show in guide →"), self)
        self.wrong_button = QPushButton(self.tr("This is wrong"), self)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for button, name in ((self.guide_button, "guide_button"), (self.wrong_button, "wrong_button")):
            button.setObjectName(name)
            button.setAccessibleName(f"{button.text()} {why.title}")
            set_role(button, "link")
            row.addWidget(button)
        self.body.addWidget(buttons)
        self.wrong_button.setVisible(
            can_put_aside and why.match.flags and why.match.source is not MatchSource.TICK
        )
        self.guide_button.clicked.connect(self._on_guide_button_clicked)
        self.wrong_button.clicked.connect(self._on_wrong_button_clicked)

    def _on_guide_button_clicked(self) -> None:
        self.guide_requested.emit(self._why.match.items[0])

    def _on_wrong_button_clicked(self) -> None:
        self.set_aside_requested.emit(self._why.match)


def _marked(why: Why) -> str:
    """The sentence as markup: no colour, so that it can be read in grey too."""
    marks = dict.fromkeys(range(*why.words), ("<b><u>", "</u></b>"))
    for first, end in why.deciding:
        for at in range(first, end):
            marks.setdefault(at, ("<i>", "</i>"))
    told: list[str] = []
    last: tuple[str, str] = ("", "")
    for at, char in enumerate(why.sentence):
        mark = marks.get(at, ("", ""))
        if mark != last:
            told.append(f"{last[1]}{mark[0]}")
            last = mark
        told.append(escape(char))
    return f"“{''.join(told).strip()}{last[1]}”"

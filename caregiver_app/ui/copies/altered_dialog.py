"""Both ways of each line that was altered, side by side, and the choice between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from caregiver_app.diary.keeping.altered import Altered, Said
from caregiver_app.diary.keeping.copies import copies_in
from caregiver_app.ui.copies.altered import AlteredWatch
from caregiver_app.ui.copies.words import made_words
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.card_dialog import lay_out_card_dialog
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label, selectable_label
from caregiver_app.ui.shared.moments import date_text, moment_text
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import set_role


class AlteredCard(Card):
    """One line.

    Args:
        altered: The line.
        made: When the copy was made, in words.
        parent: The dialog.
    """

    take_requested = Signal(object)
    leave_requested = Signal(object)

    def __init__(self, altered: Altered, made: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.altered = altered
        title = title_words(altered)
        self.set_title(title)
        for head, said, gone in (
            (self.tr("The diary says:"), altered.now, self.tr("It is gone from the diary.")),
            (
                self.tr("The copy of {when} says:").format(when=made),
                altered.then,
                self.tr("The copy has no such line."),
            ),
        ):
            self.body.addWidget(role_label(head, "subtle", self))
            self.body.addWidget(selectable_label("\n".join(said_words(said)) or gone, "", self))
        self.take_button = QPushButton(self.tr("Take what the copy says"), self)
        self.leave_button = QPushButton(self.tr("Leave the diary as it is"), self)
        row = QWidget(self)
        flow = FlowLayout(row)
        for button, role in ((self.take_button, "primary"), (self.leave_button, "chip")):
            button.setAccessibleName(f"{button.text()}: {title}")
            set_role(button, role)
            flow.addWidget(button)
        self.body.addWidget(row)
        self.take_button.clicked.connect(partial(self.take_requested.emit, altered))
        self.leave_button.clicked.connect(partial(self.leave_requested.emit, altered))


class AlteredDialog(QDialog):
    """A card for each line; it closes when nothing is left to decide.

    Args:
        watch: Holds the lines.
        now: The wall clock.
        parent: The window.
    """

    def __init__(
        self, watch: AlteredWatch, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self.setObjectName("altered_dialog")
        self.setWindowTitle(self.tr("What says something else"))
        self.scroll_area = ScrollColumn(self)
        words = self.tr(
            "Nobody changed these lines since the copy was made, and yet the two differ: a disk can alter a "
            "letter. Which is right, only you can tell. Whatever you choose, the copy stays."
        )
        self.scroll_area.column.addWidget(role_label(words, "", self))
        made_at = {copy.path: copy.made_at for line in watch.lines for copy in copies_in(line.copy.parent)}
        self.cards: list[AlteredCard] = []
        for line in watch.lines:
            when = made_words(made_at[line.copy], now()) if line.copy in made_at else line.copy.name
            card = AlteredCard(line, when, self)
            card.take_requested.connect(self._on_card_take_requested)
            card.leave_requested.connect(self._on_card_leave_requested)
            self.cards.append(card)
            self.scroll_area.column.addWidget(card)
        self.scroll_area.column.addStretch(1)
        self.close_button = QPushButton(self.tr("Decide later"), self)
        self.close_button.setObjectName("close_button")
        self.close_button.setAccessibleName(self.close_button.text())
        set_role(self.close_button, "quiet")
        self.close_button.clicked.connect(self.close)
        lay_out_card_dialog(self, self.scroll_area, self.close_button, 34, right=True)
        watch.changed.connect(self._on_watch_changed)
        self.finished.connect(self.deleteLater)

    def _on_card_take_requested(self, altered: Altered) -> None:
        self._watch.take_from_copy([altered])

    def _on_card_leave_requested(self, altered: Altered) -> None:
        self._watch.leave([altered])

    def _on_watch_changed(self) -> None:
        for card in self.cards:
            card.setVisible(card.altered in self._watch.lines)
        if not self._watch.lines:
            self.close()


def title_words(altered: Altered) -> str:
    """What kind of line it is, and which."""
    kinds = {
        "profile": QCoreApplication.translate("copies", "Patient"),
        "infusion": QCoreApplication.translate("copies", "Infusion"),
        "entry": QCoreApplication.translate("copies", "Entry"),
        "contact": QCoreApplication.translate("copies", "Who to call"),
        "directory_line": QCoreApplication.translate("copies", "Family's directory"),
        "question": QCoreApplication.translate("copies", "Question for the care team"),
        "family_limit": QCoreApplication.translate("copies", "Limit from the care team"),
        "medicine": QCoreApplication.translate("copies", "Medicine"),
        "dose": QCoreApplication.translate("copies", "Medicine given"),
        "own_words": QCoreApplication.translate("copies", "Family's own words"),
        "call": QCoreApplication.translate("copies", "Call"),
        "family_rule": QCoreApplication.translate("copies", "Rule from the care team"),
        "entry_picture": QCoreApplication.translate("copies", "Picture of an entry"),
        "picture": QCoreApplication.translate("copies", "Picture"),
        "thinking_check": QCoreApplication.translate("copies", "Thinking-and-writing check"),
        "reminder": QCoreApplication.translate("copies", "Reminder"),
        "handout": QCoreApplication.translate("copies", "Paper of the family's"),
    }
    kind = kinds[altered.line]
    return f"{kind}: {value_words(altered.about)}" if altered.about else kind


def said_words(said: Said) -> list[str]:
    """What a line says, a line each; what belongs to it with what it is of, such as a temperature."""
    told = []
    for name, value in said.items():
        _, _, of = name.partition(" ")
        words = value_words(value)
        told.append(f"{of.replace('_', ' ')}: {words}" if of else words)
    return told


def value_words(value: object) -> str:
    """A value as a person reads it."""
    if value is None or value == "":
        return QCoreApplication.translate("copies", "nothing")
    if isinstance(value, bytes):
        return QCoreApplication.translate("copies", "a picture or a paper of {count} bytes").format(
            count=len(value)
        )
    text = str(value)
    if len(text) < len("2026-11-20"):
        return text
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return date_text(moment.date()) if len(text) == len("2026-11-20") else moment_text(moment)

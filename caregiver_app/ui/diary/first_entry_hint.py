"""The empty diary: shows what a first entry looks like, and a button to write it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver_app.diary.values import Entry, EntryContent, Match, MatchSource
from caregiver_app.guide.items import Item
from caregiver_app.matching.mention import Status
from caregiver_app.ui.diary.entry_row import PAD, EntryRow, RowStyle
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role

_ITEM = "crs.chills-fever"
_SAID_NO = "crs.headaches"


class SampleEntry(QWidget):
    """An entry that nobody wrote, painted as the list paints one.

    Args:
        style: What rows are laid out with.
        on: The date it bears.
        parent: The parent widget.
    """

    def __init__(self, style: RowStyle, on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._entry = self._make(on, style.items)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("An example of an entry"))
        self.setAccessibleDescription(style.words.of(self._entry))
        style.theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as its row."""
        return round(EntryRow(self._entry, self._style, width - 2 * PAD).height + 2 * PAD)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A good width and its height."""
        return QSize(440, self.heightForWidth(440))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints it on a dashed card: it is an example."""
        theme = self._style.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line_strong"))
        painter.setBrush(theme.color("page"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 11, 11)
        EntryRow(self._entry, self._style, self.width() - 2 * PAD).paint(painter, QPointF(PAD, PAD))
        painter.end()

    def _make(self, on: date, items: Mapping[str, Item]) -> Entry:
        words, said_no = self.tr("shivering"), self.tr("No headache")
        note = self.tr("Woke up {words} at two. {said_no}, ate half a banana.").format(
            words=words, said_no=said_no
        )
        at = datetime.combine(on, time(14, 5))
        matches = (
            _match(note, words, (_ITEM,), Status.PRESENT),
            _match(note, said_no, (_SAID_NO,), Status.ABSENT),
        )
        content = EntryContent(at, self.tr("you"), note, temperature_c=37.6)
        return Entry("", content, None, at, None, (), matches)


class FirstEntryHint(Card):
    """What a diary without entries shows."""

    new_entry_requested = Signal()

    def __init__(self, style: RowStyle, on: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Nothing is written yet"))
        self.words_label = role_label(
            self.tr(
                "Write down what you see, in your own words, as often as you like: "
                "several times a day is good. Words that are in the guide's lists get highlighted, like this:"
            ),
            "",
            self,
            name="words_label",
        )
        self.sample_entry = SampleEntry(style, on, self)
        self.new_entry_button = QPushButton(self.tr("Write the first entry"), self)
        self.new_entry_button.setObjectName("new_entry_button")
        self.new_entry_button.setAccessibleName(self.new_entry_button.text())
        set_role(self.new_entry_button, "primary")
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self.words_label)
        column.addWidget(self.sample_entry)
        column.addWidget(self.new_entry_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(column)
        self.new_entry_button.clicked.connect(self.new_entry_requested)


def _match(note: str, words: str, items: tuple[str, ...], status: Status) -> Match:
    start = note.find(words)
    return Match(MatchSource.WORDS, items, status, words, "", start, start + len(words))

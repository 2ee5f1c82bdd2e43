"""One of the day's entries, in two lines, to open again."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver_app.diary.values import Entry, TemperatureUnit
from caregiver_app.guide.items import GuideList, Item, items_of, list_of
from caregiver_app.ui.shared.labels import plain_label, role_label
from caregiver_app.ui.shared.marked_text import MarkedText
from caregiver_app.ui.shared.moments import time_text
from caregiver_app.ui.shared.wording import photo_words, reading_words, unread_words
from caregiver_app.ui.theme import Theme, set_role
from caregiver_app.ui.today.symptom_chip import degree_label

_NOTE_LINES = 2


class NotePreview(QWidget):
    """The first lines of a note with its marks."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(entry.content.note[:200])
        self.setFixedHeight(round(self._text(600).height))

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """Takes the height that its lines need at this width."""
        self.setFixedHeight(round(self._text(self.width()).height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paints the lines."""
        painter = QPainter(self)
        self._text(self.width()).paint(painter, self.rect().topLeft().toPointF(), self._theme)
        painter.end()

    def _text(self, width: int) -> MarkedText:
        font = self.font()
        font.setPixelSize(self._theme.px())
        return MarkedText(self._entry.content.note, self._entry.matches, font, width, _NOTE_LINES)


class EarlierRow(QWidget):
    """Time, writer and readings in the first line, the words below."""

    open_requested = Signal(str)
    """Entry id."""

    def __init__(
        self,
        entry: Entry,
        items: Mapping[str, Item],
        unit: TemperatureUnit,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._items = items
        self.open_button = QPushButton(self.tr("Open"), self)
        self._build(unit, theme)

    def _build(self, unit: TemperatureUnit, theme: Theme) -> None:
        content = self._entry.content
        set_role(self.open_button, "link")
        self.open_button.setObjectName("open_button")
        self.open_button.setAccessibleName(
            self.tr("Open the entry of {time}").format(time=time_text(content.at))
        )
        self.open_button.clicked.connect(self._on_open_button_clicked)
        time_label = role_label(time_text(content.at), "strong", self)
        time_label.setWordWrap(False)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(time_label)
        for name in (GuideList.CRS, GuideList.ICANS):
            if any(list_of(item) is name for item in self._entry.flagged_items):
                badge = plain_label(name.value.upper(), self)
                set_role(badge, f"badge-{name.value}")
                first.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(role_label(" · ".join(self._facts(unit)), "subtle", self), 1)
        first.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(first)
        if content.note.strip():
            column.addWidget(NotePreview(self._entry, theme, self))

    def _facts(self, unit: TemperatureUnit) -> list[str]:
        content = self._entry.content
        facts = list(reading_words(content, unit))
        for symptom, degree in content.symptoms.items():
            short = self._items[items_of(symptom)[0]].short
            said = degree_label(degree)
            facts.append(f"{short} ({said})" if said else short)
        if content.nothing_unusual:
            facts.append(self.tr("nothing unusual"))
        facts.extend(unread_words(content))
        facts.extend(photo_words(self._entry.pictures))
        if content.writer:
            facts.append(self.tr("written by {writer}").format(writer=content.writer))
        return facts

    def _on_open_button_clicked(self) -> None:
        self.open_requested.emit(self._entry.id)

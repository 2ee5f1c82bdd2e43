"""What an entry said before, the latest first, each with what was changed then; one can be brought back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import Entry, EntryContent, EntryVersion, TemperatureUnit
from caregiver_app.guide.items import Item
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.shared.version_words import Difference, VersionWords, marked_note, plain_note
from caregiver_app.ui.shared.wording import clock_time, moment_words
from caregiver_app.ui.theme import set_role


class VersionsDialog(QDialog):
    """The versions below each other.

    Args:
        entry: As it stands now.
        versions: What it said before, the latest first.
        items: The guide's items by id.
        unit: The unit temperatures are told in.
        parent: The parent widget.
    """

    bring_back_requested = Signal(int)
    """Carries the version's number."""

    def __init__(
        self,
        entry: Entry,
        versions: tuple[EntryVersion, ...],
        items: Mapping[str, Item],
        unit: TemperatureUnit,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = VersionWords(items, unit)
        self.scroll_area = ScrollColumn(self)
        self.cards: list[Card] = []
        self.bring_back_buttons: list[QPushButton] = []
        self._add_current(entry, versions)
        befores = [version.content for version in versions[1:]]
        for version, before in zip(versions, [*befores, None], strict=False):
            self._add_version(version, before)
        self.scroll_area.column.addStretch(1)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setObjectName("close_button")
        self.close_button.setAccessibleName(self.close_button.text())
        set_role(self.close_button, "primary")
        self.close_button.clicked.connect(self.close)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The keyboard begins at the way out."""
        super().showEvent(event)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 14)
        self.legend_label = role_label(
            self.tr("New words are bold and underlined, words that went are struck through."),
            "subtle",
            self,
            name="legend_label",
        )
        foot.addWidget(self.legend_label, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area, 1)
        column.addLayout(foot)
        self.legend_label.ensurePolished()  # its text has the size that the family chose
        line = self.legend_label.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(38 * line, room.width() - 40), min(36 * line, room.height() - 80))

    def _add_current(self, entry: Entry, versions: tuple[EntryVersion, ...]) -> None:
        written_at = entry.edited_at or entry.created_at
        self._add_card(self.tr("As it stands now"), entry.content, versions[0].content if versions else None)
        self._say_when(self.cards[-1], entry.content, moment_words(written_at))

    def _add_version(self, version: EntryVersion, before: EntryContent | None) -> None:
        title = self.tr("Version {number}").format(number=version.number)
        self._add_card(title, version.content, before)
        card = self.cards[-1]
        self._say_when(card, version.content, moment_words(version.written_at))
        button = QPushButton(self.tr("Bring this one back"), card)
        button.setObjectName(f"bring_back_{version.number}_button")
        button.setAccessibleName(
            self.tr("Bring version {number} of {time} back").format(
                number=version.number, time=clock_time(version.written_at)
            )
        )
        button.clicked.connect(partial(self._on_bring_back_clicked, version.number))
        self.bring_back_buttons.append(button)
        card.header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _add_card(self, title: str, content: EntryContent, before: EntryContent | None) -> None:
        """A card with what was said, and how it differs from what was said before."""
        card = Card(title, self)
        self.cards.append(card)
        if before is None:
            for label, words in self._words.fields(replace(content, writer="")).items():
                card.body.addWidget(role_label(f"{label}: {words}", "", card))
        else:
            for difference in self._words.measured_fields(before, content):
                card.body.addWidget(role_label(self._difference(difference), "", card))
        changed = before is None or before.note != content.note
        if changed and (content.note.strip() or before is not None):
            markup = plain_note(content.note) if before is None else marked_note(before.note, content.note)
            note = QLabel(markup, card)
            note.setTextFormat(Qt.TextFormat.RichText)  # every word of it is escaped
            note.setWordWrap(True)
            note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.body.addWidget(note)
        self.scroll_area.column.addWidget(card)

    def _say_when(self, card: Card, content: EntryContent, when: str) -> None:
        writer = content.writer
        words = self.tr("{when}, written by {writer}").format(when=when, writer=writer) if writer else when
        card.body.insertWidget(0, role_label(words, "subtle", card))

    def _difference(self, difference: Difference) -> str:
        if not difference.before:
            return self.tr("{what}: {after} (new)").format(what=difference.label, after=difference.after)
        if not difference.after:
            return self.tr("{what}: {before} was taken away").format(
                what=difference.label, before=difference.before
            )
        return self.tr("{what}: {after}, before that {before}").format(
            what=difference.label, after=difference.after, before=difference.before
        )

    def _on_bring_back_clicked(self, number: int) -> None:
        self.close()
        self.bring_back_requested.emit(number)

"""One row below the note: what matched, why, the way to the guide, and "this is wrong"."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from caregiver_app.diary.values import Match, MatchSource
from caregiver_app.guide.items import Item, list_of, symptom_of
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labels import plain_label, role_label
from caregiver_app.ui.theme import set_role
from caregiver_app.ui.today.match_groups import MatchGroup
from caregiver_app.ui.today.symptom_chip import degree_label

_LONGEST_QUOTE = 60
_MOST_CHOICES = 12
"""More than these no menu has room for; putting some aside brings up the next."""


class MatchRow(QFrame):
    """Shows a group of matches of the same items.

    Args:
        group: The matches.
        items: The guide's items by id.
        time_words: Where the day lies in the guide's time, in words; may be empty.
    """

    guide_requested = Signal(str)
    """Item id."""
    set_aside_requested = Signal(object)
    """The :class:`Match` that is wrong."""
    take_back_requested = Signal(object)
    """The :class:`Match` that counts again."""
    tick_requested = Signal(str)
    """Symptom id of what counts after all."""
    why_requested = Signal(object)
    """The matches of which somebody asks why, as a tuple."""

    def __init__(
        self, group: MatchGroup, items: Mapping[str, Item], time_words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = group
        self._items = items
        self._actions: dict[int, Match] = {}
        set_role(self, "row")
        self.words_label = QLabel(self)
        self.reason_label = role_label(self._reasons(), "subtle", self)
        self.why_button = QPushButton(self.tr("Why?"), self)
        self.guide_button = QPushButton(self.tr("Show in guide →"), self)
        self.wrong_button = QPushButton(self.tr("This is wrong…"), self)
        self._build(time_words)

    @property
    def group(self) -> MatchGroup:
        """What it shows."""
        return self._group

    def follow(self, group: MatchGroup) -> None:
        """The same matches, moved in the note."""
        self._group = group
        if self._actions:
            self._actions = dict(enumerate(self._written()[:_MOST_CHOICES]))

    def _build(self, time_words: str) -> None:
        title = self._items[self._group.items[0]].words
        self.words_label.setText(f"<b>{escape(title)}</b> · {escape(self._quotes())}")
        self.words_label.setTextFormat(Qt.TextFormat.RichText)
        self.words_label.setWordWrap(True)
        self.words_label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if time_words and self._group.flags:
            self.reason_label.setText(f"{self.reason_label.text()} · {time_words}")
        buttons = (self.why_button, "why"), (self.guide_button, "guide"), (self.wrong_button, "wrong")
        for button, purpose in buttons:
            button.setObjectName(f"{purpose}_button")
            set_role(button, "link")
            button.setAccessibleName(f"{button.text()} {title}")
        self.why_button.clicked.connect(self._on_why_button_clicked)
        self.guide_button.clicked.connect(self._on_guide_button_clicked)
        self._prepare_wrong_button()
        said = QWidget(self)
        badges = QVBoxLayout()
        badges.setSpacing(3)
        for badge in self._badges():
            badges.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        badges.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.words_label)
        words.addWidget(self.reason_label)
        line = QHBoxLayout(said)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addLayout(badges)
        line.addLayout(words, 1)
        row = AdaptiveRow(said, self)
        row.buttons.addWidget(self.why_button)
        row.buttons.addWidget(self.wrong_button)
        row.buttons.addWidget(self.guide_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.addWidget(row)

    def _badges(self) -> list[QLabel]:
        if not self._group.flags:
            return [_badge(self._muted_words(), "badge-no", self)]
        lists = dict.fromkeys(list_of(item) for item in self._group.items)
        return [_badge(name.value.upper(), f"badge-{name.value}", self) for name in lists]

    def _muted_words(self) -> str:
        return {
            "set_aside": self.tr("put aside"),
            "absent": self.tr("said no"),
            "past": self.tr("past"),
            "hypothetical": self.tr("if"),
            "other": self.tr("not the patient"),
        }[self._group.kind]

    def _quotes(self) -> str:
        said = [self._quote(match) for match in self._group.matches]
        quotes = ", ".join(dict.fromkeys(said))
        if self._group.flags and self._group.is_only_possible:
            return self.tr("{quotes} · possibly").format(quotes=quotes)
        return quotes if self._group.flags else self.tr("{quotes} is not counted").format(quotes=quotes)

    def _quote(self, match: Match) -> str:
        if match.source is MatchSource.TICK:
            degree = degree_label(match.degree) if match.degree is not None else ""
            return self.tr("ticked, {degree}").format(degree=degree) if degree else self.tr("ticked")
        text = " ".join(match.text.split())
        if len(text) > _LONGEST_QUOTE:
            text = f"{text[: _LONGEST_QUOTE - 1]}…"
        return f"“{text}”"

    def _reasons(self) -> str:
        reasons = self._group.reasons
        if len(reasons) == 1:
            return reasons[0]
        return self.tr("{first} (and {count} more)").format(first=reasons[0], count=len(reasons) - 1)

    def _prepare_wrong_button(self) -> None:
        if self._group.kind == "set_aside":
            self.wrong_button.setText(self.tr("Count it again"))
            self.wrong_button.clicked.connect(self._on_wrong_button_clicked)
            return
        menu = QMenu(self.wrong_button)
        if self._group.flags:
            for match in self._written()[:_MOST_CHOICES]:
                self._add_action(menu, match)
        else:
            short = self._items[self._group.items[0]].short
            menu.addAction(self.tr("It does count: tick “{symptom}”").format(symptom=short))
        menu.triggered.connect(self._on_menu_triggered)
        self.wrong_button.setMenu(menu)
        self.wrong_button.setVisible(not menu.isEmpty())

    def _written(self) -> list[Match]:
        return [match for match in self._group.matches if match.source is not MatchSource.TICK]

    def _add_action(self, menu: QMenu, match: Match) -> None:
        is_measured = match.source is MatchSource.MEASUREMENT  # the note often says the same number
        words = (
            self.tr("Put the measurement {quote} aside: it does not belong here")
            if is_measured
            else self.tr("Put {quote} aside: it does not belong here")
        )
        action = menu.addAction(words.format(quote=self._quote(match)))
        action.setData(len(self._actions))
        self._actions[len(self._actions)] = match

    def _on_why_button_clicked(self) -> None:
        self.why_requested.emit(self._group.matches)

    def _on_guide_button_clicked(self) -> None:
        self.guide_requested.emit(self._group.items[0])

    def _on_wrong_button_clicked(self) -> None:
        for match in self._group.matches:
            self.take_back_requested.emit(match)

    def _on_menu_triggered(self, action: QAction) -> None:
        number = action.data()
        if self._group.flags:
            self.set_aside_requested.emit(self._actions[number])
        else:
            self.tick_requested.emit(symptom_of(self._group.items[0]))


def _badge(text: str, role: str, parent: QWidget) -> QLabel:
    badge = plain_label(text, parent)
    set_role(badge, role)
    badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return badge

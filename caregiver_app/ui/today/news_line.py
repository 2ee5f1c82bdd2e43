"""A quiet line above an entry: what the others wrote since this writer was last here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.hand_over import MOST
from caregiver_app.diary.handing_over import News
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.wording import clock_time, short_date
from caregiver_app.ui.theme import set_role

translate = QCoreApplication.translate


class NewsLine(QFrame):
    """Says it, opens it, and goes away when it was read; nothing waits for it."""

    opened = Signal()
    """The entries are wanted."""
    put_away = Signal()
    """The line was read, and is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "quiet-card")
        self.words_label = role_label("", "", self, name="words_label")
        self.open_button = QPushButton(self.tr("Show them"), self)
        self.close_button = QPushButton(self.tr("I know"), self)
        row = AdaptiveRow(self.words_label, self)
        for button, name in ((self.open_button, "open_button"), (self.close_button, "close_button")):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            set_role(button, "link")
            row.buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.addWidget(row)
        self.open_button.clicked.connect(self.opened)
        self.close_button.clicked.connect(self.put_away)
        self.hide()

    def show_news(self, words: str) -> None:
        """Shows the words; hides for none."""
        self.words_label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


def news_words(news: News, is_today: bool) -> str:
    """The line in words: "Since you last wrote (Mon 14:20): 3 entries by June, 2 with highlights, 1 call"."""
    at = clock_time(news.since)
    when = at if is_today else f"{short_date(news.since.date())}, {at}"
    parts = [_entries(count, name) for name, count in news.entries.items()]
    if news.highlighted:
        parts.append(translate("News", "{count} with highlights").format(count=news.highlighted))
    for count, one, many in (
        (news.doses, translate("News", "1 dose"), translate("News", "{count} doses")),
        (news.calls, translate("News", "1 call"), translate("News", "{count} calls")),
    ):
        if count:
            parts.append(one if count == 1 else many.format(count=count))
    said = translate("News", "Since you last wrote ({when}): {what}.")
    if news.has_looked:
        said = translate("News", "Since you last looked ({when}): {what}.")
    return said.format(when=when, what=", ".join(parts))


def _entries(count: int, name: str) -> str:
    if count == 1:
        words = (
            translate("News", "1 entry by {name}") if name else translate("News", "1 entry without a name")
        )
    elif name:
        words = translate("News", "{count} entries by {name}")
    else:
        words = translate("News", "{count} entries without a name")
    return words.format(count=f"{count}+" if count >= MOST else count, name=name)

"""Labels by the role they play: a title, a heading, plain words, quiet words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from caregiver_app.ui.theme import set_role


def plain_label(text: str, parent: QWidget | None = None) -> QLabel:
    """A label on one line that never reads its text as markup, as a bare QLabel would."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def role_label(text: str, role: str, parent: QWidget | None = None, *, name: str = "") -> QLabel:
    """A label that wraps and never reads its text as markup.

    Args:
        text: The words.
        role: A label role of the style sheet; empty for plain words.
        parent: The parent widget.
        name: Its object name, if it has one.
    """
    label = plain_label(text, parent)
    label.setWordWrap(True)
    label.setObjectName(name)
    if role:
        set_role(label, role)
    return label


class QuestionLabel(QLabel):
    """A question before its answers in a flow: one line, or as many as a narrow flow makes of it.

    Args:
        text: The words.
        parent: The parent widget.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_role(self, "field")

    def sizeHint(self) -> QSize:  # noqa: N802
        """All in one line: Qt would break it in two at once."""
        self.ensurePolished()
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + margins.right() + 2
        return QSize(width, self.heightForWidth(width))


def selectable_label(text: str, role: str, parent: QWidget | None = None, *, name: str = "") -> QLabel:
    """As :func:`role_label`, with words that mouse and keyboard can select and copy."""
    label = role_label(text, role, parent, name=name)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def breakable(path: str) -> str:
    """A path with places where a line may break, after each folder."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")


def below_label(words: str, field: QWidget, parent: QWidget) -> QWidget:
    """The field with its label, which is its buddy, above it."""
    cell = QWidget(parent)
    label = role_label(words, "field", cell)
    label.setWordWrap(False)
    label.setBuddy(field)
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(label)
    column.addWidget(field)
    return cell

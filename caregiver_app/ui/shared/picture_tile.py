"""A picture of an entry as a tile: what it shows small, a line for its words, and the way out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.limits_of_input import LINE_MAX
from caregiver_app.paper.render_image import kept_image
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import set_role

TILE: Final = 132
"""Pixels of the small picture's longer edge."""
_LETTERS: Final = (26, 60)
"""The narrowest and the widest line of words, in letters."""


class PictureTile(QWidget):
    """Asks for what is done with its picture; keeps nothing itself.

    Args:
        picture_id: The picture.
        thumbnail: Its small picture's bytes.
        caption: What it shows.
        number: Its place among the entry's pictures, counted from 1.
        parent: The parent widget.
    """

    opened = Signal(str)
    """Carries the picture's id."""
    caption_edited = Signal(str, str)
    """The words were typed; carries the picture's id and them."""
    remove_requested = Signal(str)
    """Carries the picture's id."""

    def __init__(
        self, picture_id: str, thumbnail: bytes, caption: str, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture_id = picture_id
        self._caption = caption
        self.picture_button = QPushButton(self)
        self.caption_field = QLineEdit(caption, self)
        self.remove_button = QPushButton(self.tr("Remove"), self)
        for name in ("picture_button", "caption_field", "remove_button"):
            getattr(self, name).setObjectName(name)
        set_role(self.picture_button, "picture")
        set_role(self.remove_button, "link")
        pixmap = QPixmap.fromImage(kept_image(thumbnail))
        self.picture_button.setIcon(QIcon(pixmap))
        self.picture_button.setIconSize(pixmap.size().scaled(TILE, TILE, Qt.AspectRatioMode.KeepAspectRatio))
        self.picture_button.setMinimumHeight(TILE + 12)  # tall or wide, the words stand in one line
        self.picture_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture_button.setToolTip(self.tr("Show it large"))
        self.caption_field.setMaxLength(LINE_MAX)
        self.caption_field.setCursorPosition(0)  # long words are read from their beginning
        self.caption_field.setPlaceholderText(self.tr("What is it? “rash on left arm”"))
        self.caption_field.setAccessibleName(self.tr("What photo {number} shows").format(number=number))
        self.remove_button.setAccessibleName(self.tr("Remove photo {number}").format(number=number))
        self._number = number
        self._name_picture()
        foot = QHBoxLayout()
        foot.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.picture_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.caption_field)
        column.addLayout(foot)
        self.picture_button.clicked.connect(self._on_picture_button_clicked)
        self.caption_field.textEdited.connect(self._on_caption_field_text_edited)
        self.remove_button.clicked.connect(self._on_remove_button_clicked)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the words, whatever size they are read in; a flow makes it narrower if it must."""
        hint = super().sizeHint()
        least, most = (self.caption_field.fontMetrics().averageCharWidth() * count for count in _LETTERS)
        words = self.caption_field.fontMetrics().horizontalAdvance(f"{self._caption}WW")
        return QSize(max(hint.width(), TILE + 16, least, min(words, most)), hint.height())

    def show_caption(self, caption: str) -> None:
        """Shows the words as they are kept, unless they are just being typed."""
        if not self.caption_field.hasFocus() and self.caption_field.text().strip() != caption:
            self.caption_field.setText(caption)
            self.caption_field.setCursorPosition(0)
        self._caption = caption
        self._name_picture()

    def _name_picture(self) -> None:
        words = self._caption or self.tr("no words yet")
        self.picture_button.setAccessibleName(
            self.tr("Photo {number}, {caption}: show it large").format(number=self._number, caption=words)
        )
        self.caption_field.setToolTip(plain_tip(self._caption))
        self.updateGeometry()

    def _on_picture_button_clicked(self) -> None:
        self.opened.emit(self._picture_id)

    def _on_caption_field_text_edited(self, text: str) -> None:
        self.caption_edited.emit(self._picture_id, text)

    def _on_remove_button_clicked(self) -> None:
        self.remove_requested.emit(self._picture_id)

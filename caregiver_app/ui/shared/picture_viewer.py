"""An entry's photos large, one at a time: nearer and farther, the next one, a copy; Escape closes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGraphicsScene,
    QGraphicsView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caregiver_app.diary.picture_values import EntryPicture
from caregiver_app.diary.pictures import Pictures
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.paper.render_image import kept_image
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.shared.wording import moment_words
from caregiver_app.ui.theme import set_role
from caregiver_app.whole_file import write_whole

_STEP: Final = 1.25
_NEAREST: Final = 8.0


class PictureView(QGraphicsView):
    """One picture, fitted into the view until somebody goes nearer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self._is_fitted = True
        self.setScene(self._scene)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        set_role(self, "picture")

    def show_picture(self, pixmap: QPixmap, words: str) -> None:
        """Shows another picture; ``words`` tell a screen reader what it is."""
        self._scene.clear()
        item = self._scene.addPixmap(pixmap)
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.setSceneRect(QRectF(pixmap.rect()))
        self.setAccessibleName(words)
        self.fit()

    def fit(self) -> None:
        """All of it; a small one is not made larger than it is."""
        self._is_fitted = True
        self.resetTransform()
        rect, room = self._scene.sceneRect(), self.viewport().rect()
        if rect.width() > room.width() or rect.height() > room.height():
            self.fitInView(rect, Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, factor: float) -> None:
        """Nearer, or farther for a factor below 1; never farther than all of it."""
        to = self.transform().m11() * factor
        if factor < 1 and self._is_fitted:
            return
        if to <= _NEAREST:
            self._is_fitted = False
            self.scale(factor, factor)
        rect = self.transform().mapRect(self._scene.sceneRect())
        if factor < 1 and rect.width() < self.viewport().width() and rect.height() < self.viewport().height():
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel goes nearer and farther."""
        if event.angleDelta().y():
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Stays fitted."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()


class PictureViewer(QDialog):
    """Looks through the pictures of an entry.

    Args:
        pictures: Where their bytes are.
        pairs: The pictures, in their order.
        first: The id of the one to begin with.
        messages: Sentences for what is wrong.
        parent: The window.
    """

    shown = Signal(str)
    """Another picture is seen; carries its id."""

    def __init__(
        self,
        pictures: Pictures,
        pairs: Sequence[EntryPicture],
        first: str,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._pairs = tuple(pairs)
        self._messages = messages
        self._at = next((n for n, pair in enumerate(self._pairs) if pair.picture.id == first), 0)
        self.setWindowTitle(self.tr("Photos"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture_view = PictureView(self)
        self.caption_label = role_label("", "heading", self, name="caption_label")
        self.facts_label = role_label("", "subtle", self, name="facts_label")
        self.previous_button = self._button(
            "previous_button", self.tr("‹ Previous"), self.tr("Previous photo")
        )
        self.next_button = self._button("next_button", self.tr("Next ›"), self.tr("Next photo"))
        self.nearer_button = self._button("nearer_button", "+", self.tr("Nearer (+)"))
        self.farther_button = self._button("farther_button", "−", self.tr("Farther (−)"))
        self.fit_button = self._button("fit_button", self.tr("Whole"), self.tr("The whole photo (0)"))
        self.save_button = self._button(
            "save_button", self.tr("Save a copy…"), self.tr("Save a copy of the photo")
        )
        self.close_button = self._button("close_button", self.tr("Close"), self.tr("Close (Escape)"))
        set_role(self.close_button, "primary")
        self._lay_out()
        self._connect()
        room = self.screen().availableSize()
        self.resize(min(1000, room.width() - 60), min(760, room.height() - 80))
        self._show()

    def step(self, by: int) -> None:
        """Goes on by so many pictures, round the end."""
        self._at = (self._at + by) % len(self._pairs)
        self._show()

    def save_to(self, path: Path) -> None:
        """Writes the picture's bytes as they are kept, and says so, or what went wrong."""
        try:
            write_whole(path, self._pictures.data(self._pairs[self._at].picture.id))
        except AppError as error:
            self.facts_label.setText(self._messages.of(error))
            return
        self.facts_label.setText(self.tr("Saved to {path}").format(path=path))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The keyboard begins at the picture, all of which is seen."""
        super().showEvent(event)
        self.picture_view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picture_view.fit()

    def _button(self, name: str, text: str, spoken: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setToolTip(plain_tip(spoken))
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        feet = QWidget(self)
        flow = FlowLayout(feet)
        for button in (
            self.previous_button,
            self.next_button,
            self.nearer_button,
            self.farther_button,
            self.fit_button,
            self.save_button,
            self.close_button,
        ):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.picture_view, 1)
        column.addWidget(self.caption_label)
        column.addWidget(self.facts_label)
        column.addWidget(feet)
        is_alone = len(self._pairs) < 2
        self.previous_button.setVisible(not is_alone)
        self.next_button.setVisible(not is_alone)

    def _connect(self) -> None:
        self.previous_button.clicked.connect(self._on_previous)
        self.next_button.clicked.connect(self._on_next)
        self.nearer_button.clicked.connect(self._on_nearer)
        self.farther_button.clicked.connect(self._on_farther)
        self.fit_button.clicked.connect(self.picture_view.fit)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.close_button.clicked.connect(self.close)
        for keys, slot in (
            (("Left", "PgUp"), self._on_previous),
            (("Right", "PgDown"), self._on_next),
            (("+", "="), self._on_nearer),
            (("-",), self._on_farther),
            (("0",), self.picture_view.fit),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _show(self) -> None:
        pair = self._pairs[self._at]
        pixmap = QPixmap.fromImage(kept_image(self._pictures.data(pair.picture.id)))
        facts = [
            self.tr("Photo {number} of {count}").format(number=self._at + 1, count=len(self._pairs)),
            self.tr("added {when}").format(when=moment_words(pair.picture.added_at)),
        ]
        if pair.picture.writer:
            facts.append(self.tr("by {writer}").format(writer=pair.picture.writer))
        self.caption_label.setText(pair.caption)
        self.caption_label.setVisible(bool(pair.caption))
        self.facts_label.setText(" · ".join(facts))
        self.picture_view.show_picture(pixmap, f"{facts[0]}. {pair.caption}")
        self.shown.emit(pair.picture.id)

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_next(self) -> None:
        self.step(1)

    def _on_nearer(self) -> None:
        self.picture_view.zoom(_STEP)

    def _on_farther(self) -> None:
        self.picture_view.zoom(1 / _STEP)

    def _on_save_button_clicked(self) -> None:
        picture = self._pairs[self._at].picture
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        place = folder if folder.is_dir() else Path.home()
        name = f"photo-{picture.added_at:%Y-%m-%d}-{self._at + 1}{picture.suffix}"
        dialog = QFileDialog(self, self.tr("Save a copy"), str(place / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(picture.suffix.lstrip("."))
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def _on_dialog_file_selected(self, name: str) -> None:
        self.save_to(Path(name))

"""The entry's photos: chosen, dropped or pasted, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tab_order import put_after
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from caregiver_app.diary.picture_values import EntryPicture
    from caregiver_app.ui.shared.picture_tile import PictureTile

TOLD_AFTER_MS: Final = 300
"""A wait that is shorter is not told of."""


class PhotosCard(Card):
    """Shows what it is handed and asks for what is wished.

    Args:
        parent: The parent widget.
    """

    photos_chosen = Signal(object)
    """Carries the files, as a tuple of paths."""
    opened = Signal(str)
    """Carries the id of a picture to be shown large."""
    caption_edited = Signal(str, str)
    """Carries a picture's id and what it shows."""
    remove_requested = Signal(str)
    """Carries the id of a picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Photos"))
        self.add_button = QPushButton(self.tr("Add photos…"), self)
        self.add_button.setObjectName("add_button")
        self.add_button.setAccessibleName(self.tr("Add photos to this entry"))
        set_role(self.add_button, "link")
        self.header.addWidget(self.add_button)
        self.hint_label = role_label(
            self.tr(
                "A rash, a display, a note on paper: choose files, drop them here, or paste with Ctrl+V."
            ),
            "subtle",
            self,
            name="hint_label",
        )
        self.progress_label = role_label("", "subtle", self, name="progress_label")
        self.error_label = role_label("", "error", self, name="error_label")
        self.tiles: dict[str, PictureTile] = {}
        self.last_stop: QWidget = self.add_button
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, spacing=14)
        self._told = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(TOLD_AFTER_MS)
        self._patience.timeout.connect(self._on_patience_timeout)
        for widget in (self.hint_label, self._row, self.progress_label, self.error_label):
            self.body.addWidget(widget)
        for widget in (self._row, self.progress_label, self.error_label):
            widget.hide()
        self.add_button.clicked.connect(self._on_add_button_clicked)

    def show_pictures(self, pairs: Sequence[EntryPicture], thumbnail: Callable[[str], bytes]) -> None:
        """Shows the pictures of an entry.

        Args:
            pairs: In their order.
            thumbnail: Gives a picture's small one; asked only for one that is not shown yet.
        """
        if [pair.picture.id for pair in pairs] != list(self.tiles):
            self._lay_tiles(pairs, thumbnail)
        for pair in pairs:
            self.tiles[pair.picture.id].show_caption(pair.caption)
        self._row.setVisible(bool(pairs))
        self.hint_label.setVisible(not pairs)

    def show_progress(self, through: int, total: int) -> None:
        """Says how far the pictures on their way in are, if that takes long."""
        self._told = (
            self.tr("Bringing in photo {number} of {total}…").format(number=through + 1, total=total)
            if total
            else ""
        )
        if not total:
            self._patience.stop()
            self.progress_label.hide()
        elif self.progress_label.isVisible():
            self.progress_label.setText(self._told)
        elif not self._patience.isActive():
            self._patience.start()

    def show_problem(self, text: str) -> None:
        """Says what could not be taken; an empty text takes that away."""
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))

    def add_problem(self, text: str) -> None:
        """Says what else could not be taken."""
        told = self.error_label.text() if self.error_label.isVisibleTo(self) else ""
        self.show_problem(f"{told}\n{text}".strip())

    def _lay_tiles(self, pairs: Sequence[EntryPicture], thumbnail: Callable[[str], bytes]) -> None:
        from caregiver_app.ui.shared.picture_tile import PictureTile  # with the first picture

        wanted = {pair.picture.id: pair for pair in pairs}
        for tile in self.tiles.values():
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}
        for number, (picture_id, pair) in enumerate(wanted.items(), 1):
            tile = PictureTile(picture_id, thumbnail(picture_id), pair.caption, number, self._row)
            tile.setObjectName(f"tile_{picture_id}")
            tile.opened.connect(self.opened)
            tile.caption_edited.connect(self.caption_edited)
            tile.remove_requested.connect(self.remove_requested)
            self._flow.addWidget(tile)
            tile.show()
            self.tiles[picture_id] = tile
        self.last_stop = put_after(self.add_button, self.tiles.values())

    def _on_patience_timeout(self) -> None:
        self.progress_label.setText(self._told)
        self.progress_label.show()

    def _on_add_button_clicked(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        place = folder if folder.is_dir() else Path.home()
        dialog = QFileDialog(self, self.tr("Add photos"), str(place))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Pictures ({kinds})").format(
                    kinds="*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff"
                ),
                self.tr("All files (*)"),
            ]
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.filesSelected.connect(self._on_dialog_files_selected)
        dialog.open()

    def _on_dialog_files_selected(self, names: list[str]) -> None:
        self.photos_chosen.emit(tuple(Path(name) for name in names))

"""The list of entries, for mouse and keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from caregiver_app.ui.diary.entry_delegate import EntryDelegate
from caregiver_app.ui.diary.entry_list_model import EntryListModel
from caregiver_app.ui.diary.entry_row import RowStyle
from caregiver_app.ui.theme import set_role


class EntryList(QListView):
    """Return or a double click opens an entry, Delete asks for it to be deleted.

    Args:
        model: The entries.
        style: What rows are laid out with.
        parent: The parent widget.
    """

    entry_opened = Signal(str)
    """Carries the entry's id."""
    delete_requested = Signal(str)
    """Carries the entry's id."""
    why_requested = Signal(str)
    """Carries the id of an entry of which somebody asks why its words are marked."""
    bring_back_requested = Signal(str)
    """Carries the id of an entry that shall come back from the trash."""
    photo_opened = Signal(str, int)
    """Carries the id of an entry, and which of its photos shall be shown large, counted from 0."""
    versions_requested = Signal(str)
    """Carries the id of an entry whose earlier versions shall be shown."""

    def __init__(self, model: EntryListModel, style: RowStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        set_role(self, "entries")
        self.setModel(model)
        self._delegate = EntryDelegate(style, self)
        model.modelReset.connect(self._delegate.forget)
        model.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Entries, newest first"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.doubleClicked.connect(self._on_double_clicked)

    def current_id(self) -> str:
        """The id of the entry the keyboard is on; empty if there is none."""
        return self._id(self.currentIndex())

    def select(self, entry_id: str) -> None:
        """Puts the keyboard on an entry, if it is in the list."""
        row = self._entries.row_of(entry_id)
        if row is not None:
            self.setCurrentIndex(self._entries.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Opens and deletes by keys."""
        wish = self._wish_of(Qt.Key(event.key()))
        entry_id = self.current_id()
        if entry_id and event.key() == Qt.Key.Key_F3:
            self.photo_opened.emit(entry_id, 0)
        elif entry_id and wish is not None:
            wish.emit(entry_id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        hand = self._has_link_at(point) or self._photo_at(point) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on "2 earlier versions" shows them, one on a photo shows it large."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (photo := self._photo_at(point)) is not None:
            self.photo_opened.emit(self._id(self.indexAt(point)), photo)
        elif self._has_link_at(point):
            self.versions_requested.emit(self._id(self.indexAt(point)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def menu_for(self, entry_id: str) -> QMenu:
        """What can be done with an entry."""
        menu = QMenu(self)
        if self._entries.query.in_trash:
            menu.addAction(self.tr("Bring back"), partial(self.bring_back_requested.emit, entry_id))
            return menu
        menu.addAction(self.tr("Open"), partial(self.entry_opened.emit, entry_id))
        menu.addAction(self.tr("Why are words marked? (F1)"), partial(self.why_requested.emit, entry_id))
        menu.addAction(self.tr("Earlier versions (F2)"), partial(self.versions_requested.emit, entry_id))
        row = self._entries.row_of(entry_id)
        entry = None if row is None else self._entries.entry_at(self._entries.index(row))
        if entry is not None and entry.pictures:
            menu.addAction(self.tr("Photos (F3)"), partial(self.photo_opened.emit, entry_id, 0))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), partial(self.delete_requested.emit, entry_id))
        return menu

    def _wish_of(self, key: Qt.Key) -> SignalInstance | None:
        """What a key asks for; in the trash, entries can only be brought back."""
        is_return = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._entries.query.in_trash:
            return self.bring_back_requested if is_return else None
        if is_return:
            return self.entry_opened
        return {
            Qt.Key.Key_Delete: self.delete_requested,
            Qt.Key.Key_F1: self.why_requested,
            Qt.Key.Key_F2: self.versions_requested,
        }.get(key)

    def _has_link_at(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        if self._entries.query.in_trash:
            return False
        return index.isValid() and self._delegate.has_link_at(index, self.visualRect(index), point)

    def _photo_at(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        return self._delegate.photo_at(index, self.visualRect(index), point)

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.indexAt(point)
        entry_id = self._id(index if index.isValid() else self.currentIndex())
        if entry_id:
            menu = self.menu_for(entry_id)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(point))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        is_photo = self._photo_at(self.viewport().mapFromGlobal(QCursor.pos())) is not None
        if not self._entries.query.in_trash and not is_photo:  # its first click has opened the photo
            self.entry_opened.emit(self._id(index))

    def _id(self, index: QModelIndex) -> str:
        entry = self._entries.entry_at(index)
        return entry.id if entry is not None else ""

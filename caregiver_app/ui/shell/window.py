"""The main window: lays out the rail, the header, the rooms, the guide and the foot. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shell.close_question import ask_to_lose
from caregiver_app.ui.shell.footer import Footer
from caregiver_app.ui.shell.header import Header
from caregiver_app.ui.shell.notice_bar import NoticeBar
from caregiver_app.ui.shell.rail import Rail
from caregiver_app.ui.theme import Theme, set_role

GUIDE: Final = "guide"
_LEFT_SHARE: Final = (790, 400)


class MainWindow(QMainWindow):
    """Shows at once, empty; the rooms are put in when they are ready.

    Args:
        icons: ``resources/icons``.
        theme: The theme in use.
        preferences: Where the window was, and how wide its panes.
        notices: What is to be said.
    """

    first_painted = Signal()
    room_opened = Signal(str)
    call_requested = Signal()
    activated = Signal()
    """The person came back to the window."""

    def __init__(self, icons: Path, theme: Theme, preferences: Preferences, notices: Notices) -> None:
        super().__init__()
        self._preferences = preferences
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._rooms: dict[str, QWidget] = {}
        self._is_painted = False
        self._may_close: Callable[[], bool] | None = None
        self.setWindowTitle(self.tr("Caregiver Companion"))
        self.rail = Rail(icons, theme, self)
        self.header = Header(theme, self)
        self.sample_bar = self._make_sample_bar()
        self.left_pane = QWidget(self)
        self.rooms_stack = QStackedWidget(self)
        self.reading_frame = QFrame(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.notice_bar = NoticeBar(self)
        self.footer = Footer(self)
        self._build()
        self._connect(notices)
        self._restore()

    def set_guide(self, pane: QWidget) -> None:
        """Puts the reading pane in its place, beside whatever room is open."""
        layout = self.reading_frame.layout()
        assert layout is not None
        layout.addWidget(pane)

    def add_room(self, name: str, factory: Callable[[], QWidget]) -> None:
        """Adds a room that is made when it is first opened."""
        self._factories[name] = factory

    def open_room(self, name: str) -> None:
        """Opens a room; the guide's room is the reading pane over the whole width."""
        self.left_pane.setVisible(name != GUIDE)
        if name != GUIDE:
            self.rooms_stack.setCurrentWidget(self.room(name))
        self.rail.show_room(name)
        self.room_opened.emit(name)

    def room(self, name: str) -> QWidget:
        """The room's widget, made now if it was not yet."""
        if name not in self._rooms:
            self._rooms[name] = self._factories[name]()
            self.rooms_stack.addWidget(self._rooms[name])
        return self._rooms[name]

    def show_page(self, page: QWidget) -> None:
        """Shows a page that is no room, such as the first run, in the rooms' place."""
        self.rooms_stack.addWidget(page)
        self.rooms_stack.setCurrentWidget(page)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paints; tells once that the first picture stands."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def show_trouble(self, page: QWidget) -> None:
        """Shows a page in place of everything; the rooms can't be opened."""
        self.rail.setEnabled(False)
        self.reading_frame.hide()
        self.show_page(page)

    def set_close_guard(self, may_close: Callable[[], bool]) -> None:
        """Asks ``may_close`` before the window closes; it saves, and says whether it could."""
        self._may_close = may_close

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Tells when the person comes back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Saves first; what can't be saved keeps the window open unless the person lets it go."""
        if self._may_close is not None and not self._may_close() and not ask_to_lose(self):
            event.ignore()
            return
        self._preferences.put(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            splitter=bytes(self.splitter.saveState().toBase64().data()).decode("ascii"),
        )
        super().closeEvent(event)

    def _make_sample_bar(self) -> QFrame:
        bar = QFrame(self)
        set_role(bar, "sample")
        label = QLabel(
            self.tr(
                "This is a sample diary to look around in. Nobody in it is real, and what you change is "
                "thrown away when you close it."
            ),
            bar,
        )
        label.setWordWrap(True)
        layout = QVBoxLayout(bar)
        layout.setContentsMargins(22, 6, 22, 6)
        layout.addWidget(label)
        bar.hide()
        return bar

    def _build(self) -> None:
        page = QWidget(self)
        page.setObjectName("page")
        reading = QVBoxLayout(self.reading_frame)
        reading.setContentsMargins(0, 0, 0, 0)
        set_role(self.reading_frame, "reading")
        left_layout = QVBoxLayout(self.left_pane)
        left_layout.setContentsMargins(0, 0, 0, 0)
        left_layout.setSpacing(0)
        left_layout.addWidget(self.rooms_stack, 1)
        notice_margin = QVBoxLayout()
        notice_margin.setContentsMargins(22, 0, 22, 8)
        notice_margin.addWidget(self.notice_bar)
        left_layout.addLayout(notice_margin)
        self.splitter.addWidget(self.left_pane)
        self.splitter.addWidget(self.reading_frame)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(list(_LEFT_SHARE))
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(5)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for widget in (self.sample_bar, self.header):
            right.addWidget(widget)
        right.addWidget(self.splitter, 1)
        right.addWidget(self.footer)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.rail)
        outer.addLayout(right, 1)
        self.setCentralWidget(page)
        self.setMinimumSize(760, 520)
        self.resize(1280, 800)

    def _connect(self, notices: Notices) -> None:
        self.rail.room_requested.connect(self.open_room)
        self.rail.call_requested.connect(self.call_requested)
        notices.posted.connect(self.notice_bar.show_notice)

    def _restore(self) -> None:
        for name, restore in (("geometry", self.restoreGeometry), ("splitter", self.splitter.restoreState)):
            kept = self._preferences.get(name, str)
            if kept:
                restore(QByteArray.fromBase64(kept.encode("ascii")))

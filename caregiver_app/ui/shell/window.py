"""The main window: lays out the rail, the header, the rooms, the guide and the foot. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shell.footer import Footer
from caregiver_app.ui.shell.header import Header
from caregiver_app.ui.shell.rail import Rail
from caregiver_app.ui.theme import Theme, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

GUIDE: Final = "guide"
_LEFT_SHARE: Final = (790, 400)
_USUAL_SIZE: Final = QSize(1280, 800)
_ROOM_LEAST: Final = 390
_ROOM_TEXTS: Final = 6
"""The least width of a room, in pixels and in heights of the text besides: narrower, its cards are cut."""
_FRAME_ROOM: Final = QSize(8, 44)
"""Left for the frame and the title bar, whose size isn't known before the window is shown."""


class MainWindow(QMainWindow):
    """Shows at once, empty; the rooms are put in when they are ready.

    Args:
        icons: ``resources/icons``.
        theme: The theme in use.
        preferences: Where the window was, and how wide its panes.
    """

    first_painted = Signal()
    room_opened = Signal(str)
    call_requested = Signal()

    def __init__(self, icons: Path, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._theme = theme
        self._has_reading = True
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._rooms: dict[str, QWidget] = {}
        self._is_guide_alone = False
        self._shares = list(_LEFT_SHARE)
        self._is_painted = False
        self._may_close: Callable[[], bool] | None = None
        self.setWindowTitle(self.tr("Caregiver Companion"))
        self.rail = Rail(icons, theme, self)
        self.header = Header(self)
        self.left_pane = QWidget(self)
        self.rooms_stack = QStackedWidget(self)
        self.reading_frame = QFrame(self)
        self.splitter = QSplitter()  # given no parent here: finding that overload costs 10 ms at start
        self.footer = Footer(self)
        self._build()
        self._connect()
        self._restore()

    def set_guide(self, pane: QWidget) -> None:
        """Puts the reading pane in its place, beside whatever room is open."""
        layout = self.reading_frame.layout()
        assert layout is not None
        layout.addWidget(pane)
        self._share_width()

    def set_notice_bar(self, bar: QWidget) -> None:
        """Puts the bar of notices below the rooms and the guide."""
        self._notice_place.addWidget(bar)

    def show_sample_bar(self, bar: QWidget) -> None:
        """Puts the mark of the sample above everything."""
        self._upper.insertWidget(0, bar)

    def show_whose(self, patient: str, file_name: str) -> None:
        """Names the patient on the title bar too: two windows of two patients are never mistaken."""
        whose = patient or file_name
        self.setWindowTitle(self.tr("{whose} – Caregiver Companion").format(whose=whose))

    def add_below_header(self, bar: QWidget) -> None:
        """Puts a bar between the header and the rooms."""
        self._upper.insertWidget(self._upper.indexOf(self.header) + 1, bar)

    def add_room(self, name: str, factory: Callable[[], QWidget]) -> None:
        """Adds a room that is made when it is first opened."""
        self._factories[name] = factory

    def open_room(self, name: str) -> None:
        """Opens a room; the guide's room is the reading pane over the whole width."""
        self._is_guide_alone = name == GUIDE
        self._share_width()
        if name != GUIDE:
            self.rooms_stack.setCurrentWidget(self.room(name))
        self.rail.show_room(name)
        self.room_opened.emit(name)

    def show_reading(self) -> None:
        """Brings the reading pane into sight: alone, where there is no room for it beside another."""
        if self.reading_frame.isHidden():
            self.open_room(GUIDE)

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
        self.rail.hide()  # a red button that does nothing helps nobody
        self._has_reading = False
        self._share_width()
        self.show_page(page)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width may hold one pane less, or one more."""
        super().resizeEvent(event)
        self._share_width()

    def come_forward(self) -> None:
        """Comes before other windows, as another window of the program asked."""
        from PySide6.QtCore import Qt  # dear to name before the first picture

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def set_close_guard(self, may_close: Callable[[], bool]) -> None:
        """Asks ``may_close`` before the window closes: whether all is saved, or may be lost."""
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Has everything saved first; what can't be keeps the window open."""
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        self.keep_place()
        super().closeEvent(event)

    def keep_place(self) -> None:
        """Remembers where the window is, and how wide its panes."""
        self._preferences.put(geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        if not self.left_pane.isHidden() and not self.reading_frame.isHidden():  # else one has no width
            self._preferences.put(splitter=bytes(self.splitter.saveState().toBase64().data()).decode("ascii"))

    def _share_width(self) -> None:
        """Shows a room and the guide beside it where the width holds both, else the one that is open."""
        least = _ROOM_LEAST + _ROOM_TEXTS * self._theme.px()
        beside = self.reading_frame.minimumSizeHint().width() + least
        is_wide = self.width() - self.rail.minimumWidth() - self.splitter.handleWidth() >= beside
        had_both = self._has_both()
        self.left_pane.setVisible(not self._is_guide_alone)
        self.reading_frame.setVisible(self._has_reading and (is_wide or self._is_guide_alone))
        if self._has_both() and not had_both:  # else the newcomer gets any width
            self.splitter.setSizes(self._shares)

    def _has_both(self) -> bool:
        return not self.left_pane.isHidden() and not self.reading_frame.isHidden()

    def _on_theme_changed(self) -> None:
        QTimer.singleShot(0, self, self._share_anew)  # the panes' own sizes follow the style sheet first

    def _share_anew(self) -> None:
        self._share_width()
        self.footer.fit()
        if self._has_both():
            self.splitter.setSizes(self._shares)

    def _on_splitter_splitter_moved(self) -> None:
        if self._has_both():
            self._shares = self.splitter.sizes()

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
        self.splitter.addWidget(self.left_pane)
        self.splitter.addWidget(self.reading_frame)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(list(_LEFT_SHARE))
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(5)
        self._upper = QVBoxLayout()
        self._upper.setContentsMargins(0, 0, 0, 0)
        self._upper.setSpacing(0)
        self._upper.addWidget(self.header)
        self._upper.addWidget(self.splitter, 1)
        self._notice_place = QVBoxLayout()  # below both panes: the guide, alone, has something to undo too
        self._notice_place.setContentsMargins(22, 0, 22, 8)
        self._upper.addLayout(self._notice_place)
        self._upper.addWidget(self.footer)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.rail)
        outer.addLayout(self._upper, 1)
        self.setCentralWidget(page)
        self.setMinimumSize(760, 520)
        self.resize(_USUAL_SIZE.boundedTo(self.screen().availableSize() - _FRAME_ROOM))

    def _connect(self) -> None:
        self.rail.room_requested.connect(self.open_room)
        self.rail.call_requested.connect(self.call_requested)
        self._theme.changed.connect(self._on_theme_changed)
        self.splitter.splitterMoved.connect(self._on_splitter_splitter_moved)

    def _restore(self) -> None:
        for name, restore in (("geometry", self.restoreGeometry), ("splitter", self.splitter.restoreState)):
            kept = self._preferences.get(name, str)
            if kept:
                restore(QByteArray.fromBase64(kept.encode("ascii")))
                self._shares = self.splitter.sizes() if name == "splitter" else self._shares

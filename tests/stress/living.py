"""Somebody at the real window: types, clicks and drops in every room, by real events, for an hour or more.

The hour is told by a clock of its own, which runs ahead; timers that would fire in it are fired. Whoever
drives gives the words that are typed into each kind of field, and where files are chosen from and saved to.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from caregiver_app.app import Companion

ROOMS: Final = ("today", "diary", "check", "trends", "summary", "care_team", "settings")
LEFT_ALONE: Final = frozenset(
    {
        "numbers_check",
        "set_button",
        "change_button",
        "off_button",
        "lock_button",
        "folder_button",
        "new_button",
        "show_button",
    }
)
"""Buttons that are not pressed in passing: they lead away from the diary, or keep numbers outside of it."""
_W = TypeVar("_W", bound=QWidget)


class Links(QObject):
    """Takes what would be handed to the computer's browser, and opens nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in ("http", "https", "mailto", "tel", "file"):
            QDesktopServices.setUrlHandler(scheme, self, "take")  # type: ignore[arg-type]  # the stubs want bytes; text is what works

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """One that was clicked."""
        self.opened.append(url.toString())


class Clock:
    """The wall clock, which can be moved on."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now() + self._ahead

    def move_on(self, by: timedelta) -> None:
        """Lets time pass."""
        self._ahead += by


class Living:
    """A person at a window.

    Args:
        companion: The run.
        clock: Its clock.
        words: What is typed into a field, by the field's name.
        files: Files to choose: ``photo.png``, ``paper.html``, ``table.csv``.
        saves: The folder where files are saved.
    """

    def __init__(
        self, companion: Companion, clock: Clock, words: Callable[[str], str], files: Path, saves: Path
    ) -> None:
        self._companion = companion
        self._clock = clock
        self._words = words
        self._files = files
        self._saves = saves
        self.pressed = 0
        self.typed = 0
        self.fired = 0
        self.dialogs = 0
        self.rooms: set[str] = set()

    @property
    def window(self) -> Any:
        """The window of now: locking and encrypting put a new one in its place."""
        return self._companion.window

    def wait(self, ms: int = 25) -> None:
        """Lets the window do what it has to."""
        QTest.qWait(ms)

    def wait_for(self, is_so: Callable[[], bool], seconds: float = 40.0) -> None:
        """Until it is so."""
        until = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < until, "it never came"
            self.wait(50)

    def find(self, kind: type[_W], name: str = "", within: QWidget | None = None) -> _W:
        """A widget that is seen."""
        all_of = (within or self.window).findChildren(kind)
        found = [one for one in all_of if one.isVisible() and (not name or one.objectName() == name)]
        assert found, f"no {kind.__name__} {name} is seen"
        return found[0]

    def go(self, room: str) -> QWidget:
        """Goes to a room by its key."""
        self.rooms.add(room)
        QTest.keyClick(
            self.window, getattr(Qt.Key, f"Key_{ROOMS.index(room) + 1}"), Qt.KeyboardModifier.AltModifier
        )
        self.wait(60)
        if self.window.rooms_stack.currentWidget() is not self.window.room(room):
            self.window.rail.room_requested.emit(room)
            self.wait(60)
        shown: QWidget = self.window.rooms_stack.currentWidget()
        return shown

    def press(self, button: QAbstractButton) -> None:
        """A click in a button's middle."""
        self.pressed += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.wait()

    def type_into(self, field: QWidget, text: str) -> None:
        """Keys, one by one."""
        field.setFocus()
        for letter in text:
            self.typed += 1
            QTest.keyClicks(field, letter)
        self.wait(5)

    def paste(self, field: QWidget, html: str, text: str) -> None:
        """What a browser puts on the clipboard."""
        mime = QMimeData()
        mime.setHtml(html)
        mime.setText(text)
        QGuiApplication.clipboard().setMimeData(mime)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.wait()

    def drop(self, target: QWidget, *files: Path) -> None:
        """Lets files fall on a widget."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        copy, button, no_key = (
            Qt.DropAction.CopyAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, QDragEnterEvent(QPoint(20, 20), copy, mime, button, no_key))
        QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), copy, mime, button, no_key))
        self.wait(200)

    def fill(self, where: QWidget) -> None:
        """Types into every field that is seen and empty, and leaves it."""
        kinds: tuple[type[Any], ...] = (QLineEdit, QPlainTextEdit)
        for kind in kinds:
            for field in where.findChildren(kind):
                with suppress(RuntimeError):  # typing in one may have replaced another
                    if not field.isVisible() or not field.isEnabled() or field.isReadOnly():
                        continue
                    if isinstance(field.parent(), QSpinBox) or _text_of(field):
                        continue
                    if any("date" in name or "given_on" in name for name in _stands_in(field)):
                        continue  # a date that is none would keep the whole form from being taken
                    text = self._words(_name_of(field))
                    if not text:
                        continue
                    self.type_into(field, text)
                    if kind is QLineEdit:
                        QTest.keyClick(field, Qt.Key.Key_Tab)
                    self.wait(5)

    def press_all(self, where: QWidget) -> None:
        """Presses every button that is seen, and does away with what opens."""
        names = [button.objectName() for button in where.findChildren(QAbstractButton)]
        for number, name in enumerate(names):
            buttons = where.findChildren(QAbstractButton)
            if number >= len(buttons) or name in LEFT_ALONE:
                continue
            button = buttons[number]
            if _stands_in(button) & LEFT_ALONE:
                continue
            if not button.isVisible() or not button.isEnabled() or button.property("role") == "danger":
                continue
            if isinstance(button, QPushButton | QToolButton) and button.menu() is not None:
                continue
            self.press(button)
            self.answer_dialogs()
            if not where.isVisible():
                return

    def answer_dialogs(self, *, takes: bool = True) -> None:
        """Fills what stands in the way and presses its button; files are chosen or saved, nothing printed."""
        for _ in range(12):
            self.wait(10)
            dialog = self.dialog()
            if dialog is None:
                return
            self.dialogs += 1
            if isinstance(dialog, QFileDialog):
                self._choose(dialog, takes=takes)
            elif isinstance(dialog, QPrintDialog | QMessageBox):
                dialog.reject()
            elif isinstance(dialog, QDialog):
                self.fill(dialog)
                if takes:
                    for button in dialog.findChildren(QAbstractButton):
                        with suppress(RuntimeError):
                            if (
                                button.isVisible()
                                and button.isEnabled()
                                and button.property("role") == "primary"
                            ):
                                self.press(button)
                                break
                with suppress(RuntimeError):
                    if dialog.isVisible():
                        dialog.reject()
            else:
                dialog.close()

    def dialog(self) -> QWidget | None:
        """What stands before the window."""
        return QApplication.activeModalWidget() or _open_dialog()

    def _choose(self, dialog: QFileDialog, *, takes: bool) -> None:
        if not takes:
            dialog.reject()
            return
        kinds = " ".join(dialog.nameFilters()).lower()
        if dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
            name = Path(dialog.selectedFiles()[0]).name if dialog.selectedFiles() else "file"
            chosen = self._saves / name
            chosen.unlink(missing_ok=True)
        elif "html" in kinds and "csv" not in kinds:
            chosen = self._files / "paper.html"
        elif "csv" in kinds:
            chosen = self._files / "table.csv"
        elif "png" in kinds or "jpg" in kinds:
            chosen = self._files / "photo.png"
        else:
            dialog.reject()
            return
        dialog.filesSelected.emit([str(chosen)])
        dialog.fileSelected.emit(str(chosen))
        dialog.reject()
        self.wait(400)

    def draw(self, pad: QWidget) -> None:
        """Lines with the mouse."""
        for line in range(4):
            start = QPoint(40 + 30 * line, 40)
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=start)
            for step in range(1, 8):
                QTest.mouseMove(pad, start + QPoint(4 * step, 6 * step))
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=start + QPoint(28, 42))

    def let_time_pass(self, minutes: int) -> None:
        """Moves the clock on by the minute and fires each timer as often as it would have been."""
        for minute in range(minutes):
            self._clock.move_on(timedelta(minutes=1))
            for timer in _timers_of(self._companion):
                with suppress(RuntimeError):
                    every = max(1, timer.interval() // 60_000)
                    if timer.isActive() and timer.interval() >= 10_000 and minute % every == every - 1:
                        self.fired += 1
                        timer.timeout.emit()
            self.wait(15)
        self.wait(300)

    def markup_shown(self) -> list[str]:
        """Labels and tooltips that would take a text of the family's for markup."""
        wrong = []
        for widget in QApplication.allWidgets():
            if isinstance(widget, QLabel):
                is_auto = widget.textFormat() == Qt.TextFormat.AutoText
                if is_auto and GuiQt.mightBeRichText(widget.text()):
                    wrong.append(f"label {widget.objectName()}: {widget.text()[:60]}")
            tip = widget.toolTip()
            if (
                "<" in tip
                and GuiQt.mightBeRichText(tip)
                and not tip.startswith("<p style='white-space: pre-wrap'>")
            ):
                wrong.append(f"tooltip of {widget.objectName()}: {tip[:60]}")
        return wrong


def _open_dialog() -> QWidget | None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            return widget
    return None


def _timers_of(root: object) -> list[QTimer]:
    """The timers in all that belongs to an object; Python's own list can't be read beside another thread."""
    found: dict[int, QTimer] = {}
    seen: set[int] = set()
    waiting: list[object] = [root]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, QObject) and not isValid(one):
            continue
        if isinstance(one, QTimer):
            found[id(one)] = one
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list | tuple | set):
            waiting += one
        elif type(one).__module__.startswith("caregiver_app."):
            waiting += getattr(one, "__dict__", {}).values()
            if isinstance(one, QObject):
                waiting += one.findChildren(QTimer)
    return list(found.values())


def _text_of(field: QWidget) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else str(field.property("text") or "")


def _stands_in(widget: QWidget) -> set[str]:
    """The names of what a widget is part of."""
    names: set[str] = set()
    part: Any = widget
    for _ in range(3):
        part = part.parent()
        names.add(str(part.objectName()) if part is not None else "")
        if part is None:
            break
    return names


def _name_of(field: QWidget) -> str:
    """The nearest name: a field's own, or that of what it stands in."""
    named: Any = field
    while named is not None:
        name = str(named.objectName())
        if name and not name.startswith("qt_") and name not in ("edit", "lineEdit"):
            return name
        named = named.parent()
    return "field"


def send_close(window: QWidget) -> None:
    """Closes a window as its frame does."""
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

"""The family's words, with what matches the guide painted while they are typed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from caregiver_app.ui.shared.mention_marks import Mark, MarkKind, paint_background, paint_line
from caregiver_app.ui.shared.picture_mime import has_pictures, pictures_in
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import Theme, set_role

_LEAST_LINES: Final = 3
_MOST_LINES: Final = 14
_AROUND: Final = " \t.,;:!?…\"'“”‘’()[]-–—*"
"""Marks around words that are none of them."""
_PARAGRAPH: Final = "\N{PARAGRAPH SEPARATOR}"


class NoteEdit(QPlainTextEdit):
    """A plain text editor: what is pasted comes in as words alone, never as markup.

    Args:
        theme: The colours of the marks.
    """

    note_edited = Signal()
    """The person changed the words."""
    meaning_requested = Signal()
    """The person wants to say what the selected words mean."""
    pictures_pasted = Signal(object)
    """Pictures were pasted or dropped; carries them as files or bytes."""
    why_requested = Signal(int)
    """Why are the words marked? Carries where in the note, in Qt's own units."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: list[Mark] = []
        self._ends: list[int] = []
        self._is_loading = False
        set_role(self, "note")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().contentsChange.connect(self._on_document_contents_change)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        theme.changed.connect(self._on_theme_changed)
        self._meaning_action = QAction(self.tr("These words mean…"), self)
        self._meaning_action.setShortcut(QKeySequence("Ctrl+M"))
        self._meaning_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._meaning_action.triggered.connect(self.meaning_requested)
        self.addAction(self._meaning_action)
        self._why_action = QAction(self.tr("Why is this marked?"), self)
        self._why_action.setShortcut(QKeySequence("F1"))
        self._why_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._why_action.triggered.connect(self._on_why_action_triggered)
        self.addAction(self._why_action)

    def selected_words(self) -> str:
        """What is selected, in one line: whole words, without marks and blanks around them."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start == end:
            return ""
        document = self.document()
        while start > 0 and _is_inside_word(document, start):
            start -= 1
        while _is_inside_word(document, end):
            end += 1
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return " ".join(cursor.selectedText().split()).strip(_AROUND)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Over marked words the way to their explanation is told."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.cursorForPosition(event.pos()).position()
            words = self.tr("Why is this marked? F1, or the right button") if self._is_marked(at) else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().viewportEvent(event)

    def _is_marked(self, at: int) -> bool:
        return any(mark.start <= at <= mark.end for mark in self._marks)

    def _on_why_action_triggered(self) -> None:
        self.why_requested.emit(self.textCursor().position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The usual menu, and a way to say what the selected words mean."""
        menu = self.createStandardContextMenu()
        if self.textCursor().hasSelection():
            before = menu.actions()[0]
            menu.insertAction(before, self._meaning_action)
            menu.insertSeparator(before)
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = (self.cursorForPosition(event.pos()) if is_mouse else self.textCursor()).position()
        if self._is_marked(at):
            first = menu.actions()[0]
            why = QAction(self._why_action.text(), menu)
            why.triggered.connect(partial(self.why_requested.emit, at))
            menu.insertAction(first, why)
            menu.insertSeparator(first)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def note(self) -> str:
        """The words exactly as typed; lines end in one line feed."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    def set_note(self, note: str) -> None:
        """Shows a kept note, without saying that it was edited."""
        if note == self.note():
            return
        self._is_loading = True
        self._set_marks([])
        self.setPlainText(note)
        self._is_loading = False

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Paints ``marks``, given in Qt's offsets into :meth:`note` and in their order."""
        if not marks and not self._marks:
            return
        self._set_marks(list(marks))
        self.viewport().update()

    def marks(self) -> tuple[Mark, ...]:
        """What is painted, in Qt's own units, moved along with the edits since it was set."""
        return tuple(self._marks)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Words, and pictures for the entry."""
        return source.hasText() or has_pictures(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Pastes words alone; pictures go to the entry."""
        if pictures := pictures_in(source):
            self.pictures_pasted.emit(pictures)
        elif source.hasText():
            self.insertPlainText(source.text())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its lines, between three and fourteen."""
        lines = min(max(_LEAST_LINES, int(self.document().size().height())), _MOST_LINES)
        height = QFontMetricsF(self.font()).lineSpacing() * lines + 2 * self.document().documentMargin() + 24
        return QSize(super().sizeHint().width(), round(height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never less than its lines ask for."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paints the marks' ground, the words, then the marks' lines."""
        painter = QPainter(self.viewport())
        for rect, kind in self._visible_rects():
            paint_background(painter, rect, kind, self._theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, kind in self._visible_rects():
            paint_line(painter, rect, kind, self._theme)
        painter.end()

    def _visible_rects(self) -> Iterator[tuple[QRectF, MarkKind]]:
        """A rectangle for each line of each mark in the blocks that can be seen."""
        if not self._marks:
            return
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > bottom:
                return
            yield from self._rects_in(block, box.topLeft())
            block = block.next()

    def _rects_in(self, block: QTextBlock, origin: QPointF) -> Iterator[tuple[QRectF, MarkKind]]:
        begin, layout = block.position(), block.layout()
        for number in self._visible_lines(layout, origin.y()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            for at in range(bisect_right(self._ends, begin + first), len(self._marks)):
                mark = self._marks[at]
                if mark.start >= begin + last:
                    break
                x1 = _x(line.cursorToX(max(first, mark.start - begin)))
                x2 = _x(line.cursorToX(min(last, mark.end - begin)))
                rect = QRectF(min(x1, x2), line.y(), abs(x2 - x1), line.height() + 1)
                yield rect.translated(origin), mark.kind

    def _visible_lines(self, layout: QTextLayout, top: float) -> range:
        """The lines of a block that can be seen; one that was pasted may have thousands."""
        bottom = self.viewport().height()
        numbers = range(layout.lineCount())
        first = bisect_left(numbers, -top, key=lambda n: layout.lineAt(n).rect().bottom())
        return range(first, bisect_right(numbers, bottom - top, key=lambda n: layout.lineAt(n).y()))

    def _set_marks(self, marks: list[Mark]) -> None:
        self._marks = marks
        self._ends = [mark.end for mark in marks]

    def _on_document_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._marks:
            self._set_marks([mark for old in self._marks if (mark := _moved(old, position, removed, added))])
        if not self._is_loading and (removed or added):
            self.note_edited.emit()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.viewport().update()


def _moved(mark: Mark, position: int, removed: int, added: int) -> Mark | None:
    """Where a mark lies after an edit; None if the edit touched it."""
    if mark.end <= position:
        return mark
    if mark.start >= position + removed:
        shift = added - removed
        return Mark(mark.start + shift, mark.end + shift, mark.kind)
    return None


def _is_inside_word(document: QTextDocument, at: int) -> bool:
    """Whether a word goes on across the place ``at``."""
    return document.characterAt(at - 1).isalnum() and document.characterAt(at).isalnum()


def _x(position: object) -> float:
    """PySide gives a cursor's x alone or with the position it was snapped to, by version."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]

"""An open PDF for the window: what it is asked comes back on the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from caregiver_app.diary.pdf_process import Area, Drawn, PdfProcess
from caregiver_app.errors import Trouble
from caregiver_app.ui.tasks import Task

Sizes = tuple[tuple[float, float], ...]
Areas = tuple[tuple[Area, ...], ...]


class _Opening:
    """The process behind a PDF, which may still be starting when it is not wanted any more."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._is_given_up = False
        self.process: PdfProcess | None = None

    def open(self) -> Sizes:
        """Starts it."""
        process = PdfProcess(self._data)
        self.process = process
        self._data = b""
        if self._is_given_up:
            process.close()
        return process.sizes()

    def close(self) -> None:
        """Ends it."""
        self._is_given_up = True
        if self.process is not None:
            self.process.close()


class PdfSource(QObject):
    """Asks the process, one wish at a time.

    Args:
        data: The PDF.
        parent: Who asks.
    """

    opened = Signal(object)
    """Carries the pages' sizes in points."""
    failed = Signal(object)
    """Carries the error with its sentence; the PDF can't be read any more."""
    drawn = Signal(int, int, QImage)
    """Carries the page's number from 0, the width asked for, and the picture."""
    placed = Signal(int, object, object)
    """Carries the page's number, the spans asked for, and their areas."""
    read = Signal(str)
    """Carries the words of a part of a page."""

    def __init__(self, data: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._opening = _Opening(data)
        self._task: Task | None = None
        self._waiting: list[Callable[[], object]] = []
        self.destroyed.connect(self._opening.close)
        self._ask(self._open)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._task is not None

    def draw(self, page: int, width: int) -> None:
        """Wants a page drawn."""
        self._ask(lambda: ("drawn", page, width, self._process().draw(page, width)))

    def place(self, page: int, spans: Sequence[tuple[int, int]]) -> None:
        """Wants to know where words stand on a page."""
        wanted = tuple(spans)
        self._ask(lambda: ("placed", page, wanted, self._process().areas(page, wanted)))

    def words_within(self, page: int, area: Area) -> None:
        """Wants the words of a part of a page."""
        self._ask(lambda: ("read", self._process().words_within(page, area)))

    def close(self) -> None:
        """Ends the process."""
        self._waiting.clear()
        self._opening.close()

    def _open(self) -> object:
        return ("opened", self._opening.open())

    def _process(self) -> PdfProcess:
        process = self._opening.process
        assert process is not None
        return process

    def _ask(self, work: Callable[[], object]) -> None:
        self._waiting.append(work)
        if self._task is None:
            self._next()

    def _next(self) -> None:
        self._task = None
        if self._waiting:
            self._task = Task(self._waiting.pop(0))
            self._task.done.connect(self._on_task_done)
            self._task.failed.connect(self._on_task_failed)
            self._task.broke_off.connect(self._on_task_broke_off)
            self._task.start()

    def _on_task_done(self, answer: tuple[object, ...]) -> None:
        name, *values = answer
        self._next()
        if name == "drawn":
            page, width, picture = values
            assert isinstance(picture, Drawn)
            self.drawn.emit(page, width, _image(picture))
        elif name == "placed":
            self.placed.emit(*values)
        elif name == "read":
            self.read.emit(*values)
        else:
            self.opened.emit(*values)

    def _on_task_failed(self, error: object) -> None:
        self._task = None
        self._waiting.clear()
        self.failed.emit(error)

    def _on_task_broke_off(self) -> None:
        self._on_task_failed(Trouble("handout.broke_off"))


def _image(drawn: Drawn) -> QImage:
    return QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32).copy()

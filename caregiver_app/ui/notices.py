"""How a message that belongs to no field reaches the person: posted by anyone, shown by the window alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Notice:
    """A message in the window's notice bar.

    Attributes:
        text: What is said.
        undo: What its Undo button does, if it has one.
        trouble: Whether it stays until the person closes it.
        stands: Whether it stays until what it tells of is over, and comes back after others.
        settles: Whether what stood is over.
    """

    text: str
    undo: Callable[[], object] | None = None
    trouble: bool = False
    stands: bool = False
    settles: bool = False


class Notices(QObject):
    """Collects notices; those posted before the window listens are kept for it."""

    posted = Signal(object)
    """Carries a :class:`Notice`."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Notice] = []
        self._is_heard = False

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Says something that goes away by itself, with an Undo if one is given."""
        self._post(Notice(text, undo))

    def trouble(self, text: str) -> None:
        """Says something that stays until it is closed."""
        self._post(Notice(text, trouble=True))

    def stand(self, text: str) -> None:
        """Says something that stays in sight until :meth:`settle`."""
        self._post(Notice(text, trouble=True, stands=True))

    def settle(self, text: str) -> None:
        """What stood is over: says so in its place."""
        self._post(Notice(text, settles=True))

    def start(self) -> None:
        """The window listens from now on; what waited is posted."""
        self._is_heard = True
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            self.posted.emit(notice)

    def _post(self, notice: Notice) -> None:
        if self._is_heard:
            self.posted.emit(notice)
        else:
            self._waiting.append(notice)

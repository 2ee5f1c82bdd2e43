"""Pieces of a page from top to bottom, and how they break into pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from caregiver_app.diary.stopping import Step, go_on

Paint = Callable[[QPainter, float, float], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something drawn in one go.

    Attributes:
        height: Points.
        paint: Draws it with its top left corner at x, y.
        gap: Space before it; dropped at the top of a page.
        with_next: Whether it must not be the last on its page.
        continued: Repeated before it when it opens a page.
    """

    height: float
    paint: Paint
    gap: float = 0.0
    with_next: bool = False
    continued: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and where its top is."""

    piece: Piece
    y: float


class Flow:
    """Lays pieces onto pages.

    Args:
        top: Where the first page's content begins.
        next_top: Where the others' begins.
        bottom: Where all end.
    """

    def __init__(self, top: float, next_top: float, bottom: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._next_top = next_top
        self._bottom = bottom
        self._y = top

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self._bottom - self._y

    def add(self, pieces: Sequence[Piece], step: Step = go_on) -> None:
        """Lays all of ``pieces``, on new pages where needed, with a step before each."""
        for number, piece in enumerate(pieces):
            step()
            if (
                self.pages[-1]
                and piece.gap + _chain(pieces, number, self._bottom - self._next_top) > self.room
            ):
                self.new_page()
                for again in piece.continued:
                    self._place(again)
            self._place(piece)

    def new_page(self) -> None:
        """Begins a page."""
        self.pages.append([])
        self._y = self._next_top

    def _place(self, piece: Piece) -> None:
        if self.pages[-1]:
            self._y += piece.gap
        self.pages[-1].append(Placed(piece, self._y))
        self._y += piece.height


def total_height(pieces: Sequence[Piece]) -> float:
    """Of pieces under each other."""
    return sum(piece.gap + piece.height for piece in pieces)


def _chain(pieces: Sequence[Piece], number: int, most: float) -> float:
    """The height of a piece and what must stay with it; of the piece alone when that is over ``most``."""
    alone = height = pieces[number].height
    while pieces[number].with_next and number + 1 < len(pieces):
        number += 1
        height += pieces[number].gap + pieces[number].height
        if height > most:
            return alone
    return height

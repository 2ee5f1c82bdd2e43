"""Long work that can be stopped on its way: it asks now and then whether it shall go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from threading import Event
from typing import TypeVar

from caregiver_app.errors import AppError

_Value = TypeVar("_Value")
Step = Callable[[], None]
"""Called by long work before each small piece of it; raises :class:`Stopped` where it is to end."""


class Stopped(AppError):
    """The person stopped it: whatever was begun is undone, and nothing is left behind."""

    def __init__(self) -> None:
        super().__init__("exchange.stopped")


def go_on() -> None:
    """The step of work that nobody can stop."""


def unless_set(stopped: Event) -> Step:
    """The step of work that ends once ``stopped`` is set."""

    def step() -> None:
        if stopped.is_set():
            raise Stopped

    return step


def stepping(values: Iterable[_Value], step: Step) -> Iterator[_Value]:
    """The values, with a step before each."""
    for value in values:
        step()
        yield value

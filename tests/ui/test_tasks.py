"""Work off the window's thread, with real threads."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from caregiver_app.errors import BadInput
from caregiver_app.ui.tasks import Task


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[object, bool]] = []

    def take(self, result: object) -> None:
        self.told.append((result, threading.current_thread() is threading.main_thread()))


def test_the_result_comes_on_the_windows_thread(qtbot: QtBot) -> None:
    receiver = Receiver()
    task = Task(lambda: threading.current_thread() is threading.main_thread())
    task.done.connect(receiver.take)
    with qtbot.waitSignal(task.done):
        task.start()
    assert receiver.told == [(False, True)]


def test_a_sentence_for_the_person_is_handed_on(qtbot: QtBot) -> None:
    def fail() -> None:
        raise BadInput("picture.damaged")

    receiver = Receiver()
    task = Task(fail)
    task.failed.connect(receiver.take)
    with qtbot.waitSignal(task.failed):
        task.start()
    ((error, is_main),) = receiver.told
    assert isinstance(error, BadInput)
    assert (error.key, is_main) == ("picture.damaged", True)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_reaches_the_hook_and_ends_the_wait(qtbot: QtBot) -> None:
    task = Task(lambda: 1 // 0)
    with qtbot.waitSignal(task.broke_off):
        task.start()
    task.wait()

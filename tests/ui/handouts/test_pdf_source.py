"""What is asked of a PDF while something goes wrong."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from caregiver_app.errors import Trouble
from caregiver_app.ui.handouts.pdf_source import PdfSource


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_mistake_of_the_program_is_told_and_ends_the_waiting(qtbot: QtBot, qapp: QObject) -> None:
    source = PdfSource(b"no PDF at all", qapp)
    with qtbot.waitSignal(source.failed, timeout=20_000):
        pass
    with qtbot.waitSignal(source.failed, timeout=20_000) as told:
        source.draw(0, 100)  # nothing is open: nobody may ask that
        task = source._task
    assert task is not None
    task.wait()
    (error,) = told.args
    assert isinstance(error, Trouble)
    assert error.key == "handout.broke_off"
    assert not source.is_busy
    source.close()

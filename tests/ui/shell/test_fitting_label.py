"""The line that says whose diary it is."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caregiver_app.ui.shell.fitting_label import FittingLabel


def test_a_name_is_no_markup(qtbot: QtBot) -> None:
    label = FittingLabel("Caregiver Companion")
    qtbot.addWidget(label)
    label.set_wordings("Caring for <b>Ana</b>", "<b>Ana</b>")
    assert label.textFormat() is Qt.TextFormat.PlainText

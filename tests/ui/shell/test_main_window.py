from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.paths import resources_dir
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.theme import Theme


def test_all_of_it_fits_the_screen(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences
) -> None:
    """With its title bar; the button for calling stands at the very bottom."""
    window = MainWindow(resources_dir() / "icons", theme, preferences)
    qtbot.addWidget(window)
    screen = qapp.primaryScreen().availableSize()
    assert window.width() <= screen.width()
    assert window.height() <= screen.height() - 40

"""The reading pane with the guide as it is shipped, on the screen and in its light dress."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.model import Guide
from caregiver_app.paths import resources_dir
from caregiver_app.ui.guide.pane import GuidePane
from caregiver_app.ui.theme import Theme


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load_guide(resources_dir())


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication, guide: Guide, theme: Theme) -> GuidePane:
    pane = GuidePane(guide)
    qtbot.addWidget(pane)
    pane.resize(450, 800)
    pane.set_theme(theme)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    return pane

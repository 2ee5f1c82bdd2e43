"""A translation made by Qt's own tools shows in the window; the catalogue holds what the window says."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.paths import resources_dir
from caregiver_app.ui.shell.footer import Footer
from caregiver_app.ui.translation import install_translation

CATALOGUE = resources_dir() / "translations" / "caregiver_app_en.ts"
ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Every sentence of the catalogue in something that is not English."""
    tree = ElementTree.parse(CATALOGUE)
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.clear()
        translation.text = f"«{message.findtext('source')}»"
    source = tmp_path / "caregiver_app_de.ts"
    tree.write(source, encoding="utf-8", xml_declaration=True)
    compiled = source.with_suffix(".qm")
    subprocess.run([TOOLS / "pyside6-lrelease", source, "-qm", compiled], check=True, capture_output=True)
    translator = install_translation(qapp, tmp_path, "de")
    assert translator is not None
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("german")
def test_a_translation_shows(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    assert footer.promise_label.text().startswith("«A diary, not a diagnosis")
    footer.show_saved("14:05")
    assert "14:05" in footer.saved_label.text()
    assert footer.saved_label.text().startswith("«")


def test_a_language_nobody_translated_is_left_in_english(qapp: QApplication, tmp_path: Path) -> None:
    assert install_translation(qapp, tmp_path, "tlh") is None


def test_the_catalogue_holds_what_the_window_says(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    modules = sorted(str(path) for path in (ROOT / "caregiver_app").rglob("*.py"))
    command = [str(TOOLS / "pyside6-lupdate"), *modules, "-locations", "none", "-ts", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)

    def sentences(path: Path) -> set[tuple[str | None, str | None]]:
        contexts = ElementTree.parse(path).iter("context")
        return {
            (context.findtext("name"), message.findtext("source"))
            for context in contexts
            for message in context.iter("message")
        }

    missing = sentences(fresh) - sentences(CATALOGUE)
    assert not missing, "run: bash packaging/translations"
    assert len(sentences(CATALOGUE)) > 300

"""An installed copy carries its resources and a desktop's entry."""

from __future__ import annotations

import configparser
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
APP_ID = "org.caregiver_companion.CaregiverCompanion"


def test_the_wheel_takes_the_resources_along() -> None:
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = described["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["only-include"] == ["caregiver_app", "resources"]
    assert wheel["sources"] == {"resources": "caregiver_app/resources"}


def test_the_desktop_entry_starts_the_app_with_its_icon() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / f"{APP_ID}.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "caregiver-app"
    assert (ROOT / "resources" / "icons" / f"{desktop['Icon']}.svg").is_file()


def test_the_metainfo_tells_the_projects_own_version_and_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    component = ElementTree.parse(PACKAGING / f"{APP_ID}.metainfo.xml").getroot()
    newest = component.find("releases/release")
    assert newest is not None
    assert newest.get("version") == project["version"]
    assert component.findtext("project_license") == project["license"]
    assert component.findtext("launchable") == f"{APP_ID}.desktop"

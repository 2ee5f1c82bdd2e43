"""A family's diary with all that belongs to it: what can't be opened whole is not held."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.opening import open_family_diary
from caregiver_app.errors import Trouble
from caregiver_app.paths import Paths, resources_dir

NOW = datetime(2026, 11, 21, 15, 10)


def test_a_diary_whose_guide_is_damaged_is_let_go_of(tmp_path: Path) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(resources_dir(), resources)
    items = resources / "guide" / "en" / "items.toml"
    words = items.read_text(encoding="utf-8")
    items.write_text("no = [items", encoding="utf-8")
    paths = Paths(tmp_path / "data", resources)
    with pytest.raises(Trouble):
        open_family_diary(paths, lambda: NOW, alone=True)
    items.write_text(words, encoding="utf-8")
    open_family_diary(paths, lambda: NOW, alone=True).close()

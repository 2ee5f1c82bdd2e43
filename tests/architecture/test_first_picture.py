"""What the first picture of the window may not cost: nothing heavy is imported or built before it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import enum, json, sys
from pathlib import Path
enums = []
create = enum.EnumType._create_
def watch(cls, name, *rest, **more):
    enums.append(str(name))
    return create(cls, name, *rest, **more)
enum.EnumType._create_ = watch
from PySide6.QtWidgets import QApplication
from caregiver_app.app import Companion
from caregiver_app.paths import resolve
app = QApplication([])
companion = Companion(app, resolve(Path(sys.argv[1])))
companion.window.first_painted.disconnect()
companion.window.first_painted.connect(app.quit)
companion.window.show()
app.exec()
print(json.dumps({"enums": enums, "modules": list(sys.modules)}))
"""


@pytest.fixture(scope="module")
def first_picture(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The enumerations that PySide made and the modules that were loaded until the first paint."""
    command = [sys.executable, "-c", PROGRAM, str(tmp_path_factory.mktemp("data"))]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=env, check=True)
    told: dict[str, list[str]] = json.loads(done.stdout)
    return told


def test_qts_namespace_is_not_named_before_the_first_picture(first_picture: dict[str, list[str]]) -> None:
    """``PySide6.QtCore.Qt`` makes some eighty enumerations when it is first named, in 12 ms."""
    assert "Key" not in first_picture["enums"]


def test_nothing_heavy_is_loaded_before_the_first_picture(first_picture: dict[str, list[str]]) -> None:
    heavy = ("sqlalchemy", "alembic", "rapidfuzz", "caregiver_app.diary", "caregiver_app.matching")
    assert [name for name in first_picture["modules"] if name.startswith(heavy)] == []

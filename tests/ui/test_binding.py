"""Python's own import serves the app: PySide6's reads the source of every module."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
from caregiver_app.ui.binding import import_without_feature_scan
import_without_feature_scan()
scanned = sys.modules["shibokensupport.feature"].pyside_feature_dict
import caregiver_app.ui.today.room
assert "caregiver_app.ui.today.room" not in scanned
app = QApplication([])
label = caregiver_app.ui.today.room.EntryHead()
label.show()
label.title_label.setText("New entry")
assert label.title_label.text() == "New entry"
import_without_feature_scan()
print("done")
"""


def test_no_module_is_scanned_and_widgets_work_all_the_same() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, cwd=ROOT, env=env, check=False
    )
    assert (done.returncode, done.stdout) == (0, "done\n"), done.stderr

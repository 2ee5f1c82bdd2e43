"""``caregiver-app explain``: one note in, and why each mention was found."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.opening import open_family_diary
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.paths import resolve

NOTE = "No fever\nbut the pulse was 128. 🤒\n".encode()


def _explain(folder: Path, *options: str, note: bytes) -> subprocess.CompletedProcess[bytes]:
    program = [sys.executable, "-m", "caregiver_app.cli", "explain", f"--data-dir={folder}", *options]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    return subprocess.run(program, input=note, capture_output=True, env=environment, check=False)


def test_a_note_is_explained_by_the_familys_limits(tmp_path: Path) -> None:
    diary = open_family_diary(resolve(tmp_path), datetime.now)
    diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, "Dr. Lee"), "Alex")
    diary.close()
    done = _explain(tmp_path, note=NOTE)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    assert "Why “fever” is not highlighted\n  What was found\n" in said
    assert "Without “No”, it would be highlighted." in said
    assert ".toml, line " in said
    assert "At 120 a minute or more it is highlighted: the limit that Dr. Lee gave." in said
    assert "Without the limit that Dr. Lee gave, it would not be found at all." in said
    assert said.endswith("with any worry, call them.\n")

    told = json.loads(_explain(tmp_path, "--json", note=NOTE).stdout)
    assert [(one["mention"]["status"], one["ground"]["cause"]) for one in told] == [
        ("absent", "cue"),
        ("present", "limit_passed"),
    ]


def test_an_empty_note_gets_a_sentence_and_an_empty_array(tmp_path: Path) -> None:
    done = _explain(tmp_path, note=b"")
    assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 1)
    assert "says nothing about how the day was" in done.stdout.decode()
    assert _explain(tmp_path, "--json", note=b"").stdout == b"[]\n"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_bad_utf8_is_refused_with_one_sentence(tmp_path: Path, options: list[str]) -> None:
    done = _explain(tmp_path, *options, note=b"no fever \xff")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)

"""Commands on an encrypted diary: the passphrase comes from a file or the environment, never an argument."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from caregiver_app.diary.keeping.rewriting import encrypt
from caregiver_app.diary.store.key import is_encrypted

Run = Callable[..., Any]
WORDS = "four words are better"


@pytest.fixture
def diary(run: Run, data: Path) -> Path:
    assert run("add", "--note", "slept badly").status == 0
    encrypt(data / "diary.sqlite3", WORDS, datetime(2026, 11, 21))
    return data / "diary.sqlite3"


def test_a_file_or_the_environment_opens_it(
    run: Run, diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = run("list")
    assert told.status == 2
    assert "--passphrase-file" in told.err
    file = tmp_path / "words.txt"
    file.write_text(WORDS + "\n", encoding="utf-8")
    assert run("add", "--note", "slept well", "--passphrase-file", str(file)).status == 0
    monkeypatch.setenv("CAREGIVER_PASSPHRASE", WORDS)
    assert "slept well" in run("list").out
    assert run("salvage").err.count("not damaged") == 1
    monkeypatch.setenv("CAREGIVER_PASSPHRASE", "other words")
    wrong = run("list")
    assert wrong.status == 2
    assert "does not open" in wrong.err
    assert "hmac" not in wrong.err
    assert is_encrypted(diary)


def test_a_file_that_holds_no_passphrase_is_named(run: Run, diary: Path, tmp_path: Path) -> None:
    del diary
    file = tmp_path / "words.txt"
    assert str(file) in run("list", "--passphrase-file", str(file)).err
    file.write_text("two\nlines\n", encoding="utf-8")
    assert run("list", "--passphrase-file", str(file)).status == 2

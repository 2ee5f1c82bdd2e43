"""Preferences are kept, and a damaged file costs no more than the defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from caregiver_app.ui.preferences import CATALOGUE, Preferences


def test_what_is_put_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "new" / "preferences.json"
    Preferences(path).put(theme="dark", guide_bookmarks=["a#b"])
    kept = Preferences(path)
    assert (kept.get("theme", str), kept.get("guide_bookmarks", list)) == ("dark", ["a#b"])
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "[]", "{", '{"theme": 7, "text_scale": true}', "\x00", "[" * 9000])
def test_a_damaged_file_means_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(text)
    kept = Preferences(path)
    assert kept.get("theme", str) == CATALOGUE["theme"]
    assert kept.get("text_scale", int) == CATALOGUE["text_scale"]


def test_only_what_is_in_the_catalogue_is_kept(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    with pytest.raises(KeyError):
        preferences.put(colour="red")
    with pytest.raises(TypeError):
        preferences.put(theme=1)


def test_a_folder_that_cannot_be_written_costs_no_more_than_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    preferences = Preferences(tmp_path / "file" / "preferences.json")
    preferences.put(theme="dark")
    assert preferences.get("theme", str) == "dark"


def test_what_was_put_away_in_one_diary_waits_in_another(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    preferences.put(reminders_put_away="2026-11-21T09:00", reminders_seen="2026-11-21T09:00")
    preferences.use_diary("/another/diary.sqlite3")
    assert preferences.get("reminders_put_away", str) == ""
    assert preferences.get("reminders_seen", str) == ""
    preferences.use_diary("")
    assert preferences.get("reminders_put_away", str) == "2026-11-21T09:00"


def test_a_file_that_cannot_be_read_for_a_moment_is_not_written_over(tmp_path: Path) -> None:
    path, other = tmp_path / "preferences.json", tmp_path / "other.json"
    Preferences(path).put(second_place="/stick")
    path.rename(other)
    path.symlink_to(path)  # leads to itself: not even the computer's owner can read it
    preferences = Preferences(path)
    preferences.put(theme="dark")
    assert preferences.get("theme", str) == "dark"
    assert path.is_symlink()
    path.unlink()
    other.rename(path)
    preferences.put(text_scale=120)
    assert Preferences(path).get("second_place", str) == "/stick"


def test_a_damaged_file_stays_beside_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"second_place": "/stick"')
    Preferences(path).put(theme="dark")
    assert Preferences(path).get("theme", str) == "dark"
    assert path.with_suffix(".damaged.json").read_text() == '{"second_place": "/stick"'


def test_half_a_letter_is_kept_as_it_is(tmp_path: Path) -> None:
    """What was pasted may end in the middle of a pair that makes one letter; found by fuzzing."""
    Preferences(tmp_path / "preferences.json").put(writer="June \ud83e")
    assert Preferences(tmp_path / "preferences.json").get("writer", str) == "June \ud83e"

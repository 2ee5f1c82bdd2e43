"""``caregiver-app salvage`` saves a damaged diary, and leaves a sound one alone."""

from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_damaged_diary_is_saved_and_opens_again(run: Run, data: Path) -> None:
    run("add", "--note", "He slept well.")
    path = data / "diary.sqlite3"
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    assert run("list")[0] == 2
    status, out, err = run("salvage")
    assert (status, err) == (0, "")
    assert out.startswith("Entries that were saved: 1")
    assert "He slept well." in run("list")[1]


def test_a_sound_diary_is_left_alone(run: Run, data: Path) -> None:
    run("add", "--note", "He slept well.")
    before = (data / "diary.sqlite3").read_bytes()
    status, out, err = run("salvage")
    assert (status, out) == (2, "")
    assert "is not damaged" in err
    assert (data / "diary.sqlite3").read_bytes() == before


def test_where_there_is_no_diary_none_is_made(run: Run, data: Path) -> None:
    status, _, err = run("salvage")
    assert status == 2
    assert "There is no diary at" in err
    assert not (data / "diary.sqlite3").exists()

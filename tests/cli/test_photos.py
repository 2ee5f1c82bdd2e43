"""Photos from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image

Run = Callable[..., tuple[int, str, str]]


def test_an_entry_takes_photos_or_nothing_at_all(run: Run, tmp_path: Path) -> None:
    files = [tmp_path / "one.jpg", tmp_path / "two.png"]
    for file in files:
        Image.new("RGB", (50, 30), "red").save(file)
    photos = [part for file in files for part in ("--photo", str(file))]
    status, out, err = run("add", "--writer", "June", *photos)
    assert (status, err) == (0, "")
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(files[0].read_bytes()[:300])
    status, nothing, err = run("add", "--note", "rash", *photos, "--photo", str(broken))
    assert (status, nothing) == (2, "")
    assert err.count("\n") == 1
    assert "damaged" in err
    status, listed, err = run("list", "--json")
    assert listed.count('"id"') == 1
    assert out.strip() in listed

"""Opens the window, on the family's diary or on the sample."""

from __future__ import annotations

import os
from pathlib import Path

from caregiver_app.paths import Sample, resolve


def open_window(
    *,
    data_dir: Path | None,
    diary: Path | None = None,
    sample: Sample | None,
    looks: bool = False,
    screenshot: Path | None,
) -> int:
    """Runs the window until it is closed.

    Args:
        data_dir: The data folder, if one was named.
        diary: The diary's file, if one was named.
        sample: The sample to show in its place.
        looks: Whether a throwaway copy of it is shown.
        screenshot: Draws the window into this file and ends.
    """
    os.umask(0o077)  # what Qt or a library writes of its own accord is nobody else's, either
    from caregiver_app.app import run_window  # Qt is heavy, and no other command needs it

    return run_window(resolve(data_dir, diary), sample=sample, looks=looks, screenshot=screenshot)

"""Opens the window, on the family's diary or on the sample."""

from __future__ import annotations

from pathlib import Path

from caregiver_app.paths import Sample, resolve


def open_window(*, data_dir: Path | None, sample: Sample | None, screenshot: Path | None) -> int:
    """Runs the window until it is closed; with ``screenshot`` draws it into that file and ends."""
    from caregiver_app.app import run_window  # Qt is heavy, and no other command needs it

    return run_window(resolve(data_dir), sample=sample, screenshot=screenshot)

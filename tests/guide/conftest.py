"""The guide as it is shipped, and a copy of its folder to break."""

import shutil
from pathlib import Path

import pytest

from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.model import Guide
from caregiver_app.paths import resources_dir


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load_guide(resources_dir())


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the resources' guide, for a test to spoil."""
    shutil.copytree(resources_dir() / "guide", tmp_path / "guide")
    return tmp_path

"""The matcher as the app loads it, read once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from caregiver_app.matching.lexicon import Lexicon, load_lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(RESOURCES)


@pytest.fixture(scope="session")
def matcher(lexicon: Lexicon) -> Matcher:
    return Matcher(lexicon, DEFAULT_LIMITS)


@pytest.fixture(scope="session")
def statuses(matcher: Matcher) -> Callable[[str], dict[str, set[Status]]]:
    """What a note says of each item."""

    def read(note: str) -> dict[str, set[Status]]:
        said: dict[str, set[Status]] = {}
        for mention in matcher.read(note):
            for item in mention.items:
                said.setdefault(item, set()).add(mention.status)
        return said

    return read

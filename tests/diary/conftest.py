"""A real diary in a temporary folder, with a clock that a test can set."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.reading import NoteMatcher
from caregiver_app.diary.values import EntryContent
from caregiver_app.diary.whole_values import WholeEntry
from caregiver_app.guide.items import Item, load_items
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher
from caregiver_app.paths import resources_dir


class Clock:
    """Says the time it was set to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 21, 15, 10)

    def __call__(self) -> datetime:
        return self.time


OpenDiary = Callable[..., Diary]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def items() -> Mapping[str, Item]:
    return load_items(resources_dir())


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return load_matcher(resources_dir())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "diary.sqlite3"


@pytest.fixture
def open_again(
    path: Path, clock: Clock, items: Mapping[str, Item], matcher: NoteMatcher
) -> Iterator[OpenDiary]:
    """Opens the diary of this test, as often as wanted; all are closed at the end."""
    opened: list[Diary] = []

    def open_one(**changed: object) -> Diary:
        arguments: dict[str, object] = {"matcher": matcher, "items": items, "now": clock, **changed}
        diary = open_diary(path, **arguments)  # type: ignore[arg-type]  # any mix of the real arguments
        opened.append(diary)
        return diary

    yield open_one
    for diary in opened:
        diary.close()


@pytest.fixture
def diary(open_again: OpenDiary) -> Diary:
    return open_again()


@pytest.fixture
def write_many() -> Callable[[Diary, Iterable[EntryContent]], None]:
    """Puts many entries into a diary in one transaction; nothing of them is read yet."""

    def write(diary: Diary, contents: Iterable[EntryContent]) -> None:
        entries = tuple(WholeEntry(uuid4().hex, content, 0, content.at) for content in contents)
        diary.whole.change(
            lambda whole: replace(whole, entries=(*whole.entries, *entries)), keep_stamps=False
        )

    return write

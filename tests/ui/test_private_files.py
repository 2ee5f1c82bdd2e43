"""Whatever is made is its owner's alone, also where the system would let everybody read what is made."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.drafting import Draft
from caregiver_app.diary.keeping.copies import Reason
from caregiver_app.diary.keeping.rewriting import rewrite_diary
from caregiver_app.diary.keeping.salvage import salvage
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.refuge import KeptDraft, Refuge
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import Contact, EntryContent
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.diaries.calling_card import leave_card
from caregiver_app.ui.diaries.known import KnownDiaries
from caregiver_app.ui.error_log import log_to
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.privacy.numbers import keep_numbers
from caregiver_app.whole_file import write_whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")


@pytest.fixture(autouse=True)
def open_to_all() -> Iterator[None]:
    """New files and folders would be readable and writable by everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_everything_is_made_for_its_owner_alone(tmp_path: Path, now: Callable[[], datetime]) -> None:
    place = tmp_path / "all"
    paths = Paths(place / "data", resources_dir())
    second = place / "stick"
    second.mkdir(mode=0o700, parents=True)
    place.chmod(0o700)
    diary = open_family_diary(paths, now, alone=True)
    diary.entries.add(EntryContent(now(), "Ana", "Slept well"))
    diary.care_team.save(Contact("", "Clinic", "555 0100"))
    diary.backups.second_place = second
    diary.backups.now(Reason.ASKED)
    keep_numbers(diary)
    leave_card(paths.diary)
    Refuge(paths.diary, (paths.data,)).keep(KeptDraft(Draft(now(), note="half"), None))
    Preferences(paths.preferences).put(theme="dark")
    KnownDiaries(paths.known_diaries).remember(paths.diary, "Ana")
    write_whole(place / "saved.pdf", b"%PDF-")
    handler = log_to(paths.logs)
    for _ in range(3):  # so long that the log begins another file each time
        logging.getLogger("caregiver_app").error("x" * 200_000)
    logging.getLogger("caregiver_app").removeHandler(handler)
    handler.close()
    check(place)
    diary.close()
    salvage(paths.diary, paths.data / "salvaged.sqlite3")
    rewrite_diary(paths.diary, None, Key("seven quiet otters"), now())
    check(place)
    assert len([file for file in place.rglob("*") if file.is_file()]) > 10


def check(place: Path) -> None:
    open_to_others = {
        str(path.relative_to(place)): oct(path.stat().st_mode & 0o777)
        for path in place.rglob("*")
        if path.stat().st_mode & 0o077
    }
    assert open_to_others == {}

"""A draft that the diary could not take waits in a file of its own, and comes in once."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.drafting import Draft
from caregiver_app.diary.refuge import KeptDraft, Refuge, bring_in
from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute

AT = datetime(2026, 11, 20, 9, 0)
NOW = datetime(2026, 11, 21, 14, 5)
DRAFTS = st.builds(
    Draft,
    at=st.datetimes(min_value=datetime(2020, 1, 1)),
    writer=st.text(),
    note=st.text(),
    nothing_unusual=st.booleans(),
    symptoms=st.dictionaries(st.sampled_from(["headaches", "crs.dizziness"]), st.sampled_from(Degree)),
    typed=st.dictionaries(st.sampled_from(["temperature", "pulse"]), st.text()),
    route=st.none() | st.sampled_from(TemperatureRoute),
    fever_reducer=st.none() | st.booleans(),
)


@given(draft=DRAFTS, entry_id=st.none() | st.text())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_draft_comes_back_as_it_was_typed(tmp_path: Path, draft: Draft, entry_id: str | None) -> None:
    refuge = Refuge(tmp_path / "diary.sqlite3", [tmp_path])
    kept = KeptDraft(draft, entry_id)
    assert refuge.keep(kept) is not None
    assert refuge.find() == kept
    refuge.forget()
    assert refuge.find() is None


def test_the_next_place_takes_what_the_first_does_not(tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    refuge = Refuge(tmp_path / "diary.sqlite3", [tmp_path / "not there", second])
    file = refuge.keep(KeptDraft(Draft(AT, note="shivering"), None))
    assert file is not None
    assert file.parent == second
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Refuge(tmp_path / "other.sqlite3", [second]).find() is None
    assert (
        Refuge(tmp_path / "diary.sqlite3", [tmp_path / "not there"]).keep(KeptDraft(Draft(AT), None)) is None
    )


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"at": 3}', b"\xff", b'{"symptoms": {}}'])
def test_what_is_no_draft_is_left_alone(tmp_path: Path, content: bytes) -> None:
    refuge = Refuge(tmp_path / "diary.sqlite3", [tmp_path])
    file = refuge.keep(KeptDraft(Draft(AT), None))
    assert file is not None
    file.write_bytes(content)
    assert refuge.find() is None


@pytest.mark.skipif(os.name != "posix", reason="links are POSIX's")
def test_a_link_that_somebody_put_there_is_not_followed(tmp_path: Path) -> None:
    refuge = Refuge(tmp_path / "diary.sqlite3", [tmp_path])
    file = refuge.keep(KeptDraft(Draft(AT, note="shivering"), None))
    assert file is not None
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert refuge.find() is None


def test_it_comes_into_its_entry_or_a_new_one_and_only_once(diary: Diary) -> None:
    entry = diary.entries.add(EntryContent(at=AT, note="shivering"))
    draft = Draft(AT, note="shivering since noon", typed={"temperature": "38.4", "pulse": "fast"})
    for _ in range(2):
        bring_in(KeptDraft(draft, entry.id), diary, NOW)
        bring_in(KeptDraft(Draft(AT, note="another"), None), diary, NOW)
        bring_in(KeptDraft(Draft(AT, note="of one that is gone"), "0" * 32), diary, NOW)
        bring_in(KeptDraft(Draft(AT), None), diary, NOW)
    notes = {one.content.note: one for one in diary.entries.between(None, None)}
    assert set(notes) == {"shivering since noon", "another", "of one that is gone"}
    changed = notes["shivering since noon"]
    assert changed.id == entry.id
    assert changed.content.temperature_c == 38.4
    assert dict(changed.content.unread) == {"pulse": "fast"}

"""The names of medicines that lower a fever: found as whole words, each with who says so."""

from pathlib import Path

import pytest

from caregiver_app.diary.fever_reducers import load_fever_reducers
from caregiver_app.errors import Trouble
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Acetaminophen", "Acetaminophen"),
        ("paracetamol 500", "paracetamol"),
        ("Ibuprofen-ratio", "Ibuprofen"),
        ("PARACETAMOL", "PARACETAMOL"),
        ("Levetiracetam", None),
        ("paracetamolol", None),
        ("", None),
    ],
)
def test_a_name_is_found_as_a_word(typed: str, name: str | None) -> None:
    found = load_fever_reducers(resources_dir()).named_in(typed)
    assert (found and found.name) == name
    assert found is None or "Agency" in found.source


@pytest.mark.parametrize("text", ["", "[[fever_reducers]]", "fever_reducers = 3", "[["])
def test_a_file_that_is_not_as_its_head_says_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "medicines").mkdir()
    (tmp_path / "medicines" / "en.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Trouble) as caught:
        load_fever_reducers(tmp_path)
    assert "en.toml" in load_messages(resources_dir()).of(caught.value)

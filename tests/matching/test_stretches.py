from __future__ import annotations

import pytest

from caregiver_app.matching.stretches import split


def parts(note: str) -> list[str]:
    return [note[start:end].strip() for start, end in split(note)]


def test_sentences_and_lines_are_parted() -> None:
    assert parts("No fever. Slept well!\nAte soup") == ["No fever.", "Slept well!", "Ate soup"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_line_endings_are_alike(ending: str) -> None:
    assert parts(f"no fever{ending}rash") == ["no fever", "rash"]


def test_question_goes_with_its_answer() -> None:
    assert parts("Any fever? No. Ate well.") == ["Any fever? No.", "Ate well."]


def test_question_without_an_answer_stands_alone() -> None:
    assert parts("Fever? Gave Tylenol.") == ["Fever?", "Gave Tylenol."]


def test_heading_goes_with_its_bullets() -> None:
    assert parts("Call if:\n- fever\n- rash\nSlept well") == ["Call if:\n- fever\n- rash", "Slept well"]


def test_line_that_ends_in_a_comma_goes_on() -> None:
    assert parts("no fever,\nno rash") == ["no fever,\nno rash"]


@pytest.mark.parametrize("note", ["temp 101.3 at noon", "saw dr. Lee today", "approx. 3 hours"])
def test_point_that_ends_no_sentence(note: str) -> None:
    assert parts(note) == [note]


def test_blank_note_has_none() -> None:
    assert parts(" \n \r\n ") == []
